import { linesOf, utf8 } from "./bytes";

/** `MANIFIESTO.sha256`, as `sha256sum -c` reads it: by path, the SHA-256 of what the file has to hold. */
export interface ReadManifest {
  readonly hashes: ReadonlyMap<string, string>;
  /** Paths of which two lines say different things: the last holds, but no check passes both. */
  readonly disputed: ReadonlySet<string>;
  /** Some line is none, or cut, or disputed: whoever reads it should be told. */
  readonly isBroken: boolean;
  /** The last line, which is whole, lacks its line feed: nothing may be added before the file is written anew. */
  readonly isUnended: boolean;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r" };
const unescapes: Readonly<Record<string, string>> = { "\\\\": "\\", "\\n": "\n", "\\r": "\r" };

/** A name with a backslash or a line end is escaped, which a backslash before the whole line tells. */
export function writeEntry(path: string, sha256: string): string {
  const escaped = path.replace(/[\\\n\r]/g, (sign) => escapes[sign] ?? sign);
  return `${escaped === path ? "" : "\\"}${sha256}  ${escaped}\n`;
}

/** A line of the manifest; `*` instead of the second space marks binary reading, which is how it is read anyway. */
export function readEntry(line: string): readonly [path: string, sha256: string] | undefined {
  const [, mark, sha256, written] = /^(\\?)([0-9a-fA-F]{64}) [ *](.+)$/s.exec(line) ?? [];
  if (sha256 === undefined || written === undefined) return undefined;
  if (mark === "") return [written, sha256.toLowerCase()];
  // A backslash that stands for nothing known makes the line none, as it does for sha256sum.
  if (!/^(?:[^\\]|\\[\\nr])*$/.test(written)) return undefined;
  return [written.replace(/\\[\\nr]/g, (pair) => unescapes[pair] ?? pair), sha256.toLowerCase()];
}

/** `./a` and `a` are one file, as they are to who checks by them. A leading slash stays: that path leads elsewhere. */
const plain = (path: string): string =>
  path
    .replace(/\/+/g, "/")
    .replace(/\/(?:\.\/)+/g, "/")
    .replace(/^(?:\.\/)+(?=.)/s, "");

/** A whole line. Line ends of Windows are no part of a path: a person may have saved the file there. */
function entryOf(line: string): readonly [path: string, sha256: string] | undefined {
  const entry = readEntry(line.replace(/\r$/, ""));
  return entry && [plain(entry[0]), entry[1]];
}

/**
 * The last line of a path holds. What follows the last line feed is a line when it names a message to the end; any other
 * name may have been cut.
 */
export function readManifest(bytes: Uint8Array | undefined): ReadManifest {
  const { lines, tail } = linesOf(bytes);
  const last = entryOf(tail);
  const isUnended = last !== undefined && /\.eml$/i.test(last[0]);
  const entries = [...lines.map(entryOf), ...(isUnended ? [last] : [])];

  const hashes = new Map<string, string>();
  const disputed = new Set<string>();
  for (const [path, sha256] of entries.filter((entry) => entry !== undefined)) {
    if ((hashes.get(path) ?? sha256) !== sha256) disputed.add(path);
    hashes.set(path, sha256);
  }
  const isBroken = disputed.size > 0 || entries.includes(undefined) || (tail !== "" && !isUnended);
  return { hashes, disputed, isBroken, isUnended };
}

/** By path, so that the same files make the same manifest. */
export const writeManifest = (hashes: ReadonlyMap<string, string>): Uint8Array =>
  utf8(
    [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, sha256]) => writeEntry(path, sha256))
      .join(""),
  );
