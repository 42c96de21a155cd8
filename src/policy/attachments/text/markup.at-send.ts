import { latin1 } from "../bytes";
import type { Probe } from "../probe";
import { svg } from "./svg";

/** Of what is written in angle brackets only what runs matters at send; the rest is text. */
export function markup(text: string, probe: Probe): string {
  if (!/^\s*</.test(text)) return "";
  const head = latin1(probe.head);
  if (/<hta:application/i.test(head)) return "hta";
  return /<([\w-]+:)?svg[\s>]/i.test(head) && !/<html[\s>]/i.test(head) ? svg(probe) : "";
}
