import type { TextCounter } from "./transfer-encoding";

/** Elements that begin a line of their own. */
const blocks: ReadonlySet<string> = new Set(
  "address article blockquote br dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul".split(
    " ",
  ),
);
/** Elements whose content is not text for people. */
const silent: ReadonlySet<string> = new Set(["head", "script", "style", "title", "template"]);
const entities: Readonly<Record<string, number>> = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39, nbsp: 32 };

const SPACE = 32;
const isLetter = (unit: number) => (unit | 32) >= 97 && (unit | 32) <= 122;
const isBlank = (unit: number) => unit === SPACE || (unit >= 9 && unit <= 13);

/** The unit that an entity such as `&eacute;` or `&#241;` stands for, near enough to be weighed. */
function entityUnit(name: string): number {
  if (name.charAt(0) !== "#") return entities[name.toLowerCase()] ?? 0xe1;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code >= 0 && code < 0x10000 ? code : 0xfffd;
}

/** Whether a run of plain words ends here: at a tag, an entity, a line end or a second space. */
function endsRun(html: string, index: number): boolean {
  const unit = html.charCodeAt(index);
  if (unit > 60) return false;
  return unit === 60 || unit === 38 || (unit === SPACE ? isBlank(html.charCodeAt(index + 1)) : isBlank(unit));
}

/** Where a tag ends that starts at `from`: after its `>`, looking past quoted values. */
function tagEnd(html: string, from: number): number {
  let quote = 0;
  for (let index = from; index < html.length; index++) {
    const unit = html.charCodeAt(index);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 62) return index + 1;
    else if ((unit === 34 || unit === 39) && html.charCodeAt(index - 1) === 61) quote = unit;
  }
  return html.length;
}

/**
 * Counts the plain text that Outlook sends beside an HTML body (multipart/alternative): the words, a line for each
 * block, and after a link its address in angle brackets. One pass; nothing is built.
 */
export function countPlainAlternative(html: string, counter: TextCounter): void {
  let inside = "";
  let hasLine = false;
  let isSpaced = true;
  const write = (text: string, start = 0, end = text.length) => {
    counter.add(text, start, end);
    hasLine = true;
    isSpaced = false;
  };
  const breakLine = () => {
    if (hasLine) counter.add("\n", 0, 1);
    hasLine = false;
    isSpaced = true;
  };

  let index = 0;
  while (index < html.length) {
    const unit = html.charCodeAt(index);
    const next = html.charCodeAt(index + 1);
    if (unit === 60 && (isLetter(next) || next === 47 || next === 33 || next === 63)) {
      const start = index;
      if (html.startsWith("<!--", index)) {
        const end = html.indexOf("-->", index + 4);
        index = end < 0 ? html.length : end + 3;
        continue;
      }
      index = tagEnd(html, index + 1);
      let nameEnd = start + (next === 47 ? 2 : 1);
      const nameStart = nameEnd;
      while (nameEnd < index && /[\w:]/.test(html.charAt(nameEnd))) nameEnd++;
      const name = html.slice(nameStart, nameEnd).toLowerCase();
      if (inside !== "") {
        if (next === 47 && name === inside) inside = "";
      } else if (next !== 47 && silent.has(name) && html.charCodeAt(index - 2) !== 47) inside = name;
      else if (blocks.has(name)) {
        breakLine();
        // Outlook leaves an empty line between paragraphs.
        if (next === 47 && name === "p") counter.add("\n", 0, 1);
      } else if (name === "a" && next !== 47) {
        const link =
          /\shref\s*=\s*["']?((?:https?|mailto):[^\s"'>]*)/i.exec(html.slice(nameEnd, index))?.[1] ?? "";
        if (link !== "") write(`<${link}>`);
      }
      continue;
    }
    const start = index++;
    if (inside !== "") {
      const tag = html.indexOf("<", index);
      index = tag < 0 ? html.length : tag;
    } else if (isBlank(unit)) {
      if (!isSpaced) counter.add(" ", 0, 1);
      isSpaced = true;
    } else if (unit === 38) {
      // No entity's name is longer than `&CounterClockwiseContourIntegral;`.
      const entity =
        isLetter(next) || next === 35 ? /^(#?\w{1,31});/.exec(html.slice(index, index + 34))?.[1] : undefined;
      if (entity === undefined) write("&");
      else {
        write(String.fromCharCode(entityUnit(entity)));
        index += entity.length + 1;
      }
    } else {
      // A run of words with single spaces between them is counted at once.
      while (index < html.length && !endsRun(html, index)) index++;
      write(html, start, index);
      isSpaced = html.charCodeAt(index - 1) === SPACE;
    }
  }
}
