"use strict";
/**
 * How fast is text searched for terms, beside the bare loop and the RegExp that one would write first, and does the
 * number of terms matter? One process, the same text.
 */
require("../tools/require-ts");
const { findHostile } = require("../src/policy/language/hostile");
const { compile, findTerms } = require("../src/policy/language/matcher");
const { prose } = require("./drafts");
const { figure, measure } = require("./measure");

const LENGTH = 1 << 20;
const letters = "abcdefghijlmnoprstuvz";

/** Made-up words, the same each time. @param {number} count */
function terms(count) {
  let seed = 1;
  const next = (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  /** @type {Set<string>} */
  const words = new Set();
  while (words.size < count) {
    words.add(Array.from({ length: 5 + next(5) }, () => letters.charAt(next(letters.length))).join(""));
  }
  return [...words];
}

const lexiconOf = (/** @type {readonly string[]} */ words) =>
  compile(words.map((term) => ({ forms: [term], accent: /** @type {const} */ ("folded"), term })));

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const text = prose(LENGTH);
  const speed = async (/** @type {() => unknown} */ work) => LENGTH / 1e3 / (await measure(work)).p50;
  const loop = await speed(() => {
    let sum = 0;
    for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
    return sum;
  });
  const few = lexiconOf(terms(300));
  const many = lexiconOf(terms(3000));
  const lookAround = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}_])(?:${terms(300).join("|")})(?![\\p{L}\\p{M}\\p{N}_])`,
    "giu",
  );
  const ours = await speed(() => findHostile(text));
  const withFew = await speed(() => findTerms(text, few));
  const withMany = await speed(() => findTerms(text, many));
  const regExp = await speed(() => [...text.matchAll(lookAround)].length);
  return [
    {
      question: "text scan with the product's lexicons, 1 M characters",
      result: `${figure(ours)} M chars/s`,
      goal: "≤ 4 × slower than a charCodeAt loop",
      ratio: `${figure(loop / ours)} × slower than the loop (${figure(loop)}); ${figure(ours / regExp)} × a look-around RegExp of 300 terms (${figure(regExp)})`,
    },
    {
      question: "text scan, 3,000 terms beside 300",
      result: `${figure(withMany)} M chars/s`,
      goal: "independent of the number of terms",
      ratio: `${figure(withFew / withMany)} × the time with 300`,
    },
  ];
};
