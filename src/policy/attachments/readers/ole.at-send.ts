import { holds, latin1, u16le, u32le, u8 } from "../bytes";
import { joined } from "../crypto/joined";
import type { Layer, LayerReader } from "../layer";
import { utf16le } from "../names";

const MAGIC = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const IN_HEADER = 109;
const NONE = 0xffffffff;
/** Streams are read as far as this: sheets are listed before it, and slides that go on are told as not looked into. */
const MOST = 1024 * 1024;

/** What stands in the root tells what a compound file is, in lower case, as in `ole/format.ts`; other documents are `ole`. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^[\u3800-\u4840]/, "msi"],
  [/^encryptedpackage/, "office-encrypted"],
  [/^worddocument/, "doc"],
  [/^(work)?book$/, "xls"],
  [/^powerpoint document/, "ppt"],
  [/^__(properties_version|nameid)/, "msg"],
  [/^fileheader/, "hwp"],
];

interface Stored {
  readonly name: string;
  /** Name of the storage it is in; `""` for the root. */
  readonly parent: string;
  readonly entry: Uint8Array;
}

/** The records that begin a workbook, as in `ole/workbook.ts`; Excel's own password is tried in the pane. */
function inWorkbook(bytes: Uint8Array): Layer {
  if (u8(bytes, 0) !== 9 || u8(bytes, 1) & 0xf1) return { why: "damaged" };
  let macros = false;
  for (let at = 0; at < bytes.length; at += 4 + u16le(bytes, at + 2)) {
    const record = u16le(bytes, at);
    if (record === 0x2f) return { encryption: "possible" };
    if (record === 0x85) macros = macros || u8(bytes, at + 9) === 1 || u8(bytes, at + 9) === 6;
    else if (record === 0x0a) break;
  }
  return { macros };
}

/** Macros in slides, and sounds and files, which are not opened, by the heads of records (MS-PPT §2.4.11, §2.4.16, §2.10.12). */
function inSlides(bytes: Uint8Array): Layer {
  const text = latin1(bytes);
  const holdsFiles = /\xe5\x07\x04\0{3}|\xc3\x0f\x18\0{3}[^]{4}\0[^]{7}[\0\x08\x0f]\0/.test(text);
  return {
    macros: /\x02\0\0\x04\x0c\0{3}[^]{4}\x01/.test(text),
    ...(holdsFiles || bytes.length >= MOST ? { why: "unsupported" as const } : {}),
  };
}

const looks: Readonly<Record<string, (bytes: Uint8Array) => Layer>> = {
  xls: inWorkbook,
  ppt: inSlides,
  // Whether it needs a password stands in its head, which only the pane reads.
  hwp: () => ({ why: "unsupported" }),
};

/**
 * A compound file (MS-CFB) by the names in its directory: which program's, whether it needs a key, macros, and the names of
 * files in it. Of a stream the first megabyte is read, and nothing in it is opened.
 */
export const readOle: LayerReader = (source, budget) => {
  const header = source.read(0, 512);
  if (!holds(header, 0, MAGIC)) return undefined;
  const shift = u16le(header, 30);
  if (shift < 7 || shift > 16) return { format: "ole", why: "damaged" };
  const sectorSize = 1 << shift;
  const last = (sectorSize >> 2) - 1;
  const word = (at: number): number => u32le(source.read(at, at + 4), 0);
  const place = (sector: number): number => (sector + 1) * sectorSize;

  /** The sector after a sector (§2.3, §2.5). */
  const next = (sector: number): number => {
    let index = sector >>> (shift - 2);
    let table = u32le(header, 76 + 4 * index);
    if (index >= IN_HEADER) {
      let list = u32le(header, 68);
      for (index -= IN_HEADER; index >= last; index -= last) list = word(place(list) + 4 * last);
      table = word(place(list) + 4 * index);
    }
    return word(place(table) + 4 * (sector & last));
  };
  const large = (start: number, length: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    let left = length;
    for (let at = start; left > 0 && place(at) < source.length && budget.step(16); at = next(at)) {
      parts.push(source.read(place(at), place(at) + Math.min(left, sectorSize)));
      left -= sectorSize;
    }
    return joined(...parts);
  };

  const directory = large(u32le(header, 48), MOST);
  const mini = large(u32le(directory, 116), Math.min(MOST, u32le(directory, 120)));
  /** Small streams lie in one piece, as good as always. */
  const content = ({ entry }: Stored, most = MOST): Uint8Array => {
    const [start, size] = [u32le(entry, 116), u32le(entry, 120)];
    return size < u32le(header, 56)
      ? mini.subarray(64 * start, 64 * start + size)
      : large(start, Math.min(size, most));
  };

  const stored: Stored[] = [];
  const seen = new Set([NONE]);
  let isSound = directory[66] === 5;
  const waiting: (readonly [number, string])[] = [[u32le(directory, 76), ""]];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const [id, parent] = item;
    if (seen.has(id)) continue;
    seen.add(id);
    const entry = directory.subarray(id * 128, id * 128 + 128);
    const name = utf16le(entry.subarray(0, Math.max(0, Math.min(64, u16le(entry, 64)) - 2))).toLowerCase();
    if (!entry[66]) isSound = false;
    else {
      stored.push({ name, parent, entry });
      waiting.push([u32le(entry, 72), parent], [u32le(entry, 68), parent]);
      if (entry[66] === 1) waiting.push([u32le(entry, 76), name]);
    }
  }

  const inRoot = (pattern: RegExp) => stored.find(({ name, parent }) => parent === "" && pattern.test(name));
  const has = (pattern: RegExp): boolean => stored.some(({ name }) => pattern.test(name));
  const [pattern = /^$/, told = "ole"] = formats.find(([each]) => inRoot(each)) ?? [];
  // A program is one whatever else it pretends to be: the classes of Windows Installer.
  const format = u32le(directory, 80) >>> 8 === 0xc10 ? "msi" : told;
  const main = inRoot(pattern);
  const user = inRoot(/^current user/);
  const isSealed =
    format === "office-encrypted" ||
    has(/^(\tdrmcontent|drmencrypted|encryptedsummary)/) ||
    (main && format === "doc" && (u8(content(main, 32), 11) & 1) > 0) ||
    (user && u32le(content(user), 12) === 0xf3d1c4df);
  const look = looks[format];
  const inside = main && look && !isSealed ? look(content(main)) : {};
  const isMail = format === "msg";
  const entries = stored
    .filter(({ name, parent }) =>
      isMail
        ? /^__substg1\.0_370[74]001f/.test(name) && /^__attach/.test(parent)
        : /^(\x01ole10native|package)$/.test(name),
    )
    .map((one) => {
      const bytes = content(one, 512);
      return { name: isMail ? utf16le(bytes) : latin1(bytes, 6).replace(/\0[^]*/, "") };
    });
  return {
    ...inside,
    ...(isSound ? {} : { why: "damaged" as const }),
    ...(isSealed ? { encryption: "office" as const } : {}),
    ...(has(/^_vba_project/) ? { macros: true } : {}),
    format,
    entries: format === "msi" ? [] : entries,
  };
};
