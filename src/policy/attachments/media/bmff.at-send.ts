import { find, latin1 } from "../bytes";
import { kindByName } from "../formats";
import type { Confirm } from "../probe";

const ENDS = 64 * 1024;

/** Brands of pictures and of sound (ISO/IEC 14496-12 §4.3). */
const brands: readonly (readonly [RegExp, string])[] = [
  [/^(hei|hev|mif|msf)/, "heic"],
  [/^avi/, "avif"],
  [/^crx/, "cr3"],
  [/^jp/, "jp2"],
  [/^(M4[ABP]|F4[AB])/, "m4a"],
  [/^qt/, "mov"],
  [/^3g/, "3gp"],
];

/** A file of boxes by its brand; where that may hold both, by a track of sound and none of pictures at its ends, or by name. */
export const bmff: Confirm = ({ head, source, name }) => {
  const hasBrand = /^[fs]typ$/.test(latin1(head, 4, 8));
  const brand = hasBrand ? latin1(head, 8, 12) : "qt";
  const format = brands.find(([pattern]) => pattern.test(brand))?.[1] ?? "mp4";
  if (!/^(mp4|mov|3gp)$/.test(format)) return format;
  const ends = [source.read(0, ENDS), source.read(source.length - ENDS, source.length)];
  const has = (handler: string) => ends.some((bytes) => find(bytes, handler) >= 0);
  return !has("vide") && (has("soun") || kindByName(name) === "audio") ? "m4a" : format;
};
