import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { DraftSource, RecordBook, SettlementDesk } from "../draft-source";
import type { SoughtFindings } from "../use-sought-findings";
import { Notice } from "../components/Notice";
import { heardOnly } from "../components/heard";
import { usePane } from "../components/pane-context";
import { RichText } from "../components/RichText";
import { FindingCard } from "./FindingCard";
import { lendFocus, useFocusRescue } from "./focus";
import type { Judged } from "./judged";
import { Meters } from "./Meters";
import { inPlace } from "./remedies/in-place";
import { Strip } from "./remedies/Strip";
import { busyUndoing, useRemedies } from "./remedies/use-remedies";
import { ofOurs } from "./remedies/words";
import { withToldAdvice } from "./repeated-advice";
import { SettledList } from "./settling/SettledList";
import { isWarning, useSettling } from "./settling/use-settling";
import { useSoughtCard, type Target } from "./use-sought-card";
import { VerdictHeading } from "./VerdictHeading";
import { Waiting } from "./Waiting";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  cards: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  retry: { alignSelf: "center" },
  said: heardOnly,
});

interface DraftViewProps {
  /** Undefined until the first answer; "failed" when the draft could not be had, or not judged. */
  readonly judged: Judged | "failed" | undefined;
  readonly isSlow: boolean;
  /** What an alert sent the sender here for. */
  readonly sought: SoughtFindings;
  readonly source: DraftSource;
  readonly settlements: SettlementDesk;
  readonly record: RecordBook;
  readonly now: () => number;
  readonly onAgain: () => Promise<void>;
  /** Opens the panel in which the sender declares the rank. */
  readonly onAskRank: () => void;
}

/** What was said stays long enough to be heard and no longer: who reads the page meets it no more. */
const SAID = 10_000;
const none: Judged["cards"] = [];

/** What the policy says of the draft in front of the pane, and what can be done about it. */
export function DraftView(props: DraftViewProps): ReactElement {
  const { judged: news, isSlow, source, onAgain, onAskRank } = props;
  const { texts } = usePane();
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  const judged = news === "failed" ? undefined : news;
  const cards = judged?.cards ?? none;

  const settling = useSettling(props.settlements, props.record, props.now, judged);
  const open = cards.filter((card) => settling.reasonOf(card) === undefined);
  const settled = cards.filter((card) => settling.reasonOf(card) !== undefined);
  const remedies = useRemedies({ source, draft: judged?.draft, cards: open.map(({ id }) => id), onAgain });
  const desk = { source, remedies, settling, onAskRank };
  const toldAdvice = useMemo(() => withToldAdvice(cards), [cards]);

  const { said, say } = remedies;
  useEffect(() => {
    if (!said) return;
    const silence = setTimeout(() => say(undefined), SAID);
    return () => clearTimeout(silence);
  }, [said, say]);

  const sought = useSoughtCard(judged?.cards, props.sought, onAgain);
  const [reopened, setReopened] = useState<Target>();
  const show = ({ card }: Target) => {
    const all = Array.from(view.current?.querySelectorAll<HTMLElement>("[data-card]") ?? []);
    const found = all.find(({ dataset }) => dataset["card"] === card);
    const element = found ?? view.current?.querySelector<HTMLElement>("h2, button");
    if (!element) return;
    element.scrollIntoView({ block: found ? "center" : "nearest" });
    lendFocus(element);
  };
  useEffect(() => sought && show(sought), [sought]);
  useEffect(() => reopened && show(reopened), [reopened]);
  const rescue = useFocusRescue(() => show({ card: undefined }));

  // Nobody's rank is said in the header, and the exact size is never known while composing.
  const unseen = (judged?.verdict.unavailable ?? []).filter(
    (part) => part !== "rank" && part !== "transmittedSize",
  );
  const isWaiting = news === undefined;

  return (
    <div ref={view} className={styles.view} {...rescue}>
      {/* Here from the beginning: a live region that arrives with its words is not announced. Only what is new in it
          is read out: an outcome, and then what is left to do. */}
      <div role="status" aria-atomic="false">
        {judged ? (
          <VerdictHeading open={open} isAnySettled={settled.length > 0} />
        ) : isWaiting ? null : (
          <Notice icon={<DocumentErrorRegular />} title={texts.failed.title} advice={texts.failed.advice} />
        )}
        <div className={styles.said}>{said ? <RichText text={said} /> : null}</div>
      </div>
      {judged ? (
        <Meters judged={judged} />
      ) : isWaiting ? (
        isSlow && <Waiting label={texts.checking} />
      ) : (
        <Button className={styles.retry} onClick={() => void onAgain()}>
          {texts.failed.again}
        </Button>
      )}
      {open.length + remedies.strips.length > 0 ? (
        <ul className={styles.cards}>
          {inPlace(open, remedies.strips).map((one) =>
            "standing" in one ? (
              <li key={`strip ${String(one.id)}`}>
                <Strip
                  carried={one}
                  isBusy={remedies.isBusy(busyUndoing(one)) !== undefined}
                  onUndo={() => void remedies.undo(one)}
                  onDrop={() => remedies.drop(one)}
                />
              </li>
            ) : judged ? (
              <li key={one.id}>
                <FindingCard card={one} judged={judged} desk={desk} isAdviceTold={toldAdvice.has(one.id)} />
              </li>
            ) : null,
          )}
        </ul>
      ) : null}
      <SettledList
        cards={settled}
        settling={settling}
        onSay={(words) => say(ofOurs(words))}
        onReopened={({ id }) => setReopened({ card: id })}
      />
      {!settling.isOffered && open.some(isWarning) ? (
        <p className={styles.note}>{texts.settling.notOffered}</p>
      ) : null}
      {judged?.size && judged.size.links > 0 ? (
        <p className={styles.note}>{texts.meter.links(judged.size.links)}</p>
      ) : null}
      {judged?.people && judged.people.lists > 0 ? (
        <p className={styles.note}>{texts.meter.lists(judged.people.lists)}</p>
      ) : null}
      {unseen.length > 0 ? <p className={styles.note}>{texts.unavailable(unseen)}</p> : null}
    </div>
  );
}
