import { announcements } from "./lexicon/announcements";
import { compile, findTerms, type Hit, type Lexicon } from "./matcher";
import { wordsAfter, wordsBefore } from "./words-around";

type Kind = (typeof announcements)[number]["kind"];

let compiled: Lexicon<Kind> | undefined;

/** Accents count: «adjuntó» is what somebody else did. Where haste leaves them out, the other forms serve. */
const lexicon = (): Lexicon<Kind> =>
  (compiled ??= compile(announcements.map(({ kind, forms }) => ({ forms, accent: "exact", term: kind }))));

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const denials = setOf(
  "no sin ningun ninguno ninguna ningunos ningunas nunca tampoco not never without nothing t cannot",
);

/** What comes adjunto: documents, by the beginning of the word. People are left out: «el negociador adjunto». */
const paper =
  /^(?:archiv|document|oficios?$|inform|acta|nota|copia|anex|list|fich|form|conveni|contrat|progr|present|exped|proyect|propuest|memor|carta|escrit|version|ima|foto|pdf|solicitud|factura|recibo|comunic|invita|circular|resoluc|relacion|report)/;
/** What else «adjunto» follows as a verb or of a file: «le adjunto», «va adjunto», «envío adjunto», «en el adjunto». */
const leading =
  /^(?:se|les?|te|lo|que|y|en|como|ver|hoy|estan?|van?|vienen?|(?:envi|mand|remit)(?:o|[ai]mos)|encontraran?)$/;
/** After the name of a post, «adjunto» is no verb, whatever follows: «el director adjunto las firmará». */
const post = /(?:or|al|sul|dente|ario|gado|an)a?$/;

const received = setOf("recibi recibimos recibido recibida recibidos recibio su tu sus tus your received");
/** Whose file it is when one of these stands directly before «attached». */
const others = setOf("you they he she strings emotionally deeply become became");

/** What «adjunto» and «anexo» bring as verbs; «Anexo 3», «Anexo técnico» do not. */
const isObject = (word: string): boolean =>
  /^(?:el|l[ao]s|la|un[ao]?s?|mis?|nuestr[oa]s?)$/.test(word) || paper.test(word);

/** Whether «adjunto» tells of a file, and not of a deputy: «encargado de negocios adjunto», «adjunto al director». */
function isOfFile(before: readonly string[], [next = "", ...after]: readonly string[]): boolean {
  const [noun = "", link] = before;
  if (noun === "")
    return !/^(?:al?|del?)$/.test(next) || /present|est[ea]|correo|ust|ud/.test(after.slice(0, 2).join());
  if (leading.test(noun) || (noun === "el" && link === "en")) return true;
  if (post.test(noun) && !paper.test(noun)) return false;
  return isObject(next) || (link !== "del" && before.slice(0, 3).some((word) => paper.test(word)));
}

/** «… attached to the embassy» is a person; «attached to this e-mail» is a file. */
function isAttachedElsewhere(after: readonly string[]): boolean {
  if (after[0] !== "to") return false;
  const object = after.slice(1, 4).join(" ");
  return !/^(?:this|the) (?:e-?mail|e mail|mail|message|invitation)/.test(object);
}

/** «… adjunto que me envió», «… adjunto de su correo»: the reader's file. */
function isReaders(after: readonly string[]): boolean {
  const words = ` ${after.join(" ")} `;
  return / (?:me|nos) (?:envi(?:o|aste|aron|aba)|mand(?:o|aste|aron)|hizo) | (?:su|tu|your) (?:correo|mensaje|email|e|message) /.test(
    words,
  );
}

function announces(text: string, { start, end, term }: Hit<Kind>): boolean {
  if (term === "opening") {
    const from = text.charAt(end) === ":" ? end + 1 : end; // «Anexo: oficio»
    const [next = ""] = wordsAfter(text, from, 1);
    return !wordsBefore(text, start, 1)[0] && (isObject(next) || /^(?:l[oe]s?|envio|remito)$/.test(next));
  }
  const before = wordsBefore(text, start, 5);
  if (before.slice(0, 3).some((word) => denials.has(word))) return false;
  if (term === "phrase") return true;
  const after = wordsAfter(text, end, 6);
  if ((term === "adjunto" && !isOfFile(before, after)) || others.has(before[0] ?? "")) return false;
  if (before.some((word) => received.has(word))) return false;
  return !isAttachedElsewhere(after) && !isReaders(after);
}

/** The first place where a text, in Spanish or English, says that a file comes with it, among those that count. */
export function findAnnouncement(
  text: string,
  counts: (offset: number) => boolean = () => true,
): { readonly start: number; readonly end: number } | undefined {
  return findTerms(text, lexicon()).find((hit) => counts(hit.start) && announces(text, hit));
}
