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
  words: { ...typographyStyles.subtitle1, margin: 0, textWrap: "balance" },
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

/** What the cards come to, in a line: what holds the message back is counted, advice is not. */
export function headingOf(cards: readonly Card[], { heading }: PaneTexts): string {
  const toSettle = cards.filter(({ severity }) => severity !== "advise").length;
  if (toSettle > 0) return heading.toSettle(toSettle);
  return cards.length > 0 ? heading.onlyAdvice(cards.length) : heading.allInOrder;
}

interface VerdictHeadingProps {
  readonly outcome: Outcome;
  readonly cards: readonly Card[];
}

/** The verdict, first of all and alone in being announced. */
export function VerdictHeading({ outcome, cards }: VerdictHeadingProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const isClear = cards.length === 0;
  return (
    <div className={mergeClasses(styles.heading, isClear && styles.clear)}>
      <span className={mergeClasses(styles.icon, styles[outcome])} aria-hidden="true">
        {isClear ? <CheckmarkCircle48Regular /> : icons[outcome]}
      </span>
      <h2 className={styles.words}>{headingOf(cards, texts)}</h2>
    </div>
  );
}
