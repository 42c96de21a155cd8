import { nearest } from "../../../src/policy/document/nearest";

test.each([
  ["a letter too many", "nearRation", ["errorRatio", "nearRatio", "near"], "nearRatio"],
  ["the nearest of several that are near", "close", ["closed", "close", "closer"], "close"],
  ["another habit of writing", "ASSUMED_LIST-SIZE", ["limit", "assumedListSize"], "assumedListSize"],
  ["a longer word of the same beginning", "warning", ["block", "warn"], "warn"],
  ["a word cut short", "mass", ["message-size", "mass-mailing"], "mass-mailing"],
  ["letters for one another", "gravve", ["mild", "grave"], "grave"],
])("guesses %s", (_why, word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

test.each([
  ["a word like no other", "colour", ["limit", "clause"]],
  ["two letters that many words begin with", "ma", ["mass-mailing"]],
  ["a word beyond any length", "warn" + "x".repeat(100), ["warn"]],
  ["nothing to choose from", "limit", []],
])("does not guess at %s", (_why, word, candidates) => {
  expect(nearest(word, candidates)).toBeUndefined();
});
