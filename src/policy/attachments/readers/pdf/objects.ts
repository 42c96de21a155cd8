import type { Budget } from "../../budget";
import { latin1, type ByteSource } from "../../bytes";
import { objectAt, type PdfFile, type PdfObject } from "./file";
import { searchObject, searchTrailer } from "./search";
import { isRef, type PdfDictionary, type PdfValue } from "./tokens";
import { objectStreams } from "./object-streams";
import { sectionsFrom, type Place } from "./xref";

/** A PDF whose objects can be asked for by number. */
export interface PdfObjects extends PdfFile {
  /** Newest first; empty where none was found. */
  readonly trailers: readonly PdfDictionary[];
  object(number: number): PdfObject | undefined;
  /** `value` itself, or what it refers to; undefined where that is not found. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
}

/** Acrobat wants it among the last 1,024 bytes; real files are followed by more (ISO 32000-1 annex H.3, note 18). */
const TAILS = [1024, 64 * 1024];

function startOfTables(source: ByteSource): number | undefined {
  for (const size of TAILS) {
    const tail = latin1(source.read(source.length - size, source.length));
    const match = /^startxref[\0\t\n\f\r ]*(\d{1,12})/.exec(
      tail.slice(Math.max(0, tail.lastIndexOf("startxref"))),
    );
    if (match) return Number(match[1]);
  }
  return undefined;
}

/** What no table finds is searched for, which is dear. */
const MOST_SEARCHES = 3;

/** @param shift bytes before `%PDF-` */
export function openObjects(source: ByteSource, budget: Budget, shift: number): PdfObjects {
  const file: PdfFile = { source, budget };
  const start = startOfTables(source);
  const sections = start === undefined ? [] : sectionsFrom(file, start, shift);
  const searched = sections.length > 0 ? undefined : searchTrailer(file);
  let searches = MOST_SEARCHES;

  const atOffset = (number: number, offset: number): PdfObject | undefined => {
    for (const at of shift > 0 ? [offset, offset + shift] : [offset]) {
      const found = objectAt(file, at);
      if (found?.number === number) return found;
    }
    return undefined;
  };

  const placeOf = (number: number): Place | undefined => {
    for (const section of sections) {
      const place = section.find(number);
      if (place) return place;
    }
    return undefined;
  };

  const object = (number: number): PdfObject | undefined => {
    if (!budget.step()) return undefined;
    const place = placeOf(number);
    const found = !place
      ? undefined
      : "offset" in place
        ? atOffset(number, place.offset)
        : inStream(number, place.inside);
    return found ?? (searches-- > 0 ? searchObject(file, number) : undefined);
  };

  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isRef(value) ? object(value.ref)?.value : value;

  /** A container is found by its own offset: none lies in another. */
  const inStream = objectStreams(
    file,
    (number) => {
      const place = placeOf(number);
      return place && "offset" in place ? atOffset(number, place.offset) : undefined;
    },
    resolve,
  );

  const trailers = searched ? [searched] : sections.map(({ trailer }) => trailer);
  return { ...file, trailers, object, resolve };
}
