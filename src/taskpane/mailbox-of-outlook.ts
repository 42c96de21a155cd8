import { DestinationError } from "../ageing/folder/destination";
import { lateDesk } from "../ageing/desk/late-desk";
import type { MailboxDesk, MailboxState } from "../ageing/mailbox-desk";
import { noMailbox } from "../ageing/no-mailbox";
import { mailboxZone } from "../ageing/windows-zones";
import { calendarOf } from "../ageing/zone";
import type { Registration } from "../graph/nested-app-sign-in";
import { ageingNotes } from "../outlook/ageing-notes";
import { openFolderWindow } from "../outlook/folder-window";
import type { Runtime } from "../outlook/runtime";
import type { SignInOffer } from "../outlook/sign-in-offer";
import type { PolicyDocument } from "../policy/document/fields";
import { placesHere, type OpenFolderWindow } from "./picker";

/** What the mailbox is reached by; without a registration or a host that signs people in it is not. */
interface MailboxParts {
  readonly registration: Registration | undefined;
  readonly offer: SignInOffer | undefined;
  readonly policy: Pick<PolicyDocument, "ranks" | "ageing">;
  /** Id of the sender's rank, where anybody told it. */
  readonly rank: () => string | undefined;
  readonly runtime: Runtime;
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

const folderWindow =
  (runtime: Runtime): OpenFolderWindow =>
  async () => {
    const address = new URL(`carpeta.html?lang=${document.documentElement.lang}`, document.baseURI).href;
    const port = await openFolderWindow(address, runtime);
    if (typeof port === "string") throw new DestinationError(port === "denied" ? "denied" : "failed");
    return port;
  };

/** The mailbox that is open in Outlook. Nothing of it is fetched or asked before somebody looks, or a day has passed. */
export function mailboxOf({ registration, offer, policy, rank, runtime }: MailboxParts): MailboxDesk {
  const zone = mailboxZone(offer?.timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const calendar = calendarOf(zone);
  if (!registration || !offer || !calendar) return noMailbox;
  const { now } = runtime;
  const { days } = policy.ageing;
  const book = ageingNotes(runtime);
  const openWindow = folderWindow(runtime);
  const places = placesHere(true);
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
      address: offer.mailbox ?? "buzon",
      zone,
      calendar,
      days,
      quota,
      book,
      places,
      openWindow,
      now,
    });
  });
  // Reminders go by what was counted: once a day, where nobody has to be asked.
  if (book.kept().listedOn !== calendar.dayOf(now()))
    setTimeout(() => void desk.look({ silently: true }), COUNT_AFTER);
  return desk;
}
