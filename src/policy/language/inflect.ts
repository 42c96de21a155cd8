import type { Inflection } from "./term";

const genders = ["o", "a", "os", "as"];

const withEndings = (stem: string, endings: readonly string[]): readonly string[] =>
  endings.map((ending) => stem + ending);

/** Before -ito and -ísimo the stem keeps its sound: pendejo → pendejito, flaco → flaquito. */
const softened = (stem: string): string =>
  stem.endsWith("c") ? stem.slice(0, -1) + "qu" : stem.endsWith("g") ? stem + "u" : stem;

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
      ];
    case "on":
      return withEndings(lemma.slice(0, -2), ["ón", "ona", "ones", "onas"]);
    case "s":
      return [lemma, lemma + "s"];
    case "es":
      return [lemma, lemma + "es"];
    case "as written":
      return [lemma];
  }
}
