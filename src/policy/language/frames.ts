import type { Frame } from "./term";
import { wordsAfter, wordsBefore } from "./words-around";

/**
 * The few words by which one can tell whom an expression is said of. Folded; both languages together, since people mix
 * them and no word of one is a frame in the other.
 */
const split = (words: string): readonly string[] => words.split(" ");
const setOf = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases);

const articles = [
  "",
  " un",
  " una",
  " unos",
  " unas",
  " a",
  " an",
  " such a",
  " the",
  " todo un",
  " toda una",
];
const withArticles = (phrases: readonly string[], all = articles): readonly string[] =>
  phrases.reduce(
    (found: readonly string[], phrase) => [...found, ...all.map((article) => phrase + article)],
    [],
  );

/** Said to the reader, directly before the expression. */
const toYou = setOf([
  ...withArticles([
    "eres",
    "sos",
    "sois",
    "usted es",
    "es usted",
    "ustedes son",
    "son ustedes",
    "no seas",
    "deja de ser",
    "pareces",
    "te portas como",
    "te comportas como",
    "actuas como",
    "te crees",
    "you are",
    "you re",
    "you were",
    "you all are",
    "are you",
    "don t be",
    "do not be",
    "stop being",
  ]),
  ...withArticles(
    ["mas que", "no sea", "no sean", "deje de ser", "dejen de ser"],
    [" un", " una", " unos", " unas"],
  ),
  ...withArticles(["son una", "eres una", "que"], [" bola de", " punta de", " bola de puros"]),
  "son un hatajo de",
  "eres un pedazo de",
  "you",
]);

/** Said to the reader where nothing stands before it; elsewhere of things («para que la gestión no sea …»). */
const toYouAtStart = setOf(["no sea", "no sean", "deje de ser", "dejen de ser"]);

/** Said to the reader, directly after it: «¡qué burro eres!» */
const toYouAfter = setOf(["eres", "sos", "es usted", "son ustedes", "you are"]);

/** Said of some person. */
const ofSomeone = setOf([
  ...withArticles(split("es son fue era eran"), [" un", " una", " unos", " unas"]),
  ...withArticles(["he is", "she is", "he s", "she s", "they are", "they re"]),
  ...withArticles(["is", "are"], [" a", " an", " such a"]),
  ...split("ese esa esos esas estos aquel aquella pinche pinches maldito maldita malditos malditas pobre"),
  ...split("persona personas gente those"),
  "son puros",
  "ser un",
  "ser una",
  "par de",
  "pedazo de",
  "bola de",
  "hatajo de",
  "atajo de",
  "sarta de",
  "bunch of",
]);

/** Verbs between what is the reader's and what is said of it: «su informe es …». */
const copulas = setOf(split("es son fue fueron era eran parece parecen is are was were looks"));
const indefinite = setOf(split("un una unos unas a an"));
const possessives = setOf(split("tu tus su sus vuestro vuestra your"));

/** Words that strengthen and leave the reference as it is. */
const fillers = setOf(
  split(
    "muy tan bien bastante pero y mas totalmente completamente absolutamente realmente verdaderamente simplemente todo toda " +
      "todos todas puro pura puros puras completo completa completos completas verdadero verdadera verdaderos verdaderas " +
      "perfecto perfecta autentico autentica gran pobre vil soberano soberana redomado redomada reverendo reverenda pinche " +
      "pinches maldito maldita malditos malditas perro tremendo tremenda grandisimo grandisima jodido jodida " +
      "incompetent stupid useless lazy ignorant so very really totally completely absolutely just complete total utter utterly real bloody damn fucking",
  ),
);

/** What may follow a word that stands for a person; before another noun it would describe a thing. */
const followers = setOf(
  split(
    "y e o que no me te se le les lo nos ya es son fue esta estan con como ni pero porque cuando a al si " +
      "siempre nunca sin ha han tiene tienen sabe saben hace hizo debe puede quiere and or who that is are",
  ),
);

const longestHead = 4;

function endsWithOneOf(before: readonly string[], heads: ReadonlySet<string>): boolean {
  let phrase = "";
  for (let count = 0; count < longestHead && count < before.length; count++) {
    phrase = phrase === "" ? (before[count] as string) : `${before[count] as string} ${phrase}`;
    if (heads.has(phrase)) return true;
  }
  return false;
}

/** Some strengthening words are heads themselves («maldito»), so each is tried. */
function isOfSomeone(before: readonly string[], skipped: number): boolean {
  for (let from = 0; from <= skipped; from++) if (endsWithOneOf(before.slice(from), ofSomeone)) return true;
  return false;
}

const isShouted = (text: string, start: number, end: number): boolean => {
  const before = text.charAt(start - 1);
  return text.charAt(end) === "!" && (before === "¡" || before === "" || before === "\n");
};

/** What the expression from `start` to `end` may be said of, the likeliest first; `any` is always the last. */
export function framesOf(text: string, start: number, end: number, across?: string): readonly Frame[] {
  const before = wordsBefore(text, start, 12, across);
  let skipped = 0;
  const isHead = (heads: ReadonlySet<string>, from: number) => endsWithOneOf(before.slice(from), heads);
  while (
    skipped < 4 &&
    skipped < before.length &&
    fillers.has(before[skipped] as string) &&
    !isHead(toYou, skipped)
  ) {
    skipped++;
  }
  const after = wordsAfter(text, end, 2, across);
  const isYou =
    isHead(toYou, skipped) ||
    toYouAtStart.has(before.slice(skipped).reverse().join(" ")) ||
    toYouAfter.has(after[0] ?? "") ||
    toYouAfter.has(after.join(" ")) ||
    isShouted(text, start, end);
  if (isYou) return ["you", "any"];
  const frames: Frame[] = [];
  const next = after[0];
  const standsAlone = next === undefined || followers.has(next);
  if (standsAlone && isOfSomeone(before, skipped)) frames.push("person");
  const verb = indefinite.has(before[skipped] ?? "") ? skipped + 1 : skipped;
  const isCopula = copulas.has(before[verb] ?? "");
  if (isCopula && before.slice(verb + 2, verb + 6).some((word) => possessives.has(word)))
    frames.push("yours");
  frames.push("any");
  return frames;
}

const copulasOfAll = setOf(split("eres es son soy somos sos is are am"));
const denials = setOf(split("no not nunca never"));

/** «No eres un …», «you are not a …». «No es más que un …» says the contrary. */
function isDenied(before: readonly string[]): boolean {
  const verb = before.slice(0, 4).findIndex((word) => copulasOfAll.has(word));
  if (verb < 0 || before.slice(0, verb).indexOf("mas") >= 0) return false;
  return denials.has(before[verb + 1] ?? "") || before.slice(0, verb).some((word) => denials.has(word));
}

/** «Nunca diría que …»: one of these closely before what several words say together takes it back. */
const takesBack = setOf(
  split("no nunca jamas ni tampoco sin not never cannot nor t don doesn didn isn aren wasn won without"),
);
export const isDeniedBefore = (text: string, start: number): boolean =>
  wordsBefore(text, start, 3).some((word) => takesBack.has(word));

const ofSelf = setOf(split("soy fui era sere i"));
/** «El idiota fui yo», «soy una inútil», «I am an idiot»: nobody else is spoken of. */
export function isOfSelf(text: string, start: number, end: number): boolean {
  const after = wordsAfter(text, end, 2);
  if (ofSelf.has(after[0] ?? "") && after[1] === "yo") return true;
  return wordsBefore(text, start, 4).some((word) => ofSelf.has(word) && word !== "era");
}

/** Directly before an expression that is only spoken about. */
const namings = setOf(
  split("palabra termino expresion insulto vocablo adjetivo word term expression insult"),
);
/** Before what somebody else said. First persons («llamo») look like some of these without their accent: left out. */
const reports = setOf(
  split(
    "dijo dijeron decia decian gritaron gritaba gritaban llamaron llamaba llamado llamada declararon senalaron profirio profirieron espeto " +
      "exclamo insultaron said says called shouted yelled wrote reads",
  ),
);

/** Whether the words before it say that an expression is denied, or only spoken about. Quotation marks are another matter. */
export function isMentioned(text: string, start: number): boolean {
  const before = wordsBefore(text, start, 6);
  return (
    isDenied(before) ||
    before.slice(0, 2).some((word) => namings.has(word)) ||
    before.some((word) => reports.has(word))
  );
}
