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

/** The images and links of a body by their addresses, sorted; `cid:` for pictures in the text. */
function addressesIn({ format, content }: Body): readonly string[] {
  if (format === "text") return [];
  const addresses: string[] = [];
  for (let at = content.indexOf("<"); at >= 0;) {
    const { tag, end } = readMarkup(content, at);
    const address =
      tag && !tag.isEnd && (tag.name === "img" || tag.name === "a")
        ? addressIn(content.slice(tag.start, tag.end))
        : undefined;
    if (tag && address !== undefined) addresses.push(`${tag.name} ${address}`);
    at = content.indexOf("<", Math.max(end, at + 1));
  }
  return addresses.sort();
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
 * Whether a body read back still has all that `written` says: every word, every image and every link. Tags and white space
 * may be written anew, as hosts do.
 */
export const holdsAll = (back: Body, written: Body): boolean =>
  back.format === written.format &&
  (back.content === written.content ||
    (hasWords(collapsed(textMap(back).text), collapsed(textMap(written).text)) &&
      hasEach(addressesIn(back), addressesIn(written))));
