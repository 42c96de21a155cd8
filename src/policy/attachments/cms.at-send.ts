import { base64Source } from "./base64";
import { find, u8 } from "./bytes";
import type { Confirm } from "./probe";

/** Identifiers of PKCS #7 and S/MIME without their last octet, as in `cms.ts`; certificates and keys are not looked for. */
const identifiers = ["\x2a\x86\x48\x86\xf7\x0d\x01\x07", "\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01"];
const ENCRYPTED = [3, 4, 6, 23];

export function formatOfDer(bytes: Uint8Array): string {
  if (u8(bytes, 0) !== 0x30) return "";
  for (const identifier of identifiers) {
    const at = find(bytes.subarray(0, 32), identifier);
    if (at >= 0) return ENCRYPTED.indexOf(u8(bytes, at + identifier.length)) >= 0 ? "smime" : "cms-signed";
  }
  return "";
}

export const der: Confirm = ({ head }) => formatOfDer(head);

export function formatOfBase64(text: string, start: number): string {
  const bytes = base64Source(
    text
      .slice(start, start + 512)
      .replace(/[^A-Za-z0-9+/]/g, "")
      .slice(0, 120),
  );
  return bytes ? formatOfDer(bytes.read(0, 64)) : "";
}
