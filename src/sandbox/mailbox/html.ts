const BLOCKS = new Set([
  "P",
  "DIV",
  "LI",
  "UL",
  "OL",
  "TR",
  "TABLE",
  "BLOCKQUOTE",
  "H1",
  "H2",
  "H3",
  "PRE",
  "HR",
]);
const SILENT = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "TEMPLATE"]);

/** The text of a rich body, as a host gives it for `CoercionType.Text`: blocks and breaks become lines. */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      parts.push((node.nodeValue ?? "").replace(/[\t\n\r ]+/g, " "));
      return;
    }
    const name = node.nodeName;
    if (SILENT.has(name)) return;
    if (name === "BR") parts.push("\n");
    const block = BLOCKS.has(name);
    if (block && parts.length > 0 && !parts.at(-1)?.endsWith("\n")) parts.push("\n");
    for (const child of node.childNodes) visit(child);
    if (block && !parts.at(-1)?.endsWith("\n")) parts.push("\n");
  };
  visit(new DOMParser().parseFromString(html, "text/html").body);
  return parts.join("").trim();
}

/** Plain text as a rich body: one paragraph a line. */
export function textToHtml(text: string): string {
  const holder = document.createElement("div");
  for (const line of text.split(/\r?\n/)) {
    const paragraph = document.createElement("div");
    if (line === "") paragraph.append(document.createElement("br"));
    else paragraph.textContent = line;
    holder.append(paragraph);
  }
  return holder.innerHTML;
}

/** The same document as a host may write it. */
export const rewritten = (html: string): string =>
  new DOMParser().parseFromString(html, "text/html").documentElement.outerHTML;

const FORBIDDEN = "script, iframe, object, embed, link, meta, base, form, style";

/** The nodes of a body that an add-in or a test sets, without what could run or load; ready for the editor. */
export function safeNodes(html: string): readonly Node[] {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  for (const element of body.querySelectorAll(FORBIDDEN)) element.remove();
  for (const element of body.querySelectorAll("*")) {
    for (const { name, value } of [...element.attributes]) {
      const runs =
        /^on/i.test(name) || (/^(href|src|action)$/i.test(name) && /^\s*(javascript|vbscript):/i.test(value));
      if (runs) element.removeAttribute(name);
    }
  }
  return [...body.childNodes];
}
