import type { Budget } from "../../budget";
import { latin1, type ByteSource } from "../../bytes";
import { objectAt, searchObject, searchTrailer, streamBytes, type PdfFile, type PdfObject } from "./file";
import { isDictionary, isRef, numberOr, parse, type PdfDictionary, type PdfValue } from "./tokens";
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

/** No object stream holds more than some hundred small objects. */
const MOST = 2 * 1024 * 1024;
/** What no table finds is searched for, which is dear. */
const MOST_SEARCHES = 3;

interface ObjectStream {
  readonly text: string;
  /** Where in `text` an object begins, by its number. */
  readonly places: ReadonlyMap<number, number>;
}

/** Its head is pairs of an object's number and its offset from `/First` (§7.5.7). */
function objectStream(text: string, first: number): ObjectStream {
  const numbers = text.slice(0, first).match(/\d+/g) ?? [];
  const places = new Map<number, number>();
  for (let index = 0; index + 1 < numbers.length; index += 2)
    places.set(Number(numbers[index]), first + Number(numbers[index + 1]));
  return { text, places };
}

/** @param shift bytes before `%PDF-` */
export function openObjects(source: ByteSource, budget: Budget, shift: number): PdfObjects {
  const file: PdfFile = { source, budget };
  const start = startOfTables(source);
  const sections = start === undefined ? [] : sectionsFrom(file, start, shift);
  const searched = sections.length > 0 ? undefined : searchTrailer(file);
  const streams = new Map<number, ObjectStream | undefined>();
  let searches = MOST_SEARCHES;

  const atOffset = (number: number, offset: number): PdfObject | undefined => {
    for (const at of shift > 0 ? [offset, offset + shift] : [offset]) {
      const found = objectAt(file, at);
      if (found?.number === number) return found;
    }
    return undefined;
  };

  /** An object stream, inflated once. None lies in another: one that says so is not opened again. */
  const opened = (number: number): ObjectStream | undefined => {
    if (streams.has(number)) return streams.get(number);
    streams.set(number, undefined);
    const place = placeOf(number);
    const container = place && "offset" in place ? atOffset(number, place.offset) : undefined;
    if (!container || !isDictionary(container.value) || container.streamAt === undefined) return undefined;
    const length = numberOr(resolve(container.value.get("Length")), source.length);
    const content = streamBytes(file, container.value, container.streamAt, length, MOST)?.source;
    if (!content) return undefined;
    const text = latin1(content.read(0, content.length));
    const stream = objectStream(text, numberOr(container.value.get("First"), 0));
    streams.set(number, stream);
    return stream;
  };

  const inStream = (number: number, container: number): PdfObject | undefined => {
    const stream = opened(container);
    const at = stream?.places.get(number);
    const value = stream && at !== undefined ? parse({ text: stream.text, at }, budget) : undefined;
    return value === undefined ? undefined : { number, value, streamAt: undefined };
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

  const trailers = searched ? [searched] : sections.map(({ trailer }) => trailer);
  return { ...file, trailers, object, resolve };
}
