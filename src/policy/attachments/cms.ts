import { base64Source } from "./base64";
import { holds, u8 } from "./bytes";
import type { Confirm } from "./probe";

/** Types of content of CMS by the last octets of their identifiers (RFC 5652 §14, RFC 5083 §2, RFC 3274 §1.3). */
const PKCS7 = "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07";
const SMIME = "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01";
const encrypted = [3, 4, 6];
const AUTH_ENVELOPED = 23;

interface Value {
  readonly tag: number;
  readonly content: number;
  /** Undefined where an end mark tells it (BER, X.690 §8.1.3.6). */
  readonly length: number | undefined;
}

function valueAt(bytes: Uint8Array, at: number): Value {
  const tag = u8(bytes, at);
  const first = u8(bytes, at + 1);
  if (first < 128) return { tag, content: at + 2, length: first };
  if (first === 128) return { tag, content: at + 2, length: undefined };
  const width = first & 127;
  let length = 0;
  for (let index = 0; index < Math.min(width, 6); index++) length = length * 256 + u8(bytes, at + 2 + index);
  return { tag, content: at + 2 + width, length };
}

/** What DER or BER holds: `smime` (a key is needed), `cms-signed`, `pkcs12`, `cert`, `key`; `""` where it is none of these. */
export function formatOfDer(bytes: Uint8Array, fileLength: number): string {
  const outer = valueAt(bytes, 0);
  if (outer.tag !== 0x30) return "";
  const end = outer.length === undefined ? undefined : outer.content + outer.length;
  const at = outer.content;
  if (holds(bytes, at, PKCS7))
    return encrypted.indexOf(u8(bytes, at + PKCS7.length)) >= 0 ? "smime" : "cms-signed";
  if (holds(bytes, at, SMIME))
    return u8(bytes, at + SMIME.length) === AUTH_ENVELOPED ? "smime" : "cms-signed";
  // Everything else is short of marks, so the length has to be right: lines may end it.
  if (end === undefined || end > fileLength || end < fileLength - 2) return "";
  const inner = valueAt(bytes, at);
  if (inner.tag === 0x30) {
    const first = u8(bytes, inner.content);
    return first === 0xa0 || first === 0x02 || first === 0x06 || first === 0x30 ? "cert" : "";
  }
  if (inner.tag !== 2 || inner.length === undefined) return "";
  const next = inner.content + inner.length;
  if (
    u8(bytes, inner.content) === 3 &&
    holds(bytes, valueAt(bytes, valueAt(bytes, next).content).content - 2, PKCS7.slice(0, 2))
  ) {
    return "pkcs12";
  }
  return inner.length <= 1 || inner.length > 30 ? "key" : "";
}

export const der: Confirm = ({ head, source }) => formatOfDer(head, source.length);

/** What text in base64 holds, from `start` on, if it is DER. */
export function formatOfBase64(text: string, start: number): string {
  const letters = text.slice(start, start + 512).replace(/\s+/g, "");
  const [block = ""] = /^[A-Za-z0-9+/]*/.exec(letters) ?? [];
  const bytes = base64Source(block.slice(0, block.length & ~3));
  return bytes ? formatOfDer(bytes.read(0, 256), Infinity) : "";
}
