import { readInstant } from "../instant";
import { linesOf, utf8 } from "./bytes";
import type { IndexLine } from "./folder";
import { isPath } from "./path-parts";

/** `indice.jsonl`: one JSON object a line. Lines are added; the last one of an id holds. */
export interface ReadIndex {
  /** By id, in the order in which they were first named. */
  readonly lines: ReadonlyMap<string, IndexLine>;
  /** As they stand in the file: no JSON, something missing, or a path that leads elsewhere. Nobody goes by them. */
  readonly distrusted: readonly string[];
  /** Whoever wrote last was stopped; what it left behind is not read, and has to be cut before more is added. */
  readonly isTorn: boolean;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isInstant = (value: unknown): value is string => isText(value) && readInstant(value) !== undefined;
const maybe =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

/** Inside the folder, and a message: never one of the tool's own files, a drive or a stream. */
const isCopyPath = (value: unknown): boolean =>
  isText(value) && /^[^<>:"\\|?*\u0000-\u001f\p{Cs}]+\.eml$/iu.test(value) && isPath(value);

/** In the order in which they are written. */
const members: Readonly<Record<keyof IndexLine, (value: unknown) => boolean>> = {
  id: (value) => isText(value) && value !== "",
  folder: isText,
  folderId: maybe(isText),
  received: (value) => value === null || isInstant(value),
  from: isText,
  subject: isText,
  size: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  sha256: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  path: isCopyPath,
  savedAt: isInstant,
  movedAt: maybe(isInstant),
  movedId: maybe(isText),
  returnedAt: maybe(isInstant),
  formerId: maybe(isText),
};
const names = Object.keys(members) as readonly (keyof IndexLine)[];

/** The line, or undefined for anything else. Members that nobody knows are left out. */
export function readLine(text: string): IndexLine | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const found = new Map<string, unknown>(Object.entries(value));
  if (!names.every((name) => members[name](found.get(name)))) return undefined;
  return Object.fromEntries(
    names.filter((name) => found.has(name)).map((name) => [name, found.get(name)]),
  ) as unknown as IndexLine;
}

export const writeLine = (line: IndexLine): string =>
  `${JSON.stringify(Object.fromEntries(names.filter((name) => line[name] !== undefined).map((name) => [name, line[name]])))}\n`;

export function readIndex(bytes: Uint8Array | undefined): ReadIndex {
  const { lines: texts, isTorn } = linesOf(bytes);
  const lines = new Map<string, IndexLine>();
  const distrusted: string[] = [];
  for (const text of texts) {
    const line = readLine(text);
    if (line === undefined) distrusted.push(text);
    else {
      if (line.formerId !== undefined && line.formerId !== line.id) lines.delete(line.formerId);
      lines.set(line.id, line);
    }
  }
  return { lines, distrusted, isTorn };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, those without a date last. */
export const inOrder = (lines: Iterable<IndexLine>): readonly IndexLine[] =>
  [...lines].sort(
    (a, b) => before(a.received ?? "~", b.received ?? "~") || before(a.path, b.path) || before(a.id, b.id),
  );

/**
 * The whole file put in order, one line a message, the same whatever the order of saving and however often it was
 * stopped. Lines that are not trusted come last.
 */
export const writeIndex = ({ lines, distrusted }: Omit<ReadIndex, "isTorn">): Uint8Array =>
  utf8(inOrder(lines.values()).map(writeLine).join("") + distrusted.map((text) => `${text}\n`).join(""));
