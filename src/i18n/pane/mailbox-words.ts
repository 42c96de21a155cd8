/**
 * What the texts of the Mailbox view speak of, by name: the same as in `src/ageing`, which texts do not know. Where one of
 * these lacks a member, the component that looks its text up does not compile.
 */

export type ListingWhy =
  | "cancelled"
  | "refused"
  | "offline"
  | "unavailable"
  | "otherAccount"
  | "busy"
  | "gone"
  | "tooLarge"
  | "damaged"
  | "failed"
  | "stopped";

/** Of the mailbox or of the place of the copies. */
export type StopWhy = ListingWhy | "full" | "denied";

export type MessageWhy = ListingWhy | "mismatch" | "unverified";

/** Why a message is still to be dealt with: what is gone is not. */
export type Undone = Exclude<MessageWhy, "gone">;

export type Differing = "missing" | "changed" | "extra";

export type Work = "save" | "verify" | "repair" | "free" | "undo";

export type WhatToDo = "save" | "ask" | "let";

export interface Place {
  readonly kind: "folder" | "zip";
  readonly name: string;
}

/** How many, and their weight as far as it is known. */
export interface Weighed {
  readonly count: number;
  readonly bytes: number;
  /** How many tell no size. */
  readonly unsized: number;
}

export interface Wait {
  readonly unit: "moments" | "seconds" | "minutes" | "hours";
  readonly count?: number;
}
