import type { ContainerKind } from "./flow";

const set = (names: string): Readonly<Record<string, true>> => {
  const all = Object.create(null) as Record<string, true>;
  for (const name of names.split(" ")) all[name] = true;
  return all;
};

/** Elements without content and end tag. */
export const voids = set("area base br col embed hr img input link meta param source track wbr");

/** Elements that begin and end a paragraph. */
export const paragraphs = set(
  "p h1 h2 h3 h4 h5 h6 ul ol dl li dt dd table tr blockquote pre hr article section header footer form fieldset",
);

/** Elements that begin and end a line. */
export const lines = set(
  "div td th caption center address aside main nav option body html figure figcaption details",
);

/** Elements whose content is no text for a reader; it ends at their end tag only, whatever stands in it. */
export const rawText = set("style script title textarea xmp iframe noembed noframes");

/** Elements that a following one of these closes where nothing else is open inside. */
export const closedBy: Readonly<Record<string, Readonly<Record<string, true>>>> = {
  li: set("li"),
  dt: set("dt dd"),
  dd: set("dt dd"),
  td: set("td th tr"),
  th: set("td th tr"),
  tr: set("tr"),
  option: set("option"),
};

/** The attributes of a start tag that say something about its text; lower case, as written. */
export interface Traits {
  id: string;
  class: string;
  style: string;
  type: string;
  name: string;
  hidden: boolean;
}

/** Whether a list of names holds one of these; Outlook on the web renames those of pasted HTML to `x_…`. */
const isNamed = (names: string, wanted: readonly string[]): boolean =>
  wanted.some((name) => {
    const at = names.indexOf(name); // most elements: none of them, and nothing more to do
    return at >= 0 && names.split(/\s+/, 20).some((one) => one.replace(/^(?:x_)+/, "") === name);
  });

const withoutSpaces = (style: string): string => style.replace(/\s+/g, "");

/**
 * Text that no reader of the message sees: not judged, since nobody could find it. `mso-hide:all` alone hides in
 * classic Outlook only, so such text is judged like any other.
 */
export function isHidden({ hidden, style }: Traits): boolean {
  if (!hidden && style.indexOf("display") < 0) return false;
  // The last declaration counts, over the attribute too. What is not plain CSS is in doubt, and so is judged.
  if (/["'()[\]{}\\*&\v\x7f-\uffff]/.test(style)) return false;
  const said = style.match(/(?:^|;)\s*display\s*:[^;]*/g);
  if (!said) return hidden;
  const last = said.pop() as string;
  return /:\s*none\s*(?:!\s*important\s*)?$/.test(last) && said.join("").indexOf("!") < 0;
}

/** The line above «De: … Enviado: …» that classic Outlook draws as the upper border of a box. */
export const isBordered = (traits: Traits): boolean =>
  traits.style.indexOf("border-top") >= 0 &&
  /border-top:solid#(?:e1e1e1|b5c4df)/.test(withoutSpaces(traits.style));

/** What the usual mail programs mark by id or class (seen in Outlook, Gmail, Thunderbird, Apple Mail, Yahoo, Proton). */
export function containerOf(element: string, traits: Traits): ContainerKind | undefined {
  const { id, type, name } = traits;
  if (element === "blockquote" && type === "cite") return "quoted";
  if (id !== "") {
    if (isNamed(id, ["divrplyfwdmsg"])) return "reply";
    if (isNamed(id, ["signature", "ms-outlook-mobile-signature"])) return "signature";
  }
  if (traits.class !== "") {
    if (isNamed(traits.class, ["gmail_quote", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote"]))
      return "quoted";
    if (isNamed(traits.class, ["gmail_signature", "moz-signature"])) return "signature";
  }
  const isBookmark = name === "_mailautosig" || traits.style.indexOf("mso-bookmark:_mailautosig") >= 0;
  return isBookmark ? "signature" : undefined;
}
