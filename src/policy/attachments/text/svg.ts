import { latin1 } from "../bytes";
import type { Probe } from "../probe";

/** Elements that run or show a page (SVG 2 §15, HTML §4.8, §4.12), whatever prefix their namespace has. */
const element = /^<([^\s<>/"'=]+:)?(script|handler|iframe|embed|object)\b/i;
/** Attributes for events (HTML §8.1.8) and for a page within. */
const attribute = /[\s"'/](on[a-z]{3,}|srcdoc)\s*=/i;
/** One that a document's own type gives to elements (XML §3.3.2). */
const given = /^<!ATTLIST\s[^]*\son[a-z]{3,}\s/i;
/** Addresses that run, in any attribute: animations may write one into a link. */
const address = /(java|vb)script\s*:|data:\s*(text\/html|application\/[\w.+-]*(ecma|java)script)/i;

const MOST = 16 * 1024 * 1024;
const TAIL = 64 * 1024;
/** What entities may come to, and name one another: whoever declares more wants to exhaust somebody, and is no picture. */
const MOST_LETTERS = 16 * 1024 * 1024;
const MOST_ENTITIES = 2000;
const DEEPEST = 16;

/** Entities of the document's own type (XML §4.2), and how many letters they may still come to. */
interface Entities {
  readonly values: Map<string, string>;
  left: number;
}

/** Letters written as numbers are letters to a browser. */
const plain = (text: string): string =>
  text.indexOf("&#") < 0
    ? text
    : text.replace(
        /&#x0*([\da-f]{1,6});?|&#0*(\d{1,7});?/gi,
        (_: string, hex: string | undefined, decimal: string | undefined) =>
          String.fromCharCode((hex === undefined ? parseInt(decimal ?? "", 10) : parseInt(hex, 16)) & 0xffff),
      );

/** What stands for the entities in `text` (XML §4.4), as often as one names another. */
function expanded(text: string, entities: Entities): string {
  let result = text;
  for (let depth = 0; result.indexOf("&") >= 0; depth++) {
    const { left } = entities;
    result = result.replace(/&([^\s;&<>"']+);/g, (reference: string, name: string) => {
      const value = entities.values.get(name);
      if (value === undefined || entities.left < 0) return reference;
      entities.left = depth < DEEPEST ? entities.left - value.length - 1 : -1;
      return value;
    });
    if (entities.left === left) break;
  }
  return result;
}

/** As they are declared, within other values as well; the first declaration counts. Numbers are undone once already. */
function entitiesOf(text: string): Entities {
  const values = new Map<string, string>();
  let left = MOST_LETTERS;
  const declaration = /<!ENTITY\s+(?:%\s+)?([^\s"'<>]+)\s+(["'])/g;
  for (let hit = declaration.exec(text); hit && left >= 0; hit = declaration.exec(text)) {
    const [all, name = "", quote = ""] = hit;
    const start = hit.index + all.length;
    const end = text.indexOf(quote, start);
    const value = plain(text.slice(start, end < 0 ? text.length : end));
    left = values.size < MOST_ENTITIES ? left - value.length - 1 : -1;
    if (!values.has(name)) values.set(name, value);
  }
  return { values, left };
}

/** After `mark`, or at the end where it does not stand. */
function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** After the `>` that ends a tag; those within quotes do not. */
function endOfTag(text: string, start: number): number {
  const edge = /[">']/g;
  edge.lastIndex = start;
  for (let hit = edge.exec(text); hit && hit[0] !== ">"; hit = edge.exec(text)) {
    const close = text.indexOf(hit[0], hit.index + 1);
    // A quote that does not end is none.
    if (close < 0) return after(text, ">", start);
    edge.lastIndex = close + 1;
  }
  return edge.lastIndex > start ? edge.lastIndex : text.length;
}

function isRunning(tag: string, entities: Entities): boolean {
  if (element.test(tag) || given.test(tag) || attribute.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')))
    return true;
  const values = tag.indexOf("&") < 0 ? tag : plain(expanded(tag, entities));
  // Tabs and line ends within an address count for nothing (URL Standard §4.4).
  return address.test(values.replace(/[\t\r\n]+/g, ""));
}

/** Whether something in these elements runs. Comments and literal text hold no elements. */
function isScripted(text: string, entities: Entities): boolean {
  for (let at = text.indexOf("<"); at >= 0;) {
    let end: number;
    if (text.startsWith("<!--", at)) {
      // A page may take these two for whole comments (HTML §13.2.5.44), and what follows them for elements.
      const [short = ""] = /^-?>/.exec(text.slice(at + 4, at + 6)) ?? [];
      end = short === "" ? after(text, "-->", at + 4) : at + 4 + short.length;
    } else if (text.startsWith("<![CDATA[", at)) end = after(text, "]]>", at);
    else if (text.startsWith("<?", at)) end = after(text, "?>", at);
    else if (text.startsWith("<!DOCTYPE", at)) end = at + 9;
    else {
      end = endOfTag(text, at);
      if (isRunning(text.slice(at, end), entities)) return true;
    }
    at = text.indexOf("<", end);
  }
  return false;
}

/** SVG: a picture, and a program with a script anywhere in its first 16 MB or at the end. */
export function svg({ source, budget }: Probe): string {
  // Zeros of UTF-16 stand between the letters.
  const text = latin1(source.read(0, MOST)).replace(/\0/g, "");
  budget.step(text.length >> 8);
  const entities = entitiesOf(text);
  let isProgram = isScripted(text, entities);
  entities.values.forEach((value) => {
    isProgram = isProgram || entities.left < 0 || isScripted(expanded(value, entities), entities);
  });
  isProgram = isProgram || entities.left < 0;
  if (!isProgram && source.length > MOST) {
    const tail = latin1(source.read(source.length - TAIL, source.length)).replace(/\0/g, "");
    // Where it begins amid something else, elements count wherever they seem to be.
    isProgram = /<([\w-]+:)?script\b/i.test(tail) || isScripted(tail, entities);
  }
  return isProgram ? "svg-script" : "svg";
}
