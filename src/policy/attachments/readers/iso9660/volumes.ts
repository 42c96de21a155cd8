import type { Budget } from "../../budget";
import { holds, latin1, u32le, u8, type ByteSource } from "../../bytes";
import { SECTOR } from "./sectors";

/** A tree of directories of an image. */
export interface Volume {
  readonly isJoliet: boolean;
  /** The root directory's record (ECMA-119 §9.1). */
  readonly root: Uint8Array;
}

const FIRST_DESCRIPTOR = 16;
const MOST_DESCRIPTORS = 32;
const PRIMARY = 1;
const SUPPLEMENTARY = 2;

/** Whether Rock Ridge is in use: the root says so of itself (`SP`, SUSP §5.3). */
function hasRockRidge(source: ByteSource, { root }: Volume): boolean {
  const start = u32le(root, 2) * SECTOR;
  return holds(source.read(start, start + 64), 34, "SP\x07");
}

/**
 * The trees of an image (ECMA-119 §8), that with the better names first: Rock Ridge's, Joliet's, the primary one; whether UDF
 * has a further one (ECMA-167 part 3, §9.1), and how long the image says it is.
 */
export function volumesOf(source: ByteSource, budget: Budget) {
  let primary: Volume | undefined;
  let joliet: Volume | undefined;
  let hasUdf = false;
  let length = 0;
  for (let sector = FIRST_DESCRIPTOR; sector < FIRST_DESCRIPTOR + MOST_DESCRIPTORS; sector++) {
    const descriptor = source.read(sector * SECTOR, (sector + 1) * SECTOR);
    const identifier = latin1(descriptor, 1, 6);
    if (!/^(CD001|BEA01|NSR0[23]|TEA01|BOOT2|CDW02)$/.test(identifier) || !budget.step()) break;
    if (/^NSR/.test(identifier)) hasUdf = true;
    if (identifier !== "CD001") continue;
    const type = u8(descriptor, 0);
    const root = descriptor.subarray(156, 190);
    // Volume space size (§8.4.8), in sectors.
    if (type === PRIMARY) {
      primary = primary ?? { isJoliet: false, root };
      length = u32le(descriptor, 80) * SECTOR;
    }
    // Escape sequences of the three levels of UCS-2 (Joliet specification).
    else if (type === SUPPLEMENTARY && /^%\/[@CE]/.test(latin1(descriptor, 88, 91)))
      joliet = joliet ?? { isJoliet: true, root };
  }
  const isBetter = primary !== undefined && hasRockRidge(source, primary);
  const volumes = (isBetter ? [primary, joliet] : [joliet, primary]).filter(
    (volume): volume is Volume => volume !== undefined,
  );
  return { volumes, hasUdf, length };
}
