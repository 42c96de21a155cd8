/** What is known of mail that lies in a mailbox, without its content. */

/** Which of the folders that every mailbox has, whatever it is called there. */
export type FolderKind = "inbox" | "sent" | "deleted" | "drafts" | "junk" | "archive" | "other";

export interface MailFolder {
  readonly id: string;
  readonly kind: FolderKind;
  /** Names from the top down, as the mailbox shows them: `["Bandeja de entrada", "Visas"]`. */
  readonly path: readonly string[];
  readonly count: number;
  /** In bytes, as the server counts; undefined where it does not tell. */
  readonly size: number | undefined;
}

export interface ListedMessage {
  /** Lasts while the message stays in this mailbox, in whatever folder (Graph: ImmutableId). */
  readonly id: string;
  readonly folderId: string;
  /** Milliseconds since 1970; undefined where the server tells none, as of drafts. */
  readonly received: number | undefined;
  readonly subject: string;
  /** Display name, else address, else empty. */
  readonly from: string;
  /** In bytes, as the server counts; undefined where it does not tell. */
  readonly size: number | undefined;
  readonly hasAttachments: boolean;
  /** Flagged, categorised or of high importance. */
  readonly isMarked: boolean;
  /** The Message-ID field with its angle brackets; undefined where the message has none. */
  readonly messageId: string | undefined;
}
