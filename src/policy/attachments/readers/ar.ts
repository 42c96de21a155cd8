import { holds, latin1, section } from "../bytes";
import type { Entry, LayerReader } from "../layer";
import { nameOf } from "../names";

const HEADER = 60;
const LONGEST_NAME = 1024;

/**
 * A library or a Debian package (ar(5)): headers of 60 letters, each before its content. Long names stand in an entry of their own
 * (`//`, System V) or before the content (`#1/length`, BSD).
 */
export const readAr: LayerReader = (source, budget) => {
  const entries: Entry[] = [];
  let longNames: Uint8Array = new Uint8Array(0);
  let at = 8;
  while (at + HEADER <= source.length) {
    if (!budget.step()) return { entries, why: "too-large" };
    if (entries.length >= budget.limits.names) return { entries, why: "too-many" };
    const header = source.read(at, at + HEADER);
    if (!holds(header, 58, "`\n")) return { entries, why: "damaged" };
    const size = parseInt(latin1(header, 48, 58), 10) || 0;
    let start = at + HEADER;
    const end = start + size;
    let name = nameOf(header.subarray(0, 16)).trim();
    const [, long, bsd] = /^(?:\/(\d+)|#1\/(\d+))$/.exec(name) ?? [];
    if (name === "//") longNames = source.read(start, Math.min(end, start + 64 * 1024));
    if (long !== undefined) name = nameOf(longNames.subarray(Number(long))).split(/[\n\0]/)[0] ?? "";
    if (bsd !== undefined) {
      const length = Math.min(Number(bsd), LONGEST_NAME);
      name = nameOf(source.read(start, start + length)).replace(/\0+$/, "");
      start += length;
    }
    // Indexes of symbols are nobody's files.
    if (!/^(\/|\/\/|\/SYM64\/|__\.SYMDEF.*|debian-binary)$/.test(name)) {
      const isWhole = end <= source.length;
      const from = start;
      entries.push({
        name: name.replace(/\/$/, ""),
        size: end - from,
        open: () => ({ source: section(source, from, end), isWhole }),
      });
    }
    at = end + (size % 2);
  }
  return { entries, ...(at > source.length + 1 ? { why: "damaged" as const } : {}) };
};
