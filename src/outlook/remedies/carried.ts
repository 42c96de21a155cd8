import type { Body } from "../../policy/draft";
import { readMarkup } from "../../policy/text/tags";
import { textMap } from "../../policy/text/text-map";
import { collapsed } from "./subject";

/** The first address in a tag; hosts write the ampersands of one either way. */
function addressIn(tag: string): string | undefined {
  const found = /\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
  const address = found?.[1] ?? found?.[2] ?? found?.[3];
  return address?.replace(/&amp;/g, "&");
}

/** What hosts put around a body or take off it: none of it is seen. `o:p` is what Word writes into every paragraph. */
const FORGIVEN: readonly string[] = ["html", "head", "meta", "title", "body", "o:p"];

/** Two names of one look. */
const SAME_LOOK: Readonly<Record<string, string | undefined>> = { b: "strong", i: "em" };

/**
 * What a body has besides its words: each element by its name, and each image and link by its address as well, `cid:` for
 * pictures in the text. Sorted.
 */
function marksIn({ format, content }: Body): readonly string[] {
  if (format === "text") return [];
  const marks: string[] = [];
  for (let at = content.indexOf("<"); at >= 0;) {
    const { tag, end } = readMarkup(content, at);
    const start = end > at ? content.slice(tag ? tag.start : at, tag ? tag.end : end) : "";
    const name = /^<([a-z][^\s/>]*)/i.exec(start)?.[1]?.toLowerCase();
    if (name !== undefined && FORGIVEN.indexOf(name) < 0) {
      marks.push(SAME_LOOK[name] ?? name);
      const address = name === "img" || name === "a" ? addressIn(start) : undefined;
      if (address !== undefined) marks.push(`${name} ${address}`);
    }
    at = content.indexOf("<", Math.max(end, at + 1));
  }
  return marks.sort();
}

/** Whether sorted `all` has every one of sorted `wanted`, as often. */
function hasEach(all: readonly string[], wanted: readonly string[]): boolean {
  let at = 0;
  for (const one of wanted) {
    while (at < all.length && all[at] !== one) at++;
    if (at++ >= all.length) return false;
  }
  return true;
}

/** Whether `text` is `wanted`, but for what somebody typed into it at one place meanwhile. */
function hasWords(text: string, wanted: string): boolean {
  if (text === wanted) return true;
  let head = 0;
  while (head < wanted.length && text.charCodeAt(head) === wanted.charCodeAt(head)) head++;
  const rest = wanted.slice(head);
  return text.length >= wanted.length && text.endsWith(rest);
}

/**
 * Whether a body read back still has all that `written` says: every word, every image and every link, and no fewer
 * elements of any kind. Attributes and white space may be written anew, and wrappers added, as hosts do.
 */
export const holdsAll = (back: Body, written: Body): boolean =>
  back.format === written.format &&
  (back.content === written.content ||
    (hasWords(collapsed(textMap(back).text), collapsed(textMap(written).text)) &&
      hasEach(marksIn(back), marksIn(written))));
