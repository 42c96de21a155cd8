"use strict";
const fs = require("node:fs");
const path = require("node:path");
require("../require-ts");
const { pathText } = require("../../src/policy/document/fault");
const { validate } = require("../../src/policy/document/validate");
const { Refusal } = require("./refusal");

const builtIn = path.join(__dirname, "../../src/policy/document/sre-2005.json");

/** @typedef {import("../../src/policy/document/fields").PolicyDocument} PolicyDocument */

/** @param {string} file @returns {unknown} */
function json(file) {
  let text;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch {
    throw new Refusal(`Cannot read the policy document ${file}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * The policy document to build in. An invalid one is refused here: in the kit it would judge everybody's mail.
 * @param {string} [file]
 * @returns {PolicyDocument}
 */
function readPolicy(file = builtIn) {
  const result = validate(json(file));
  if (result.ok) return result.document;
  const [first] = result.faults;
  const where =
    first === undefined ? "" : `${pathText(first.path)}: expected ${first.expected}, found ${first.found}. `;
  throw new Refusal(
    `${file} is not a valid policy (faults: ${result.faults.length}). ${where}See all: npx visto-bueno policy check ${file}`,
  );
}

module.exports = { readPolicy };
