import { fold } from "../language/fold";
import { headOf, type Line } from "./text-lines";

/** Lines that mail programs write themselves. `text` is the whole text, `line` one line of it. */

/** A rule drawn with characters, as above the headers in a plain body. */
export function isRule(text: string, line: Line): boolean {
  if (line.end - line.start < 5) return false;
  const first = text.charCodeAt(line.start);
  if (first !== 0x5f && first !== 0x2d && first !== 0x3d) return false; // _ - =
  for (let at = line.start; at < line.end; at++) if (text.charCodeAt(at) !== first) return false;
  return true;
}

const withoutDashes = (words: string): string => words.replace(/^[- ]+|[-: ]+$/g, "");

/** What a line says about the message below it: quoted or forwarded. */
export function announcement(text: string, line: Line): "quoted" | "forwarded" | undefined {
  const size = line.end - line.start;
  const code = text.charCodeAt(line.start) | 0x20;
  const isDashed = text.charCodeAt(line.start) === 0x2d;
  if (size > 80 || size < 16 || !(isDashed || code === 0x69 || code === 0x62)) return undefined; // - i b
  const words = withoutDashes(headOf(text, line, 80));
  if (words === "inicio del mensaje reenviado" || words === "begin forwarded message") return "forwarded";
  if (!isDashed) return undefined;
  if (words === "mensaje original" || words === "original message") return "quoted";
  const isForward =
    words === "forwarded message" || words === "mensaje reenviado" || words === "forwarded by";
  return isForward ? "forwarded" : undefined;
}

const longestAttribution = 320;

/** «El lun, 3 de nov de 2025 a las 10:00, X <x@y> escribió:», «On … wrote:», on one line. */
function isAttributionText(words: string): boolean {
  if (!/(?:escribio|wrote) ?:$/.test(words)) return false;
  return (
    /[0-9]/.test(words) &&
    (/[0-9]:[0-9]{2}/.test(words) || /[12][0-9]{3}/.test(words) || words.indexOf("@") > 0)
  );
}

/** How many lines from `index` on say who wrote what follows: 0, 1 or 2, since plain bodies are wrapped. */
export function attributionLines(text: string, lines: readonly Line[], index: number): 0 | 1 | 2 {
  const line = lines[index] as Line;
  const first = text.charCodeAt(line.start) | 0x20;
  if (first !== 0x65 && first !== 0x6f) return 0; // e o
  const second = text.charCodeAt(line.start + 1) | 0x20;
  if (second !== 0x6c && second !== 0x6e) return 0; // l n
  if (text.charCodeAt(line.start + 2) > 32 && text.charCodeAt(line.start + 2) !== 0xa0) return 0;
  if (line.end - line.start > longestAttribution) return 0;
  const endsHere = text.charCodeAt(line.end - 1) === 0x3a; // :
  if (endsHere && isAttributionText(fold(text.slice(line.start, line.end)))) return 1;
  const following = lines[index + 1];
  if (!following || following.end - line.start > longestAttribution || following.start === following.end)
    return 0;
  if (text.charCodeAt(following.end - 1) !== 0x3a) return 0;
  return isAttributionText(fold(text.slice(line.start, following.end))) ? 2 : 0;
}

const devices = [
  "enviado desde mi ",
  "enviado desde outlook",
  "enviado desde correo",
  "enviado desde yahoo",
  "obtener outlook para ",
  "obtenga outlook para ",
  "sent from my ",
  "sent from outlook",
  "sent from mail for ",
  "sent from yahoo",
  "get outlook for ",
];

/** «Enviado desde mi iPhone»: short, and nothing of the sender's own. */
export function isDeviceLine(text: string, line: Line): boolean {
  const size = line.end - line.start;
  const code = text.charCodeAt(line.start) | 0x20;
  if (size < 12 || size > 60 || !(code === 0x65 || code === 0x6f || code === 0x73 || code === 0x67))
    return false; // e o s g
  const head = headOf(text, line, 24);
  return devices.some((device) => head.startsWith(device));
}

/** RFC 3676 §4.3: `-- `; the space is often lost. */
export const isSignatureLine = (text: string, line: Line): boolean =>
  line.end - line.start === 2 && text.startsWith("--", line.start);
