import {
  closedBy,
  containerOf,
  isBordered,
  isHidden,
  lines,
  paragraphs,
  rawText,
  voids,
  type Traits,
} from "./elements";
import { flowWriter, type Container, type ContainerKind, type Flow, type Inset } from "./flow";
import { referenceAt } from "./references";

/** An element that is open. Inline ones are closed by the end of the block around them, as browsers show it. */
interface Open {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isHidden: boolean;
  /** Where the text of the outermost open container or link began; -1 where this element is neither. */
  readonly start: number;
  readonly container: ContainerKind | undefined;
  /** The element of the same name that was open before: its place in the stack, or -1. */
  readonly sameBefore: number;
  /** The block around it: its place in the stack, or -1. */
  readonly blockBefore: number;
}

interface Value {
  readonly start: number;
  readonly end: number;
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/**
 * Reads HTML as a mail program shows it, in one pass over the characters: no tree, no recursion, no backtracking.
 * Never throws; what is broken is read as browsers read it (HTML Living Standard §13.2, simplified).
 */
export function htmlFlow(source: string): Flow {
  const length = source.length;
  const writer = flowWriter(source);
  const breaks: number[] = [];
  const separators: number[] = [];
  const containers: Container[] = [];
  const insets: Inset[] = [];
  const stack: Open[] = [];
  const lastOf: Record<string, number> = Object.create(null) as Record<string, number>;
  const openKinds: Record<ContainerKind, number> = { quoted: 0, signature: 0, reply: 0 };
  let lastBlock = -1;
  let hidden = 0;
  let links = 0;
  let preformatted = 0;
  let steps = 0;
  /** White space that counts once a word follows it on the same line. */
  let gapStart = -1;
  let gapEnd = -1;

  const looked = (characters: number) => {
    steps += characters;
  };

  const writeGap = () => {
    if (gapStart >= 0 && !writer.isAtLineStart) writer.replaced(" ", gapStart, gapEnd);
    gapStart = -1;
  };

  const breakLine = (start: number, end: number) => {
    gapStart = -1;
    if (hidden === 0) writer.breakLine(start, end);
  };

  const flush = (start: number, end: number) => {
    if (end === start) return;
    writeGap();
    writer.verbatim(start, end);
  };

  /**
   * Text from `start` up to the next tag, or an attribute's value up to `end`; gives where it stopped. References are
   * decoded; runs of white space are one space, none at the start of a line. A `<` at `start` is a character.
   */
  const characters = (start: number, end: number, inAttribute: boolean): number => {
    const keepsSpace = preformatted > 0 && !inAttribute;
    let from = start;
    let at = start;
    while (at < end) {
      const code = source.charCodeAt(at);
      if (code > 60) {
        at++;
        continue;
      }
      if (code === 60 && !inAttribute && at > start) break;
      if (code === 38) {
        const reference = referenceAt(source, at, end, inAttribute, looked);
        if (reference) {
          flush(from, at);
          writeGap();
          writer.replaced(reference.text, at, reference.end);
          at = from = reference.end;
        } else at++;
        continue;
      }
      const gap = at++;
      if (keepsSpace || !isSpace(code)) continue;
      while (at < end && isSpace(source.charCodeAt(at))) at++;
      const isOneBetweenWords =
        code === 32 && at - gap === 1 && gap > from && at < end && source.charCodeAt(at) !== 60;
      if (isOneBetweenWords) continue;
      flush(from, gap);
      if (gapStart < 0) {
        gapStart = gap;
        gapEnd = at;
      }
      from = at;
    }
    flush(from, at);
    return at;
  };

  /** An image's words stand on lines of their own: they are no part of the sentence around it. */
  const describeImage = (values: readonly Value[], tagEnd: number) => {
    const before = writer.length;
    for (const { start, end } of values) {
      if (hidden > 0 || source.slice(start, end).trim() === "") continue;
      breakLine(start - 1, start);
      const from = writer.length;
      characters(start, end, true);
      gapStart = -1;
      if (writer.length > from) insets.push({ start: from, end: writer.length, within: "imageDescription" });
    }
    if (writer.length > before) breakLine(tagEnd - 1, tagEnd);
  };

  const closeTop = () => {
    const open = stack.pop() as Open;
    steps++;
    lastOf[open.name] = open.sameBefore;
    if (open.isBlock) lastBlock = open.blockBefore;
    if (open.isHidden) hidden--;
    if (open.name === "pre") preformatted--;
    if (open.container && --openKinds[open.container] === 0 && open.start < writer.length) {
      containers.push({ kind: open.container, start: open.start, end: writer.length });
    }
    if (open.name === "a" && --links === 0 && open.start < writer.length) {
      insets.push({ start: open.start, end: writer.length, within: "link" });
    }
  };

  const closeTo = (depth: number) => {
    while (stack.length > depth) closeTop();
  };

  const edge = (name: string, start: number, end: number) => {
    const isParagraph = paragraphs[name];
    if (!isParagraph && !lines[name]) return false;
    breakLine(start, end);
    if (isParagraph && hidden === 0 && breaks[breaks.length - 1] !== writer.length)
      breaks.push(writer.length);
    return true;
  };

  const startTag = (
    name: string,
    traits: Traits,
    descriptions: readonly Value[],
    tagStart: number,
    tagEnd: number,
  ) => {
    const isBlock = edge(name, tagStart, tagEnd);
    if (isBlock) {
      const around = stack[lastBlock];
      const closes = around && (around.name === "p" || closedBy[around.name]?.[name]);
      if (closes) closeTo(lastBlock);
    }
    if (name === "br" && hidden === 0) {
      gapStart = -1;
      writer.replaced("\n", tagStart, tagEnd);
    }
    if (name === "hr" || isBordered(traits)) separators.push(writer.length);
    if (name === "img") describeImage(descriptions, tagEnd);
    if (voids[name]) return;
    if (name === "a" && hidden === 0) writeGap(); // the space before a link is not part of it
    const container = containerOf(name, traits);
    const open: Open = {
      name,
      isBlock,
      isHidden: isHidden(traits) || name === "template",
      start: writer.length,
      container: container && openKinds[container] === 0 ? container : undefined,
      sameBefore: lastOf[name] ?? -1,
      blockBefore: lastBlock,
    };
    if (open.container) openKinds[open.container]++;
    lastOf[name] = stack.length;
    if (isBlock) lastBlock = stack.length;
    if (open.isHidden) hidden++;
    if (name === "pre") preformatted++;
    if (name === "a") links++;
    stack.push(open);
  };

  const endTag = (name: string, tagStart: number, tagEnd: number) => {
    // Browsers take </br> for <br> and </p> without its start for an empty paragraph.
    if (name === "br") {
      startTag("br", noTraits(), [], tagStart, tagEnd);
      return;
    }
    const isBlock = edge(name, tagStart, tagEnd);
    const place = lastOf[name] ?? -1;
    if (place >= 0 && (isBlock || place > lastBlock)) closeTo(place);
  };

  const noTraits = (): Traits => ({ id: "", class: "", style: "", type: "", name: "", hidden: false });

  /** The end of the tag whose attributes begin at `at`; -1 where the source ends first. */
  const attributes = (at: number, traits: Traits, descriptions: Value[]): number => {
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
      const name = at - nameStart <= 6 ? source.slice(nameStart, at).toLowerCase() : "";
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
        traits[name] = source.slice(start, at).toLowerCase();
      }
      if (quote === 34 || quote === 39) at++;
    }
  };

  const afterNext = (wanted: string, from: number): number => {
    const found = source.indexOf(wanted, from);
    return found < 0 ? length : found + wanted.length;
  };

  /** Where the content of a raw text element ends: at its end tag, in any case, or nowhere. */
  const endOfRawText = (name: string, from: number): number => {
    let at = source.indexOf("</", from);
    while (at >= 0) {
      const after = source.charCodeAt(at + 2 + name.length);
      steps += name.length;
      if (source.slice(at + 2, at + 2 + name.length).toLowerCase() === name && !isLetter(after)) return at;
      at = source.indexOf("</", at + 2);
    }
    return length;
  };

  const unseen = (start: number): number => {
    let at = start + 1;
    while (at < length && source.charCodeAt(at) !== 60) at++;
    return at;
  };

  /** Reads what begins at the `<` at `at`; gives where reading goes on, or `at` where it is but a character. */
  const markup = (at: number): number => {
    const next = source.charCodeAt(at + 1);
    const isEnd = next === 47;
    const nameStart = isEnd ? at + 2 : at + 1;
    if (!isLetter(source.charCodeAt(nameStart))) {
      if (source.startsWith("<!-->", at)) return at + 5;
      if (source.startsWith("<!--->", at)) return at + 6;
      if (source.startsWith("<!--", at)) return afterNext("-->", at + 4);
      // Declarations, `<![if …]>`, CDATA and `</ >` are comments up to the next `>` in HTML.
      return next === 33 || next === 63 || (isEnd && nameStart < length) ? afterNext(">", at + 2) : at;
    }
    let nameEnd = nameStart;
    for (; nameEnd < length; nameEnd++) {
      const code = source.charCodeAt(nameEnd);
      if (code === 62 || code === 47 || isSpace(code)) break;
    }
    const name = source.slice(nameStart, nameEnd).toLowerCase();
    const traits = noTraits();
    const descriptions: Value[] = [];
    const end = attributes(nameEnd, traits, descriptions);
    if (end < 0) return length;
    if (isEnd) endTag(name, at, end);
    else if (rawText[name]) return endOfRawText(name, end);
    else startTag(name, traits, descriptions, at, end);
    return end;
  };

  let at = 0;
  while (at < length) {
    const after = source.charCodeAt(at) === 60 ? markup(at) : at;
    if (after > at) at = after;
    else at = hidden > 0 ? unseen(at) : characters(at, length, false);
  }
  closeTo(0);
  steps += length;

  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return {
    ...writer.result(),
    sourceLength: length,
    breaks,
    separators,
    containers: containers.sort(byStart),
    insets: insets.sort(byStart),
    steps,
  };
}
