import { find, latin1, section, u64le, type ByteSource } from "../bytes";
import type { Budget } from "../budget";
import type { Entry, LayerReader } from "../layer";

const WINDOW = 64 * 1024;
const OVERLAP = 256;
const MOST = 8 * 1024 * 1024;

/** Where `mark` first stands as letters, looked for in windows; zeros of UTF-16 between them do not hide it. */
function findMark(source: ByteSource, mark: RegExp, budget: Budget): boolean {
  const end = Math.min(source.length, MOST);
  for (let at = 0; at < end && budget.step(16); at += WINDOW - OVERLAP) {
    if (mark.test(latin1(source.read(at, Math.min(end, at + WINDOW))).replace(/\0/g, ""))) return true;
  }
  return false;
}

/** Objects in Rich Text (RTF 1.9.1, "Objects"): packages, controls and documents of OLE in hexadecimal, which is not undone. */
export const readRtf: LayerReader = (source, budget) =>
  findMark(source, /\\objdata|\\objemb|\\objocx|\\objlink/, budget) ? { why: "unsupported" } : {};

/** Programs in documents that are one XML file: VBA of Word 2003 and Flat OPC, Basic and scripts of OpenDocument. */
const xmlMacros =
  /vbaProject\.bin|macrosPresent\s*=\s*["']yes|QWN0aXZlTWltZ|<(\w+:)?(module|library-embedded|event-listener)[\s>]|<script:/i;
export const readOfficeXml: LayerReader = (source, budget) =>
  findMark(source, xmlMacros, budget) ? { macros: true } : {};

/** What Word and PowerPoint write macros into beside a web page (`editdata.mso`): a compressed project. */
export const readActiveMime: LayerReader = () => ({ macros: true });

/** {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC} before each file in a OneNote section (MS-ONESTORE §2.6.13). */
const FILE_DATA = "\xe7\x16\xe3\xbd\x65\x26\x11\x45\xa4\xc4\x8d\x4d\x0b\x7a\x9e\xac";

/** Files and pictures in a OneNote section, each a stretch of it. */
export const readOneNote: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  for (let at = 0; at < source.length;) {
    if (!budget.step(16)) return { entries, why: "too-large" };
    const window = source.read(at, at + WINDOW);
    const found = find(window, FILE_DATA);
    if (found < 0 || window.length < FILE_DATA.length) {
      at += WINDOW - FILE_DATA.length;
      continue;
    }
    if (entries.length >= budget.limits.names) return { entries, why: "too-many" };
    const start = at + found + 36;
    const size = u64le(source.read(start - 20, start - 12), 0);
    const end = Math.min(source.length, start + size);
    entries.push({
      name: "",
      size,
      open: () => ({ source: section(source, start, end), isWhole: end === start + size }),
    });
    at = Math.max(start, end);
  }
  return { entries };
};

/** Containers whose directory is not read: mailboxes, databases and help with programs, mail in Microsoft's own form. */
export const readNothing: LayerReader = () => ({ why: "unsupported" });
