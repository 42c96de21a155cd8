import * as archives from "./archives";
import { der } from "./cms";
import * as data from "./data-files";
import { diskImage } from "./disks";
import * as images from "./images";
import { bmff } from "./media/bmff";
import { ac3, framesWithin, id3, mpegAudio } from "./media/frames";
import { matroska } from "./media/matroska";
import { ogg } from "./media/ogg";
import * as streams from "./media/streams";
import { openPgp } from "./pgp";
import { signedPgp } from "./pgp-content";
import * as programs from "./programs";
import type { Confirm } from "./probe";
import { binaryMessage } from "./text/binary-message";

/** By the format that a doubtful signature names. */
export const confirms: Readonly<Record<string, Confirm>> = {
  png: images.png,
  jpg: images.jpeg,
  bmp: images.bmp,
  ico: images.icon,
  tiff: images.tiff,
  pnm: images.netpbm,
  pcx: images.pcx,
  sgi: images.sgi,
  wpd: images.wordPerfect,
  riff: streams.iff,
  form: streams.iff,
  asf: streams.asf,
  flv: streams.flv,
  rm: streams.real,
  mpegts: streams.transport,
  swf: streams.flash,
  fli: streams.flic,
  bmff,
  ebml: matroska,
  ogg,
  mpeg: mpegAudio,
  id3,
  ac3,
  mz: programs.mz,
  babe: programs.babe,
  pyc: programs.pyc,
  gzip: archives.gzip,
  bzip2: archives.bzip2,
  lzma: archives.lzma,
  skippable: archives.skippable,
  ar: archives.ar,
  arj: archives.arj,
  lha: archives.lha,
  ttf: data.trueType,
  eot: data.embeddedFont,
  ps: data.postScript,
  aescrypt: data.aesCrypt,
  der,
};

/** What has no signature at its beginning, the surest first. */
export const searches: readonly Confirm[] = [
  archives.oldTar,
  openPgp,
  signedPgp,
  binaryMessage,
  diskImage,
  data.prefixedPdf,
  data.tracker,
  archives.prefixedZip,
  data.dbase,
  ({ head, source }) => framesWithin(head, source),
  images.targa,
  data.unmarked,
];
