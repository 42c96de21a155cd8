import type { StoreAnswer } from "../store";
import { failed } from "./graph-world";

/** Both alphabets of RFC 4648; without padding only in that of addresses (section 5), where it is usual. */
const base64 = /^[A-Za-z\d+/]*={0,2}$/;
const base64url = /^[A-Za-z\d_-]*={0,2}$/;

/** The bytes that a text stands for; undefined where it is no base64, or is cut short. */
export function bytesOf(text: string): Uint8Array | undefined {
  const isPlain = base64.test(text);
  if (!isPlain && !base64url.test(text)) return undefined;
  if (text.length % 4 === 1 || (text.length % 4 > 0 && (isPlain || text.endsWith("=")))) return undefined;
  try {
    const binary = atob(isPlain ? text : text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

const LF = 10;
const CR = 13;

/** Whether an empty line ends a header (RFC 5322, 2.1), with line ends of any sort. */
function hasHeader(mime: Uint8Array): boolean {
  for (let at = mime.indexOf(LF, 1); at >= 0; at = mime.indexOf(LF, at + 1)) {
    const next = mime[at + 1] === CR ? at + 2 : at + 1;
    if (mime[next] === LF) return true;
  }
  return false;
}

/** The message, where it is a whole one. @param length what the server said that it sends, in bytes */
export const wholeMime = (
  mime: Uint8Array | undefined,
  length: number | undefined,
): StoreAnswer<Uint8Array> =>
  mime && hasHeader(mime) && mime.length >= (length ?? 0)
    ? { state: "known", value: mime }
    : failed("damaged");
