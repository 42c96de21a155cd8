"use strict";
/**
 * Writes the pages that are made from the policy document and its field table: `docs/coverage.md`,
 * `docs/policy.schema.json` and the table of fields in `docs/policy-document.md`. Tests tell when one is stale.
 */
require("./require-ts");
const fs = require("node:fs");
const path = require("node:path");
const prettier = require("prettier");
const { builtInPolicy } = require("../src/policy/document/built-in");
const { coveragePage } = require("../src/policy/document/coverage");
const { policyFieldTable, policySchema } = require("../src/policy/document/published");

const docs = path.join(__dirname, "..", "docs");
const guide = path.join(docs, "policy-document.md");

const begin = "<!-- fields: written by `node tools/docs.js` -->";
const end = "<!-- end of fields -->";

/** @param {string} page */
function withFields(page) {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${guide} lacks the marks between which its fields stand`);
  return `${page.slice(0, from)}${begin}\n\n${policyFieldTable()}\n\n${page.slice(to)}`;
}

async function main() {
  const schema = path.join(docs, "policy.schema.json");
  const options = await prettier.resolveConfig(schema);
  const written = await prettier.format(JSON.stringify(policySchema()), { ...options, filepath: schema });
  fs.writeFileSync(schema, written);
  fs.writeFileSync(path.join(docs, "coverage.md"), coveragePage(builtInPolicy));
  fs.writeFileSync(guide, withFields(fs.readFileSync(guide, "utf8")));
}

void main();
