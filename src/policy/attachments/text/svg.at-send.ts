import { latin1 } from "../bytes";
import type { Probe } from "../probe";

/** What makes a picture a program: scripts, event attributes, addresses that run (SVG 2 §15, HTML §8.1.8). */
const script =
  /<([\w-]+:)?(script|handler|iframe|embed|object)\b|\bsrcdoc\s*=|[\s"'/]on[a-z]{3,}\s*=\s*["']|(java|vb)script\s*:|data:\s*(text\/html|application\/[\w.+-]*(ecma|java)script)/i;

const WINDOW = 64 * 1024;
const OVERLAP = 256;
const MOST = 16 * 1024 * 1024;

/** Letters written as numbers are letters to a browser, also within the value of an entity. */
const letter = (_: string, hex: string | undefined, decimal: string | undefined): string =>
  String.fromCharCode((hex === undefined ? parseInt(decimal ?? "", 10) : parseInt(hex, 16)) & 0xffff);
const plain = (text: string): string =>
  text.replace(/&#x0*([\da-f]{1,6});?|&#0*(\d{1,7});?/gi, letter).replace(/&lt;/gi, "<");

/** Zeros of UTF-16 stand between the letters. */
const isScripted = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes).replace(/\0/g, "");
  return script.test(text) || (text.indexOf("&") >= 0 && script.test(plain(plain(text))));
};

/** SVG: a picture, and a program with a script anywhere in its first 16 MB or at the end. */
export function svg({ source, budget }: Probe): string {
  const end = Math.min(source.length, MOST);
  for (let at = 0; at < end && budget.step(); at += WINDOW - OVERLAP) {
    if (isScripted(source.read(at, Math.min(end, at + WINDOW)))) return "svg-script";
  }
  const rest = source.length > MOST && isScripted(source.read(source.length - WINDOW, source.length));
  return rest ? "svg-script" : "svg";
}
