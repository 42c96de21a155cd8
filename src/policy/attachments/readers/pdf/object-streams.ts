import { latin1 } from "../../bytes";
import { streamBytes, type PdfFile, type PdfObject } from "./file";
import { isDictionary, numberOr, parse, type PdfValue } from "./tokens";

/** No object stream holds more than some hundred small objects. */
const MOST = 2 * 1024 * 1024;
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

/**
 * Finds objects in object streams: by their number and that of the stream.
 * @param containerAt the stream of a number, if it lies in the file itself
 */
export function objectStreams(
  file: PdfFile,
  containerAt: (number: number) => PdfObject | undefined,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): (number: number, container: number) => PdfObject | undefined {
  const streams = new Map<number, ObjectStream | undefined>();

  /** An object stream, inflated once. None lies in another: one that says so is not opened again. */
  const opened = (number: number): ObjectStream | undefined => {
    if (streams.has(number)) return streams.get(number);
    streams.set(number, undefined);
    const container = containerAt(number);
    if (!container || !isDictionary(container.value) || container.streamAt === undefined) return undefined;
    const length = numberOr(resolve(container.value.get("Length")), file.source.length);
    const content = streamBytes(file, container.value, container.streamAt, length, MOST)?.source;
    if (!content) return undefined;
    const text = latin1(content.read(0, content.length));
    const stream = objectStream(text, numberOr(container.value.get("First"), 0));
    streams.set(number, stream);
    return stream;
  };

  return (number: number, container: number): PdfObject | undefined => {
    const stream = opened(container);
    const at = stream?.places.get(number);
    const value = stream && at !== undefined ? parse({ text: stream.text, at }, file.budget) : undefined;
    return value === undefined ? undefined : { number, value, streamAt: undefined };
  };
}
