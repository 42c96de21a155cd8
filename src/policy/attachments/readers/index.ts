import type { LayerReader } from "../layer";
import { readGzip } from "./gzip";
import { readTar } from "./tar";
import { readZip } from "./zip";

/** Who reads the structure of which format, by the id that `identify` gives. */
export const readers: Readonly<Record<string, LayerReader>> = {
  gzip: readGzip,
  tar: readTar,
  zip: readZip,
};
