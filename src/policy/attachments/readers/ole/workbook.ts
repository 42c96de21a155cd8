import type { Budget } from "../../budget";
import { rc4 } from "../../crypto/rc4";
import { u16le, u8, type ByteSource } from "../../bytes";
import { ownKey, type BlockKey } from "./workbook-password";

/** Records of a workbook's globals (MS-XLS §2.3.2), the same from BIFF5 on. */
const BOF = 0x09;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Kinds of sheets that are programs (MS-XLS §2.4.28, `dt`): Excel 4 macros, modules of Excel 95. */
const MACRO_SHEET = 1;
const MODULE = 6;

const WINDOW = 4096;
/** The list of sheets comes after fonts and styles, of which no workbook has more. */
const FARTHEST = 512 * 1024;

export interface Workbook {
  readonly isEncrypted: boolean;
  /** It needs a password, which may be the one that every Excel knows: nobody has tried (the send bundle). */
  readonly isUntried: boolean;
  /** It opens without a password, and yet its sheets are unreadable here. */
  readonly isVeiled: boolean;
  readonly hasMacroSheets: boolean;
  /** It does not begin as a workbook does. */
  readonly isDamaged: boolean;
}

/** RC4 begins anew with each block of the stream; what is not enciphered counts as well (MS-XLS §2.2.10). */
const BLOCK = 1024;
const deciphered = (key: BlockKey, position: number, byte: number): number =>
  byte ^ u8(rc4(key(Math.floor(position / BLOCK)), new Uint8Array(BLOCK)), position % BLOCK);

/**
 * The records at the beginning of the stream `Workbook` or `Book`. Protection of sheets has records of its own and is not encryption.
 * Protection of the workbook is one kind of it on paper: Excel and LibreOffice then encipher the file with a password that
 * every Excel knows, and open it without a word. It keeps nobody out, so it is no encryption; macro sheets behind it are
 * found, for it is how they are hidden from those who look at mail.
 */
export function readWorkbook(stream: ByteSource, budget: Budget): Workbook {
  const end = Math.min(stream.length, FARTHEST);
  let from = 0;
  let window = stream.read(0, WINDOW);
  const isDamaged = u8(window, 0) !== BOF || (u8(window, 1) & 0xf1) !== 0;
  let key: ReturnType<typeof ownKey>;
  let sawSheets = false;
  let hasMacroSheets = false;
  const told = (isEncrypted: boolean): Workbook => ({
    isEncrypted,
    isUntried: key === "untried",
    isVeiled: key === "xor",
    hasMacroSheets,
    isDamaged,
  });
  for (let at = 0; !isDamaged && at + 4 <= end && budget.step();) {
    if (at + 16 > from + window.length) {
      window = stream.read(at, at + WINDOW);
      from = at;
      if (window.length < 4) break;
    }
    const record = u16le(window, at - from);
    const length = u16le(window, at - from + 2);
    if (record === FILE_PASS && key === undefined) {
      key = ownKey(stream.read(at + 4, at + 4 + length));
      if (typeof key !== "function") return told(key === undefined);
    } else if (record === BOUND_SHEET) {
      const byte = u8(window, at - from + 9);
      const sheet = typeof key === "function" ? deciphered(key, at + 9, byte) : byte;
      sawSheets = true;
      if (sheet === MACRO_SHEET || sheet === MODULE) hasMacroSheets = true;
    } else if (record === EOF || sawSheets) break;
    at += 4 + length;
  }
  return told(false);
}
