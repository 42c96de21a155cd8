"use strict";
require("./require-ts");
const fs = require("node:fs");
const path = require("node:path");

/** Letters of a set phrase that the send bundle has room for. */
const LONGEST = 16;

const source = path.join(__dirname, "../src/policy/language");

/**
 * Webpack loader for the lexicons: the same exports in their short form. What is read in a diff stays one decision after the
 * other; what is delivered does not carry their examples and sources. At send only what may interrupt a message is looked
 * for (adr/0013), and nothing that the policy that is built in silences.
 * @this {import("webpack").LoaderContext<{ policy: string, send?: boolean }>}
 * @returns {string}
 */
module.exports = function lexicons() {
  const { policy, send = false } = this.getOptions();
  this.addDependency(policy);
  this.addContextDependency(path.join(source, "lexicon"));
  /** @type {typeof import("../src/policy/language/lexicon")} */
  const { spanish, english, patternFiles } = require(path.join(source, "lexicon"));
  /** @type {typeof import("../src/policy/language/lexicon/packed")} */
  const packed = require(path.join(source, "lexicon/packed"));
  /** @type {typeof import("../src/policy/language/fold")} */
  const { fold } = require(path.join(source, "fold"));
  /** @type {{ language?: { silenced?: string[] } }} */
  const { language = {} } = JSON.parse(fs.readFileSync(policy, "utf8"));
  const silenced = new Set((language.silenced ?? []).map(fold));
  const isHeard = (/** @type {{ lemma: string }} */ { lemma }) => !silenced.has(fold(lemma));

  const terms = (/** @type {typeof spanish} */ all) =>
    `unpackTerms(${JSON.stringify(packed.packTerms(send ? packed.termsForSend(all.filter(isHeard), LONGEST) : all))})`;
  const files = send
    ? []
    : patternFiles.map((file) => `unpackPatterns(${JSON.stringify(packed.packPatterns(file))})`);
  return [
    `import { ${send ? "" : "unpackPatterns, "}unpackTerms } from ${JSON.stringify(path.join(source, "lexicon/packed"))};`,
    `export const spanish = ${terms(spanish)};`,
    `export const english = ${terms(english)};`,
    `export const patternFiles = [${files.join(", ")}];`,
  ].join("\n");
};
