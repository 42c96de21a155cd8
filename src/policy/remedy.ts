/**
 * What would be done to a draft at one click: data, named by rules, carried out by `src/outlook` when the sender asks for
 * it (design.md §3). It says what was judged, so that whoever carries it out changes exactly that or nothing.
 */
import type { FailureReason } from "./draft";

/** A stretch of the subject or body with what stood there when it was judged. Offsets as in `Place`. */
export interface TextPlace {
  readonly part: "subject" | "body";
  readonly start: number;
  readonly end: number;
  /** As the part holds it: HTML with its tags and entities for an HTML body. */
  readonly source: string;
  /** How it reads once its letters are hidden; another form of the word has another mask. */
  readonly mask?: string;
}

export type Remedy =
  /** `isFinal`: a cloud link, an attached message or a picture in the text, which Office.js cannot put back. */
  | {
      readonly kind: "remove-attachment";
      readonly id: string;
      readonly name: string;
      readonly isFinal: boolean;
    }
  /** Everybody in To and Cc, so that nobody sees the others' addresses. Messages only. */
  | {
      readonly kind: "move-to-bcc";
      readonly people: number;
      /** What was found stays found: the sender is told so, and it is not the first thing to do. */
      readonly onlyEases?: boolean;
    }
  | {
      readonly kind: "remove-recipient";
      readonly part: "to" | "cc" | "bcc";
      readonly address: string;
      readonly name: string;
      readonly isList?: boolean;
    }
  /** Every address but its first mention, over To, Cc and Bcc. */
  | { readonly kind: "remove-duplicates"; readonly addresses: readonly string[] }
  /** The sender writes the subject. */
  | { readonly kind: "insert-subject" }
  /** Another wording: the one proposed, or the sender's own where there is none. */
  | {
      readonly kind: "replace-text";
      readonly places: readonly [TextPlace, ...TextPlace[]];
      readonly word: string;
      readonly proposal?: string;
    }
  /** The letters or digits hidden, keeping what tells the thing: `inútil` becomes `in…til`. */
  | {
      readonly kind: "mask-text";
      readonly places: readonly [TextPlace, ...TextPlace[]];
      readonly word: string;
      readonly mask: string;
    }
  /** Nothing of the draft changes: the sender says their rank. */
  | { readonly kind: "declare-rank" };

export type RemedyKind = Remedy["kind"];

/** A remedy that changes the draft; the pane itself deals with the others. */
export type DraftRemedy = Exclude<Remedy, { readonly kind: "declare-rank" }>;

/**
 * How a remedy can be carried out on this item and client: `final` cannot be undone, `unavailable` is not offered at all.
 */
export type RemedyOffer = "undoable" | "final" | "unavailable";

/** Why nothing was changed. */
export type Refusal =
  /** What was judged is not there any more, or not as it was. */
  | { readonly why: "changed" }
  /** A body that Office.js does not take in one piece (1 MB). */
  | { readonly why: "tooLarge" }
  /** Taking the words out would take tags with them, or Outlook would not give back what was written. */
  | { readonly why: "notReversible" }
  /** No copy of the attachment could be had; with `isFinal` accepted it is removed all the same. */
  | { readonly why: "noCopy" }
  /** Office.js changes at most this many recipients at a time and would lose the others. */
  | { readonly why: "tooManyRecipients"; readonly most: number }
  /** A contact list of the sender's own, or somebody without an address, whom Office.js cannot put back. */
  | { readonly why: "noAddress"; readonly name: string }
  /** Outlook did not do it, or did not answer. */
  | { readonly why: "outlook"; readonly reason: FailureReason };

export type RemedyOutcome =
  | { readonly state: "done"; readonly undo?: () => Promise<RemedyOutcome> }
  | ({ readonly state: "refused" } & Refusal)
  /** Stopped half-way with nobody lost: `moved` of `of` stand in Bcc, and all who did not move are where they were. */
  | {
      readonly state: "partly";
      readonly moved: number;
      readonly of: number;
      readonly undo?: () => Promise<RemedyOutcome>;
    };

/** What the sender adds to a remedy. */
export interface RemedyInput {
  /** The subject, or the wording, where the remedy asks for one. */
  readonly text?: string;
  /** The sender was told that it cannot be undone. */
  readonly acceptsFinal?: boolean;
}
