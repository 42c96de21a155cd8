const table = Uint32Array.from({ length: 256 }, (_, number) => {
  let rest = number;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** CRC-32 as zip files have it. It finds what was damaged, not what was forged. */
export function crc32(bytes: Uint8Array): number {
  let rest = ~0;
  for (let at = 0; at < bytes.length; at++)
    rest = (table[(rest ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (rest >>> 8);
  return ~rest >>> 0;
}
