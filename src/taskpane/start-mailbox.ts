import { mailboxDesk } from "../ageing/desk/desk";
import type { Alone } from "../ageing/desk/job-runner";
import type { AgeingBook } from "../ageing/desk/parts";
import type { MailboxDesk, MailboxState } from "../ageing/mailbox-desk";
import { stampIn } from "../ageing/stamp";
import { graphStore } from "../ageing/stores/graph";
import { mailboxZone } from "../ageing/windows-zones";
import { calendarOf } from "../ageing/zone";
import type { SignIn } from "../graph/sign-in";
import type { OpenFolderWindow } from "./picker";
import { openPlace } from "./places";
import { savedIds } from "./saved-ids";

/** What the entry of the pane hands over: everything that is of Outlook. */
export interface MailboxStart {
  readonly signIn: SignIn;
  /** Address of Graph, where it is not Microsoft's. */
  readonly base: string | undefined;
  /** Of the open mailbox, where Outlook tells it. */
  readonly address: string | undefined;
  /** As Outlook names it; `computerZone` where that is no zone. */
  readonly zone: string | undefined;
  readonly computerZone: string;
  readonly days: number;
  readonly quota: () => MailboxState["quota"];
  readonly book: Omit<AgeingBook, "wasSaved" | "keepSaved" | "forgetSaved">;
  readonly places: MailboxDesk["places"];
  readonly openWindow: OpenFolderWindow | undefined;
  readonly now: () => number;
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    if (signal?.aborted) over();
    else signal?.addEventListener("abort", over);
  });

/** One pane at a time, in this browser. Where it keeps no locks, panes are left to the person. */
const alone: Alone = (signal, work) =>
  "locks" in navigator ? navigator.locks.request("visto-bueno.carpeta", { signal }, work) : work();

/** Everything behind the Mailbox view: fetched when it is first looked at. */
export function startMailbox(start: MailboxStart): MailboxDesk {
  const { signIn, base, days, now } = start;
  const zone = mailboxZone(start.zone, start.computerZone);
  const calendar = calendarOf(zone);
  if (!calendar) throw new RangeError(`No such time zone: ${zone}`);
  return mailboxDesk({
    store: graphStore({
      signIn,
      fetch: (...request) => fetch(...request),
      now,
      sleep,
      random: Math.random,
      mailbox: start.address,
      ...(base === undefined ? {} : { base }),
    }),
    mailbox: start.address ?? "buzon",
    reckoning: () => ({ calendar, now: now(), days }),
    zone,
    quota: start.quota,
    book: { ...start.book, ...savedIds() },
    places: start.places,
    openPlace: (kind) => openPlace(kind, start.openWindow, "Carpeta Personal"),
    alone,
    sha256: async (bytes) => hex(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))),
    stampOf: stampIn(zone),
  });
}
