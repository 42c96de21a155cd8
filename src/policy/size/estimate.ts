import type { Draft, FailureReason } from "../draft";

/** What one attachment adds to the message. */
export interface AttachmentWeight {
  readonly id: string;
  readonly name: string;
  /** Bytes before encoding. */
  readonly content: number;
  /** Bytes of its whole MIME part: boundary, headers and base64 with line ends. */
  readonly encoded: number;
}

export interface SizeEstimate {
  /** Bytes of the MIME message as transmitted; a lower bound where something is unmeasured or could not be read. */
  readonly bytes: number;
  readonly attachments: readonly AttachmentWeight[];
  /** Names of attachments whose size nobody knows. */
  readonly unmeasured: readonly string[];
  readonly unmeasuredWhy: FailureReason;
}

/** The size of the MIME message that a draft becomes (RFC 5322, RFC 2045), counted without building it. */
export function estimateSize(
  draft: Pick<Draft, "from" | "to" | "cc" | "subject" | "body" | "attachments">,
): SizeEstimate {
  throw new Error(`not yet ${draft.subject.state}`);
}
