/** One answer of the sender, as kept in the sender's own mailbox: codes, a date, and what the sender chose to write. */
export interface RecordEntry {
  /** Tells entries apart; made of the instant and the findings' hashes. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Finding keys. */
  readonly findings: readonly string[];
  /** Reason id of the policy document. */
  readonly reason: string;
  /** The sender's own words, where a reason was written. */
  readonly words?: string;
  /** `id/version` of the policy that judged. */
  readonly policy: string;
}
