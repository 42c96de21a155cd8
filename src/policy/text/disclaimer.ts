import { fold } from "../language/fold";
import { headOf, type Line } from "./text-lines";

/** How a footer that the institution or the mail server adds begins; further words must bear it out. */
const openers = [
  "este mensaje",
  "este correo",
  "el presente mensaje",
  "el presente correo",
  "el contenido de este",
  "la informacion contenida",
  "la informacion de este",
  "la informacion transmitida",
  "aviso",
  "nota de confidencialidad",
  "clausula de confidencialidad",
  "confidencialidad",
  "si usted no es el destinatario",
  "si usted ha recibido este",
  "si ha recibido este",
  "si recibio este",
  "this message",
  "this e-mail",
  "this email",
  "this communication",
  "this transmission",
  "the information contained",
  "the information in this",
  "the contents of this",
  "confidentiality notice",
  "disclaimer",
  "privileged",
  "confidential",
  "if you are not the intended",
  "if you have received this",
  "if you received this",
];

/** Subjects of such a footer: two of them make one, beside the way it begins. */
const signals: readonly RegExp[] = [
  /confiden[ct]ia|privileg|reservad/,
  /destinatario|recipient|dirigid[oa]|addressee|addressed/,
  /por error|in error|no autorizad|unauthori[sz]ed|prohib|strictly/,
  /elimin|borr(?:e|ar|arlo)\b|delete|destroy|destru/,
  /notifi|avis(?:e|ar)\b|advise/,
  /anexos|archivos adjuntos|attachments|any files/,
  /divulga|disclos|disseminat|distribu|copia|copying/,
  /responsabilidad|liabil|no represent/,
];

const green = [
  "antes de imprimir",
  "piense en el medio ambiente",
  "cuide el medio ambiente",
  "please consider the environment",
];

const headings = [
  "aviso de confidencialidad",
  "aviso legal",
  "aviso de privacidad",
  "nota de confidencialidad",
  "confidentiality notice",
  "legal notice",
  "disclaimer",
];

/** Most paragraphs are told from a footer by their first letters. */
const letters = 4;
const beginnings: ReadonlySet<string> = new Set(
  [...openers, ...green, ...headings].map((opener) => opener.slice(0, letters)),
);

const longestLooked = 1600;

/** Whether the paragraph over `first` to `last` (lines) is such a footer, or the heading of one. */
export function isDisclaimer(text: string, first: Line, last: Line): boolean {
  // «*** AVISO», «_Este mensaje_»: signs before the first word do not hide it.
  let start = first.start;
  while (start < first.end && start < first.start + 8 && /[-*_=•"«“(¡\s]/.test(text.charAt(start))) start++;
  const opening = { start, end: first.end };
  if (!beginnings.has(headOf(text, opening, letters))) return false;
  const head = headOf(text, opening, 48);
  if (headings.indexOf(head.replace(/[^a-z]+$/, "")) >= 0 && first === last) return true;
  if (green.some((opener) => head.startsWith(opener))) return true;
  if (!openers.some((opener) => head.startsWith(opener))) return false;
  const words = fold(text.slice(first.start, Math.min(last.end, first.start + longestLooked)));
  return signals.filter((signal) => signal.test(words)).length >= 3;
}
