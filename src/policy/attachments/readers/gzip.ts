import { u8 } from "../bytes";
import { inflate } from "../inflate";
import type { LayerReader } from "../layer";
import { nameOf } from "../names";

/** Names of a compressed file whose stem is not the name without its last extension. */
const stems: Readonly<Record<string, string>> = {
  tgz: "tar",
  taz: "tar",
  tbz: "tar",
  tbz2: "tar",
  txz: "tar",
  tlz: "tar",
  tzst: "tar",
  svgz: "svg",
  emz: "emf",
  wmz: "wmf",
};

/** What a compressed file is called once it is not compressed: `a.tar.gz` and `a.tgz` are `a.tar`. */
export function stemOf(name: string): string {
  const dot = name.lastIndexOf(".");
  if (dot < 0) return name;
  const stem = name.slice(0, dot);
  const full = stems[name.slice(dot + 1).toLowerCase()];
  return full === undefined ? stem : `${stem}.${full}`;
}

const HEADER = 10;
const HAS_CRC = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;

/** The one file of a gzip stream (RFC 1952), by the name it says or by that of the archive. */
export const readGzip: LayerReader = (source, budget, name) => {
  const head = source.read(0, 1024);
  if (u8(head, 2) !== 8) return undefined;
  const flags = u8(head, 3);
  let at = HEADER;
  if (flags & HAS_EXTRA) at += 2 + u8(head, at) + 256 * u8(head, at + 1);
  const end = flags & HAS_NAME ? head.indexOf(0, at) : -1;
  const own = end > at && !(flags & HAS_CRC) ? nameOf(head.subarray(at, end)) : "";
  const entryName = own === "" ? stemOf(name) : own;
  return {
    format: "gzip",
    entries: [
      {
        // The length at the end is that of the last member alone, and of 32 bits.
        name: entryName,
        open: (most) => inflate("gzip", source, 0, source.length, most, budget),
      },
    ],
  };
};
