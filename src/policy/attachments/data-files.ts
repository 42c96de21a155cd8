import { find, holds, latin1, u16be, u16le, u32le, u8 } from "./bytes";
import type { Confirm } from "./probe";

/** Tables of a TrueType font: some, and each has a tag of letters. */
export const trueType: Confirm = ({ head }) => {
  const tables = u16be(head, 4);
  return tables > 0 && tables < 100 && /^[\x20-\x7e]{4}$/.test(latin1(head, 12, 16)) ? "ttf" : "";
};

/** Embedded OpenType: three versions (W3C submission, §3). */
export const embeddedFont: Confirm = ({ head }) =>
  [0x10000, 0x20001, 0x20002].indexOf(u32le(head, 8)) >= 0 ? "eot" : "";

/** Type 1 fonts are PostScript programs that nobody prints. */
export const postScript: Confirm = ({ head }) =>
  holds(head, 0, "%!PS-AdobeFont") || holds(head, 0, "%!FontType1") ? "pfa" : "ps";

/** PDF readers take a header within the first 1024 bytes (ISO 32000-1, annex H.3.4.1). */
export const prefixedPdf: Confirm = ({ head }) => (find(head.subarray(0, 1029), "%PDF-") >= 0 ? "pdf" : "");

/** A text that speaks of PDF does not end as one. */
export const writtenPdf: Confirm = (probe) =>
  prefixedPdf(probe) !== "" &&
  find(probe.source.read(probe.source.length - 2048, probe.source.length), "startxref") >= 0
    ? "pdf"
    : "";

/** AES Crypt: version 0 to 3. */
export const aesCrypt: Confirm = ({ head }) => (u8(head, 3) <= 3 ? "aescrypt" : "");

/** dBASE: a version, a date, and a header as long as its fields and an end mark say. */
export const dbase: Confirm = ({ head, source }) => {
  const length = u16le(head, 8);
  const isPlausible =
    [2, 3, 4, 5, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0x8e, 0xcb, 0xf5, 0xfb].indexOf(u8(head, 0)) >=
      0 &&
    u8(head, 2) > 0 &&
    u8(head, 2) <= 12 &&
    u8(head, 3) > 0 &&
    u8(head, 3) <= 31 &&
    length >= 65 &&
    length <= source.length &&
    u16le(head, 10) > 1;
  if (!isPlausible) return "";
  const mark = source.read(length - 1, length);
  return u8(mark, 0) === 13 || u8(source.read(length - 264, length - 263), 0) === 13 ? "dbf" : "";
};

/** ProTracker and its kin sign in the middle. */
export const tracker: Confirm = ({ head }) =>
  /^(M\.K\.|M!K!|FLT[48]|[468]CHN|\d\dCH|OKTA|CD81)$/.test(latin1(head, 1080, 1084)) ? "mod" : "";

const WINDOW = 4096;
const MOST_WINDOWS = 16;
/** Less cannot show it. */
const LEAST = 512;

/** Random through and through, more than 7.9 bits in every byte, over windows of the whole file. */
const isRandom: (probe: Parameters<Confirm>[0]) => boolean = ({ source, budget }) => {
  const counts = new Uint32Array(256);
  let total = 0;
  const stride = Math.max(WINDOW, Math.floor(source.length / MOST_WINDOWS));
  for (let at = 0; at < source.length && budget.step(); at += stride) {
    for (const byte of source.read(at, at + WINDOW)) counts[byte] = (counts[byte] ?? 0) + 1;
    total += Math.min(WINDOW, source.length - at);
  }
  if (total < LEAST) return false;
  let bits = 0;
  counts.forEach((count) => {
    if (count > 0) bits -= (count / total) * Math.log2(count / total);
  });
  // A sample of n random bytes falls short of 8 bits by about 255/(2 n ln 2) (Miller and Madow).
  return bits + 184 / total > 7.9;
};

/** Containers without any mark: only their name and that they look like nothing at all. */
export const unmarked: Confirm = (probe) => {
  const [, extension] = /\.(hc|tc|cpt)$/i.exec(probe.name) ?? [];
  if (extension === undefined || !isRandom(probe)) return "";
  return extension.toLowerCase() === "cpt" ? "ccrypt" : "veracrypt";
};
