import type { Inspection } from "./inspection";

/**
 * The message or meeting being sent, as plain data. Whoever fills it in (Outlook, a message file, the sandbox)
 * says of every part whether it could be read; nothing here is ever empty because reading failed.
 */

/** Why an asked part did not arrive: no answer in time, refused by the host, or an answer that makes no sense. */
export type FailureReason = "late" | "refused" | "invalid";

/**
 * A fact about the draft. `failed` was asked for and not obtained this time; `unavailable` is never given by this
 * client or permission.
 */
export type Reading<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "failed"; readonly why: FailureReason }
  | { readonly state: "unavailable" };

export const known = <T>(value: T): Reading<T> => ({ state: "known", value });
export const failed = (why: FailureReason): Reading<never> => ({ state: "failed", why });
export const unavailable: Reading<never> = { state: "unavailable" };

export type ItemKind = "message" | "meeting";

/** An address with its display name (RFC 5322 §3.4 mailbox). */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A recipient as the host resolves it. Members of an RFC 5322 address group arrive as recipients of their own. */
export interface Recipient extends Mailbox {
  readonly kind: "person" | "list";
  /** People behind a list, where the number is known. */
  readonly members?: number;
}

export interface Body {
  readonly format: "html" | "text";
  readonly content: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** `cloud` is a link: its content does not travel with the message. */
  readonly type: "file" | "item" | "cloud";
  readonly isInline: boolean;
  /** Content bytes before encoding. Hosts report 0 for "not known": that is a failed reading here, never 0. */
  readonly size: Reading<number>;
  /**
   * What its bytes tell of it. Unavailable for a link and where the client gives no content; failed where it was asked
   * for and not obtained. An inspection that was kept has no `inside`.
   */
  readonly content: Reading<Inspection>;
}

/** Where the sender's rank was learnt, strongest first (design.md §2, 7). */
export type RankSource = "deployed" | "directory" | "declared";

export interface SenderRank {
  /** A rank id of the policy document. */
  readonly id: string;
  readonly source: RankSource;
}

/**
 * A message or meeting, part by part. For a meeting `to` are the required attendees, `cc` the optional ones, and
 * `bcc` is known to be empty.
 */
export interface Draft {
  readonly item: ItemKind;
  /** The account that the item leaves from. */
  readonly from: Reading<Mailbox>;
  readonly to: Reading<readonly Recipient[]>;
  readonly cc: Reading<readonly Recipient[]>;
  readonly bcc: Reading<readonly Recipient[]>;
  readonly subject: Reading<string>;
  readonly body: Reading<Body>;
  readonly attachments: Reading<readonly Attachment[]>;
  /** Unavailable means: nobody has told us the sender's rank. */
  readonly rank: Reading<SenderRank>;
  /** Exact bytes of the message as transmitted; known for a message file, unavailable while composing. */
  readonly transmittedSize: Reading<number>;
}

/** The parts that a rule may ask for. */
export type DraftPart = Exclude<keyof Draft, "item">;
