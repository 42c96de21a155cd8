"use strict";
/** What the lexicons hold, as files and as the tables of `docs/lexicon.md`. */
require("./require-ts");
const fs = require("node:fs");
const path = require("node:path");
const { fold } = require("../src/policy/language/fold");

const root = path.join(__dirname, "../src/policy/language/lexicon");
const languages = /** @type {const} */ (["es", "en"]);
const names = { es: "Spanish", en: "English" };

/** @typedef {import("../src/policy/language/term").Term} Term */
/** @typedef {import("../src/policy/language/term").Pattern} Pattern */
/** @typedef {{ classes: Record<string, readonly string[]>, patterns: readonly Pattern[] }} PatternFile */

/** @param {string} folder */
const filesIn = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.join(folder, name));

/** @template T @param {string} file @returns {T} */
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

/** One member after the other on one line, with spaces. @param {unknown} value @returns {string} */
function inLine(value) {
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inLine(one)}`);
  return `{${members.join(", ")}}`;
}

const order = "lemma inflection forms accent category tier region unless instead source fires silent".split(
  " ",
);

/** @param {Term} term */
const inOrder = (term) =>
  Object.fromEntries(
    order.flatMap((key) => (key in term ? [[key, term[/** @type {keyof Term} */ (key)]]] : [])),
  );

/** @param {readonly Term[]} terms */
function termFile(terms) {
  const keyed = terms.map((term) => /** @type {const} */ ([fold(term.lemma), term]));
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `[\n${keyed.map(([, term]) => `  ${inLine(inOrder(term))}`).join(",\n")}\n]\n`;
}

/** @param {PatternFile} file */
function patternFile({ classes, patterns }) {
  const named = Object.entries(classes).map(
    ([name, members]) => `    ${JSON.stringify(name)}: ${inLine(members)}`,
  );
  const written = patterns.map((pattern) => `    ${inLine(pattern)}`);
  return `{\n  "classes": {\n${named.join(",\n")}\n  },\n  "patterns": [\n${written.join(",\n")}\n  ]\n}\n`;
}

/** Puts every file of the lexicons into its one layout: a term, class or pattern a line. */
function layOut() {
  for (const language of languages) {
    for (const file of filesIn(path.join(root, language)))
      fs.writeFileSync(file, termFile(/** @type {readonly Term[]} */ (read(file))));
    for (const file of filesIn(path.join(root, language, "patterns")))
      fs.writeFileSync(file, patternFile(/** @type {PatternFile} */ (read(file))));
  }
}

/** @param {Term["tier"]} tier */
const tierWords = (tier) =>
  typeof tier === "string"
    ? tier
    : Object.entries(tier)
        .map(([frame, one]) => `${frame} ${one}`)
        .join(", ");

/** @param {string} text */
const cell = (text) => text.replace(/\|/g, "\\|");

/** The tables of the page. @returns {string} */
function lexiconTables() {
  const lines = [];
  for (const language of languages) {
    /** @type {Term[]} */
    const terms = filesIn(path.join(root, language)).flatMap((file) => /** @type {Term[]} */ (read(file)));
    /** @type {Pattern[]} */
    const patterns = filesIn(path.join(root, language, "patterns")).flatMap((file) =>
      /** @type {PatternFile} */ (read(file)).patterns.slice(),
    );
    const categories = [...new Set([...terms, ...patterns].map(({ category }) => category))].sort();
    lines.push(
      `### ${names[language]}: ${terms.length} lemmas, ${patterns.length} patterns`,
      "",
      "| category | lemmas | patterns |",
      "| --- | --- | --- |",
      ...categories.map((category) => {
        const count = (/** @type {readonly { category: string }[]} */ all) =>
          String(all.filter((one) => one.category === category).length);
        return `| ${category} | ${count(terms)} | ${count(patterns)} |`;
      }),
      "",
    );
    for (const category of categories) {
      const own = terms.filter((one) => one.category === category);
      const sequences = patterns.filter((one) => one.category === category);
      lines.push(`<details><summary>${names[language]}, ${category}</summary>`, "");
      if (own.length > 0) {
        lines.push("| lemma | tier | where | source |", "| --- | --- | --- | --- |");
        for (const { lemma, tier, region = "", source } of own)
          lines.push(`| ${cell(lemma)} | ${tierWords(tier)} | ${region} | ${cell(source)} |`);
        lines.push("");
      }
      if (sequences.length > 0) {
        lines.push("| pattern | tier | for example |", "| --- | --- | --- |");
        for (const { lemma, tier, signal, fires } of sequences)
          lines.push(`| ${cell(lemma)} | ${tier}${signal ? ` (${signal})` : ""} | ${cell(fires[0] ?? "")} |`);
        lines.push("");
      }
      lines.push("</details>", "");
    }
  }
  return lines.join("\n").trimEnd();
}

module.exports = { layOut, lexiconTables };
