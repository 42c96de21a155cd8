import { ar, gzip, oldTar, prefixedZip } from "./archives";
import { find, holds, latin1 } from "./bytes";
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

/** The closer looks of `closer-looks.ts` that matter at send, and shorter ones for media. */
export const confirms: Readonly<Record<string, Confirm>> = {
  riff: iff,
  form: iff,
  bmff,
  asf: looks("\xc0\xef\x19\xbc\x4d\x5b\xcf\x11", "wmv", "wma"),
  ebml: ({ name }) => (kindByName(name) === "audio" ? "mka" : "mkv"),
  ogg: looks("\x80theora", "ogv", "ogg"),
  mpeg: ({ head, name }) => (holds(head, 0, "\xff\xfb") && kindByName(name) === "audio" ? "mp3" : ""),
  id3: () => "mp3",
  mz,
  babe,
  gzip,
  ar,
  der,
};

export const searches: readonly Confirm[] = [oldTar, openPgp, prefixedPdf, prefixedZip];
