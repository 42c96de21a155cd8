import { latin1 } from "../../bytes";
import { nameOf } from "../../names";
import type { Pages } from "./pages";
import { bytesFrom, fromBase64, unescaped } from "./transfer";

/** A list of some thousand addressees goes before the fields that matter here. */
const LONGEST_HEADER = 256 * 1024;
const LONGEST_VALUE = 16 * 1024;

export interface Header {
  /** Without line ends inside of fields (RFC 5322 §2.2.3). */
  readonly text: string;
  /** Where the body begins. */
  readonly body: number;
  /** False where they went on for too long. */
  readonly isWhole: boolean;
}

/** The fields that begin at `start`. They end with an empty line, or with a line that is no field. */
export function headerAt(pages: Pages, start: number, end: number): Header {
  for (let size = 4096; ; size *= 4) {
    const text = latin1(pages.read(start, Math.min(end, start + size)));
    const [fields = ""] = /^(?:[!-9;-~]+[ \t]*:[^\n]*\n|[ \t][^\n]*\n)*/.exec(text) ?? [];
    const [empty = ""] = /^\r?\n/.exec(text.slice(fields.length, fields.length + 2)) ?? [];
    const isEnded = text.length < size || text.indexOf("\n", fields.length) >= 0;
    if (isEnded || size >= LONGEST_HEADER) {
      return {
        text: fields.replace(/\r?\n(?=[ \t])/g, ""),
        body: start + fields.length + empty.length,
        isWhole: isEnded,
      };
    }
  }
}

/** The value of the first field of this name; `""` where there is none. */
export const field = ({ text }: Header, name: string): string =>
  new RegExp(`^${name}[ \\t]*:(.*)$`, "im").exec(text)?.[1]?.trim().slice(0, LONGEST_VALUE) ?? "";

/** Encoded words (RFC 2047) as bytes. Of which alphabet does not matter: extensions are ASCII in all of them. */
const withoutWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?[^?\s]+\?([BQ])\?([^?]*)\?=/gi, (_, way: string, word: string) =>
      /b/i.test(way) ? latin1(fromBase64(word)) : unescaped(word.replace(/_/g, " "), "="),
    );

const unquoted = (value: string): string =>
  value.charAt(0) === '"' ? value.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1") : value.trim();

/**
 * A parameter of a field (RFC 2045 §5.1); `""` where there is none. In pieces and in percent signs as RFC 2231 has it, which
 * go before a plain one, and with the encoded words that mail programs put there although RFC 2047 §5 forbids them.
 */
export function parameter(value: string, wanted: string): string {
  const pattern = /;\s*([^\s=;]+)\s*=\s*("(?:\\[^]|[^"\\])*"|[^;]*)/g;
  const pieces: string[] = [];
  let plain = "";
  for (let hit = pattern.exec(value); hit; hit = pattern.exec(value)) {
    const [, key = "", raw = ""] = hit;
    const [name, index = "", extended] = key.toLowerCase().split("*");
    if (name !== wanted) continue;
    const text = unquoted(raw);
    const at = Number(index) % 100 || 0;
    if (key.length === wanted.length) plain = plain || text;
    else if (index !== "" && extended === undefined) pieces[at] = text;
    // Before its first piece stand the alphabet and the language.
    else pieces[at] = unescaped(at > 0 ? text : text.replace(/^[^']*'[^']*'/, ""), "%");
  }
  return nameOf(bytesFrom(withoutWords(pieces.join("") || plain)));
}
