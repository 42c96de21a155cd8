import { oldTar, prefixedZip } from "./archives";
import { find, holds, latin1, u8 } from "./bytes";
import { der } from "./cms";
import { prefixedPdf } from "./data-files";
import { kindByName } from "./formats";
import { bmff } from "./media/bmff";
import { openPgp } from "./pgp";
import type { Confirm } from "./probe";
import { babe, mz } from "./programs";

const forms: Readonly<Record<string, string>> = {
  WAVE: "wav",
  "AVI ": "avi",
  WEBP: "webp",
  RMID: "mid",
  AIFF: "aiff",
  AIFC: "aiff",
};
const iff: Confirm = ({ head }) => forms[latin1(head, 8, 12)] ?? "";

/** What the head says; audio and video are warned about alike. */
const looks =
  (word: string, format: string, otherwise: string): Confirm =>
  ({ head }) =>
    find(head, word) >= 0 ? format : otherwise;

/** Opus and Speex are what voices are recorded in. */
const ogg: Confirm = ({ head }) =>
  /OpusHead|Speex/.test(latin1(head)) ? "opus" : find(head, "\x80theora") >= 0 ? "ogv" : "ogg";

/** Packets of 188 bytes, or of 192 behind four bytes of time. */
const mpegts: Confirm = ({ head }) =>
  [188, 192].some((length) => [1, 2, 3].every((count) => u8(head, length - 188 + count * length) === 0x47))
    ? "mpegts"
    : "";

/** The closer looks of `closer-looks.ts` that matter at send, and shorter ones for media. */
export const confirms: Readonly<Record<string, Confirm>> = {
  riff: iff,
  form: iff,
  bmff,
  asf: looks("\xc0\xef\x19\xbc\x4d\x5b\xcf\x11", "wmv", "wma"),
  ebml: ({ head }) => (find(head, "A_") >= 0 && find(head, "V_") < 0 ? "mka" : "mkv"),
  ogg,
  rm: looks("realvideo", "rm", "ra"),
  mpegts,
  mpeg: ({ head, name }) => (holds(head, 0, "\xff\xfb") && kindByName(name) === "audio" ? "mp3" : ""),
  mz,
  babe,
  der,
};

export const searches: readonly Confirm[] = [oldTar, openPgp, prefixedPdf, prefixedZip];
