import type { Attachment } from "../policy/draft";
import { hash53 } from "../policy/hash";
import type {
  Disguise,
  Encryption,
  Inspection,
  NestedKind,
  NotLookedInto,
  WorkKind,
} from "../policy/inspection";

/** What was learnt from the content of an attachment. */
export interface AttachmentFact {
  /** Content bytes. */
  readonly length: number;
  /** As it was made; `inside` is not kept with the draft. */
  readonly inspection: Inspection;
}

/** Facts by `factKey`, packed: no words, names or addresses, so they may be kept in session data. */
export type PackedFacts = Readonly<Record<string, string>>;

/** Same attachment, same reported size: the same fact (design.md §2, 14). */
export const factKey = ({ id, name, size }: Attachment): string =>
  hash53([id, size.state === "known" ? String(size.value) : "0", name].join("\u0000"));

/** A letter for each value of a type, so that 400 facts find room; the type sees to it that none is forgotten. */
type Letters<T extends string> = Readonly<Record<T, string>>;

const kinds: Letters<NestedKind> = {
  video: "v",
  audio: "a",
  image: "i",
  executable: "x",
  archive: "z",
  document: "d",
  text: "t",
  encrypted: "e",
  other: "o",
  macro: "m",
};
const encryptions: Letters<Encryption> = {
  zip: "z",
  "7z": "7",
  rar: "r",
  pdf: "p",
  office: "o",
  odf: "d",
  openpgp: "g",
  smime: "s",
  age: "a",
  luks: "l",
  openssl: "n",
  other: "x",
  possible: "q",
};
const works: Letters<WorkKind> = { music: "m", film: "f", "e-book": "b", installer: "i", "disk-image": "d" };
const disguises: Letters<Disguise> = { extension: "e", "double-extension": "d", bidi: "b" };
const reasons: Letters<NotLookedInto> = {
  encrypted: "e",
  "names-only": "n",
  unsupported: "u",
  "too-deep": "d",
  "too-many": "m",
  "too-large": "l",
  damaged: "b",
};
const flags: Letters<"encrypted" | "restricted"> = { encrypted: "e", restricted: "r" };

const write = <T extends string>(letters: Letters<T>, values: readonly T[]): string =>
  values.map((value) => letters[value]).join("");

/** The values that letters of `text` stand for, sorted as an inspection has them. */
const read = <T extends string>(letters: Letters<T>, text = ""): readonly T[] =>
  (Object.keys(letters) as T[]).filter((value) => text.indexOf(letters[value]) >= 0).sort();

/** A fact in one short string. */
export function packFact({ length, inspection }: AttachmentFact): string {
  const { kind, format, encrypted, restricted, disguise, why } = inspection;
  return [
    length.toString(36),
    kinds[kind],
    format,
    (encrypted ? flags.encrypted : "") + (restricted ? flags.restricted : ""),
    disguise ? disguises[disguise] : "",
    write(kinds, inspection.nested),
    write(encryptions, inspection.encryptions),
    write(works, inspection.works),
    why ? reasons[why] : "",
  ].join(",");
}

/** Undefined for what is not exactly a packed fact: nothing that was kept is trusted, and no fact only costs a look. */
export function unpackFact(text: string): AttachmentFact | undefined {
  const [bytes = "", kind, format = "", told, lie, nested, by, of, unseen] = text.split(",");
  const length = parseInt(bytes, 36);
  const [is] = read(kinds, kind);
  if (!(length >= 0) || is === undefined || is === "macro" || !/^[a-z0-9.+-]{0,24}$/.test(format))
    return undefined;
  const known = read(flags, told);
  const [disguise] = read(disguises, lie);
  const [why] = read(reasons, unseen);
  const inspection: Inspection = {
    kind: is,
    format,
    encrypted: known.indexOf("encrypted") >= 0,
    restricted: known.indexOf("restricted") >= 0,
    ...(disguise ? { disguise } : {}),
    nested: read(kinds, nested),
    encryptions: read(encryptions, by),
    works: read(works, of),
    ...(why ? { why } : {}),
  };
  const fact = { length, inspection };
  // What is written again as it stood was read as it was meant.
  return packFact(fact) === text ? fact : undefined;
}
