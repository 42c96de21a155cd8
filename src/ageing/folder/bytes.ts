import type { Sha256 } from "./destination";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const strict = new TextDecoder("utf-8", { fatal: true });
const LF = 10;

export const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** What is not UTF-8 becomes U+FFFD; a byte order mark is left out. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

/** The same, but undefined for what is not UTF-8 throughout: who writes it anew would change it. */
export function strictTextOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** A file of lines as it stands, each without its line feed; `tail` is what follows the last one. */
export interface ByteLines {
  readonly lines: readonly Uint8Array[];
  readonly tail: Uint8Array;
}

export function byteLinesOf(bytes: Uint8Array = new Uint8Array()): ByteLines {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return { lines, tail: bytes.subarray(start) };
}

/** A text file of lines; `tail` is what follows the last line feed: whoever was stopped in writing left that. */
export interface Lines {
  readonly lines: readonly string[];
  readonly tail: string;
}

export function linesOf(bytes: Uint8Array | undefined): Lines {
  const { lines, tail } = byteLinesOf(bytes);
  return { lines: lines.map(textOf).filter((line) => line.trim() !== ""), tail: textOf(tail) };
}

/** A hash as policies of content name it: `sha256-` and base64. */
export async function integrityOf(text: string, sha256: Sha256): Promise<string> {
  const hex = await sha256(utf8(text));
  const binary = hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return `sha256-${btoa(binary)}`;
}
