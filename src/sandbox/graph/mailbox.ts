/** A mailbox of nobody's, as the emulator of Microsoft Graph serves it. */

export interface Person {
  readonly name: string;
  readonly address: string;
}

export interface Owner extends Person {
  readonly id: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
}

export interface EmulatedFolder {
  readonly id: string;
  readonly displayName: string;
  /** Undefined for the folders at the top. */
  readonly parentId?: string;
  /** The name by which Graph finds it in any language: `inbox`, `deleteditems` … */
  readonly wellKnown?: string;
  readonly isHidden?: boolean;
}

export interface EmulatedMessage {
  /** ASCII, never shown: the ids that Graph gives are made from it. */
  readonly key: string;
  readonly folderId: string;
  /** Milliseconds since 1970; undefined as of some drafts. */
  readonly received: number | undefined;
  readonly subject: string | null;
  readonly from: Person | undefined;
  readonly to?: readonly Person[];
  /** In bytes, as the server counts: never quite the length of the MIME. */
  readonly size: number;
  readonly hasAttachments?: boolean;
  readonly importance?: "low" | "normal" | "high";
  readonly categories?: readonly string[];
  readonly flagStatus?: "notFlagged" | "flagged" | "complete";
  readonly isRead?: boolean;
  readonly isDraft?: boolean;
  readonly internetMessageId?: string | undefined;
  /** Made when it is asked for: a mailbox of thousands must not fill the memory. */
  readonly mime: () => Uint8Array;
}

export interface EmulatedMailbox {
  readonly owner: Owner;
  readonly folders: readonly EmulatedFolder[];
  readonly messages: readonly EmulatedMessage[];
}
