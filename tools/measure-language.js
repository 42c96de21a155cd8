"use strict";
/**
 * `npm run accuracy:language [-- --misses]`: how often flagged language is right over the committed texts
 * (`test/fixtures/language`), which were written by somebody who had not seen the lexicons. Writes the figures into
 * `docs/lexicon.md`.
 */
const fs = require("node:fs");
const path = require("node:path");
require("./require-ts");
const { findFlagged } = require("../src/policy/language/flagged");

const root = path.join(__dirname, "..");
const fixtures = path.join(root, "test/fixtures/language");
const page = path.join(root, "docs/lexicon.md");

/** @typedef {{ readonly id: string, readonly text: string, readonly expect: string }} Row */
/** @typedef {{ readonly any: boolean, readonly warned: boolean, readonly blocked: boolean, readonly chain: boolean }} Seen */

/** @param {string} name @returns {readonly Row[]} */
const rowsOf = (name) =>
  fs
    .readFileSync(path.join(fixtures, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** What the rules make of a text, as the sender's own. @param {string} text @returns {Seen} */
function see(text) {
  const found = findFlagged(text).filter(({ category }) => category !== "courtesy");
  const signs = found.filter(({ category }) => category === "chain");
  const kinds = new Set(signs.map(({ signal, lemma }) => signal ?? lemma));
  const chain = kinds.size > 1 || signs.some(({ tier }) => tier !== "mild");
  return {
    any: found.length > 0,
    warned: chain || found.some(({ tier }) => tier !== "mild"),
    blocked: found.some(({ tier }) => tier === "grave"),
    chain,
  };
}

/** @param {number} part @param {number} whole */
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

/** @param {readonly Row[]} rows @param {(row: Row, seen: Seen) => boolean} isHit */
const count = (rows, isHit) => rows.filter((row) => isHit(row, see(row.text))).length;

/** All figures, by name. */
function figures() {
  const silent = ["formal-es", "formal-en", "about"].map((name) => {
    const rows = rowsOf(name);
    return {
      name,
      texts: rows.length,
      warned: count(rows, (_, seen) => seen.warned),
      blocked: count(rows, (_, seen) => seen.blocked),
      hinted: count(rows, (_, seen) => seen.any),
    };
  });
  const caught = ["foul", "disguised"].map((name) => {
    const rows = rowsOf(name);
    return { name, texts: rows.length, caught: count(rows, (_, seen) => seen.any) };
  });
  const judged = /** @type {const} */ (["office", "chains"]).map((name) => {
    const rows = rowsOf(name);
    const isSeen = (/** @type {Seen} */ seen) => (name === "chains" ? seen.chain : seen.warned);
    const bad = rows.filter((row) => row.expect !== "silent");
    const found = count(bad, (_, seen) => isSeen(seen));
    const wrong = count(rows, (row, seen) => row.expect === "silent" && isSeen(seen));
    return { name, bad: bad.length, found, wrong };
  });
  return { silent, caught, judged };
}

function main() {
  const { silent, caught, judged } = figures();
  const lines = [
    "Over texts that were written without knowledge of the lexicons (`test/fixtures/language`), for development: where they showed a",
    "fault of the mechanism it was mended, so texts that nobody here has seen may be harder.",
    "",
    "| texts | figure |",
    "| --- | --- |",
    ...silent.map(
      ({ name, texts, warned, blocked, hinted }) =>
        `| ${name}: must stay silent | asked about ${share(warned, texts)}, stopped ${blocked}, a hint ${share(hinted, texts)} |`,
    ),
    ...caught.map(
      ({ name, texts, caught: hits }) => `| ${name}: caught, hints included | ${share(hits, texts)} |`,
    ),
    ...judged.map(
      ({ name, bad, found, wrong }) =>
        `| ${name}: asked about or stopped | recall ${share(found, bad)}, precision ${share(found, found + wrong)} |`,
    ),
  ];
  console.log(lines.join("\n"));
  const begin = "<!-- figures: written by `npm run accuracy:language` -->";
  const text = fs.readFileSync(page, "utf8");
  const [before = "", rest = ""] = text.split(begin);
  const after = rest.slice(rest.indexOf("<!-- end of figures -->"));
  fs.writeFileSync(page, `${before}${begin}\n\n${lines.join("\n")}\n\n${after}`);
  if (!process.argv.includes("--misses")) return;
  for (const name of ["formal-es", "formal-en", "about", "foul", "disguised", "office", "chains"]) {
    for (const { text: words, expect } of rowsOf(name)) {
      const seen = see(words);
      const isRight =
        expect === "silent"
          ? !seen.warned
          : name === "chains"
            ? seen.chain
            : expect === "flag"
              ? seen.any
              : seen.warned;
      if (!isRight) console.log(`${name}, ${expect}: ${words}`);
    }
  }
}

module.exports = { figures };
if (require.main === module) main();
