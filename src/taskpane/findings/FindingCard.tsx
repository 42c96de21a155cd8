import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { plain } from "../../i18n/rich";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { RichText } from "../components/RichText";
import { usePane } from "../components/pane-context";
import type { Card } from "./cards";
import { EvidenceList } from "./EvidenceList";
import type { Quote } from "./quotes";
import { severityColour, severityFill, severityIcon } from "./severity";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "4px",
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
    ":focus": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  block: { borderInlineStartColor: severityFill.block },
  warn: { borderInlineStartColor: severityFill.warn },
  advise: { borderInlineStartColor: severityFill.advise },
  severity: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: "flex" },
  blockIcon: { color: severityColour.block },
  warnIcon: { color: severityColour.warn },
  adviseIcon: { color: severityColour.advise },
  fact: { ...typographyStyles.body1Strong, margin: 0 },
  advice: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingCardProps {
  readonly card: Card;
  readonly quotes: readonly Quote[];
  /** The alert sent the sender here: the card is shown and gets the focus. */
  readonly isSought: boolean;
}

/** One finding: how serious, what it is, where, what to do, and the clause it rests on. */
export function FindingCard({ card, quotes, isSought }: FindingCardProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const element = useRef<HTMLElement>(null);
  const title = useId();
  // office.js moves the focus on Tab itself, and leaves the pane when it stands on something that is no tab stop: a
  // card that got the focus is one from then on.
  const [isTabStop] = useState(isSought);
  const { severity, fact, advice, clauses, findings } = card;

  useEffect(() => {
    if (!isSought) return;
    element.current?.scrollIntoView({ block: "center" });
    element.current?.focus({ preventScroll: true });
  }, [isSought]);

  return (
    <article
      ref={element}
      className={mergeClasses(styles.card, styles[severity])}
      aria-labelledby={title}
      tabIndex={isTabStop ? 0 : undefined}
    >
      <p className={styles.severity}>
        <span className={mergeClasses(styles.icon, styles[`${severity}Icon`])} aria-hidden="true">
          {severityIcon[severity]}
        </span>
        {texts.severity[severity]}
      </p>
      <h3 id={title} className={styles.fact}>
        <RichText text={fact} />
      </h3>
      <EvidenceList quotes={quotes} places={findings.flatMap(({ places }) => places)} told={plain(fact)} />
      {advice.length > 0 ? (
        <p className={styles.advice}>
          <RichText text={advice} />
        </p>
      ) : null}
      <ClauseDisclosure clauses={clauses} />
    </article>
  );
}
