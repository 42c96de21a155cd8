/**
 * Old mailers write accented letters as bare Windows-1252 bytes, in headers and in bodies that name no charset. Read as
 * UTF-8 each would become U+FFFD, and a word with it would be no word any more.
 */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

const fromWindows1252 = (bytes: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder("windows-1252").decode(bytes));

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

/** The same message with such letters in UTF-8. `headerEnd`: where its header ends. */
export function withLegacyLetters(bytes: Uint8Array, headerEnd: number): Uint8Array {
  if (!bytes.some((byte) => byte > 127) || isUtf8(bytes)) return bytes;
  const head = bytes.subarray(0, headerEnd);
  const body = bytes.subarray(headerEnd);
  const hasCharset = /charset/i.test(new TextDecoder("windows-1252").decode(bytes));
  return joined(isUtf8(head) ? head : fromWindows1252(head), hasCharset ? body : fromWindows1252(body));
}
