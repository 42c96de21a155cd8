import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  CheckmarkCircle24Filled,
  CheckmarkCircle48Regular,
  ErrorCircle24Filled,
  Warning24Filled,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PaneTexts } from "../../i18n/pane";
import type { Outcome } from "../../policy/verdict";
import { usePane } from "../components/pane-context";
import type { Card } from "./cards";
import { severityColour } from "./severity";

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  icon: { display: "flex", flexShrink: 0 },
  block: { color: severityColour.block },
  warn: { color: severityColour.warn },
  allow: { color: tokens.colorStatusSuccessForeground1 },
  words: {
    ...typographyStyles.subtitle1,
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    textWrap: "balance",
    ":focus": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  clear: {
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalL}`,
    textAlign: "center",
  },
});

const icons: Readonly<Record<Outcome, ReactElement>> = {
  block: <ErrorCircle24Filled />,
  warn: <Warning24Filled />,
  allow: <CheckmarkCircle24Filled />,
};

/** What the cards come to, in a line: what holds the message back is counted, advice and what was answered are not. */
function headingOf(open: readonly Card[], isAnySettled: boolean, { heading }: PaneTexts): string {
  const toSettle = open.filter(({ severity }) => severity !== "advise").length;
  if (toSettle > 0) return heading.toSettle(toSettle);
  if (isAnySettled) return heading.resolved;
  return open.length > 0 ? heading.onlyAdvice(open.length) : heading.allInOrder;
}

interface VerdictHeadingProps {
  /** The cards that nobody has answered. */
  readonly open: readonly Card[];
  readonly isAnySettled: boolean;
}

const outcomeOf = (open: readonly Card[]): Outcome =>
  open.some(({ severity }) => severity === "block")
    ? "block"
    : open.some(({ severity }) => severity === "warn")
      ? "warn"
      : "allow";

/** The verdict, first of all and alone in being announced. */
export function VerdictHeading({ open, isAnySettled }: VerdictHeadingProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const isClear = open.length === 0 && !isAnySettled;
  const outcome = outcomeOf(open);
  return (
    <div className={mergeClasses(styles.heading, isClear && styles.clear)}>
      <span className={mergeClasses(styles.icon, styles[outcome])} aria-hidden="true">
        {isClear ? <CheckmarkCircle48Regular /> : icons[outcome]}
      </span>
      <h2 className={styles.words}>{headingOf(open, isAnySettled, texts)}</h2>
    </div>
  );
}
