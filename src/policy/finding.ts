import type { DraftPart, FailureReason } from "./draft";
import type { Remedy } from "./remedy";

/** `block` cannot be sent as it is, `warn` lets the sender decide, `advise` never interrupts. */
export type Severity = "block" | "warn" | "advise" | "off";

/** `unverified`: the draft may be fine; what would tell could not be known. */
export type Certainty = "certain" | "unverified";

/** Where in the draft a finding lies. Offsets are UTF-16 units into the part's own content (HTML offsets for HTML). */
export type Place =
  | { readonly part: "subject" | "body"; readonly start: number; readonly end: number }
  | { readonly part: "attachments"; readonly id: string; readonly name: string }
  | { readonly part: "from" | "to" | "cc" | "bcc"; readonly address: string };

/** What a rule could not judge: the parts that failed and why. */
export interface UnverifiedData {
  readonly parts: readonly DraftPart[];
  readonly why: FailureReason;
  /** Names of the attachments concerned, where the failure is theirs alone. */
  readonly names: readonly string[];
  /** What of them could not be had; their size where it is not said. */
  readonly of?: "size" | "content";
}

/** What every finding of a rule carries, whatever its kind. */
export interface FindingFacts<Key extends string, Data> {
  readonly key: Key;
  /** A clause id of the policy document; the rule's own clause where it names none. */
  readonly clause?: string;
  readonly certainty: Certainty;
  readonly data: Data;
  readonly places?: readonly Place[];
  /**
   * The values that were judged, so that a warning that was answered is asked again when they change and only then
   * (design.md §2, 11). Never stored as they are: only their hash is kept.
   */
  readonly judged: readonly string[];
  /** Ways out at one click, the best first; the pane offers those that the item and the client allow. */
  readonly remedies?: readonly Remedy[];
}
