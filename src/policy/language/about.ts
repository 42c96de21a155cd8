import { fold } from "./fold";

/** Beginnings of words by which a sentence speaks of flagged language instead of using it. Folded. */
const subjects = (
  "estereotip prejuici discriminac discriminat sexis racis machis misogin homofob xenofob clasis capacitis edadis " +
  "agresor imputad acusad sentenciad procesad tribunal juez juzgad fiscal delit penal demandad quejos denunciant " +
  "insult ofensiv peyorativ despectiv vocabl groser injuri calumni difama novela pelicula personaje poema cancion refran " +
  "glosario diccionario traduc traduj subtitul etimolog protagonist testig declarant agraviad custodi grafit album escultur escritor filosof satir coeficient cociente psiquiatr apellid topon " +
  "stereotyp prejudic discriminat sexis racis misogyn homophob xenophob slur defendant plaintiff court judge convicted " +
  "offensive derogator pejorativ abusive novel movie film character poem song proverb glossary dictionary etymolog lyric"
).split(" ");
/** Of groups of people one also speaks so; of a colleague it is a threat. */
const ofGroups =
  "dicho manual guia sancion denunci prohib victim rechaz combat evita mito creencia penaliz castig condemn sanction prohibit banned reject myth".split(
    " ",
  );
const shortest = 3;

const furthest = 240;
const enders = ".!?;\n";

/** Whether the sentence around a place names, judges or quotes such language: a report, a ruling, a guide, a novel. */
export function isAbout(text: string, start: number, end: number, isOfGroup = false): boolean {
  const beginnings = isOfGroup ? subjects.concat(ofGroups) : subjects;
  let from = start;
  let to = end;
  while (from > 0 && start - from < furthest && enders.indexOf(text.charAt(from - 1)) < 0) from--;
  while (to < text.length && to - end < furthest && enders.indexOf(text.charAt(to)) < 0) to++;
  const around = fold(text.slice(from, start)) + " " + fold(text.slice(end, to));
  return around
    .split(/[^a-zñ]+/)
    .some((word) => word.length >= shortest && beginnings.some((subject) => word.indexOf(subject) === 0));
}
