import { find, u8, type ByteSource } from "../bytes";
import { kindByName } from "../formats";
import type { Confirm } from "../probe";

/** Element ids of EBML (RFC 8794) and Matroska (RFC 9559). */
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_TYPE = 0x83;
const CLUSTER = 0x1f43b675;
const VIDEO = 1;
const AUDIO = 2;

interface Element {
  readonly id: number;
  readonly content: number;
  /** Infinite where the file does not know it, as in streams. */
  readonly end: number;
}

function elementAt(source: ByteSource, at: number): Element | undefined {
  const bytes = source.read(at, at + 12);
  const idWidth = Math.clz32(u8(bytes, 0)) - 23;
  if (bytes.length < 2 || idWidth > 4) return undefined;
  let id = 0;
  for (let index = 0; index < idWidth; index++) id = id * 256 + u8(bytes, index);
  const first = u8(bytes, idWidth);
  const width = Math.clz32(first) - 23;
  if (width > 8) return undefined;
  let size = first & (0xff >> width);
  let isUnknown = size === 0xff >> width;
  for (let index = 1; index < width; index++) {
    const byte = u8(bytes, idWidth + index);
    size = size * 256 + byte;
    isUnknown = isUnknown && byte === 0xff;
  }
  const content = at + idWidth + width;
  return { id, content, end: isUnknown ? Infinity : content + size };
}

/** Matroska and WebM: video with any track of pictures, else audio; where no track is met by name. */
export const matroska: Confirm = ({ head, source, name, budget }) => {
  const isWebm = find(head.subarray(0, 64), "webm") >= 0;
  let hasAudio = false;
  let at = 0;
  while (at < source.length && budget.step()) {
    const element = elementAt(source, at);
    if (!element || element.id === CLUSTER) break;
    const { id, content, end } = element;
    if (id === TRACK_TYPE) {
      const type = u8(source.read(content, content + 1), 0);
      if (type === VIDEO) return isWebm ? "webm" : "mkv";
      if (type === AUDIO) hasAudio = true;
    }
    const isParent = id === SEGMENT || id === TRACKS || id === TRACK_ENTRY;
    // After the tracks nothing tells any more.
    at = isParent ? content : end;
  }
  if (hasAudio || kindByName(name) === "audio") return isWebm ? "weba" : "mka";
  return isWebm ? "webm" : "mkv";
};
