import { find, holds, u8 } from "../bytes";
import type { Confirm } from "../probe";

const HEADER = 27;
const BEGINS_STREAM = 2;

/** What the first packet of a stream begins with, in the order in which they decide. */
const codecs: readonly (readonly [string, string])[] = [
  ["\x80theora", "ogv"],
  ["BBCD\0", "ogv"],
  ["\x01video", "ogv"],
  ["OVP80", "ogv"],
  ["\x80daala", "ogv"],
  ["\x01vorbis", "ogg"],
  ["\x7fFLAC", "ogg"],
  ["fLaC", "ogg"],
  ["OpusHead", "opus"],
  ["Speex   ", "spx"],
  ["\x01audio", "ogg"],
];

/** Ogg (RFC 3533): the first pages each begin a stream, and their packets say its codec. */
export const ogg: Confirm = ({ source, budget }) => {
  let best = codecs.length;
  let at = 0;
  while (budget.step()) {
    const page = source.read(at, at + 512);
    if (!holds(page, 0, "OggS") || !(u8(page, 5) & BEGINS_STREAM)) break;
    const segments = u8(page, 26);
    let length = 0;
    for (let index = 0; index < segments; index++) length += u8(page, HEADER + index);
    const packet = HEADER + segments;
    const codec = codecs.findIndex(([magic]) => holds(page, packet, magic));
    if (codec >= 0 && codec < best) best = codec;
    at += packet + length;
  }
  if (best < codecs.length) return codecs[best]?.[1] ?? "";
  // Cut out of a stream, without its beginning.
  return find(source.read(0, 4096), "theora") >= 0 ? "ogv" : "ogg";
};
