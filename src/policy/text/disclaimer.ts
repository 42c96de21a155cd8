import { fold } from "../language/fold";
import { headOf, type Line } from "./text-lines";

/** How a footer that the institution or the mail server adds begins; further words must bear it out. */
const opener =
  /^(?:(?:este|el presente) (?:mensaje|correo)|el contenido de este|la informacion (?:contenida|de este|transmitida)|aviso|(?:(?:nota|clausula) de )?confidencialidad|si (?:usted no es el destinatario|(?:usted )?ha recibido este|recibio este)|this (?:message|e-?mail|communication|transmission)|the (?:information (?:contained|in this)|contents of this)|confidential|disclaimer|privileged|if you (?:are not the intended|(?:have )?received this))/;

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

const green = /^(?:antes de imprimir|(?:piense en|cuide) el medio ambiente|please consider the environment)/;

/** A heading that stands alone above the footer proper. */
const heading =
  /^(?:aviso (?:de confidencialidad|legal|de privacidad)|nota de confidencialidad|confidentiality notice|legal notice|disclaimer)[^a-z]*$/;

/** Most paragraphs are told from a footer by their first letters. */
const beginning =
  /^(?:este|el p|el c|la i|avis|nota|clau|conf|si u|si h|si r|this|the |disc|priv|if y|ante|pien|cuid|plea|lega)/;

const longestLooked = 1600;

/** Whether the paragraph over `first` to `last` (lines) is such a footer, or the heading of one. */
export function isDisclaimer(text: string, first: Line, last: Line): boolean {
  // «*** AVISO», «_Este mensaje_»: signs before the first word do not hide it.
  let start = first.start;
  while (start < first.end && start < first.start + 8 && /[-*_=•"«“(¡\s]/.test(text.charAt(start))) start++;
  const opening = { start, end: first.end };
  if (!beginning.test(headOf(text, opening, 4))) return false;
  const head = headOf(text, opening, 48);
  if (first === last && heading.test(head)) return true;
  if (green.test(head)) return true;
  if (!opener.test(head)) return false;
  const words = fold(text.slice(first.start, Math.min(last.end, first.start + longestLooked)));
  return signals.filter((signal) => signal.test(words)).length >= 3;
}
