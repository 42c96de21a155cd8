import type { MailFolder } from "../mail";
import type { MailStore, StoreFailure, StoreManner } from "../store";
import type { Destination, DestinationFailure, Sha256 } from "./destination";

/** A line of `indice.jsonl`: what the folder knows of one message. Instants as RFC 3339 in UTC. */
export interface IndexLine {
  readonly id: string;
  /** Names of the mail folder from the top down, joined by ` / `. */
  readonly folder: string;
  /** Id of that folder, to which a message that was freed goes back. */
  readonly folderId?: string;
  readonly received: string | null;
  readonly from: string;
  readonly subject: string;
  /** Of the file, in bytes. */
  readonly size: number;
  /** In bytes, as the server counted when the copy was made: it counts otherwise once the message was changed. */
  readonly listedSize?: number;
  readonly sha256: string;
  readonly path: string;
  readonly savedAt: string;
  /** When the message was moved to the deleted items, and its id there. */
  readonly movedAt?: string;
  readonly movedId?: string;
  /** When it was last moved back from there. */
  readonly returnedAt?: string;
  /** The id that this line's message had before a move gave it another; the line of that id holds no longer. */
  readonly formerId?: string;
}

/** What the work needs besides the mailbox and the place. */
export interface FolderWork {
  readonly store: MailStore;
  readonly destination: Destination;
  readonly sha256: Sha256;
  readonly now: () => number;
  /** Offset-free local date and time for names, by the mailbox's calendar: `{ month: "2026-08", stamp: "20260825-0931" }`. */
  readonly stampOf: (instant: number) => { readonly month: string; readonly stamp: string };
  /** The mailbox's address: the first part of every path. */
  readonly mailbox: string;
  readonly folders: readonly MailFolder[];
  /** After how many days the policy deletes; what is told beside the copies leaves out what nobody tells. */
  readonly days?: number;
}

export interface SaveManner extends StoreManner {
  /** Called after every message. What it returns is waited for: this is how a pause is kept. */
  readonly onProgress?: (progress: Progress) => Promise<void> | void;
}

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** Bytes written or looked at so far. */
  readonly bytes: number;
  /** The message or path that was dealt with just now. */
  readonly id?: string;
  readonly path?: string;
}

/** Why one message was not dealt with. `unverified`: its copy is not there or does not match, so it stays in the mailbox. */
export type MessageFailure = StoreFailure | "mismatch" | "unverified";

export interface NotDone {
  readonly id: string;
  readonly why: MessageFailure;
}

/** How saving ended. `stopped`: by the caller, by the mailbox or by the place; a start later goes on from there. */
export interface Outcome {
  readonly state: "done" | "stopped";
  readonly why?: StoreFailure | DestinationFailure;
  readonly lines: readonly IndexLine[];
  readonly notDone: readonly NotDone[];
}

export type Difference = { readonly path: string; readonly state: "missing" | "changed" | "extra" };

export interface Verified {
  readonly matching: number;
  readonly bytes: number;
  readonly differences: readonly Difference[];
  /** The files that are what the manifest says and, where the index names them, the one copy that it says they are. */
  readonly whole: ReadonlySet<string>;
}
