import type { Budget } from "../../budget";
import { u16le, u8, type ByteSource } from "../../bytes";
import { opensWithOwnPassword } from "./workbook-password";

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
  /** Excel opens it with a password of its own; what follows is unreadable here all the same. */
  readonly isVeiled: boolean;
  readonly hasMacroSheets: boolean;
  /** It does not begin as a workbook does. */
  readonly isDamaged: boolean;
}

/**
 * The records at the beginning of the stream `Workbook` or `Book`. Protection of sheets has records of its own and is not encryption.
 * Protection of the workbook is one kind of it on paper: Excel and LibreOffice then encipher the file with a password that
 * everybody's Excel knows, and open it without a word. It keeps nobody out, so it is not told as encryption, but as
 * something that was not looked into.
 */
export function readWorkbook(stream: ByteSource, budget: Budget): Workbook {
  const end = Math.min(stream.length, FARTHEST);
  let from = 0;
  let window = stream.read(0, WINDOW);
  const isDamaged = u8(window, 0) !== BOF || (u8(window, 1) & 0xf1) !== 0;
  let sawSheets = false;
  let hasMacroSheets = false;
  for (let at = 0; !isDamaged && at + 4 <= end && budget.step();) {
    if (at + 16 > from + window.length) {
      window = stream.read(at, at + WINDOW);
      from = at;
      if (window.length < 4) break;
    }
    const record = u16le(window, at - from);
    if (record === FILE_PASS) {
      const isVeiled = opensWithOwnPassword(stream.read(at + 4, at + 4 + u16le(window, at - from + 2)));
      return { isEncrypted: !isVeiled, isVeiled, hasMacroSheets, isDamaged };
    }
    if (record === BOUND_SHEET) {
      const sheet = u8(window, at - from + 9);
      sawSheets = true;
      if (sheet === MACRO_SHEET || sheet === MODULE) hasMacroSheets = true;
    } else if (record === EOF || sawSheets) break;
    at += 4 + u16le(window, at - from + 2);
  }
  return { isEncrypted: false, isVeiled: false, hasMacroSheets, isDamaged };
}
