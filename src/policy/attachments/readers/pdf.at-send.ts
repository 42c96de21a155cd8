import type { Encryption } from "../../inspection";
import type { Budget } from "../budget";
import { bytesOf, find, latin1, type ByteSource } from "../bytes";
import { joined } from "../crypto/joined";
import { md5 } from "../crypto/md5";
import { rc4 } from "../crypto/rc4";
import { inflate } from "../inflate";
import type { LayerReader } from "../layer";

/** What is read of both ends, and before each cross-reference section: there writers put what matters. */
const WINDOW = 32 * 1024;
const MOST_SECTIONS = 32;
/** No trailer, and no dictionary of encryption, is longer. */
const LONGEST = 4096;

const bytesFrom = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A string in parentheses, which are balanced in it, or in hexadecimal (ISO 32000-1 §7.3.4). */
const STRING = "\\s*(\\((?:\\\\[^]|[^\\\\()]|\\((?:\\\\[^]|[^\\\\()])*\\))*\\)|<[\\da-fA-F\\s]*>)";

const unescaped = (_: string, octal: string | undefined, letter = ""): string =>
  octal ? String.fromCharCode(parseInt(octal, 8)) : "\n\r\t\b\f".charAt("nrtbf".indexOf(letter)) || letter;

/** The bytes of the string behind a key. */
function stringAt(text: string, key: string): Uint8Array {
  const [, written = ""] = new RegExp(key + STRING).exec(text) ?? [];
  return bytesFrom(
    written.charAt(0) === "<"
      ? written.replace(/[^\da-f]/gi, "").replace(/../g, (hex) => String.fromCharCode(parseInt(hex, 16)))
      : written.slice(1, -1).replace(/\\(?:([0-7]{1,3})|\r?\n|([^]))/g, unescaped),
  );
}

/** What fills up a password, and here is all of it (§7.6.3.3, algorithm 2, step a). */
const padding = bytesFrom(
  "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08" +
    "\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a",
);

/** Whether the empty user password fits (§7.6.3, algorithms 2, 4 and 5) with a key of any length: a wrong one never does. */
function opens(dictionary: string, revision: number, user: Uint8Array, id: Uint8Array): boolean {
  const [, permissions] = /\/P\s+([-+]?\d+)/.exec(dictionary) ?? [];
  const more = revision > 3 && /\/EncryptMetadata\s+false/.test(dictionary) ? 4 : 0;
  const permitted = new Uint8Array(4).map((_, at) => Number(permissions) >> (8 * at));
  const owner = stringAt(dictionary, "/O").subarray(0, 32);
  const start = md5(joined(padding, owner, permitted, id, new Uint8Array(more).fill(255)));
  for (let length = 5; length <= 16; length++) {
    let key = start;
    for (let turn = 0; revision > 2 && turn < 50; turn++) key = md5(key.subarray(0, length));
    let entry = revision > 2 ? md5(joined(padding, id)) : padding;
    for (let turn = 0; turn < (revision > 2 ? 20 : 1); turn++)
      entry = rc4(
        key.subarray(0, length).map((byte) => byte ^ turn),
        entry,
      );
    if (entry.every((byte, at) => byte === user[at])) return true;
  }
  return false;
}

/** By what the file is encrypted; undefined where it opens without a password, and only asks to be handled with care. */
function encryptionOf(dictionary: string, id: Uint8Array): Encryption | undefined {
  const [, handler] = /\/Filter\s*\/([\w.]+)/.exec(dictionary) ?? [];
  const revision = Number((/\/R\s+(\d+)/.exec(dictionary) ?? [])[1]);
  const user = stringAt(dictionary, "/U");
  // Whatever else keeps a file, keeps it for those who hold something: a certificate, a licence.
  if (handler !== undefined && handler !== "Standard") return "pdf";
  if (!(revision >= 2 && revision <= 4) || user.length < 32) return "possible";
  return opens(dictionary, revision, user, id) ? undefined : "pdf";
}

/** A table's trailer, or the dictionary of a cross-reference stream (§7.5.4, §7.5.8); `""` where there is none. */
function sectionAt(source: ByteSource, start: number, budget: Budget): string {
  const text = latin1(source.read(start, start + WINDOW));
  if (!/^\s*xref/.test(text)) return (/^\s*\d+\s+\d+\s+obj([^]*?)stream/.exec(text) ?? [])[1] ?? "";
  for (let at = start; at < source.length && budget.step(16); at += WINDOW) {
    const place = find(source.read(at, at + WINDOW + 8), "trailer");
    if (place >= 0) return latin1(source.read(at + place, at + place + LONGEST)).split("startxref")[0] ?? "";
  }
  return "";
}

/**
 * Whether a PDF needs a password, by its trailers as they follow one another, and whether a name tree of files lies open in
 * it. What the hash of revisions 5 and 6 would tell is left to the pane, and so are files of annotations.
 */
export const readPdf: LayerReader = (source, budget) => {
  const text = (from: number, to: number): string => latin1(source.read(from, to));
  const shift = find(source.read(0, 1024), "%PDF-");
  if (shift < 0) return undefined;
  const tail = text(source.length - WINDOW, source.length);
  const windows: string[] = [];
  const seen = new Set<number>();
  let trailers = "";
  let [next] = /startxref\s*\d+/.exec(tail.slice(tail.lastIndexOf("startxref"))) ?? [];
  while (next) {
    const at = Number(next.replace(/\D+/g, ""));
    if (seen.has(at) || seen.size >= MOST_SECTIONS) break;
    seen.add(at);
    const section = sectionAt(source, at, budget) || sectionAt(source, at + shift, budget);
    trailers += section;
    windows.push(text(at - WINDOW, at + shift));
    [next] = /\/Prev\s+\d+/.exec(section) ?? [];
  }
  windows.push(tail, text(0, WINDOW));
  if (trailers === "") return { why: "damaged" };
  const sealed = /\/Encrypt\b(?!\s*null)\s*(?:(\d+)\s+(\d+)\s+R)?([^]*)/.exec(trailers);
  if (!sealed) {
    // Object streams among them are the rest of the catalog (§7.5.7); two bytes of zlib's header go before the data.
    const packed = windows.map((one) =>
      one
        .split(/\/ObjStm\b[^]{0,256}?stream\r?\n/)
        .slice(1)
        .map((data) => {
          const { source: plain } = inflate(
            "deflate",
            bytesOf(bytesFrom(data)),
            2,
            data.length,
            WINDOW,
            budget,
          );
          return latin1(plain.read(0, WINDOW));
        })
        .join(""),
    );
    return /\/EmbeddedFiles\b/.test(windows.concat(packed).join("")) ? { why: "unsupported" } : {};
  }
  const [, number, generation, inline = ""] = sealed;
  const object = new RegExp(`(?:^|\\D)${number}\\s+${generation}\\s+obj([^]{0,${LONGEST}})`);
  const found = number ? windows.map((one) => object.exec(one)?.[1]).find(Boolean) : inline;
  const encryption = encryptionOf((found ?? "").split("endobj")[0] ?? "", stringAt(trailers, "/ID\\s*\\["));
  return encryption ? { encryption } : { restricted: true };
};
