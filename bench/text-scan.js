"use strict";
/**
 * How fast is text searched for flagged language, beside the bare loop, the RegExp that one would write first, and the
 * libraries that are asked most for it? Does the number of terms matter, or a text that wants to hurt? One process, the
 * same texts.
 */
require("../tools/require-ts");
const { Profanity } = require("@2toad/profanity");
const obscenity = require("obscenity");
const { findFlagged, formsOf } = require("../src/policy/language/flagged");
const { english, spanish } = require("../src/policy/language/lexicon");
const { termsForSend } = require("../src/policy/language/lexicon/packed");
const { compile, findTerms, scan } = require("../src/policy/language/matcher");
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

/** What the send bundle looks for. */
const lexiconForSend = () =>
  compile(
    [...termsForSend(spanish, 16), ...termsForSend(english, 16)].map((term) => ({
      forms: formsOf(term),
      accent: term.accent ?? "folded",
      term: term.lemma,
    })),
    { isOne: false },
  );

/** Peers that know «artículo» for an innocent word, with a list of as many Spanish words as they take. */
function peers() {
  const words = spanish.flatMap((term) => formsOf(term).filter((form) => !form.includes(" "))).slice(0, 1000);
  const toad = new Profanity({ languages: ["es"], wholeWord: true, unicodeWordBoundaries: true });
  toad.addWords(words);
  const matcher = new obscenity.RegExpMatcher({
    ...obscenity.englishDataset.build(),
    ...obscenity.englishRecommendedTransformers,
  });
  return [
    { name: "@2toad/profanity, es", find: (/** @type {string} */ text) => toad.exists(text) },
    { name: "obscenity, en", find: (/** @type {string} */ text) => matcher.getAllMatches(text).length },
  ];
}

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const text = prose(LENGTH);
  const speed = async (/** @type {() => unknown} */ work, length = LENGTH) =>
    length / 1e3 / (await measure(work)).p50;
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
  const atSend = lexiconForSend();
  let found = 0;
  const sendSpeed = await speed(() => scan(text, atSend, { found: () => found++ }));
  const ours = await speed(() => findFlagged(text));
  const withFew = await speed(() => findTerms(text, few));
  const withMany = await speed(() => findTerms(text, many));
  const regExp = await speed(() => [...text.matchAll(lookAround)].length);
  const others = [];
  const part = text.slice(0, 1 << 16);
  for (const { name, find } of peers())
    others.push({ name, speed: await speed(() => find(part), part.length) });
  const fastest = Math.max(...others.map((one) => one.speed));
  const hostile = "p*nd3j0 e r e s idiota «no» ".repeat(Math.ceil(LENGTH / 28));
  const bad = await speed(() => findFlagged(hostile), hostile.length);
  const badTenth = hostile.slice(0, hostile.length / 10);
  const badShort = await speed(() => findFlagged(badTenth), badTenth.length);
  return [
    {
      question: "text scan for the words of the send bundle, 1 M characters",
      result: `${figure(sendSpeed)} M chars/s`,
      goal: "≤ 4 × slower than a charCodeAt loop",
      ratio: `${figure(loop / sendSpeed)} × slower than the loop (${figure(loop)}); ${figure(sendSpeed / regExp)} × a look-around RegExp of 300 terms (${figure(regExp)})`,
    },
    {
      question: "flagged language whole, as the pane looks for it: terms, patterns, disguises, misspellings",
      result: `${figure(ours)} M chars/s`,
      goal: "≥ 3 × the fastest peer",
      ratio: `${figure(ours / fastest)} × the fastest of ${others.map((one) => `${one.name} (${figure(one.speed)})`).join(", ")}; ${figure(loop / ours)} × slower than the loop`,
    },
    {
      question: "flagged language in a text of nothing but disguises, 1 M characters",
      result: `${figure(bad)} M chars/s`,
      goal: "linear",
      ratio: `${figure(badShort / bad)} × the time for each character of a tenth of it`,
    },
    {
      question: "text scan, 3,000 terms beside 300",
      result: `${figure(withMany)} M chars/s`,
      goal: "independent of the number of terms",
      ratio: `${figure(withFew / withMany)} × the time with 300`,
    },
  ];
};
