import { alternatives } from "../../../src/policy/language/lexicon/alternatives";
import { english } from "../../../src/policy/language/lexicon/en";
import { spanish } from "../../../src/policy/language/lexicon/es";
import type { Term } from "../../../src/policy/language/term";

test.each([
  ["idiota", ["idiota"]],
  ["te/le voy", ["te voy", "le voy"]],
  ["te/le voy/vamos a", ["te voy a", "te vamos a", "le voy a", "le vamos a"]],
  ["I'll/we'll kill you", ["I'll kill you", "we'll kill you"]],
])("%s stands for every choice of its words", (form, forms) => {
  expect(alternatives(form)).toEqual(forms);
});

test("no form of the lexicons leaves a choice empty or unmade", () => {
  const forms = [...spanish, ...english].flatMap((term: Term) => (term.forms ?? []).flatMap(alternatives));
  expect(forms.length).toBeGreaterThan(400);
  expect(forms.filter((form) => /\/|^\s|\s$|\s{2}/.test(form))).toEqual([]);
  expect(new Set(forms).size).toBe(forms.length);
});
