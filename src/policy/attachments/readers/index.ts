import type { LayerReader } from "../layer";
import { readGzip } from "./gzip";
import { readOle } from "./ole";
import { readPdf } from "./pdf";
import { readTar } from "./tar";
import { readZip } from "./zip";

/** Who reads the structure of which format, by the id that `identify` gives. */
export const readers: Readonly<Record<string, LayerReader>> = {
  gzip: readGzip,
  ole: readOle,
  pdf: readPdf,
  tar: readTar,
  zip: readZip,
};
