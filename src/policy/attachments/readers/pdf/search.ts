import { find, findLast, latin1 } from "../../bytes";
import { inWindow, objectAt, type PdfFile, type PdfObject } from "./file";
import { isDictionary, parse, type PdfDictionary } from "./tokens";

/** Where objects are looked for that no table finds: a head and a tail. */
const STRETCH = 128 * 1024;

function stretches({ source }: PdfFile): readonly (readonly [number, Uint8Array])[] {
  const tail = Math.max(0, source.length - STRETCH);
  return [
    [tail, source.read(tail, source.length)],
    [0, source.read(0, Math.min(STRETCH, tail))],
  ];
}

/** An object of a file whose tables are broken, if it lies in the head or the tail. */
export function searchObject(file: PdfFile, number: number): PdfObject | undefined {
  for (const [base, bytes] of stretches(file)) {
    for (let at = find(bytes, `${number} `); at >= 0; at = find(bytes, `${number} `, at + 1)) {
      if (!file.budget.step()) return undefined;
      const found = /^\d+ +\d+ +obj/.test(latin1(bytes, at, at + 24)) ? objectAt(file, base + at) : undefined;
      // `112 0 obj` holds `12 0 obj`.
      if (found && !/\d/.test(latin1(bytes, at - 1, at))) return found;
    }
  }
  return undefined;
}

/** The last trailer, or dictionary of a cross-reference stream, of a file whose `startxref` leads nowhere. */
export function searchTrailer(file: PdfFile): PdfDictionary | undefined {
  for (const [base, bytes] of stretches(file)) {
    for (const mark of ["trailer", "/XRef"]) {
      for (let end = bytes.length; end > 0;) {
        const at = findLast(bytes.subarray(0, end), mark);
        if (at < 0 || !file.budget.step()) break;
        // The dictionary of a stream begins after its `obj`; what stands between may nest others.
        const start = mark === "trailer" ? at + mark.length : findLast(bytes.subarray(0, at), "obj") + 3;
        const value = inWindow(file, base + start, (cursor) => parse(cursor, file.budget));
        if (isDictionary(value) && (value.has("Root") || value.has("Encrypt"))) return value;
        end = at;
      }
    }
  }
  return undefined;
}
