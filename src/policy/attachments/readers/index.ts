import type { LayerReader } from "../layer";
import { readAr } from "./ar";
import { readCab } from "./cab";
import { readCpio } from "./cpio";
import { readGzip } from "./gzip";
import { readIso9660 } from "./iso9660";
import { readMime } from "./mime";
import { readOle } from "./ole";
import { readPdf } from "./pdf";
import { readRar } from "./rar";
import { readSevenZip } from "./seven-zip";
import { readTar } from "./tar";
import { readZip } from "./zip";

/** Who reads the structure of which format, by the id that `identify` gives. */
export const readers: Readonly<Record<string, LayerReader>> = {
  "7z": readSevenZip,
  ar: readAr,
  cab: readCab,
  cpio: readCpio,
  deb: readAr,
  eml: readMime,
  gzip: readGzip,
  iso: readIso9660,
  mbox: readMime,
  ole: readOle,
  pdf: readPdf,
  rar: readRar,
  tar: readTar,
  zip: readZip,
};
