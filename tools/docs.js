"use strict";
/**
 * Writes the pages that are made from the policy document and its field table: `docs/coverage.md`,
 * `docs/policy.schema.json` and the table of fields in `docs/policy-document.md`; lays out the lexicons and writes the
 * tables of `docs/lexicon.md`. Tests tell when one is stale.
 */
require("./require-ts");
const fs = require("node:fs");
const path = require("node:path");
const prettier = require("prettier");
const { builtInPolicy } = require("../src/policy/document/built-in");
const { coveragePage } = require("../src/policy/document/coverage");
const { policyFieldTable, policySchema } = require("../src/policy/document/published");
const { layOut, lexiconTables } = require("./lexicon-page");

const docs = path.join(__dirname, "..", "docs");
const guide = path.join(docs, "policy-document.md");

const lexicon = path.join(docs, "lexicon.md");

/** Writes a part of a page between its marks. @param {string} file @param {string} name @param {string} content */
function writeBetweenMarks(file, name, content) {
  const page = fs.readFileSync(file, "utf8");
  const begin = `<!-- ${name}: written by \`node tools/docs.js\` -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(`<!-- end of ${name} -->`);
  if (from < 0 || to < from) throw new Error(`${file} lacks the marks between which its ${name} stand`);
  fs.writeFileSync(file, `${page.slice(0, from)}${begin}\n\n${content}\n\n${page.slice(to)}`);
}

async function main() {
  const schema = path.join(docs, "policy.schema.json");
  const options = await prettier.resolveConfig(schema);
  const written = await prettier.format(JSON.stringify(policySchema()), { ...options, filepath: schema });
  fs.writeFileSync(schema, written);
  fs.writeFileSync(path.join(docs, "coverage.md"), coveragePage(builtInPolicy));
  writeBetweenMarks(guide, "fields", policyFieldTable());
  layOut();
  writeBetweenMarks(lexicon, "lexicons", lexiconTables());
}

void main();
