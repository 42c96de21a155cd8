"use strict";
/** How long does it take to judge a draft whose facts are known? */
require("../tools/require-ts");
const { evaluate } = require("../src/policy/evaluate");
const { builtInPolicy } = require("../src/policy/document/built-in");
const { draft } = require("./drafts");
const { figure, measure } = require("./measure");

const cases = [
  {
    name: "100 kB body, 100 recipients, 10 attachments",
    size: { body: 1e5, recipients: 100, attachments: 10 },
    goal: "≤ 2 ms",
  },
  {
    name: "1 MB body, 1,000 recipients, 50 attachments",
    size: { body: 1e6, recipients: 1000, attachments: 50 },
    goal: "≤ 20 ms",
  },
];

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  /** @type {import("./measure").Row[]} */
  const rows = [];
  for (const { name, size, goal } of cases) {
    const original = draft(size);
    const asText = JSON.stringify(original);
    // A body of its own each time: what is remembered per body must not be what is measured.
    const fresh = () => ({
      ...original,
      body:
        original.body.state === "known"
          ? { state: original.body.state, value: { ...original.body.value } }
          : original.body,
    });
    const ours = await measure(() => evaluate(fresh(), builtInPolicy));
    const parse = await measure(() => JSON.parse(asText));
    rows.push({
      question: `evaluate: ${name}`,
      result: `${figure(ours.p50)} ms`,
      goal,
      ratio: `${figure(ours.p50 / parse.p50)} × JSON.parse of the same draft`,
    });
  }
  return rows;
};
