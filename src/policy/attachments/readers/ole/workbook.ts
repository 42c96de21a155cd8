import type { Budget } from "../../budget";
import { u16le, u8, type ByteSource } from "../../bytes";

/** Records of a workbook's globals (MS-XLS §2.3.2), the same from BIFF5 on. */
const BOF = 0x09;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Sheets before which macro sheets and modules of Excel 95 are told apart (MS-XLS §2.4.28, `dt`). */
const MACRO_SHEET = 1;
const MODULE = 6;

const WINDOW = 4096;
/** The list of sheets comes after fonts and styles, of which no workbook has more. */
const FARTHEST = 512 * 1024;

export interface Workbook {
  readonly isEncrypted: boolean;
  readonly hasMacroSheets: boolean;
  /** It does not begin as a workbook does. */
  readonly isDamaged: boolean;
}

/**
 * The records at the beginning of the stream `Workbook` or `Book`. Protection of sheets or of the workbook has records of its own and
 * is not encryption. A FILEPASS with Excel's own password (`VelvetSweatshop`) counts as encryption all the same: Excel opens the
 * file without a word, and nothing else that looks at mail can, which is what such files are made for.
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
    if (record === FILE_PASS) return { isEncrypted: true, hasMacroSheets, isDamaged };
    if (record === BOUND_SHEET) {
      const sheet = u8(window, at - from + 9);
      sawSheets = true;
      if (sheet === MACRO_SHEET || sheet === MODULE) hasMacroSheets = true;
    } else if (record === EOF || sawSheets) break;
    at += 4 + u16le(window, at - from + 2);
  }
  return { isEncrypted: false, hasMacroSheets, isDamaged };
}
