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

/** A post that has a deputy («fiscal adjunto»), by the beginning of the word. */
const post =
  /^(?:sub|secretari|director|direccion|fiscal|procurador|jef[ea]|consul|consej|coordina|agregad|profesor|catedratic|juez|titular|representante|delegad|comisionad|editor|gerente|visitador|defensor|vocal|asesor|investigador|embajador|ministr|tesorer|contralor|administrador|abogad|magistrad|relator|oficial|comandante|president|vicepresident|vocer|medic|curador|inspector|encargad|enviad[oa]$)/;
/** What may stand between a post and «adjunto». */
const ofPosts = setOf(
  "general generales ejecutivo ejecutiva tecnico tecnica nacional regional honorario honoraria permanente especial juridico " +
    "juridica administrativo administrativa alterno alterna academico academica",
);

const received = setOf("recibi recibimos recibido recibida recibidos recibio su tu sus tus your received");
/** Whose file it is when one of these stands directly before «attached». */
const others = setOf("you they he she strings emotionally deeply become became");

function isDeputy(before: readonly string[]): boolean {
  const noun = ofPosts.has(before[0] ?? "") ? 1 : 0;
  return post.test(before[noun] ?? "") || before[0] === "general";
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

/** How a sentence goes on that begins with «Anexo» as a verb; «Anexo 3», «Anexo técnico» do not. */
const objects = setOf(
  "el la los las un una unos unas copia copias archivo archivos documento documentos oficio oficios informacion mi mis nuestro " +
    "nuestra lo le les envio remito encontrara encontraran encontraras",
);

function announces(text: string, { start, end, term }: Hit<Kind>): boolean {
  if (term === "opening") {
    return wordsBefore(text, start, 1).length === 0 && objects.has(wordsAfter(text, end, 1)[0] ?? "");
  }
  const before = wordsBefore(text, start, 5);
  if (before.slice(0, 3).some((word) => denials.has(word))) return false;
  if (term === "phrase") return true;
  const after = wordsAfter(text, end, 6);
  if (isDeputy(before) || others.has(before[0] ?? "")) return false;
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
