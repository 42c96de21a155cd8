import type { StoreAnswer } from "../store";
import { bodyStart, endOf, isMuchSmaller } from "./graph-mime-end";
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

/** The message, where it can be a whole one. @param length what the server said that it sends, in bytes */
export const wholeMime = (
  mime: Uint8Array | undefined,
  length: number | undefined,
): StoreAnswer<Uint8Array> =>
  mime && bodyStart(mime) !== undefined && mime.length >= (length ?? 0)
    ? { state: "known", value: mime }
    : failed("damaged");

/** Whether its end seems not to have come. Where the end is seen, no size says otherwise. */
export const looksCut = (mime: Uint8Array, size: number | undefined): boolean => {
  const end = endOf(mime);
  return end === "missing" || (end === "unknown" && isMuchSmaller(mime, size));
};

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/**
 * What to take a message for that looked cut and was fetched once more. There is mail that was broken when it was sent, and
 * it is kept as it is: one sign is believed to be of the message where it comes out the same to the byte. A missing end of
 * what is also too small is not: a server that always stops at the same place would come out the same as well.
 * @param size as the server counts, in bytes
 */
export function judged(
  first: Uint8Array,
  second: Uint8Array,
  size: number | undefined,
): StoreAnswer<Uint8Array> {
  const hasBothSigns = endOf(second) === "missing" && isMuchSmaller(second, size, 0);
  const isBelieved = !looksCut(second, size) || (!hasBothSigns && isSame(first, second));
  return isBelieved ? { state: "known", value: second } : failed("damaged");
}
