import { holds } from "./bytes";
import { rows, written } from "./signature-rows";

export interface Signature {
  readonly offset: number;
  readonly text: string;
  readonly format: string;
  readonly isDoubtful: boolean;
  readonly isWord: boolean;
}

function signature(row: string): Signature {
  const [, offset = "0", pattern = "", format = "", doubt] =
    /^(?:@(\d+) )?(\S+) ([^?]+)(\??)$/.exec(row) ?? [];
  const text = /^['!]/.test(pattern)
    ? pattern.slice(1).replace(/_/g, " ")
    : pattern.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  const isWord = pattern.charAt(0) !== "!" && /^[ -~]+$/.test(text);
  return { offset: Number(offset), text, format, isDoubtful: doubt === "?", isWord };
}

/** Most specific first; at send there are so few that nobody looks them up by the first byte. */
const signatures = (rows + written)
  .split(/[|\n]/)
  .filter(Boolean)
  .map(signature)
  .sort((a, b) => b.text.length - a.text.length);

/** As in `signatures.ts`, without bytes that may be any. */
export function formatBySignature(head: Uint8Array, confirm: (found: Signature) => string): string {
  for (const each of signatures) {
    const format = holds(head, each.offset, each.text) ? confirm(each) : "";
    if (format !== "") return format;
  }
  return "";
}
