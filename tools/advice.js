"use strict";
const fs = require("node:fs");

/** @typedef {string | Readonly<Record<string, string | Record<string, string>>>} Choice */

/** @param {Choice} choice @returns {readonly string[]} */
const severitiesIn = (choice) =>
  typeof choice === "string" ? [choice] : Object.values(choice).flatMap((one) => severitiesIn(one));

/** @param {Choice} choice */
const isAdvice = (choice) => severitiesIn(choice).every((one) => one === "advise" || one === "off");

/**
 * What a policy document never stops and never warns about at send, whoever sends to whomever. Advice is for the pane: no alert tells
 * it, so the send bundle need not carry it.
 * @param {string} file
 * @returns {{ keys: ReadonlySet<string>, rules: ReadonlySet<string> }} finding keys, and rules that give no other finding
 */
function adviceIn(file) {
  /** @type {{ rules: Record<string, { severity: Record<string, Choice> }>, language?: { terms?: { category: string }[] } }} */
  const { rules, language } = JSON.parse(fs.readFileSync(file, "utf8"));
  const keys = new Set();
  const only = new Set();
  for (const [rule, { severity }] of Object.entries(rules)) {
    for (const [kind, choice] of Object.entries(severity)) if (isAdvice(choice)) keys.add(`${rule}.${kind}`);
    if (Object.values(severity).every(isAdvice)) only.add(rule);
  }
  // Signs of chain letters and adverts are patterns, which are for the pane (adr/0013), but for words of the policy's own.
  const terms = language?.terms ?? [];
  if (!terms.some(({ category }) => /^(chain|commerce|politics)$/.test(category))) {
    only.add("chain-letter");
    for (const kind of Object.keys(rules["chain-letter"]?.severity ?? {})) keys.add(`chain-letter.${kind}`);
  }
  return { keys, rules: only };
}

module.exports = { adviceIn };
