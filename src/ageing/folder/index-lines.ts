import { readInstant } from "../instant";
import { byteLinesOf, joined, strictTextOf, textOf, utf8 } from "./bytes";
import type { IndexLine } from "./folder";
import { isPath } from "./path-parts";
import { pathKey } from "./windows-name";

/** `indice.jsonl`: one JSON object a line. Lines are added; the last one of an id holds. */
export interface ReadIndex {
  /** By id, in the order in which they were first named. */
  readonly lines: ReadonlyMap<string, IndexLine>;
  /** As they stand in the file: no JSON, no UTF-8, something missing, or a path that leads elsewhere. Nobody goes by them. */
  readonly distrusted: readonly Uint8Array[];
  /** What follows the last line feed and is none of ours: left as it stands, too. */
  readonly tail: Uint8Array;
  /** Whoever wrote last was stopped: the file has to be written anew before more is added. */
  readonly isTorn: boolean;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isInstant = (value: unknown): value is string => isText(value) && readInstant(value) !== undefined;
const maybe =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);

const isSize = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
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
  size: isSize,
  listedSize: maybe(isSize),
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

/**
 * Puts a line in the place of the one that it follows: that of its id, or that of the id which the same copy had before.
 * The line of another copy stands, whatever a `formerId` says.
 */
export function putLine(lines: Map<string, IndexLine>, line: IndexLine): void {
  const former = line.formerId === undefined ? undefined : lines.get(line.formerId);
  if (former && former.id !== line.id && pathKey(former.path) === pathKey(line.path)) lines.delete(former.id);
  lines.set(line.id, line);
}

const START = '{"id":';

/** Whether a stop left this of a line of ours. */
const isBegun = (text: string): boolean =>
  text.trim() === "" || ((text.startsWith(START) || START.startsWith(text)) && !text.trimEnd().endsWith("}"));

export function readIndex(bytes: Uint8Array | undefined): ReadIndex {
  const pieces = byteLinesOf(bytes);
  const lines = new Map<string, IndexLine>();
  const distrusted: Uint8Array[] = [];
  for (const piece of pieces.lines) {
    const text = strictTextOf(piece);
    const line = text === undefined ? undefined : readLine(text);
    if (line) putLine(lines, line);
    else if (text?.trim() !== "") distrusted.push(piece);
  }
  // An editor may have left out the end of a line that lacks nothing else.
  const text = strictTextOf(pieces.tail);
  const last = text === undefined ? undefined : readLine(text);
  if (last) putLine(lines, last);
  // A stop may also part the bytes of one letter.
  const isTorn = pieces.tail.length > 0 && (last !== undefined || isBegun(text ?? textOf(pieces.tail)));
  return { lines, distrusted, tail: isTorn ? new Uint8Array() : pieces.tail, isTorn };
}

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first, those without a date last. */
export const inOrder = (lines: Iterable<IndexLine>): readonly IndexLine[] =>
  [...lines].sort(
    (a, b) => before(a.received ?? "~", b.received ?? "~") || before(a.path, b.path) || before(a.id, b.id),
  );

const lineFeed = utf8("\n");

/**
 * The whole file put in order, one line a message, the same whatever the order of saving and however often it was
 * stopped. What is not trusted comes last, byte for byte.
 */
export const writeIndex = ({ lines, distrusted, tail }: Omit<ReadIndex, "isTorn">): Uint8Array =>
  joined([
    utf8(inOrder(lines.values()).map(writeLine).join("")),
    ...distrusted.flatMap((piece) => [piece, lineFeed]),
    tail,
  ]);

type OtherId = "movedId" | "formerId";

/**
 * Lines by an id that they name besides their own. An id is first of all that of its own line, and where several lines
 * name it, it is nobody's: no line may speak for another's message.
 */
export function soleClaims(
  lines: Iterable<IndexLine>,
  member: OtherId,
): ReadonlyMap<string, IndexLine | undefined> {
  const all = [...lines];
  const own = new Set(all.map(({ id }) => id));
  const claims = new Map<string, IndexLine | undefined>();
  for (const line of all) {
    const other = line[member];
    if (other !== undefined && !own.has(other)) claims.set(other, claims.has(other) ? undefined : line);
  }
  return claims;
}

/** By their key, the paths that several lines claim: it cannot be told whose copy lies there. */
export function disputedPaths(lines: Iterable<IndexLine>): ReadonlySet<string> {
  const [seen, disputed] = [new Set<string>(), new Set<string>()];
  for (const { path } of lines) {
    const key = pathKey(path);
    if (seen.has(key)) disputed.add(key);
    seen.add(key);
  }
  return disputed;
}
