export const tierNames = ["grave", "offensive", "mild"] as const;
/** `grave` blocks, `offensive` warns, `mild` is a hint: what the policy document makes of a tier is its own affair. */
export type Tier = (typeof tierNames)[number];

export const categories = [
  "insult",
  "threat",
  "hostility",
  "obscenity",
  "discrimination-sex",
  "discrimination-race",
  "discrimination-age",
  "discrimination-orientation",
  "discrimination-marital",
  "discrimination-religion",
  "discrimination-nationality",
  "discrimination-disability",
  "chain",
  "commerce",
  "politics",
  "courtesy",
] as const;
/** What a finding is about; `discrimination-…` by the grounds of clause 9.c. */
export type Category = (typeof categories)[number];

/**
 * What a word refers to where it stands: the reader («eres un …»), some person («es un …, ese …»), what belongs to the
 * reader («su informe es …»), or nothing that the words around it tell.
 */
export type Frame = "you" | "person" | "yours" | "any";

/** One tier wherever it stands, or by what it refers to; what a table leaves out is not reported. */
export type Weight = Tier | Partial<Readonly<Record<Frame, Tier>>>;

/** A decision about one word or set phrase, to be read in a diff: one line of `lexicon/<language>/<ground>.json`. */
export interface Term {
  readonly lemma: string;
  /** How the forms are made from the lemma (`inflect.ts`). */
  readonly inflection: Inflection;
  /** Further ways to write it; with `as written`, besides the lemma itself. `te/le voy/vamos a …` is four ways. */
  readonly forms?: readonly string[];
  /** `exact`: accents and ñ as in the lemma («mamá» is not «mama»); `folded`: with or without. Left out: folded in Spanish, exact in English. */
  readonly accent?: "exact" | "folded";
  readonly category: Category;
  readonly tier: Weight;
  /** Where it has this sense: `MX`, `ES`, `AR` …; left out: wherever the language is spoken. */
  readonly region?: string;
  /** Longer phrases that hold it and are innocent: «pinche de cocina». Same way of writing as `forms`. */
  readonly unless?: readonly string[];
  /** A neutral wording, where a guide to respectful language proposes one. */
  readonly instead?: string;
  /** Where the sense was read or who decided it: DLE, DEM, DA, OED, MW, own. */
  readonly source: string;
  /** A sentence in which it is found at its highest tier, and one close to it in which nothing at all is found. */
  readonly fires: string;
  readonly silent: string;
}

export const inflections = [
  "as written",
  "o",
  "o+",
  "on",
  "s",
  "es",
  "z",
  "ar",
  "er",
  "ir",
  "en noun",
  "en verb",
] as const;

/**
 * `o`: -o -a -os -as · `o+`: and -ito, -ísimo, -azo, -ote · `on`: -ón -ona -ones -onas · `s`, `es`: plural · `z`: -z -ces ·
 * `ar`, `er`, `ir`: the simple tenses, imperatives and infinitive, with the pronouns that may be joined to them ·
 * `en noun`: English plural (-s, -es, -ies) · `en verb`: -s, -ed, -ing, doubling as spelled by rule.
 */
export type Inflection = (typeof inflections)[number];

/**
 * A pattern, for what no single word says: one line of `lexicon/<language>/patterns/<ground>.json`.
 *
 * `parts` are words, alternatives (`a/b`), classes of the same file (`<vermin>`) and gaps (`…` up to 3 words, `…6` up
 * to 6), in order, within one sentence: «los <race> … <vermin>». Without a gap parts follow each other directly.
 */
export interface Pattern {
  /** Short name, unique over both languages, in the language of the pattern: what a finding calls it. */
  readonly lemma: string;
  readonly parts: readonly string[];
  readonly category: Category;
  readonly tier: Tier;
  /** Of a chain letter or an advert: two patterns of different signals in one message weigh a tier more than one. */
  readonly signal?: string;
  readonly source: string;
  /** At least three of each; none of the parts' own wording only. */
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}
