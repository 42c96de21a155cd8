import type { Inflection } from "./term";

const genders = "o a os as".split(" ");

const withEndings = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => stem + ending);

/** Before -ito and -ísimo the stem keeps its sound: flaco → flaquito, largo → larguito. */
const softened = (stem: string): string =>
  stem.replace(/[cgz]$/, (last) => (last === "c" ? "qu" : last === "g" ? "gu" : "c"));

/**
 * Endings of the simple tenses after the stem, those before -e and -i apart: there the stem of -ar verbs is spelled anew
 * (chingar, chingue), and that of the others before -a and -o. Accents are left out: verbs are matched folded.
 */
const conjugations = {
  ar: {
    plain:
      "o as a amos ais an aste asteis aron aba abas abamos abais aban are aras ara aremos areis aran aria arias ariamos " +
      "ariais arian aras aramos arais ase ases asemos aseis asen ar ando ado ada ados adas ad",
    changed: "e es emos eis en",
    /** Commands with what may be joined to them: tú and vos; usted; ustedes. */
    commands: [
      ["a", "ar", "ando", "ad"],
      ["e", "en", "es"],
    ],
  },
  er: {
    plain:
      "es e emos eis en i iste io imos isteis ieron ia ias iamos iais ian ere eras era eremos ereis eran eria erias " +
      "eriamos eriais erian iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen er iendo ido ida idos idas ed",
    changed: "o a as amos ais an",
    commands: [
      ["e", "er", "iendo", "ed"],
      ["a", "an", "as"],
    ],
  },
  ir: {
    plain:
      "es e imos is en i iste io isteis ieron ia ias iamos iais ian ire iras ira iremos ireis iran iria irias iriamos " +
      "iriais irian iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen ir iendo ido ida idos idas id",
    changed: "o a as amos ais an",
    commands: [
      ["e", "ir", "iendo", "id"],
      ["a", "an", "as"],
    ],
  },
} as const;

/** What is joined to infinitives, gerunds and commands, and the pairs of it that people say. */
const clitics =
  "me te se le lo la nos les los las melo mela telo tela selo sela telos telas selos selas".split(" ");

/** chingar → chingu- before -e; coger → coj- before -a and -o. */
function respelled(stem: string, kind: "ar" | "er" | "ir"): string {
  if (kind === "ar") return softened(stem);
  return stem.replace(/[gc]$/, (last) => (last === "g" ? "j" : "z"));
}

function conjugated(lemma: string, kind: "ar" | "er" | "ir"): readonly string[] {
  const stem = lemma.slice(0, -2);
  const changed = respelled(stem, kind);
  const { plain, changed: changedEndings, commands } = conjugations[kind];
  const [open, closed] = commands;
  const joined = ([] as string[]).concat(
    ...open.map((ending) => withEndings(stem + ending, clitics)),
    ...closed.map((ending) => withEndings(changed + ending, clitics)),
  );
  return [
    ...withEndings(stem, plain.split(" ")),
    ...withEndings(changed, changedEndings.split(" ")),
    ...joined,
  ];
}

const isVowel = (letter: string): boolean => "aeiou".indexOf(letter) >= 0;

/** moron → morons, bitch → bitches, pussy → pussies. */
function englishPlural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return noun + "es";
  return /[^aeiou]y$/.test(noun) ? noun.slice(0, -1) + "ies" : noun + "s";
}

/** fuck → fucks, fucked, fucking; shag → shagged; screw → screwed; bully → bullied; grope → groping. */
function englishVerb(verb: string): readonly string[] {
  const last = verb.charAt(verb.length - 1);
  if (last === "e") return [verb, verb + "s", verb + "d", verb.slice(0, -1) + "ing"];
  if (/[^aeiou]y$/.test(verb)) return [verb, englishPlural(verb), verb.slice(0, -1) + "ied", verb + "ing"];
  const isShort = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) && isVowel(verb.charAt(verb.length - 2));
  const stem = isShort ? verb + last : verb;
  return [verb, englishPlural(verb), stem + "ed", stem + "ing"];
}

/** The forms, each once. */
const each = (forms: readonly string[]): readonly string[] =>
  forms.filter((form, index) => forms.indexOf(form) === index);

/** Every form of a lemma. Never a free ending: each form is a word that someone decided on. */
export function inflect(lemma: string, inflection: Inflection): readonly string[] {
  const stem = lemma.slice(0, -1);
  switch (inflection) {
    case "o":
      return withEndings(stem, genders);
    case "o+":
      return [
        ...withEndings(stem, genders),
        ...withEndings(softened(stem) + "it", genders),
        ...withEndings(softened(stem) + "ísim", genders),
        ...withEndings(stem + "az", genders),
        ...withEndings(stem + "ot", ["e", "a", "es", "as"]),
      ];
    case "on":
      return withEndings(lemma.slice(0, -2), ["ón", "ona", "ones", "onas"]);
    case "s":
      return [lemma, lemma + "s"];
    case "es":
      return [lemma, lemma + "es"];
    case "z":
      return [lemma, stem + "ces"];
    case "ar":
    case "er":
    case "ir":
      return each(conjugated(lemma, inflection));
    case "en noun":
      return [lemma, englishPlural(lemma)];
    case "en verb":
      return each(englishVerb(lemma));
    case "as written":
      return [lemma];
  }
}
