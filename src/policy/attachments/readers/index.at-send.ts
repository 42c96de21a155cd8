import type { LayerReader } from "../layer";
import { readActiveMime, readNothing, readRtf } from "./carriers";
import { readGzip } from "./gzip";
import { readMime } from "./mime";
import { readOle } from "./ole";
import { readPdf } from "./pdf";
import { readRar } from "./rar";
import { readSevenZip } from "./seven-zip";
import { readTar } from "./tar";
import { readZip } from "./zip";

/** The readers of `index.ts` that mail needs every day; other containers are told as not looked into. */
export const readers: Readonly<Record<string, LayerReader>> = {
  "7z": readSevenZip,
  activemime: readActiveMime,
  eml: readMime,
  gzip: readGzip,
  mbox: readMime,
  ole: readOle,
  pdf: readPdf,
  "pgp-signed": readNothing,
  pst: readNothing,
  rar: readRar,
  rtf: readRtf,
  tar: readTar,
  tnef: readNothing,
  zip: readZip,
};
