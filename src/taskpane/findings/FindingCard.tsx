import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useMemo, useRef, type ReactElement } from "react";
import { plain, type Rich } from "../../i18n/rich";
import { cardShape } from "../components/card-shape";
import { ClauseDisclosure } from "../components/ClauseDisclosure";
import { inOrder } from "../components/Data";
import { RichText } from "../components/RichText";
import { usePane } from "../components/pane-context";
import { SupportDisclosure } from "../components/SupportDisclosure";
import type { Card } from "./cards";
import { EvidenceList } from "./EvidenceList";
import { FalseAlarm } from "./false-alarm/FalseAlarm";
import { isFlagged } from "./flagged";
import { lendFocus } from "./focus";
import type { Judged } from "./judged";
import { quotesAbout } from "./quoted";
import { actionsOf, inRows, type Action } from "./remedies/actions";
import { severityColour, severityFill, severityIcon } from "./severity";
import { WaysOut, type CardDesk } from "./WaysOut";

const useStyles = makeStyles({
  card: {
    ...cardShape,
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
  // Disclosures in a line; what they open goes below all.
  links: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    "> div[id]": { order: 1, flexBasis: "100%", minWidth: 0 },
    "> div:not([id]) > button": { ...typographyStyles.caption1 },
  },
});

/** Whether the advice is a wording that stands beside its button anyway. */
const isProposed = (advice: Rich, actions: readonly Action[]): boolean =>
  actions.some(
    (action) =>
      action.kind === "remedy" &&
      action.remedy.kind === "replace-text" &&
      action.remedy.proposal !== undefined &&
      plain(advice).includes(action.remedy.proposal),
  );

interface FindingCardProps {
  readonly card: Card;
  readonly judged: Judged;
  readonly desk: CardDesk;
  /** The cards above have given the same advice often enough. */
  readonly isAdviceTold: boolean;
}

/** One finding: how serious, what it is, where, what to do about it, and the clause it rests on. */
export function FindingCard({ card, judged, desk, isAdviceTold }: FindingCardProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const element = useRef<HTMLElement>(null);
  const title = useId();
  const { severity, fact, advice, clauses, findings } = card;
  const { source } = desk;
  const { draft } = judged;
  const actions = useMemo(
    () => actionsOf(card, (remedy) => source.offer(remedy, draft)),
    [card, source, draft],
  );
  const flagged = findings.find(isFlagged);
  const names = inRows(actions).map(({ remedy }) => ("name" in remedy ? inOrder(remedy.name) : ""));

  return (
    <article
      ref={element}
      data-card={card.id}
      className={mergeClasses(styles.card, styles[severity])}
      aria-labelledby={title}
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
      <EvidenceList quotes={judged.quotes} findings={findings} told={[plain(fact), ...names].join("\n")} />
      {advice.length > 0 && !isAdviceTold && !isProposed(advice, actions) ? (
        <p className={styles.advice}>
          <RichText text={advice} />
        </p>
      ) : null}
      <WaysOut
        about={title}
        card={card}
        judged={judged}
        desk={desk}
        actions={actions}
        onLost={() => element.current && lendFocus(element.current)}
      />
      <div className={styles.links}>
        <ClauseDisclosure clauses={clauses} cited={card.cited} />
        <SupportDisclosure findings={findings.map(({ key }) => key)} />
        {flagged ? <FalseAlarm finding={flagged} quotes={quotesAbout(judged.quotes, flagged)} /> : null}
      </div>
    </article>
  );
}
