/**
 * Texts with emphasis. Templates are written with `**bold**` and `*italic*`; whatever is put into them is data and is
 * never read as markup, so a file called `**x**` or `[a](b)` stays what it is in every rendering.
 */
export interface Segment {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** False for our own words, true for what came from the draft or the policy document. */
  readonly isData: boolean;
  /** Where the words lead; set by `link` alone, so that no data can make a link. */
  readonly href?: string;
}
export type Rich = readonly Segment[];

/** Tag for templates: literal parts carry the markup, values are text (or rich text of their own). */
export function rich(literals: TemplateStringsArray, ...values: readonly (string | number | Rich)[]): Rich {
  const segments: Segment[] = [];
  let bold = false;
  let italic = false;
  literals.forEach((literal, index) => {
    for (const piece of literal.split(/(\*\*|\*)/)) {
      if (piece === "**") bold = !bold;
      else if (piece === "*") italic = !italic;
      else if (piece !== "") segments.push({ text: piece, bold, italic, isData: false });
    }
    const value = values[index];
    if (value === undefined) return;
    if (typeof value !== "object") segments.push({ text: String(value), bold, italic, isData: true });
    else
      for (const part of value)
        segments.push({ ...part, bold: bold || part.bold, italic: italic || part.italic });
  });
  return segments;
}

// What no Markdown reader takes for the end of an address, or for markup in it.
const address = /^https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:[/#?][A-Za-z0-9./#?=&%~+:-]*)?$/;

/** `text` as a link, where `href` is an https address without a character that Markdown reads; else as it is. */
export const link = (text: Rich, href: string | undefined): Rich =>
  href !== undefined && address.test(href) ? text.map((segment) => ({ ...segment, href })) : text;

/** A text that says nothing. */
export const nothing: Rich = [];

/** Rich texts one after the other, with a space between those that say something. */
export function sentences(...parts: readonly Rich[]): Rich {
  const joined: Segment[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (joined.length > 0) joined.push({ text: " ", bold: false, italic: false, isData: false });
    joined.push(...part);
  }
  return joined;
}

// Line ends would start lists or headings, and bidirectional controls would reorder the words around a name.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;
const oneLine = (text: string) => text.replace(unsafe, " ");

export const plain = (text: Rich): string => text.map((segment) => oneLine(segment.text)).join("");

// What the Markdown subset of Smart Alerts reads as markup inside a line, as Microsoft's page on errorMessageMarkdown
// lists it. (Lists and numbers start a line only; our texts never start one with data.)
const escape = (text: string) => text.replace(/[\\*_[\]()`]/g, "\\$&");

type Look = Pick<Segment, "bold" | "italic" | "href">;
const bare: Look = { bold: false, italic: false };

/** For a Smart Alert's `errorMessageMarkdown`. */
export function markdown(text: Rich): string {
  let written = "";
  let now = bare;
  /** White space at the edge of an emphasis would undo it, so it waits until the marks are written. */
  let space = "";
  const turnTo = (next: Look) => {
    // No emphasis crosses the edge of a link, and what was opened last is closed first.
    const isEdge = now.href !== next.href;
    const closesBold = now.bold && (!next.bold || isEdge);
    const closesItalic = now.italic && (!next.italic || isEdge || now.bold !== next.bold);
    if (closesItalic) written += "*";
    if (closesBold) written += "**";
    if (isEdge && now.href !== undefined) written += `](${now.href})`;
    written += space;
    space = "";
    if (isEdge && next.href !== undefined) written += "[";
    if (next.bold && (!now.bold || closesBold)) written += "**";
    if (next.italic && (!now.italic || closesItalic)) written += "*";
    now = next;
  };
  for (const segment of text) {
    const line = oneLine(segment.text);
    const words = line.trim();
    if (words === "") {
      space += line;
      continue;
    }
    const start = line.indexOf(words);
    space += line.slice(0, start);
    turnTo(segment);
    written += segment.isData ? escape(words) : words;
    space = line.slice(start + words.length);
  }
  turnTo(bare);
  return written;
}
