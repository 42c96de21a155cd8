import { alternatives } from "../../../src/policy/language/lexicon/alternatives";

test.each([
  ["idiota", ["idiota"]],
  ["te/le voy", ["te voy", "le voy"]],
  ["te/le voy/vamos a", ["te voy a", "te vamos a", "le voy a", "le vamos a"]],
  ["I'll/we'll kill you", ["I'll kill you", "we'll kill you"]],
])("%s stands for every choice of its words", (form, forms) => {
  expect(alternatives(form)).toEqual(forms);
});
