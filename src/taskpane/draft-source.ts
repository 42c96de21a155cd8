import type { MailboxDesk } from "../ageing/mailbox-desk";
import type { AgeingNotice } from "../ageing/nudge";
import type { Reckoning } from "../ageing/reckoning";
import type { Locale } from "../i18n";
import type { DirectoryFailure } from "../i18n/pane/rank-words";
import type { Draft } from "../policy/draft";
import type { DraftRemedy, RemedyInput, RemedyOffer, RemedyOutcome } from "../policy/remedy";
import type { Settlement } from "../policy/settlement";
import type { KeptRank } from "../policy/rank/kept-rank";
import type { RecordEntry } from "../policy/record";

/**
 * The ports of the pane: what it needs of Outlook. `index.tsx` joins them to `src/outlook` and `src/graph`; tests and
 * previews bring their own. None of these promises ever rejects.
 */

/** The draft in front of the pane. */
export interface DraftSource {
  /** Reads the parts that the rules in force look at; what cannot be read says so in the draft. */
  read(): Promise<Draft>;
  /** Calls `listener` whenever the draft may have changed; gives back a function that stops it. */
  onChange(listener: () => void): () => void;
  /**
   * Calls `listener` with the finding keys, worst first, when an alert sends the sender to this pane, already open, and with
   * the part that is sought: a notice of old mail leads to the mailbox.
   */
  onAlert(listener: (findings: readonly string[], view: "draft" | "mailbox") => void): () => void;
  /** How a remedy can be carried out on this item and client, as the draft was read. */
  offer(remedy: DraftRemedy, draft: Draft): RemedyOffer;
  /** Reads again what `remedy` speaks of, changes exactly that, or says why not. `draft` is what was judged. */
  carryOut(remedy: DraftRemedy, draft: Draft, input?: RemedyInput): Promise<RemedyOutcome>;
}

/** Warnings answered beforehand: they live with the draft (design.md §2, 12). */
export interface SettlementDesk {
  /** False where this client keeps nothing with the draft: then nothing can be settled. */
  readonly isOffered: boolean;
  /** Undefined where they could not be read: then nothing counts as settled. */
  read(): Promise<readonly Settlement[] | undefined>;
  /** Keeps the settlements beside those that stand; false where that failed. */
  settle(settlements: readonly Settlement[]): Promise<boolean>;
  /** Takes back the settlements of these findings, by hash; false where that failed. */
  withdraw(findings: readonly string[]): Promise<boolean>;
}

/** How keeping something in the mailbox went. `full`: over the budget of its owner. */
export type Kept = "kept" | "full" | "failed";

/** What the sender answered, kept in the sender's own mailbox, newest first; no content of any draft. */
export interface RecordBook {
  entries(): readonly RecordEntry[];
  /** Adds one entry, or puts back several at once. */
  add(...entries: readonly RecordEntry[]): Promise<Kept>;
  remove(id: string): Promise<Kept>;
  clear(): Promise<Kept>;
}

export type DirectoryAnswer =
  | { readonly state: "known"; readonly rank: KeptRank }
  /** `title`: the post as the directory has it, where it has one. */
  | { readonly state: "failed"; readonly why: DirectoryFailure; readonly title?: string };

/** Where the sender's rank is looked up, declared and kept. */
export interface RankDesk {
  /** What is kept; undefined where nobody has told the rank. */
  current(): KeptRank | undefined;
  /** Keeps what the sender declares, or forgets it. */
  declare(id: string | undefined): Promise<Kept>;
  /** Asks the directory, signing in where needed, and keeps the answer; undefined where this client or kit cannot. */
  readonly askDirectory: (() => Promise<DirectoryAnswer>) | undefined;
  /** Asks a directory that was not asked today, if nobody has to be asked for it; true where the rank changed. */
  readonly refresh?: () => Promise<boolean>;
}

/** Where the pane was opened. `read` mode and a client without compose APIs have no draft to judge. */
export type PaneMode = "compose" | "read" | "unsupported";

/** What this client and kit are, for the diagnosis that the support desk asks for: codes and versions only. */
export interface ClientFacts {
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  /** Highest Mailbox requirement set declared. */
  readonly set: string;
  readonly addin: string;
}

/** The message that is read, as far as its age goes. */
export interface OpenMessage {
  /** Milliseconds since 1970: when it was created, the one date that Outlook tells; hardly ever another day. */
  readonly received: number | undefined;
  readonly reckoning: Reckoning;
}

export interface PaneStart {
  readonly mode: PaneMode;
  readonly locale: Locale;
  readonly source: DraftSource | undefined;
  /**
   * Finding keys that the alert named when its button opened the pane, worst first; empty when opened from the ribbon.
   */
  readonly openedAt: readonly string[];
  /** The part that was sought by the button that opened the pane; the draft when left out. */
  readonly view?: "draft" | "mailbox";
  readonly settlements: SettlementDesk;
  readonly record: RecordBook;
  readonly rank: RankDesk;
  readonly mailbox: MailboxDesk;
  /** What is told today of expiring mail, beside a draft that nothing holds back; most days there is nothing. */
  readonly ageingNotice?: AgeingNotice | undefined;
  /** The notice was on the screen. */
  readonly onNoticeShown?: (() => void) | undefined;
  /** In read mode, where the host tells something of the message. */
  readonly openMessage?: OpenMessage | undefined;
  readonly client: ClientFacts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
