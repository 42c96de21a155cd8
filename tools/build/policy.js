"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { Refusal } = require("./refusal");

const builtIn = path.join(__dirname, "../../src/policy/document/sre-2005.json");

/** @typedef {{ readonly id: string, readonly name: Readonly<Record<string, string>> }} Rank */

/** The ranks of the policy document at `file`; refused unless the document is a valid one. @param {string} [file] */
function ranksOf(file = builtIn) {
  let text;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    throw new Refusal(`Cannot read the policy document ${file}.`);
  }
  try {
    const { ranks } = /** @type {{ ranks: readonly Rank[] }} */ (JSON.parse(text));
    return ranks;
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

module.exports = { ranksOf };
