import type { Encryption } from "../../../inspection";
import type { Budget } from "../../budget";
import { find, holds, latin1, section, type ByteSource } from "../../bytes";
import { inflate } from "../../inflate";
import type { Entry, Layer, LayerReader } from "../../layer";
import { contentStart, LOCAL } from "./content";
import { placeOf, readDirectory, type Directory, type FileHeader } from "./directory";
import { readLocalHeaders, withHidden } from "./local";
import { formatOfMediaType, hasMacros, isSealed, packageOf } from "./packages";

/** General purpose bits (APPNOTE.TXT §4.4.4) and methods (§4.4.5). */
const ENCRYPTED = 1 | (1 << 6) | (1 << 13);
const STORED = 0;
const DEFLATED = 8;
const AES_METHOD = 99;

const isEncrypted = ({ flags, method, isSealed: sealed }: FileHeader): boolean =>
  (flags & ENCRYPTED) !== 0 || method === AES_METHOD || sealed;

function entryOf(source: ByteSource, header: FileHeader, budget: Budget): Entry {
  const { name, size, method, compressed, offset } = header;
  if (isEncrypted(header)) return { name, size, encrypted: true };
  if (method !== STORED && method !== DEFLATED) return { name, size };
  return {
    name,
    size,
    open(most) {
      const start = contentStart(source, offset, method);
      if (start === undefined) return undefined;
      const end = Math.min(source.length, start + compressed);
      if (method === STORED) {
        return { source: section(source, start, end), isWhole: start + compressed <= source.length };
      }
      const wanted = size > 0 ? Math.min(most, size) : most;
      const inflated = inflate("deflate", source, start, end, wanted, budget);
      // A stream that is cut ends, too: the size that the directory states tells.
      return inflated.source.length < Math.min(wanted, size) ? { ...inflated, isWhole: false } : inflated;
    },
  };
}

/** Longer than what any program writes about the parts of a document. */
const MANIFEST = 4 * 1024 * 1024;

/** What the parts of Office Open XML are, wherever they lie (ECMA-376 part 2, §10.1.2.2): programs among them. */
const declaresMacros = (entries: readonly Entry[]): boolean =>
  /macrosheet|vbaProject/i.test(textIn(entries, "[Content_Types].xml", MANIFEST));

/** The beginning of an entry's content as Latin-1; UTF-16 without its zeros. */
function textIn(entries: readonly Entry[], name: string, most: number): string {
  const source = entries.find((entry) => entry.name === name)?.open?.(most)?.source;
  return source ? latin1(source.read(0, most)).replace(/\0/g, "") : "";
}

/** A record that stands before an encrypted central directory (APPNOTE.TXT §4.3.11): it has no readable end of list. */
const hidesDirectory = (
  source: ByteSource,
  { start, end }: { readonly start: number; readonly end: number },
) => find(source.read(Math.max(0, start - 4096), Math.min(end, start + 64)), "PK\x06\x08") >= 0;

/** Entries begin the file that the directory does not name: another archive's, or hidden behind an end that is none. */
const isEvaded = (source: ByteSource, { hasFirst, why }: Directory): boolean =>
  why === undefined && hasFirst !== true && holds(source.read(0, 4), 0, LOCAL);

function directoryOf(source: ByteSource, budget: Budget): Directory & { readonly isHidden?: boolean } {
  const place = placeOf(source);
  if (!place) return readLocalHeaders(source, budget);
  const directory = readDirectory(source, place, budget);
  if (directory)
    return isEvaded(source, directory)
      ? { ...directory, why: "damaged" }
      : withHidden(source, directory, budget);
  if (hidesDirectory(source, place)) return { headers: [], isHidden: true };
  return readLocalHeaders(source, budget);
}

/**
 * A ZIP archive (APPNOTE.TXT 6.3.10), or the document or program that is one. What counts is the central directory, as for every
 * program that opens archives; where there is none, the local headers.
 */
export const readZip: LayerReader = (source, budget, name): Layer | undefined => {
  const { headers, why, isHidden } = directoryOf(source, budget);
  if (headers.length === 0 && why === "damaged" && !holds(source.read(0, 2), 0, "PK")) return undefined;
  const names = headers.map(({ name }) => name);
  const entries = headers.map((header) => entryOf(source, header, budget));
  // The type stands first, stored, so that it can be read without a directory (OpenDocument, EPUB).
  const stated =
    names.indexOf("mimetype") >= 0 ? formatOfMediaType(textIn(entries, "mimetype", 128)) : undefined;
  const format = stated ?? packageOf(names, name) ?? "zip";
  const isOpenDocument = /^od.$/.test(format);
  const encryption: Encryption | undefined =
    isHidden || headers.some(isEncrypted)
      ? "zip"
      : isOpenDocument && /encryption-data/.test(textIn(entries, "META-INF/manifest.xml", MANIFEST))
        ? "odf"
        : format !== "zip" && isSealed(names)
          ? "other"
          : undefined;
  return {
    format,
    entries,
    ...(encryption ? { encryption } : {}),
    ...(format !== "zip" && (hasMacros(names) || declaresMacros(entries)) ? { macros: true } : {}),
    ...(why ? { why } : {}),
  };
};
