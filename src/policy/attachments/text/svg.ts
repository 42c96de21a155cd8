import { latin1 } from "../bytes";
import type { Probe } from "../probe";

/** What makes a picture a program: scripts, event attributes, addresses that run (SVG 2 §15, HTML §8.1.8). */
const script =
  /<([\w-]+:)?(script|handler)\b|[\s"'/]on[a-z]{3,}\s*=\s*["']|(java|vb)script\s*:|data:\s*(text\/html|application\/[\w.+-]*(ecma|java)script)/i;

const WINDOW = 64 * 1024;
const OVERLAP = 256;
const MOST = 1024 * 1024;

/** Zeros of UTF-16 stand between the letters. */
const isScripted = (bytes: Uint8Array): boolean => {
  const text = latin1(bytes);
  return script.test(bytes.indexOf(0) < 0 ? text : text.replace(/\0/g, ""));
};

/** SVG: a picture, and a program with a script anywhere within the first megabyte or at the end. */
export function svg({ source, budget }: Probe): string {
  const end = Math.min(source.length, MOST);
  for (let at = 0; at < end && budget.step(); at += WINDOW - OVERLAP) {
    if (isScripted(source.read(at, Math.min(end, at + WINDOW)))) return "svg-script";
  }
  const rest = source.length > MOST && isScripted(source.read(source.length - WINDOW, source.length));
  return rest ? "svg-script" : "svg";
}
