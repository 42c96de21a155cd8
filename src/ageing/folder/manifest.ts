import { linesOf, utf8 } from "./bytes";

/** `MANIFIESTO.sha256`, as `sha256sum -c` reads it: by path, the SHA-256 of what the file has to hold. */
export interface ReadManifest {
  readonly hashes: ReadonlyMap<string, string>;
  /** Some line is none, or cut: the file should be written anew. */
  readonly isBroken: boolean;
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

/** The last line of a path holds. Line ends of Windows are no part of a path: a person may have saved the file there. */
export function readManifest(bytes: Uint8Array | undefined): ReadManifest {
  const { lines, isTorn } = linesOf(bytes);
  const entries = lines.map((line) => readEntry(line.replace(/\r$/, "")));
  const good = entries.filter((entry) => entry !== undefined);
  return { hashes: new Map(good), isBroken: isTorn || good.length < entries.length };
}

/** By path, so that the same files make the same manifest. */
export const writeManifest = (hashes: ReadonlyMap<string, string>): Uint8Array =>
  utf8(
    [...hashes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, sha256]) => writeEntry(path, sha256))
      .join(""),
  );
