import { holds, u16be, u8, type ByteSource } from "../bytes";
import type { Confirm } from "../probe";

/** Bit rates in kbit/s by layer, MPEG-1 and MPEG-2 (ISO/IEC 11172-3 §2.4.2.3, 13818-3 §2.4.2.3). */
const rates = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const frequencies = [44100, 48000, 32000];

interface Frame {
  readonly layer: number;
  /** What does not change within a stream. */
  readonly stream: number;
  /** In bytes; 0 where the header does not say. */
  readonly length: number;
}

/** The header of an MPEG audio frame at `at`. */
function frameAt(bytes: Uint8Array, at: number): Frame | undefined {
  const a = u8(bytes, at + 1);
  if (u8(bytes, at) !== 0xff || (a & 0xe0) !== 0xe0) return undefined;
  const b = u8(bytes, at + 2);
  const version = (a >> 3) & 3;
  const layer = 4 - ((a >> 1) & 3);
  const frequency = frequencies[(b >> 2) & 3];
  const isFirst = version === 3;
  const row = isFirst ? layer - 1 : layer === 1 ? 3 : 4;
  const rate = rates[row]?.[b >> 4];
  if (version === 1 || layer === 4 || frequency === undefined || rate === undefined) return undefined;
  const halves = isFirst ? 0 : version === 2 ? 1 : 2;
  const padding = (b >> 1) & 1;
  const hertz = frequency >> halves;
  const perFrame = layer === 1 ? 12 : layer === 3 && !isFirst ? 72 : 144;
  const slots = Math.floor((perFrame * rate * 1000) / hertz) + padding;
  return {
    layer,
    stream: ((a & 0xfe) << 8) | (b & 0x0c),
    length: rate === 0 ? 0 : layer === 1 ? slots * 4 : slots,
  };
}

/** Length of the ADTS frame at `at` (ISO/IEC 13818-7 §6.2); 0 where there is none. */
function adtsLength(bytes: Uint8Array, at: number): number {
  if ((u16be(bytes, at) & 0xfff6) !== 0xfff0 || ((u8(bytes, at + 2) >> 2) & 15) > 12) return 0;
  const length = ((u8(bytes, at + 3) & 3) << 11) | (u8(bytes, at + 4) << 3) | (u8(bytes, at + 5) >> 5);
  return length >= 7 ? length : 0;
}

/** Bytes of the frame at `at`, if it goes on with the stream of `first`; 0 for none. */
function lengthAt(bytes: Uint8Array, at: number, first: Frame | undefined): number {
  const frame = frameAt(bytes, at);
  if (!first) return adtsLength(bytes, at);
  return frame?.stream === first.stream ? frame.length : 0;
}

/**
 * The format of `wanted` frames that follow one another from `start` on.
 * @param mayBeCut the file ends with `bytes`: fewer frames will do that reach its end, and one that fills it
 */
function chain(bytes: Uint8Array, start: number, wanted: number, mayBeCut: boolean): string {
  const first = adtsLength(bytes, start) > 0 ? undefined : frameAt(bytes, start);
  let at = start;
  let count = 0;
  while (count < wanted && at + 4 <= bytes.length) {
    const length = lengthAt(bytes, at, first);
    if (length === 0) break;
    at += length;
    count++;
  }
  const isCut = mayBeCut && (count > 1 ? at + 4 > bytes.length : at === bytes.length);
  if (count < wanted && !isCut) return "";
  return first ? (first.layer === 3 ? "mp3" : "mp2") : "aac";
}

const window = (source: ByteSource, start: number): Uint8Array => source.read(start, start + 8192);

/** Frames of MPEG audio without anything before them. */
export const mpegAudio: Confirm = ({ source }) => {
  const bytes = window(source, 0);
  return chain(bytes, 0, 3, bytes.length === source.length);
};

/** Frames somewhere in the first bytes, after filling or a cut through a frame: more of them, as there is much to look at. */
export function framesWithin(head: Uint8Array, source: ByteSource): string {
  for (let at = head.indexOf(0xff); at >= 0 && at < 2048; at = head.indexOf(0xff, at + 1)) {
    const format = frameAt(head, at) ? chain(window(source, at), 0, 6, false) : "";
    if (format !== "") return format;
  }
  return "";
}

/** Audio formats that a tag may stand before. */
const tagged: readonly (readonly [string, string])[] = [
  ["fLaC", "flac"],
  ["MAC ", "ape"],
  ["TTA1", "tta"],
  ["wvpk", "wv"],
  ["MPCK", "mpc"],
  ["MP+", "mpc"],
  ["\xff\xf1", "aac"],
  ["\xff\xf9", "aac"],
];

/** An ID3v2 tag (id3.org, §3.1): what follows it says which audio it is; nearly always MP3. */
export const id3: Confirm = ({ head, source }) => {
  const isTag =
    u8(head, 3) < 5 && u8(head, 6) < 128 && u8(head, 7) < 128 && u8(head, 8) < 128 && u8(head, 9) < 128;
  if (!isTag) return "";
  const size = (u8(head, 6) << 21) | (u8(head, 7) << 14) | (u8(head, 8) << 7) | u8(head, 9);
  const next = source.read(10 + size, 22 + size);
  if (holds(next, 4, "ftyp")) return "mp4";
  return tagged.find(([magic]) => holds(next, 0, magic))?.[1] ?? "mp3";
};

/** AC-3 (ATSC A/52 §5.3): the stream's id tells the enhanced one. */
export const ac3: Confirm = ({ head }) => {
  const id = u8(head, 5) >> 3;
  if (id > 16 || (id <= 10 && u8(head, 4) >> 6 === 3)) return "";
  return id > 10 ? "eac3" : "ac3";
};
