import { closedBy, containerOf, isBordered, isHidden, lines, paragraphs, voids } from "./elements";
import { flowWriter, type Container, type ContainerKind, type Flow, type Inset, type Span } from "./flow";
import { inlineText } from "./inline-text";
import { readMarkup, type Tag } from "./tags";

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
  const inline = inlineText(source, writer);
  const stack: Open[] = [];
  const lastOf: Record<string, number> = Object.create(null) as Record<string, number>;
  const openKinds: Record<ContainerKind, number> = { quoted: 0, signature: 0, reply: 0 };
  let lastBlock = -1;
  let hidden = 0;
  let links = 0;
  let preformatted = 0;
  let steps = 0;
  const breakLine = (start: number, end: number) => {
    inline.dropGap();
    if (hidden === 0) writer.breakLine(start, end);
  };

  /** An image's words stand on lines of their own: they are no part of the sentence around it. */
  const describeImage = (values: readonly Span[], tagEnd: number) => {
    const before = writer.length;
    for (const { start, end } of values) {
      if (hidden > 0 || source.slice(start, end).trim() === "") continue;
      breakLine(start - 1, start);
      const from = writer.length;
      inline.write(start, end, true);
      inline.dropGap();
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
    if (open.name === "pre") inline.keepsSpace = --preformatted > 0;
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

  const startTag = ({ name, traits, descriptions, start, end }: Pick<Tag, Exclude<keyof Tag, "isEnd">>) => {
    const isBlock = edge(name, start, end);
    if (isBlock) {
      const around = stack[lastBlock];
      const closes = around && (around.name === "p" || closedBy[around.name]?.[name]);
      if (closes) closeTo(lastBlock);
    }
    if (name === "br" && hidden === 0) {
      inline.dropGap();
      writer.replaced("\n", start, end);
    }
    if (name === "hr" || isBordered(traits)) separators.push(writer.length);
    if (name === "img") describeImage(descriptions, end);
    if (voids[name]) return;
    if (name === "a" && hidden === 0) inline.writeGap(); // the space before a link is not part of it
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
    if (name === "pre") inline.keepsSpace = ++preformatted > 0;
    if (name === "a") links++;
    stack.push(open);
  };

  const endTag = (tag: Tag) => {
    const { name, start, end } = tag;
    if (name === "br") {
      startTag(tag); // browsers take </br> for <br>
      return;
    }
    const isBlock = edge(name, start, end);
    const place = lastOf[name] ?? -1;
    if (place >= 0 && (isBlock || place > lastBlock)) closeTo(place);
  };

  const unseen = (start: number): number => {
    let at = start + 1;
    while (at < length && source.charCodeAt(at) !== 60) at++;
    return at;
  };

  let at = 0;
  while (at < length) {
    const { tag, end } = source.charCodeAt(at) === 60 ? readMarkup(source, at) : { tag: undefined, end: at };
    if (tag?.isEnd) endTag(tag);
    else if (tag) startTag(tag);
    if (end > at) at = end;
    else at = hidden > 0 ? unseen(at) : inline.write(at, length, false);
  }
  closeTo(0);

  const byStart = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return {
    ...writer.result(),
    sourceLength: length,
    breaks,
    separators,
    containers: containers.sort(byStart),
    insets: insets.sort(byStart),
    steps: steps + inline.steps + length,
  };
}
