import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  told: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  link: { minHeight: "24px" },
});

interface SelectionBarProps {
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

/** All of what is listed at one click, and why not all of it is chosen. */
export function SelectionBar(props: SelectionBarProps): ReactElement | null {
  const styles = useStyles();
  const { selection } = useMailboxTexts();
  const { notProposed, listed } = props;
  const why = [
    ...(notProposed > 0 ? [selection.notProposed(notProposed)] : []),
    ...(listed.saved > 0 ? [selection.saved(listed.saved)] : []),
  ];
  if (why.length === 0 && listed.tickable === 0) return null;
  return (
    <div className={styles.bar}>
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
