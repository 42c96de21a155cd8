import { find, latin1, u16le, u32le, u64le, u8 } from "../bytes";
import type { Confirm } from "../probe";

const forms: Readonly<Record<string, string>> = {
  WAVE: "wav",
  "AVI ": "avi",
  WEBP: "webp",
  ACON: "ani",
  RMID: "mid",
  CDXA: "mpg",
  QLCM: "qcp",
  sfbk: "sf2",
  "DLS ": "sf2",
  "AMV ": "amv",
  RDIB: "bmp",
  AIFF: "aiff",
  AIFC: "aiff",
  "8SVX": "8svx",
  "16SV": "8svx",
  ILBM: "ilbm",
  "PBM ": "ilbm",
  ACBM: "ilbm",
  ANIM: "anim",
  XDIR: "mid",
};

/** RIFF and IFF (EA IFF 85): the form's type. CorelDRAW writes its version into it. */
export const iff: Confirm = ({ head }) => {
  const type = latin1(head, 8, 12);
  if (type === "AVI " && find(head, "auds") >= 0 && find(head, "vids") < 0 && find(head, "iavs") < 0)
    return "avi-audio";
  return forms[type] ?? (/^cdr|^CDR|^DEST/.test(type) ? "cdr" : /^CPT/.test(type) ? "cpt" : "");
};

/** Media type of a stream of pictures in ASF (ASF specification §10.4). */
const ASF_VIDEO = "\xc0\xef\x19\xbc\x4d\x5b\xcf\x11\xa8\xfd\x00\x80\x5f\x5c\x44\x2b";

/** ASF: video where the header describes a stream of pictures, else audio. Covers are attributes, not streams. */
export const asf: Confirm = ({ head, source }) => {
  const header = source.read(0, Math.min(u64le(head, 16), 1 << 16));
  return find(header, ASF_VIDEO) >= 0 ? "wmv" : "wma";
};

export const flv: Confirm = ({ head }) =>
  u8(head, 3) > 0 && u8(head, 3) < 8 ? (u8(head, 4) === 4 ? "flv-audio" : "flv") : "";

/** RealMedia: the media types of its streams. */
export const real: Confirm = ({ source }) => {
  const header = source.read(0, 1 << 14);
  return find(header, "audio/x-pn-realaudio") >= 0 && find(header, "video/x-pn-realvideo") < 0 ? "ra" : "rm";
};

const PACKET = 188;
const SYNC = 0x47;

/** MPEG transport stream (ISO/IEC 13818-1 §2.4.3): packets that begin alike; 4 bytes of time before each on discs and cameras. */
export const transport: Confirm = ({ head }) => {
  for (const [start, length] of [
    [0, PACKET],
    [4, PACKET + 4],
    [0, PACKET + 16],
  ] as const) {
    let at = start;
    let count = 0;
    while (at < head.length && count < 5 && u8(head, at) === SYNC) {
      at += length;
      count++;
    }
    if (count >= 3 && (count === 5 || at >= head.length)) return "mpegts";
  }
  return "";
};

export const flash: Confirm = ({ head }) => (u8(head, 3) > 0 && u8(head, 3) < 64 ? "swf" : "");

/** Autodesk FLIC: sizes that a screen had. */
export const flic: Confirm = ({ head }) => {
  const depth = u16le(head, 12);
  const isSized = u32le(head, 0) > 128 && u16le(head, 6) > 0 && u16le(head, 8) > 0 && u16le(head, 10) > 0;
  return isSized && (depth === 8 || depth === 0 || depth === 16 || depth === 24) ? "fli" : "";
};
