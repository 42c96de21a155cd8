import { el } from "./dom";

/**
 * The Markdown of a Smart Alert (outlook-platform.md §2.2): bold, italic, lists whose items end in `\r`, https links,
 * blank lines, backslash escapes. Everything else stays text; nodes are made, never HTML.
 */
export function markdownNodes(source: string): readonly Node[] {
  const nodes: Node[] = [];
  let list = null as HTMLElement | null;
  for (const line of source.split(/\r\n|\r|\n/)) {
    const item = /^\s*(?:([-*])|(\d+)\.)\s+(.*)$/.exec(line);
    if (item) {
      const name = item[2] ? "ol" : "ul";
      if (list?.localName !== name) {
        list = el(name);
        nodes.push(list);
      }
      list.append(el("li", {}, ...inline(item[3] ?? "")));
    } else if (line.trim() !== "") {
      list = null;
      nodes.push(el("p", {}, ...inline(line.trim())));
    }
  }
  return nodes;
}

const LINK = /^\[((?:\\.|[^\]\\])*)\]\((https:\/\/[^\s)]+)\)/;

function inline(text: string): readonly Node[] {
  const nodes: Node[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain) nodes.push(document.createTextNode(plain));
    plain = "";
  };
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    if (rest.startsWith("\\") && rest.length > 1) {
      plain += rest.charAt(1);
      at += 2;
      continue;
    }
    const link = LINK.exec(rest);
    const marker = rest.startsWith("**") ? "**" : rest.startsWith("*") ? "*" : null;
    const end = marker ? closing(text, at + marker.length, marker) : -1;
    if (link) {
      flush();
      nodes.push(
        el(
          "a",
          { href: link[2] ?? "", target: "_blank", rel: "noopener noreferrer" },
          ...inline(link[1] ?? ""),
        ),
      );
      at += link[0].length;
    } else if (marker && end > at + marker.length) {
      flush();
      nodes.push(el(marker === "**" ? "strong" : "em", {}, ...inline(text.slice(at + marker.length, end))));
      at = end + marker.length;
    } else {
      plain += rest.charAt(0);
      at += 1;
    }
  }
  flush();
  return nodes;
}

/** Where the emphasis that began before `from` ends; a doubled star never closes a single one. */
function closing(text: string, from: number, marker: "*" | "**"): number {
  let at = from;
  while (at < text.length) {
    if (text[at] === "\\") at += 2;
    else if (text.startsWith("***", at)) return marker === "*" ? at : at + 1;
    else if (text.startsWith("**", at)) {
      if (marker === "**") return at;
      at += 2;
    } else if (text[at] === "*" && marker === "*") return at;
    else at += 1;
  }
  return -1;
}
