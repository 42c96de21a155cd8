/**
 * A 53-bit hash of a text, in base 36 (11 characters at most): two 32-bit multiplicative hashes over the UTF-16 units,
 * arithmetic only, so that it gives the same on every engine. Tells values apart, keeps no secret.
 */
export function hash53(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x2c1b3c6d);
    low = Math.imul(low ^ unit, 0x297a2d39);
    high = (high << 13) | (high >>> 19);
    low = (low << 7) | (low >>> 25);
  }
  high = Math.imul(high ^ (low >>> 15), 0x45d9f3b) >>> 0;
  low = Math.imul(low ^ (high >>> 13), 0x27d4eb2f) >>> 0;
  return ((high & 0x1fffff) * 0x100000000 + low).toString(36);
}
