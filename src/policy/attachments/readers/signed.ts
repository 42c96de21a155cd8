import { base64Source } from "../base64";
import { bytesOf, find, latin1, section, u8, type ByteSource } from "../bytes";
import type { LayerReader } from "../layer";
import { readMime } from "./mime";

/** Type of content "data" (RFC 5652 §4), and the tags around the content (§5.2): explicit, whole or in chunks. */
const DATA = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const CONTENT = 0xa0;
const WHOLE = 0x04;
const CHUNKED = 0x24;
const HEAD = 4096;
const MOST_TEXT = 4 * 1024 * 1024;

/** Where the value of a tag begins: after its length (X.690 §8.1.3). */
const valueAt = (bytes: Uint8Array, at: number): number => {
  const first = u8(bytes, at + 1);
  return at + 2 + (first > 128 ? first & 127 : 0);
};

/** The bytes behind PEM lines or bare base64. */
function binary(source: ByteSource): ByteSource {
  if (u8(source.read(0, 1), 0) === 0x30) return source;
  const text = latin1(source.read(0, MOST_TEXT)).replace(/-----[^-]*-----/g, "");
  const decoded = base64Source(text.replace(/[^A-Za-z0-9+/]/g, ""));
  return decoded ?? bytesOf(new Uint8Array(0));
}

/**
 * What a signature encloses (CMS SignedData): the message itself, where it is not a signature apart. In chunks, their headers
 * stay between the bytes; names and beginnings are told all the same.
 */
export const readSigned: LayerReader = (source, budget, name) => {
  const content = binary(source);
  const head = content.read(0, HEAD);
  const type = find(head, DATA);
  const at = type + DATA.length;
  // A sequence of the type alone is a signature apart; what follows then are certificates, under the same tag.
  const isApart = u8(head, type - 1) === DATA.length;
  if (type < 0 || isApart || u8(head, at) !== CONTENT) return {};
  let start = valueAt(head, at);
  if (u8(head, start) === CHUNKED) start = valueAt(head, start);
  if (u8(head, start) !== WHOLE) return { why: "unsupported" };
  const from = valueAt(head, start);
  const inside = section(content, from, content.length);
  // A part of a message has fewer fields than a message is known by.
  if (/^(content-|mime-version)/i.test(latin1(inside.read(0, 16))))
    return readMime(inside, budget, name) ?? {};
  return { entries: [{ name: "", size: inside.length, open: () => ({ source: inside, isWhole: true }) }] };
};
