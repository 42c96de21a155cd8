import { extensionOf } from "../file-extension";
import type { Encryption, FileKind } from "../inspection";
import { table } from "./format-table";

interface Format {
  readonly kind: FileKind;
  readonly isTold: boolean;
  readonly extensions: readonly string[];
}

const formats = new Map<string, Format>();
const byExtension = new Map<string, string>();
const listOf = (text: string | undefined): readonly string[] => (text ? text.split(",") : []);

for (const kind of Object.keys(table) as FileKind[]) {
  for (const row of table[kind].split(" ")) {
    const [, id = "", untold, colon, own, others] = /^([^~:;]+)(~?)(:?)([^;]*);?(.*)$/.exec(row) ?? [];
    const first = colon ? listOf(own) : [id];
    for (const extension of first) if (!byExtension.has(extension)) byExtension.set(extension, id);
    formats.set(id, { kind, isTold: untold === "", extensions: first.concat(listOf(others)) });
  }
}

/** The kind of a format; `other` for what is not in the table, the unknown `""` included. */
export const kindOf = (format: string): FileKind => formats.get(format)?.kind ?? "other";

/** The format that a name announces by its extension; `""` where it announces none. A name can lie. */
export const formatByName = (name: string): string => byExtension.get(extensionOf(name)) ?? "";

/** The kind that a name announces; undefined where its extension says nothing. */
export const kindByName = (name: string): FileKind | undefined => formats.get(formatByName(name))?.kind;

/** Whether the bytes of a format always show it, so that bytes that show nothing are not of it. Text has to be text. */
export const isTold = (format: string): boolean => formats.get(format)?.isTold === true;

/** Whether a file of this format may carry this name without a lie, although the extension is mostly another format's. */
export const mayBeNamed = (format: string, name: string): boolean =>
  (formats.get(format)?.extensions ?? []).indexOf(extensionOf(name)) >= 0;

const encryptions: Readonly<Record<string, Encryption>> = {
  pgp: "openpgp",
  smime: "smime",
  age: "age",
  luks: "luks",
  openssl: "openssl",
  ccrypt: "possible",
  veracrypt: "possible",
};

/** By what a file is encrypted that is nothing but ciphertext; undefined for a format of any other kind. */
export const encryptionOf = (format: string): Encryption | undefined =>
  kindOf(format) === "encrypted" ? (encryptions[format] ?? "other") : undefined;
