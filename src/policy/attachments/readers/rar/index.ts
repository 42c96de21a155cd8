import { holds } from "../../bytes";
import type { LayerReader } from "../../layer";
import { readRar4 } from "./rar4";
import { readRar5 } from "./rar5";

/** The names in a RAR archive of version 4 or 5, and the content of what is stored without compression. */
export const readRar: LayerReader = (source, budget, name) => {
  const head = source.read(0, 8);
  if (holds(head, 0, "Rar!\x1a\x07\x01\0")) return readRar5(source, budget, name);
  return holds(head, 0, "Rar!\x1a\x07\0") ? readRar4(source, budget, name) : { why: "unsupported" };
};
