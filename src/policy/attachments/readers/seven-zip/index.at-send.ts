import { find, holds, u64le } from "../../bytes";
import type { LayerReader } from "../../layer";

/** The coder that enciphers (AES-256 with SHA-256, 7zFormat.txt and Methods.txt of 7-Zip). */
const AES = "\x06\xf1\x07\x01";
const LONGEST = 64 * 1024;

/**
 * What a 7z archive shows without unpacking its header: whether the header itself, or a file that a plain header lists, needs a
 * key. Names stand in the header, which is nearly always packed: the pane reads them.
 */
export const readSevenZip: LayerReader = (source) => {
  const start = source.read(0, 32);
  if (!holds(start, 0, "7z\xbc\xaf\x27\x1c")) return undefined;
  const at = 32 + u64le(start, 12);
  const length = u64le(start, 20);
  if (length === 0) return {};
  if (at + length > source.length) return { why: "damaged" };
  return find(source.read(at, at + Math.min(length, LONGEST)), AES) >= 0
    ? { encryption: "7z" }
    : { why: "unsupported" };
};
