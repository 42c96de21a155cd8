import { u8 } from "./bytes";
import { rows, written } from "./signature-rows";

export interface Signature {
  readonly offset: number;
  /** -1 for any byte. */
  readonly bytes: readonly number[];
  readonly format: string;
  /** A closer look has to confirm it. */
  readonly isDoubtful: boolean;
  /** Short letters, which a text may begin with as well. */
  readonly isWord: boolean;
}

const bytesOfPattern = (pattern: string): readonly number[] =>
  /^['!]/.test(pattern)
    ? pattern
        .slice(1)
        .replace(/_/g, " ")
        .split("")
        .map((letter) => letter.charCodeAt(0))
    : (pattern.match(/../g) ?? []).map((pair) => (pair === ".." ? -1 : parseInt(pair, 16)));

function signature(row: string): Signature {
  const [, offset = "0", pattern = "", format = "", doubt] =
    /^(?:@(\d+) )?(\S+) ([^?]+)(\??)$/.exec(row) ?? [];
  const bytes = bytesOfPattern(pattern);
  return {
    offset: Number(offset),
    bytes,
    format,
    isDoubtful: doubt === "?",
    isWord: pattern.charAt(0) !== "!" && bytes.every((byte) => byte >= 32 && byte < 127),
  };
}

const weight = ({ bytes }: Signature): number => bytes.filter((byte) => byte >= 0).length;

/** Signatures by the first byte of the file; under 256 those that say nothing of it. Most specific first. */
const byFirst: Signature[][] = [];
for (let index = 0; index <= 256; index++) byFirst.push([]);
for (const each of (rows + written).split(/[|\n]/).filter(Boolean).map(signature)) {
  const [first = -1] = each.bytes;
  byFirst[each.offset === 0 && first >= 0 ? first : 256]?.push(each);
}
for (const list of byFirst) list.sort((a, b) => weight(b) - weight(a));

const fits = (head: Uint8Array, { offset, bytes }: Signature): boolean => {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? -1;
    if (byte >= 0 && byte !== head[offset + index]) return false;
  }
  return true;
};

/**
 * The format of the first signature in `head` that `confirm` agrees to, the most specific first; `""` for none.
 * @param confirm the format that it truly is, `""` where it is not
 */
export function formatBySignature(head: Uint8Array, confirm: (found: Signature) => string): string {
  for (const list of [byFirst[u8(head, 0)] ?? [], byFirst[256] ?? []]) {
    for (const each of list) {
      if (!fits(head, each)) continue;
      const format = confirm(each);
      if (format !== "") return format;
    }
  }
  return "";
}
