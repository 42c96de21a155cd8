/** What the bytes of an attachment tell of it, as plain data: made by `attachments/inspect.ts`, judged by rules. */

/** Kinds of files as the policy needs them (docs/cli-contract.md, `inspect`). */
export type FileKind =
  "video" | "audio" | "image" | "executable" | "archive" | "document" | "text" | "encrypted" | "other";

/** What was found inside: kinds at any depth, something that needs a key, and a document with macros. */
export type NestedKind = FileKind | "macro";

/** By what something is encrypted; the policy document may authorise some of them (clause 9.f). */
export type Encryption =
  | "zip"
  | "7z"
  | "rar"
  | "pdf"
  | "office"
  | "odf"
  | "openpgp"
  | "smime"
  | "age"
  | "luks"
  | "openssl"
  | "other"
  /** Random bytes under a name that encrypted containers carry (VeraCrypt, ccrypt): nothing in the bytes says so. */
  | "possible";

/** How a name lies: another class than the content's, an extension before that of a program, letters turned round. */
export type Disguise = "extension" | "double-extension" | "bidi";

/** Works that others may hold the rights to (clause 9.d). */
export type WorkKind = "music" | "film" | "e-book" | "installer" | "disk-image";

/** Why something of a file was not looked into. */
export type NotLookedInto =
  /** It needs a key. */
  | "encrypted"
  /** Only the names in it are read: its compression is not ours. */
  | "names-only"
  /** A container whose directory is not read at all. */
  | "unsupported"
  /** Containers in containers beyond the depth that is looked into. */
  | "too-deep"
  /** More entries than are listed or looked into. */
  | "too-many"
  /** More bytes or steps than an inspection may take. */
  | "too-large"
  /** Cut short, broken or lying about itself. */
  | "damaged";

export interface Inspection {
  readonly kind: FileKind;
  /** Identifier of the format in `attachments/formats.ts`: `docx`, `pe`; empty where it was not recognised. */
  readonly format: string;
  /** This file, or one of its direct entries, cannot be opened without a key. */
  readonly encrypted: boolean;
  /** A PDF that opens without a password and forbids printing or copying. */
  readonly restricted: boolean;
  readonly disguise?: Disguise;
  /** Sorted, without repeats. */
  readonly nested: readonly (NestedKind | "encrypted")[];
  /** By what it, or anything inside at any depth, is encrypted; sorted, without repeats. */
  readonly encryptions: readonly Encryption[];
  /** What of it, or inside at any depth, somebody may hold the rights to; sorted, without repeats. */
  readonly works: readonly WorkKind[];
  /** The weightiest reason why something was not looked into; absent when all of it was. */
  readonly why?: NotLookedInto;
  /** For whoever asks which: a few names inside of what a rule may name, by what they are. Never kept. */
  readonly inside?: readonly { readonly name: string; readonly is: NestedKind }[];
}
