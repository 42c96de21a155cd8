"use strict";
/** `npm run bench [-- NAME …]`: every question of this folder, in one run; writes bench/RESULTS.md. */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { build } = require("../tools/build");

/** Cheapest first. @type {Record<string, () => readonly import("./measure").Row[] | Promise<readonly import("./measure").Row[]>>} */
const questions = {
  "send-bundle": () => require("./send-bundle")(),
  evaluate: () => require("./evaluate")(),
  "text-scan": () => require("./text-scan")(),
  attachments: () => require("./attachments")(),
  ageing: () => require("./ageing")(),
  "send-in-sandbox": () => require("./send-in-sandbox")(),
  "task-pane": () => require("./task-pane")(),
  saving: () => require("./saving")(),
  scrolling: () => require("./scrolling")(),
  typing: () => require("./typing")(),
};

/** @param {readonly string[]} asked */
async function main(asked) {
  await build();
  const names = asked.length > 0 ? asked : Object.keys(questions);
  /** @type {import("./measure").Row[]} */
  const rows = [];
  for (const name of names) {
    const question = questions[name];
    if (!question)
      throw new Error(`No benchmark is called ${name}. There are: ${Object.keys(questions).join(", ")}.`);
    for (const row of await question()) {
      console.log(`${row.question}: ${row.result} (goal ${row.goal}; ${row.ratio})`);
      rows.push(row);
    }
  }
  if (asked.length > 0) return;
  const cpu = os.cpus()[0]?.model.trim() ?? "unknown processor";
  fs.writeFileSync(
    path.join(__dirname, "RESULTS.md"),
    [
      "# Benchmark results",
      "",
      `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} × ${cpu}, Node ${process.versions.node}, ${os.platform()}.`,
      "Absolute times swing by two on a shared machine; the ratios were taken in the same run. No test asserts a time.",
      "",
      "| question | result | goal | ratio |",
      "| --- | --- | --- | --- |",
      ...rows.map(({ question, result, goal, ratio }) => `| ${question} | ${result} | ${goal} | ${ratio} |`),
      "",
    ].join("\n"),
  );
}

main(process.argv.slice(2)).catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
