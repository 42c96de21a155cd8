import { DestinationError } from "../ageing/folder/destination";
import { lateDesk } from "../ageing/desk/late-desk";
import type { MailboxState } from "../ageing/mailbox-desk";
import { noMailbox } from "../ageing/no-mailbox";
import { calendarOf } from "../ageing/zone";
import type { Registration } from "../graph/nested-app-sign-in";
import { ageingNotes } from "../outlook/ageing-notes";
import { openFolderWindow } from "../outlook/folder-window";
import type { Host } from "../outlook/host";
import { createdAt } from "../outlook/open-message";
import type { Runtime } from "../outlook/runtime";
import type { SignInOffer } from "../outlook/sign-in-offer";
import type { PolicyDocument } from "../policy/document/fields";
import { todayBy } from "../policy/ageing/kept-ageing";
import { noticeFor } from "../policy/ageing/notice";
import type { PaneMode, PaneStart } from "./draft-source";
import { placesHere, type OpenFolderWindow } from "./picker";

/** What the mailbox is reached by; without a registration or a host that signs people in it is not. */
interface MailboxParts {
  readonly registration: Registration | undefined;
  readonly offer: SignInOffer | undefined;
  readonly policy: Pick<PolicyDocument, "ranks" | "ageing">;
  /** Id of the sender's rank, where anybody told it. */
  readonly rank: () => string | undefined;
  readonly runtime: Runtime;
  readonly host: Pick<Host, "item">;
  readonly mode: PaneMode;
}

/** After what is seen first; counting old mail can wait. */
const COUNT_AFTER = 4_000;

/** Clause 16: the limit of the rank, or the lowest where no rank is known (ageing-mail.md §1, 8). */
function quotaOf({ ranks }: MailboxParts["policy"], rank: string | undefined): MailboxState["quota"] {
  const own = ranks.find(({ id }) => id === rank);
  const [lowest] = [...ranks].sort((one, other) => one.mailbox.bytes - other.mailbox.bytes);
  const { bytes = 0, clause = "" } = (own ?? lowest)?.mailbox ?? {};
  return { limit: bytes, clause, isAssumed: own === undefined };
}

/** Office opens one window at a time: the last one makes way. */
function folderWindow(runtime: Runtime): OpenFolderWindow {
  let last: { close(): void } | undefined;
  return async () => {
    last?.close();
    const address = new URL(`carpeta.html?lang=${document.documentElement.lang}`, document.baseURI).href;
    const port = await openFolderWindow(address, runtime);
    if (typeof port === "string") throw new DestinationError(port === "denied" ? "denied" : "failed");
    last = port;
    return port;
  };
}

/** What the pane starts with of the mailbox that is open in Outlook. Nothing of it is fetched or asked before somebody looks, or a day has passed. */
export function mailboxOf({
  registration,
  offer,
  policy,
  rank,
  runtime,
  host,
  mode,
}: MailboxParts): Pick<PaneStart, "mailbox" | "ageingNotice" | "onNoticeShown" | "openMessage"> {
  // The clock of this computer; the desk goes by the mailbox's own, and so do reminders once it was listed.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const calendar = calendarOf(zone);
  if (!calendar) return { mailbox: noMailbox };
  const { now } = runtime;
  const { days } = policy.ageing;
  const received = createdAt(host);
  const openMessage =
    mode === "read" && received !== undefined
      ? { received, reckoning: { calendar, now: now(), days } }
      : undefined;
  if (!registration || !offer) return { mailbox: noMailbox, openMessage };
  const book = ageingNotes(runtime);
  const openWindow = folderWindow(runtime);
  const places = placesHere();
  const quota = () => quotaOf(policy, rank());
  const first: MailboxState = {
    ...noMailbox.current(),
    isOffered: true,
    reckoning: { calendar, now: now(), days },
    zone,
    quota: quota(),
    notes: book.notes(),
  };
  const desk = lateDesk(first, places, async () => {
    const [{ startMailbox }, { nestedAppSignIn }] = await Promise.all([
      import(/* webpackChunkName: "mailbox-desk" */ "./start-mailbox"),
      import(/* webpackChunkName: "mailbox-desk" */ "../graph/nested-app-sign-in"),
    ]);
    return startMailbox({
      signIn: nestedAppSignIn(registration, offer.mailbox),
      base: registration.graph,
      address: offer.mailbox,
      zone: offer.timeZone,
      computerZone: zone,
      days,
      quota,
      book,
      places,
      openWindow,
      now,
    });
  });
  const kept = book.kept();
  const today = todayBy(kept, now(), -new Date(now()).getTimezoneOffset());
  // Reminders go by what was counted: once a day, where nobody has to be asked.
  if (kept.listedOn !== today)
    setTimeout(() => {
      if (desk.current().listing.state === "none") void desk.look({ silently: true });
    }, COUNT_AFTER);
  // Where the event of a new message told it today, there is none.
  const notice = mode === "compose" ? noticeFor(kept, today) : undefined;
  return {
    mailbox: desk,
    openMessage,
    ageingNotice: notice,
    onNoticeShown: notice && (() => void book.keepTold(notice.told)),
  };
}
