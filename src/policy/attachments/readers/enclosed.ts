import type { Budget } from "../budget";
import { latin1, section, type ByteSource } from "../bytes";
import type { Entry, Layer, LayerReader } from "../layer";
import { nameOf } from "../names";
import { readOfficeXml } from "./carriers";
import { pagesOf, seek, type Pages } from "./mime/pages";
import { bytesFrom, lineLength, opener } from "./mime/transfer";

/** As much of a text as is searched. */
const MOST = 16 * 1024 * 1024;
/** What a mark and what it says of itself may take. */
const LONGEST_MARK = 1024;
const PAGE_PRICE = 16;
const MARK_PRICE = 32;

/** A file that a text encloses. */
interface Enclosed {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly encoding: "base64" | "uuencode";
  readonly isWhole: boolean;
}

/** What `mark` found is: its text goes on for `LONGEST_MARK` letters at least. Undefined where it is nothing. */
type Reading = (text: string, at: number, pages: Pages, budget: Budget) => Enclosed | undefined;

function entryOf(
  source: ByteSource,
  { name, start, end, encoding, isWhole }: Enclosed,
  budget: Budget,
): Entry {
  const content = section(source, start, end);
  const open = (most: number) => {
    const found = opener(content, encoding, budget)?.(most);
    return found && { source: found.source, isWhole: found.isWhole && isWhole };
  };
  return { name, open };
}

/** Looks for `mark` (global) from front to back, and after each file that it was of. */
function enclosedFiles(source: ByteSource, mark: RegExp, reading: Reading, budget: Budget): Layer {
  const pages = pagesOf(source);
  const entries: Entry[] = [];
  const limit = Math.min(source.length, MOST);
  for (let at = 0; at < limit;) {
    const bytes = pages.from(at, 2 * LONGEST_MARK);
    if (bytes.length === 0 || !budget.step(PAGE_PRICE)) return { entries, why: "too-large" };
    // A line begins where the text does.
    const text = (at === 0 ? "\n" : "") + latin1(bytes);
    const base = at + bytes.length - text.length;
    const isLast = at + bytes.length >= source.length;
    let next = isLast ? limit : at + bytes.length - LONGEST_MARK;
    mark.lastIndex = 0;
    for (let hit = mark.exec(text); hit && base + hit.index < next; hit = mark.exec(text)) {
      if (!budget.step(MARK_PRICE)) return { entries, why: "too-large" };
      const file = reading(text.slice(hit.index, hit.index + LONGEST_MARK), base + hit.index, pages, budget);
      if (!file) continue;
      if (entries.length > budget.limits.lookedInto) return { entries, why: "too-many" };
      entries.push(entryOf(source, file, budget));
      next = Math.max(next, file.end);
      mark.lastIndex = file.end - base;
    }
    at = next;
  }
  return { entries };
}

/** Where a property of a calendar or card ends: with a line that does not begin with a blank (RFC 5545 §3.1). */
function endOfProperty(pages: Pages, start: number, budget: Budget): number {
  for (let at = start; at < pages.length && budget.step();) {
    const bytes = pages.from(at, 2);
    const found = latin1(bytes).search(/\n[^ \t]/);
    if (found >= 0) return at + found;
    if (bytes.length < 2) break;
    at += bytes.length - 1;
  }
  return pages.length;
}

/** A property with its content in base64 (RFC 5545 §3.8.1.1, RFC 2426 §3.1.4), or as an address that holds it (RFC 6350 §6.2.4). */
const property: Reading = (text, at, pages, budget) => {
  const [said = "", parameters = ""] = /^\n?((?:"[^"]*"|[^":])*):/.exec(text) ?? [];
  const [address = ""] = /^data:[^,\s]*;base64,/i.exec(text.slice(said.length)) ?? [];
  const unfolded = parameters.replace(/\r?\n[ \t]/g, "");
  if (said === "" || (address === "" && !/;(ENCODING=)?"?(BASE64|B)"?(;|$)/i.test(unfolded)))
    return undefined;
  const [, name = ""] = /;[\w-]*FILENAME[\w-]*="?([^";]*)/i.exec(unfolded) ?? [];
  const start = at + said.length + address.length;
  const end = endOfProperty(pages, start, budget);
  return { name: nameOf(bytesFrom(name)), start, end, encoding: "base64", isWhole: true };
};

/** A block of uuencode: a line with its name, lines of content, an end; or the same in base64 (POSIX, uuencode). */
const block: Reading = (text, at, pages, budget) => {
  const [said = "", base64, name = "", line = ""] =
    /^\nbegin(-base64)? [0-7]{3,4} ([^\r\n]{1,255}?) *\r?\n([^\r\n]*)/.exec(text) ?? [];
  const isBase64 = base64 !== undefined;
  const wanted = Math.ceil((lineLength(line.charCodeAt(0)) * 4) / 3);
  // Blanks at the end of a line may have been lost; a letter or two may be added.
  const isLine = isBase64
    ? /^[A-Za-z0-9+/]{2,}=*$/.test(line)
    : wanted > 0 && /^[ -`]+$/.test(line) && line.length <= wanted + 5 && line.length * 2 > wanted;
  if (!isLine) return undefined;
  const start = at + said.length - line.length;
  const close = seek(pages, isBase64 ? "\n====" : "\nend", start, pages.length, budget);
  const end = close < 0 ? pages.length : close;
  const encoding = isBase64 ? "base64" : "uuencode";
  return { name: nameOf(bytesFrom(name)), start, end, encoding, isWhole: close >= 0 };
};

/** The beginnings of what a text may enclose: properties of calendars and cards, blocks of uuencode. */
export const enclosing =
  /\n(?:begin(?:-base64)? [0-7]{3,4} [^\r\n]|(?:[\w-]{1,64}\.)?(?:ATTACH|PHOTO|LOGO|SOUND|KEY)[;:])/gi;

/** Files within a text. */
export const readEnclosed = (source: ByteSource, budget: Budget): Layer =>
  enclosedFiles(
    source,
    enclosing,
    (text, ...more) => (/^\nbegin/i.test(text) ? block : property)(text, ...more),
    budget,
  );

/** Files in a document that is one XML file: objects and pictures of OpenDocument, Word 2003, Flat OPC. */
const binaryData: Reading = (text, at, pages, budget) => {
  const [said = "", attributes = ""] = /^<[^\s<>]+([^<>]*)>/.exec(text) ?? [];
  const [, name = ""] = /name="([^"]*)"/.exec(attributes) ?? [];
  if (said === "" || /\/>$/.test(said)) return undefined;
  const start = at + said.length;
  const close = seek(pages, "<", start, pages.length, budget);
  const end = close < 0 ? pages.length : close;
  return { name: nameOf(bytesFrom(name)), start, end, encoding: "base64", isWhole: close >= 0 };
};

export const readFlatDocument: LayerReader = (source, budget, name) => ({
  ...enclosedFiles(source, /<(?:[\w-]{1,64}:)?(?:binary-data|binData|binaryData)[\s>]/g, binaryData, budget),
  ...readOfficeXml(source, budget, name),
});
