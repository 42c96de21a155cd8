import type { Difference, NotDone } from "./folder/folder";
import type { DestinationFailure } from "./folder/destination";
import type { ListedMessage, MailFolder } from "./mail";
import type { Reckoning } from "./reckoning";
import type { StoreFailure } from "./store";

/** What the sender wants done with the ageing mail of a folder: always save, ask, or let it be deleted. */
export type FolderRule = "save" | "ask" | "let";

/** Where copies go: a folder that this client can write, or zip files that it downloads. */
export interface ChosenPlace {
  readonly kind: "folder" | "zip";
  /** Name of the folder; browsers tell no more of where it lies. */
  readonly name: string;
}

export type JobKind = "save" | "verify" | "repair" | "free" | "undo";

/** Long work. What ended stays until it is dismissed or other work begins. */
export interface Job {
  readonly kind: JobKind;
  /** `waiting`: the mailbox asked to come back later. `stopped`: by the person, or for `why`; it can be gone on with. */
  readonly state: "running" | "paused" | "waiting" | "done" | "stopped";
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
  /** Instants, and how long it was not paused: from these comes the speed. */
  readonly startedAt: number;
  readonly workedMs: number;
  readonly waitsUntil?: number;
  readonly why?: StoreFailure | DestinationFailure;
  readonly notDone: readonly NotDone[];
  readonly differences: readonly Difference[];
}

export const isUnderWay = (job: Job | undefined): boolean =>
  job !== undefined && job.state !== "done" && job.state !== "stopped";

export type Listing =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly of: number | undefined; readonly waitsUntil?: number }
  /** `isWhole`: as many as the server counts. */
  | { readonly state: "done"; readonly at: number; readonly isWhole: boolean }
  | { readonly state: "failed"; readonly why: StoreFailure };

/** Numbers that live in the mailbox's settings: no subjects, no addresses. Days are those of the calendar. */
export interface AgeingNotes {
  readonly snoozedTill: number | undefined;
  readonly savedAt: number | undefined;
  readonly verifiedAt: number | undefined;
  readonly backedUpAt: number | undefined;
  /** Messages saved since the last backup. */
  readonly savedSince: number;
}

/** The mailbox as the pane knows it at this moment; never changed, always replaced. */
export interface MailboxState {
  /** False where this client or kit cannot reach the mailbox: then only the policy can be told. */
  readonly isOffered: boolean;
  readonly listing: Listing;
  readonly folders: readonly MailFolder[];
  /** Oldest first, those without a date last. */
  readonly messages: readonly ListedMessage[];
  readonly reckoning: Reckoning;
  /** IANA name of the calendar's zone. */
  readonly zone: string;
  /** By id: whose copy was read back and matched, and who was moved to the deleted items since. */
  readonly saved: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
  readonly rules: ReadonlyMap<string, FolderRule>;
  /** Clause 16, in bytes; `isAssumed`: the lowest, since the rank is not known. */
  readonly quota: { readonly limit: number; readonly clause: string; readonly isAssumed: boolean };
  readonly place: ChosenPlace | undefined;
  readonly job: Job | undefined;
  readonly notes: AgeingNotes;
  /** The last freeing can still be taken back. */
  readonly canUndo: boolean;
}

/** What the Mailbox view asks for. No promise rejects; what came of each is in the state. */
export interface MailboxDesk {
  readonly current: () => MailboxState;
  /** Calls `listener` after every change; gives back a function that stops it. */
  readonly onChange: (listener: () => void) => () => void;
  /** Lists the mailbox, signing in and asking for consent where needed. */
  readonly look: (manner?: { readonly silently?: boolean }) => Promise<void>;
  /** Asks the person for the place of the copies; must follow a click. False where none was chosen. */
  readonly choosePlace: (kind: ChosenPlace["kind"]) => Promise<boolean>;
  /** Which kinds this client can write. */
  readonly places: readonly ChosenPlace["kind"][];
  /** Copies messages and checks every copy; asks for a place where none is chosen. */
  readonly save: (ids: readonly string[]) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
  /** Goes on with work that stopped. */
  readonly goOn: () => Promise<void>;
  readonly dismiss: () => void;
  /** Compares every file of the personal folder with its manifest; `repair` fetches anew what is missing or changed. */
  readonly verify: () => Promise<void>;
  readonly repair: () => Promise<void>;
  /** Moves messages to the deleted items, those only whose copy is there and matches. To be asked for expressly. */
  readonly free: (ids: readonly string[]) => Promise<void>;
  readonly undoFree: () => Promise<void>;
  /** No reminder before this many days from today; 0 ends it. False where that could not be kept. */
  readonly snooze: (days: number) => Promise<boolean>;
  readonly setRule: (folderId: string, rule: FolderRule) => Promise<boolean>;
  /** The person says that the personal folder was backed up (clause 11). */
  readonly noteBackup: () => Promise<boolean>;
}
