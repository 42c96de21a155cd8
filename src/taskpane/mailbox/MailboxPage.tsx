import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { MailboxDesk, MailboxState } from "../../ageing/mailbox-desk";
import { Disclosure } from "../components/Disclosure";
import { usePane } from "../components/pane-context";
import { AgeingHeading } from "./AgeingHeading";
import { firstArrangement, type Arrangement, type Span } from "./arrange";
import { BackupCard } from "./BackupCard";
import { Chart } from "./Chart";
import { dayName, deletableOn } from "./days";
import { FolderRules } from "./FolderRules";
import { FreeCard } from "./FreeCard";
import { isUnderWay, JobCard } from "./JobCard";
import { MailboxFoot } from "./MailboxFoot";
import { Messages } from "./Messages";
import { overviewOf } from "./overview";
import { QuotaGauge } from "./QuotaGauge";
import { RoomTaken } from "./RoomTaken";
import { SaveCard } from "./SaveCard";
import { pickedOf, proposed } from "./selection";
import { useCardStyles } from "./use-card-styles";
import { useHeld } from "./use-held";
import { useJobFocus } from "./use-job-focus";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
});

interface MailboxPageProps {
  readonly desk: MailboxDesk;
  readonly state: MailboxState;
  readonly now: () => number;
}

/** A mailbox that was listed: what expires, how full it is, what to keep. */
export function MailboxPage({ desk, state, now }: MailboxPageProps): ReactElement {
  const styles = useStyles();
  const shared = useCardStyles();
  const { locale } = usePane();
  const texts = useMailboxTexts();
  const { messages, folders, reckoning, rules, quota, listing, job, notes } = state;
  const isBusy = isUnderWay(job);
  const saved = useHeld(state.saved, isBusy);
  const freed = useHeld(state.freed, isBusy);
  const held = useMemo(() => ({ saved, freed }), [saved, freed]);
  const overview = useMemo(
    () => overviewOf({ messages, folders, reckoning, rules, saved, freed, quota, listing }),
    [messages, folders, reckoning, rules, saved, freed, quota, listing],
  );
  const [asked, setAsked] = useState<Arrangement>(firstArrangement);
  const ask = (change: Partial<Arrangement>) => setAsked((before) => ({ ...before, ...change }));
  const [own, setOwn] = useState<ReadonlySet<string>>();
  const chosen = useMemo(() => own ?? proposed(overview), [own, overview]);
  const picked = useMemo(
    () => pickedOf(messages, chosen, saved, freed, overview),
    [messages, chosen, saved, freed, overview],
  );
  const focusTurn = useJobFocus(job);

  const dayAfter = (left: number) => dayName(deletableOn(overview.today, left), locale);
  const nameOf = ({ from, to }: Span) => texts.timeline.group(from, to, dayAfter(from), dayAfter(to));
  const { undated } = overview.timeline;

  return (
    <div className={styles.page}>
      {listing.state === "done" && !listing.isWhole ? <p className={shared.text}>{texts.notWhole}</p> : null}
      <AgeingHeading overview={overview} isEmpty={messages.length === 0} />
      <Chart
        timeline={overview.timeline}
        nameOf={nameOf}
        chosen={asked.span}
        onChoose={(span) => ask({ span })}
      />
      <div>
        <QuotaGauge overview={overview} quota={quota} isListed={listing.state === "done"} />
        <Disclosure label={texts.quota.what}>
          {() => <RoomTaken folders={folders} overview={overview} />}
        </Disclosure>
      </div>
      {messages.length > 0 ? (
        <Messages
          state={state}
          held={held}
          overview={overview}
          asked={asked}
          onAsk={ask}
          spanName={asked.span && nameOf(asked.span)}
          chosen={chosen}
          picked={picked}
          onChoose={setOwn}
        />
      ) : null}
      {undated.count > 0 ? <p className={shared.note}>{texts.undated(undated.count)}</p> : null}
      {job ? <JobCard job={job} desk={desk} state={state} now={now} focusTurn={focusTurn} /> : null}
      {messages.length > 0 && !isBusy ? (
        <SaveCard
          desk={desk}
          state={state}
          overview={overview}
          picked={picked}
          isSecond={job !== undefined}
        />
      ) : null}
      {isBusy ? null : (
        <FreeCard
          messages={picked.toFree.length > 0 ? picked.toFree : overview.savedHere}
          onFree={desk.free}
          onUndo={state.canUndo && job?.kind !== "free" ? desk.undoFree : undefined}
        />
      )}
      <BackupCard notes={notes} reckoning={reckoning} onDone={desk.noteBackup} />
      {folders.length > 0 ? (
        <Disclosure label={texts.rules.open}>
          {() => <FolderRules folders={folders} ruleOf={overview.ruleOf} onRule={desk.setRule} />}
        </Disclosure>
      ) : null}
      <MailboxFoot
        notes={notes}
        reckoning={reckoning}
        onVerify={isBusy || desk.places.length === 0 ? undefined : () => void desk.verify()}
      />
      {listing.state === "done" ? (
        <p className={shared.note}>
          {texts.listedOn(dayName(reckoning.calendar.dayOf(listing.at), locale))}
          {" · "}
          <Link as="button" inline className={shared.link} onClick={() => void desk.look()}>
            {texts.again}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
