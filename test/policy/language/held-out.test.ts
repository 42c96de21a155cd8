import { figures } from "../../../tools/measure-language";

/** The texts of `test/fixtures/language`; the figures asked for are of texts that nobody here has seen (docs/lexicon.md). */
const { silent, caught, judged } = figures();

test.each(silent)(
  "$name: nothing is stopped, and hardly anything asked about",
  ({ texts, warned, blocked }) => {
    expect(texts).toBeGreaterThan(100);
    expect(blocked).toBe(0);
    expect(warned / texts).toBeLessThanOrEqual(0.002);
  },
);

test.each([
  ["foul", 0.8],
  ["disguised", 0.35],
] as const)("%s texts are caught", (name, least) => {
  const found = caught.find((one) => one.name === name);
  expect((found?.caught ?? 0) / (found?.texts ?? 1)).toBeGreaterThanOrEqual(least);
});

test.each([
  ["office", 0.6, 0.94],
  ["chains", 0.85, 0.95],
] as const)("%s: recall and precision", (name, recall, precision) => {
  const { bad = 1, found = 0, wrong = 0 } = judged.find((one) => one.name === name) ?? {};
  expect(found / bad).toBeGreaterThanOrEqual(recall);
  expect(found / (found + wrong)).toBeGreaterThanOrEqual(precision);
});
