import { fold } from "../language/fold";
import { english, patternFiles, spanish } from "../language/lexicon";
import type { Fault } from "./fault";
import { nearest } from "./nearest";

/** The texts among the members of a list of an unchecked document; undefined for what is no text. */
type Texts = readonly (string | undefined)[];

let ours: readonly string[] | undefined;

/** Lemmas and names of patterns, which `silenced` may name. */
const lemmas = (): readonly string[] =>
  (ours ??= ([] as readonly { readonly lemma: string }[])
    .concat(spanish, english, ...patternFiles.map(({ patterns }) => patterns))
    .map(({ lemma }) => lemma));

/** Words of the institution's own stand once, and what is silenced is in the lexicons (docs/lexicon.md). */
export function languageFaults(terms: Texts, silenced: Texts): readonly Fault[] {
  const faults: Fault[] = [];
  const own = new Set<string>();
  terms.forEach((term, index) => {
    if (term === undefined) return;
    const key = fold(term);
    const path = ["language", "terms", index, "term"];
    if (own.has(key))
      faults.push({ path, code: "duplicate-id", expected: "a term of its own", found: JSON.stringify(term) });
    own.add(key);
  });
  const known = new Set(silenced.length > 0 ? lemmas().map(fold) : []);
  silenced.forEach((lemma, index) => {
    if (lemma === undefined) return;
    const path = ["language", "silenced", index];
    const found = JSON.stringify(lemma);
    if (own.has(fold(lemma)))
      faults.push({ path, code: "conflict", expected: "a lemma that terms does not add", found });
    else if (!known.has(fold(lemma))) {
      const meant = nearest(lemma, lemmas());
      const fault = { path, expected: "a lemma or name of docs/lexicon.md", found };
      faults.push({
        ...fault,
        code: "dangling-reference",
        ...(meant === undefined ? {} : { nearest: meant }),
      });
    }
  });
  return faults;
}
