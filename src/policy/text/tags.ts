import { rawText, type Traits } from "./elements";
import type { Span } from "./flow";

/** A tag, with what it says about its text. */
export interface Tag extends Span {
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly traits: Traits;
  /** Where the values of `alt` and `title` stand. */
  readonly descriptions: readonly Span[];
}

/** What begins at a `<`: a tag, something without text (a comment, a script with its content), or but a character. */
export interface Markup {
  readonly tag: Tag | undefined;
  /** Where reading goes on; where it began, if this is but a character. */
  readonly end: number;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

/** White space of HTML: tab, line feed, form feed, carriage return, space. */
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

const longestAttribute = "hidden".length;

/** The end of the tag whose attributes begin at `at`; -1 where the source ends first. */
function readAttributes(source: string, from: number, traits: Traits, descriptions: Span[]): number {
  const { length } = source;
  let at = from;
  for (;;) {
    while (at < length && (isSpace(source.charCodeAt(at)) || source.charCodeAt(at) === 47)) at++;
    if (at >= length) return -1;
    if (source.charCodeAt(at) === 62) return at + 1;
    const nameStart = at;
    at++; // a first `=` belongs to the name
    for (; at < length; at++) {
      const code = source.charCodeAt(at);
      if (code === 61 || code === 62 || code === 47 || isSpace(code)) break;
    }
    const name = at - nameStart <= longestAttribute ? source.slice(nameStart, at).toLowerCase() : "";
    let after = at;
    while (after < length && isSpace(source.charCodeAt(after))) after++;
    if (source.charCodeAt(after) !== 61) {
      if (name === "hidden") traits.hidden = true;
      at = after;
      continue;
    }
    at = after + 1;
    while (at < length && isSpace(source.charCodeAt(at))) at++;
    const quote = source.charCodeAt(at);
    let start = at;
    if (quote === 34 || quote === 39) {
      start = at + 1;
      for (at = start; at < length && source.charCodeAt(at) !== quote;) at++;
      if (at === length) return -1;
    } else while (at < length && source.charCodeAt(at) !== 62 && !isSpace(source.charCodeAt(at))) at++;
    if (name === "alt" || name === "title") descriptions.push({ start, end: at });
    else if (name === "hidden") traits.hidden = true;
    else if (name === "id" || name === "class" || name === "style" || name === "type" || name === "name") {
      // The first attribute of a name counts, even an empty one.
      traits[name] = traits[name] || source.slice(start, at).toLowerCase() || " ";
    }
    if (quote === 34 || quote === 39) at++;
  }
}

/** Where the content of a raw text element ends: at its end tag, in any case, or nowhere. */
function endOfRawText(source: string, name: string, from: number): number {
  let at = source.indexOf("</", from);
  while (at >= 0) {
    const after = source.charCodeAt(at + 2 + name.length);
    if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name && !isLetter(after)) return at;
    at = source.indexOf("</", at + 2);
  }
  return source.length;
}

function afterNext(source: string, wanted: string, from: number): number {
  const found = source.indexOf(wanted, from);
  return found < 0 ? source.length : found + wanted.length;
}

/** Sticky. `--!>` ends a comment too, and `<!-->` is a whole one. */
const comment = /<!--(?:-?>|[^]*?(?:--!?>|$))/y;

/** The end of what begins with `<` and is no tag; `at` where it is but a character. */
function endOfOther(source: string, at: number): number {
  comment.lastIndex = at;
  if (comment.test(source)) return comment.lastIndex;
  // Declarations, `<![if …]>`, CDATA and `</ >` are comments up to the next `>` in HTML.
  const next = source.charAt(at + 1);
  const isComment = next === "!" || next === "?" || (next === "/" && at + 2 < source.length);
  return isComment ? afterNext(source, ">", at + 2) : at;
}

/** Reads what begins at the `<` at `start`. What never ends shows nothing, as in browsers. */
export function readMarkup(source: string, start: number): Markup {
  const isEnd = source.charCodeAt(start + 1) === 47;
  const nameStart = isEnd ? start + 2 : start + 1;
  if (!isLetter(source.charCodeAt(nameStart))) return { tag: undefined, end: endOfOther(source, start) };
  let nameEnd = nameStart;
  for (; nameEnd < source.length; nameEnd++) {
    const code = source.charCodeAt(nameEnd);
    if (code === 62 || code === 47 || isSpace(code)) break;
  }
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  const traits: Traits = { id: "", class: "", style: "", type: "", name: "", hidden: false };
  const descriptions: Span[] = [];
  const end = readAttributes(source, nameEnd, traits, descriptions);
  if (end < 0) return { tag: undefined, end: source.length };
  if (!isEnd && rawText[name]) return { tag: undefined, end: endOfRawText(source, name, end) };
  return { tag: { name, isEnd, traits, descriptions, start, end }, end };
}
