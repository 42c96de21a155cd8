import type { Sha256 } from "./destination";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const utf8 = (text: string): Uint8Array => encoder.encode(text);
/** What is not UTF-8 becomes U+FFFD; a byte order mark is left out. */
export const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** A text file of lines, without what follows the last line feed: whoever was stopped in writing left that. */
export interface Lines {
  readonly lines: readonly string[];
  readonly isTorn: boolean;
}

export function linesOf(bytes: Uint8Array | undefined): Lines {
  const lines = bytes === undefined ? [] : textOf(bytes).split("\n");
  const last = lines.pop() ?? "";
  return { lines: lines.filter((line) => line.trim() !== ""), isTorn: last !== "" };
}

/** A hash as policies of content name it: `sha256-` and base64. */
export async function integrityOf(text: string, sha256: Sha256): Promise<string> {
  const hex = await sha256(utf8(text));
  const binary = hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  return `sha256-${btoa(binary)}`;
}
