import { latin1 } from "../bytes";
import type { Probe } from "../probe";
import { svg } from "./svg";

/** Formats by the name of their root element, without its namespace prefix, in lower case. */
const roots: Readonly<Record<string, string>> = {
  html: "html",
  fictionbook: "fb2",
  gpx: "gpx",
  kml: "kml",
  jnlp: "jnlp",
  scriptlet: "sct",
  job: "wsf",
  worddocument: "office-xml",
  "office:document": "office-xml",
  "pkg:package": "office-xml",
};

/** Comments before it are taken off first: an expression that repeats them takes twice as long for each (30 comments hung). */
const htmlStart =
  /^\s*<(!doctype html|html|head|body|script|title|meta|style|table|div|h1|p|a|br|img|center|iframe|form|font|span)[\s>/]/i;
/** Comments, declarations and instructions before the root; a document type may hold declarations of its own. */
const prologue = /^\s*(<\?[^]*?\?>|<!--[^]*?-->|<!doctype(?:[^[>"']|"[^"]*"|'[^']*')*(?:\[[^]*?\]\s*)?>)/i;

/** Licences and drawings of letters stand before the root of real files; more than this is there to be passed over. */
const LONGEST_PROLOGUE = 1024 * 1024;

/** What follows the comments at the beginning; each is looked for once. */
function withoutComments(text: string): string {
  let rest = text.trim();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", 4);
    if (end < 0) return "";
    rest = rest.slice(end + 3).trim();
  }
  return rest;
}

/** What comes after the prologue; `""` where it does not end within the text. */
function afterPrologue(text: string): string {
  let rest = text;
  for (let count = 0; count < 500; count++) {
    const [found] = prologue.exec(rest) ?? [];
    if (found === undefined) return rest.trim();
    rest = rest.slice(found.length);
  }
  return "";
}

/** HTML, XML and what is written in them; `""` for other text. */
export function markup(text: string, probe: Probe): string {
  if (!/^\s*</.test(text)) return "";
  if (/<hta:application/i.test(latin1(probe.head))) return "hta";
  const isXml = /^\s*<\?xml\b/i.test(text);
  if (/<\?mso-application\b/.test(text.slice(0, 512))) return "office-xml";
  let rest = afterPrologue(text);
  if (!/^<[\w:]/.test(rest) && probe.source.length > text.length && /^\s*<[?!]/.test(text)) {
    rest = afterPrologue(latin1(probe.source.read(0, LONGEST_PROLOGUE)).replace(/\0/g, ""));
  }
  const [, root = ""] = /^<([\w:.-]+)/.exec(rest) ?? [];
  const name = root.toLowerCase();
  if (/^(\w+:)?svg$/.test(name)) return svg(probe);
  const format = roots[name] ?? roots[name.replace(/^\w+:/, "")];
  if (format !== undefined && (format !== "wsf" || /<script\b/i.test(rest))) return format;
  if (isXml) return "xml";
  if (htmlStart.test(text) || htmlStart.test(withoutComments(text))) return "html";
  return /^<!doctype\b/i.test(text.trim()) || /\sxmlns(:\w+)?=/.test(rest.slice(0, 1024)) ? "xml" : "";
}
