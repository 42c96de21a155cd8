"use strict";
/**
 * Gives the lexicon of the gallery one term with a proposal, whatever the lexicons propose by now: a card with
 * «Usar la propuesta» is to be seen in any case.
 * @param {string} source
 */
module.exports = function propose(source) {
  /** @type {{ lemma: string, instead?: string }[]} */
  const terms = JSON.parse(source);
  const lemma = "minusválido";
  const term = terms.find((one) => one.lemma === lemma);
  const own = { inflection: "o", category: "discrimination-disability", tier: { you: "offensive" } };
  const others = terms.filter((one) => one !== term);
  return JSON.stringify([...others, { lemma, ...(term ?? own), instead: "persona con discapacidad" }]);
};
