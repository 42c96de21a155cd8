import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { isUnderWay, type MailboxDesk, type MailboxState } from "../../ageing/mailbox-desk";
import { shortDate } from "../../i18n/words";
import { Disclosure } from "../components/Disclosure";
import { usePane } from "../components/pane-context";
import { AgeingHeading } from "./AgeingHeading";
import { firstArrangement, type Arrangement, type Span } from "./arrange";
import { BackupCard } from "./BackupCard";
import { Chart } from "./Chart";
import { deletableOn } from "./days";
import { FolderRules } from "./FolderRules";
import { FreeCard } from "./FreeCard";
import { JobCard } from "./JobCard";
import { MailboxFoot } from "./MailboxFoot";
import { Messages } from "./Messages";
import { overviewOf } from "./overview";
import { QuotaGauge } from "./QuotaGauge";
import { RoomTaken } from "./RoomTaken";
import { SaveCard } from "./SaveCard";
import { choiceOf, pickedOf, proposed, tickedOf, type Choice } from "./selection";
import { useCardStyles } from "./use-card-styles";
import { useGone } from "./use-gone";
import { useHeld } from "./use-held";
import { useJobFocus } from "./use-job-focus";
import { useSaving } from "./use-saving";
import { useMailboxTexts } from "./use-texts";

const useStyles = makeStyles({
  listed: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
  },
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
  const { folders, reckoning, rules, quota, listing, job, notes } = state;
  const gone = useGone(state);
  const messages = useMemo(
    () => (gone.size === 0 ? state.messages : state.messages.filter(({ id }) => !gone.has(id))),
    [state.messages, gone],
  );
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
  const [own, setOwn] = useState<Choice>();
  const ticked = useMemo(
    () => tickedOf(own ?? proposed(overview), { saved, freed, savedHere: overview.savedHere }),
    [own, saved, freed, overview],
  );
  const picked = useMemo(
    () => pickedOf(messages, ticked, saved, overview.daysLeft),
    [messages, ticked, saved, overview],
  );
  const saving = useSaving(desk, state, picked);
  const focusTurn = useJobFocus(job);

  const dayIn = (left: number) => shortDate(overview.today + left, locale);
  const nameOf = ({ from, to }: Span) => texts.timeline.group(from, to, dayIn(from), dayIn(to));
  const isPlaceAsked = state.place === undefined && desk.places[0] === "folder";
  const isZip = state.place?.kind === "zip";
  const { undated } = overview.timeline;

  return (
    <div className={styles.page}>
      {listing.state === "done" && !listing.isWhole ? <p className={shared.text}>{texts.notWhole}</p> : null}
      <AgeingHeading overview={overview} isEmpty={messages.length === 0} />
      {job ? <JobCard job={job} desk={desk} state={state} now={now} focusTurn={focusTurn} /> : null}
      <Chart
        timeline={overview.timeline}
        nameOf={nameOf}
        deletableIn={({ from, to }: Span) =>
          texts.timeline.deletable(from, to, shortDate(deletableOn(overview.today, from), locale))
        }
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
          state={{ ...state, messages }}
          held={held}
          overview={overview}
          asked={asked}
          onAsk={ask}
          spanName={asked.span && nameOf(asked.span)}
          ticked={ticked}
          picked={picked}
          saving={isBusy ? undefined : saving}
          notProposed={own ? 0 : overview.pending.length - picked.toSave.length}
          onTick={(next) => setOwn(choiceOf(next, saved))}
        />
      ) : null}
      {undated.count > 0 ? <p className={shared.note}>{texts.undated(undated.count)}</p> : null}
      {messages.length > 0 && !isBusy ? (
        <SaveCard desk={desk} state={state} overview={overview} picked={picked} saving={saving} />
      ) : null}
      {isBusy ? null : (
        <FreeCard
          messages={picked.toFree.length > 0 ? picked.toFree : overview.savedHere}
          areChosen={picked.toFree.length > 0}
          already={overview.savedDeleted}
          isPlaceAsked={isPlaceAsked}
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
        // A zip is checked from the card that saved it.
        onVerify={isBusy || isZip || desk.places.length === 0 ? undefined : desk.verify}
        isPlaceAsked={isPlaceAsked}
      />
      {listing.state === "done" ? (
        <p className={mergeClasses(shared.note, styles.listed)}>
          <span>{texts.listedOn(shortDate(reckoning.calendar.dayOf(listing.at), locale))}</span>
          <Link as="button" inline className={shared.link} onClick={() => void desk.look()}>
            {texts.again}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
