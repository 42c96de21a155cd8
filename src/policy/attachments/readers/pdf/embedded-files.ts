import type { Entry } from "../../layer";
import { nameOf } from "../../names";
import { streamBytes } from "./file";
import type { PdfObjects } from "./objects";
import { isArray, isDictionary, isRef, isText, numberOr, type PdfDictionary, type PdfValue } from "./tokens";

/** Objects that are asked for in search of files. */
const MOST_OBJECTS = 1500;
/**
 * Pages whose annotations are looked at: a long document is not read through at every send. That the others were not is not
 * told, or every long report would be called half read; what is on a page is nowhere else looked into either.
 */
const MOST_PAGES = 64;

/** ISO 32000-1 §7.9.2.2: UTF-16 behind its mark, else one byte for each letter (or UTF-8: ISO 32000-2). */
function wording(value: PdfValue | undefined): string {
  if (!isText(value)) return "";
  const { text } = value;
  if (text.startsWith("\xfe\xff")) {
    return text
      .slice(2)
      .replace(/([^])([^])/g, (_, high: string, low: string) =>
        String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)),
      );
  }
  return nameOf(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).replace(/^\ufeff/, "");
}

export interface EmbeddedFiles {
  readonly entries: readonly Entry[];
  /** There were more files than are listed. */
  readonly isCut: boolean;
  /** Objects were asked for that could not be had. */
  readonly isMissing: boolean;
  /** There are files, and nobody looked at them (the send bundle). */
  readonly isUnread?: boolean;
}

/**
 * Files in a PDF: by the name tree `/EmbeddedFiles`, as associated files (`/AF`), behind annotations of its first pages and
 * as films in them (ISO 32000-1 §7.11.4, §12.5.6.15, §13.6; ISO 32000-2 §14.13). Films that annotations of type Screen and
 * Movie play, and sounds (§13.3, §13.4), are found as well.
 * @param withPages whether pages are looked at, too
 */
export function embeddedFiles(pdf: PdfObjects, trailer: PdfDictionary, withPages: boolean): EmbeddedFiles {
  const entries: Entry[] = [];
  const seen = new Set<number>();
  let left = MOST_OBJECTS;
  let isMissing = false;

  const resolve = (value: PdfValue | undefined): PdfValue | undefined => {
    if (!isRef(value)) return value;
    const found = left-- > 0 ? pdf.resolve(value) : undefined;
    if (found === undefined) isMissing = true;
    return found;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const found = resolve(value);
    return isDictionary(found) ? found : undefined;
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value);
    return isArray(found) ? found : [];
  };
  /** Whether what `value` refers to was met before: trees that turn in circles end here. */
  const isKnown = (value: PdfValue | undefined): boolean => {
    if (!isRef(value)) return false;
    const known = seen.has(value.ref);
    seen.add(value.ref);
    return known;
  };

  const opener = (ref: number) => (most: number) => {
    const object = pdf.object(ref);
    if (!object || !isDictionary(object.value) || object.streamAt === undefined) return undefined;
    const length = numberOr(pdf.resolve(object.value.get("Length")), pdf.source.length);
    return streamBytes(pdf, object.value, object.streamAt, length, most);
  };

  function specification(value: PdfValue | undefined): void {
    if (isKnown(value)) return;
    const found = dictionary(value);
    const files = dictionary(found?.get("EF"));
    const content = files?.get("UF") ?? files?.get("F");
    if (!found || !isRef(content)) return;
    const name = wording(resolve(found.get("UF"))) || wording(resolve(found.get("F")));
    entries.push({ name, open: opener(content.ref) });
  }

  /** §7.9.6: pairs of a name and what it names, in leaves. */
  function nameTree(value: PdfValue | undefined, depth: number): void {
    if (depth > 16 || left <= 0 || isKnown(value)) return;
    const node = dictionary(value);
    list(node?.get("Names")).forEach((item, index) => index % 2 === 1 && specification(item));
    list(node?.get("Kids")).forEach((kid) => nameTree(kid, depth + 1));
  }

  /** Samples without any mark (§13.3): only their place says what they are. */
  function sound(value: PdfValue | undefined): void {
    if (isRef(value) && !isKnown(value)) entries.push({ name: "Sound.snd", open: opener(value.ref) });
  }

  function annotation(value: PdfValue): void {
    const found = dictionary(value);
    specification(found?.get("FS"));
    specification(dictionary(found?.get("Movie"))?.get("F"));
    sound(found?.get("Sound"));
    sound(dictionary(found?.get("A"))?.get("Sound"));
    nameTree(dictionary(found?.get("RichMediaContent"))?.get("Assets"), 0);
    const clip = dictionary(dictionary(dictionary(found?.get("A"))?.get("R"))?.get("C"));
    specification(clip?.get("D"));
  }

  let pages = 0;
  function pageTree(value: PdfValue | undefined, depth: number): void {
    if (depth > 16 || left <= 0 || pages >= MOST_PAGES || isKnown(value)) return;
    const node = dictionary(value);
    if (!node) return;
    const kids = node.get("Kids");
    if (kids === undefined) pages++;
    list(node.get("Annots")).forEach(annotation);
    list(kids).forEach((kid) => pageTree(kid, depth + 1));
  }

  const catalog = dictionary(trailer.get("Root"));
  nameTree(dictionary(catalog?.get("Names"))?.get("EmbeddedFiles"), 0);
  list(catalog?.get("AF")).forEach(specification);
  const isCut = left <= 0;
  if (withPages) pageTree(catalog?.get("Pages"), 0);
  return { entries, isCut, isMissing };
}
