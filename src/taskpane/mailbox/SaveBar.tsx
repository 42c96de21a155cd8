import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { ActButton } from "./ActButton";
import { inLine } from "./in-line";
import type { Picked } from "./selection";
import { useCardStyles } from "./use-card-styles";
import { useRoomBelow } from "./use-room-below";
import type { Saving } from "./use-saving";
import { useMailboxTexts } from "./use-texts";

/** In a pane as small as this, or with letters as big, it would cover what it speaks of. */
const small = "@media (max-width: 240px), (max-height: 400px)";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  stuck: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    // As wide as the pane, whose own room at the sides is this.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [small]: { position: "static" },
  },
  told: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface SaveBarProps {
  readonly picked: Pick<Picked, "toSave" | "total" | "overdue" | "lastDay" | "toFree">;
  /** How many are chosen that are not listed. */
  readonly elsewhere: number;
  /** Undefined while other work is under way. */
  readonly saving: Saving | undefined;
  /** The result of other work comes first. */
  readonly isSecond: boolean;
}

/** What is chosen, how much it weighs and how much of it hurries, with its act: always in sight beside the list. */
export function SaveBar({ picked, elsewhere, saving, isSecond }: SaveBarProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { selection, save } = useMailboxTexts();
  const bar = useRef<HTMLDivElement>(null);
  useRoomBelow(bar);
  const { toSave, total, overdue, lastDay, toFree } = picked;
  const isAct = saving?.canSave === true;
  const told = [
    ...(total.count > 0 ? [selection.chosen(total)] : toFree.length > 0 ? [] : [selection.nothing]),
    ...(overdue > 0 ? [selection.overdue(overdue)] : []),
    ...(lastDay > 0 ? [selection.lastDay(lastDay)] : []),
    ...(toFree.length > 0 ? [selection.toFree(toFree.length)] : []),
    ...(elsewhere > 0 ? [selection.elsewhere(elsewhere)] : []),
  ];
  return (
    <div ref={bar} className={mergeClasses(styles.bar, isAct && styles.stuck)}>
      <p className={styles.told}>{inLine(told)}</p>
      {isAct ? (
        <div>
          <ActButton isPrimary={!isSecond} isHeld={saving.isBusy} onClick={saving.onSave}>
            {save.save(toSave.length)}
          </ActButton>
        </div>
      ) : null}
      <p role="status" className={shared.note}>
        {saving?.asking === "open" ? save.asked : saving?.asking === "refused" ? save.notChosen : ""}
      </p>
    </div>
  );
}
