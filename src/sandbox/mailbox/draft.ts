/** What one compose window holds: a message or a meeting, as Outlook knows it. */

export type ItemKind = "message" | "meeting";

export interface Person {
  readonly name: string;
  readonly address: string;
  readonly kind: "person" | "list";
  /** People behind a list, where the directory of the sandbox knows; never told over the wire, as in Outlook. */
  readonly members?: number;
}

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly type: "file" | "item" | "cloud";
  readonly isInline: boolean;
  /** What the host reports; some hosts report 0 for what they do not know. */
  readonly size: number;
  readonly bytes: Uint8Array;
}

export interface Notice {
  readonly key: string;
  readonly type: "informational" | "progress" | "error" | "insight";
  readonly message: string;
  readonly action?: { readonly text: string; readonly commandId: string; readonly contextData?: string };
}

export type RecipientField = "to" | "cc" | "bcc";
export const RECIPIENT_FIELDS: readonly RecipientField[] = ["to", "cc", "bcc"];

export interface DraftState {
  readonly kind: ItemKind;
  readonly from: Person;
  /** For a meeting: `to` are the required attendees, `cc` the optional ones, `bcc` stays empty. */
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly format: "html" | "text";
  readonly html: string;
  /** A plain body as it was set, to the letter; null once somebody typed in it, and for rich bodies. */
  readonly plain: string | null;
  readonly attachments: readonly AttachedFile[];
  readonly headers: Readonly<Record<string, string>>;
  readonly sessionData: Readonly<Record<string, string>>;
  readonly customProperties: Readonly<Record<string, unknown>>;
  readonly notices: readonly Notice[];
  readonly sensitivityLabel: string;
  readonly savedId: string | null;
}

export const emptyDraft = (kind: ItemKind, from: Person): DraftState => ({
  kind,
  from,
  to: [],
  cc: [],
  bcc: [],
  subject: "",
  format: "html",
  html: "",
  plain: null,
  attachments: [],
  headers: {},
  sessionData: {},
  customProperties: {},
  notices: [],
  sensitivityLabel: "",
  savedId: null,
});

/** People whom the item will reach as far as the sandbox knows; a list of unknown size counts as one. */
export const peopleReached = (draft: DraftState): number =>
  RECIPIENT_FIELDS.flatMap((field) => draft[field]).reduce((sum, one) => sum + (one.members ?? 1), 0);
