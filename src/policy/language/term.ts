/** `grave` insults a person whatever the context; `offensive` is out of place in any official text; `mild` is impolite. */
export type Tier = "grave" | "offensive" | "mild";

/**
 * What a word refers to where it stands: the reader («eres un …»), some person («es un …, ese …»), what belongs to the
 * reader («su informe es …»), or nothing that the words around it tell.
 */
export type Frame = "you" | "person" | "yours" | "any";

/** How the forms are made from the lemma. `o`: -o -a -os -as; `o+`: and -ito, -ísimo; `on`: -ón -ona -ones -onas. */
export type Inflection = "o" | "o+" | "on" | "s" | "es" | "as written";

/** A decision about one word or phrase, to be read in a diff. */
export interface Term {
  readonly lemma: string;
  readonly inflection: Inflection;
  /** Further ways to write it; with `as written`, besides the lemma itself. `te/le voy/vamos a …` is four ways. */
  readonly forms?: readonly string[];
  readonly category: "insult" | "vulgar" | "curse" | "threat" | "dismissal";
  /** One tier wherever it stands, or by what it refers to; what a table leaves out is not reported. */
  readonly tier: Tier | Partial<Readonly<Record<Frame, Tier>>>;
}
