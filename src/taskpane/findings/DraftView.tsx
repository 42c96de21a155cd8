import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { DraftSource, RecordBook, SettlementDesk } from "../draft-source";
import type { SoughtFindings } from "../use-sought-findings";
import { Notice } from "../components/Notice";
import { usePane } from "../components/pane-context";
import type { Card } from "./cards";
import { FindingCard } from "./FindingCard";
import type { Judged } from "./judged";
import { Meters } from "./Meters";
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
  readonly onAgain: () => void;
  /** Opens the panel in which the sender declares the rank. */
  readonly onAskRank: () => void;
}

/** The card that the alert spoke of: of the keys that it named, the first that is still found. */
function soughtIn(cards: readonly Card[], openedAt: readonly string[]): string | undefined {
  for (const key of openedAt) {
    const card = cards.find(({ findings }) => findings.some((finding) => finding.key === key));
    if (card) return card.id;
  }
  return undefined;
}

/**
 * The card that is sought when the pane opens: decided by the first verdict and by no later one, so that a finding
 * that comes back never takes the focus from somebody who is writing.
 */
function useSought(judged: Judged | undefined, openedAt: readonly string[]): string | undefined {
  const [sought, setSought] = useState<{ readonly in: Judged; readonly card: string | undefined }>();
  if (judged && !sought) setSought({ in: judged, card: soughtIn(judged.cards, openedAt) });
  return judged && sought?.in === judged ? sought.card : undefined;
}

/** What the policy says of the draft in front of the pane. */
export function DraftView({
  judged: news,
  isSlow,
  sought: { findings: openedAt },
  onAgain,
}: DraftViewProps): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const judged = news === "failed" ? undefined : news;
  const sought = useSought(judged, openedAt);
  // Nobody's rank is said in the header, and the exact size is never known while composing.
  const unseen = (judged?.verdict.unavailable ?? []).filter(
    (part) => part !== "rank" && part !== "transmittedSize",
  );

  const isWaiting = news === undefined;

  return (
    <div className={styles.view}>
      {/* Here from the beginning: a live region that arrives with its words is not announced. */}
      <div role="status">
        {judged ? (
          <VerdictHeading outcome={judged.verdict.outcome} cards={judged.cards} />
        ) : isWaiting ? null : (
          <Notice icon={<DocumentErrorRegular />} title={texts.failed.title} advice={texts.failed.advice} />
        )}
      </div>
      {judged ? (
        <>
          <Meters judged={judged} />
          {judged.cards.length > 0 ? (
            <ul className={styles.cards}>
              {judged.cards.map((card) => (
                <li key={card.id}>
                  <FindingCard card={card} quotes={judged.quotes} isSought={card.id === sought} />
                </li>
              ))}
            </ul>
          ) : null}
          {unseen.length > 0 ? <p className={styles.note}>{texts.unavailable(unseen)}</p> : null}
        </>
      ) : isWaiting ? (
        isSlow && <Waiting label={texts.checking} />
      ) : (
        <Button className={styles.retry} onClick={onAgain}>
          {texts.failed.again}
        </Button>
      )}
    </div>
  );
}
