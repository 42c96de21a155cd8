import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { inLine } from "./in-line";
import type { Picked } from "./selection";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  told: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  link: { minHeight: "24px" },
});

interface SelectionBarProps {
  readonly picked: Pick<Picked, "total" | "overdue" | "lastDay" | "toFree">;
  /** Of what expires, left out of the proposal. */
  readonly notProposed: number;
  /** Of what is listed, or chosen: what has a copy, what could be chosen, what is, and what is chosen elsewhere. */
  readonly listed: {
    readonly saved: number;
    readonly tickable: number;
    readonly ticked: number;
    readonly elsewhere: number;
  };
  readonly onToggleAll: () => void;
  /** Chooses what is listed and nothing else. */
  readonly onOnly: () => void;
}

/** What is chosen, how much it weighs and how much of it hurries; and all of what is listed at one click. */
export function SelectionBar(props: SelectionBarProps): ReactElement {
  const styles = useStyles();
  const { selection } = useMailboxTexts();
  const { picked, notProposed, listed } = props;
  const { total, overdue, lastDay, toFree } = picked;
  const told = [
    ...(total.count > 0 ? [selection.chosen(total)] : toFree.length > 0 ? [] : [selection.nothing]),
    ...(overdue > 0 ? [selection.overdue(overdue)] : []),
    ...(lastDay > 0 ? [selection.lastDay(lastDay)] : []),
    ...(toFree.length > 0 ? [selection.toFree(toFree.length)] : []),
    ...(listed.elsewhere > 0 ? [selection.elsewhere(listed.elsewhere)] : []),
  ];
  const why = [
    ...(notProposed > 0 ? [selection.notProposed(notProposed)] : []),
    ...(listed.saved > 0 ? [selection.saved(listed.saved)] : []),
  ];
  return (
    <div className={styles.bar}>
      <p className={styles.told}>{inLine(told)}</p>
      {why.length > 0 ? <p className={styles.told}>{why.join(" ")}</p> : null}
      {listed.tickable > 0 ? (
        <div className={styles.links}>
          <Link as="button" inline className={styles.link} onClick={props.onToggleAll}>
            {listed.ticked === listed.tickable ? selection.none : selection.all}
          </Link>
          {listed.elsewhere > 0 ? (
            <Link as="button" inline className={styles.link} onClick={props.onOnly}>
              {selection.only}
            </Link>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
