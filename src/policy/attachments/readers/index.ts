import type { LayerReader } from "../layer";
import { readAr } from "./ar";
import { readCab } from "./cab";
import { readActiveMime, readNothing, readOneNote, readRtf } from "./carriers";
import { readCpio } from "./cpio";
import { readFlatDocument } from "./enclosed";
import { readGzip } from "./gzip";
import { readIso9660 } from "./iso9660";
import { readMime } from "./mime";
import { readOle } from "./ole";
import { readPgpRest, readSignedPgp } from "./open-pgp";
import { readPdf } from "./pdf";
import { readPlainText } from "./plain-text";
import { readRar } from "./rar";
import { readSevenZip } from "./seven-zip";
import { readSigned } from "./signed";
import { readTar } from "./tar";
import { readZip } from "./zip";

/** Who reads the structure of which format, by the id that `identify` gives. */
export const readers: Readonly<Record<string, LayerReader>> = {
  "7z": readSevenZip,
  access: readNothing,
  activemime: readActiveMime,
  ar: readAr,
  cab: readCab,
  chm: readNothing,
  "cms-signed": readSigned,
  cpio: readCpio,
  deb: readAr,
  eml: readMime,
  gzip: readGzip,
  ics: readPlainText,
  iso: readIso9660,
  mbox: readMime,
  "office-xml": readFlatDocument,
  ole: readOle,
  one: readOneNote,
  pdf: readPdf,
  "pgp-key": readPgpRest,
  "pgp-signature": readPgpRest,
  "pgp-signed": readSignedPgp,
  pst: readNothing,
  rar: readRar,
  rtf: readRtf,
  tar: readTar,
  tnef: readNothing,
  vcf: readPlainText,
  zip: readZip,
};
