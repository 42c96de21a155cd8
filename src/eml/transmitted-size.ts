import type { HeaderBlock } from "./header-block";

const LF = 10;
const CR = 13;

/** Length of a stretch of bytes once every bare LF is the CRLF that mail travels with (RFC 5321 §2.3.8). */
function lengthAsCrlf(bytes: Uint8Array, start: number, end: number): number {
  let length = end - start;
  for (let at = bytes.indexOf(LF, start); at >= 0 && at < end; at = bytes.indexOf(LF, at + 1)) {
    if (at === 0 || bytes[at - 1] !== CR) length++;
  }
  return length;
}

/** What a message file weighs in transit: its own length with CRLF line ends, without the Bcc field. */
export function transmittedSize(bytes: Uint8Array, header: HeaderBlock): number {
  let size = lengthAsCrlf(bytes, 0, bytes.length);
  for (const { name, start, end } of header.fields) {
    if (name === "bcc") size -= lengthAsCrlf(bytes, start, end);
  }
  return size;
}
