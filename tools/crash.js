"use strict";
/**
 * `npm run crash`: saving and freeing old mail, stopped after every single step in every way, in every place; writes what
 * came of it into bench/CRASH.md.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..");
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-crash-"));
const results = path.join(folder, "results.json");
const options = ["--selectProjects", "core", "--json", `--outputFile=${results}`];
const { status } = spawnSync(process.execPath, [jest, ...options, "--", "test/ageing/folder/interruption"], {
  cwd: root,
  env: { ...process.env, VB_CRASH: "whole" },
  stdio: ["ignore", "ignore", "inherit"],
});
process.exitCode = status ?? 1;

/** @type {{ testResults: { assertionResults: { fullName: string, status: string, duration?: number | null }[] }[] }} */
const { testResults } = JSON.parse(fs.readFileSync(results, "utf8"));
fs.rmSync(folder, { recursive: true });
const rows = testResults
  .flatMap(({ assertionResults }) => assertionResults)
  .map((one) => `| ${one.fullName} | ${one.status} | ${((one.duration ?? 0) / 1000).toFixed(1)} s |`);
fs.writeFileSync(
  path.join(root, "bench/CRASH.md"),
  [
    "# Old mail, stopped after every step",
    "",
    `Written by \`npm run crash\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "?"}, Node ${process.versions.node}.`,
    "Each row begins the work anew for every step at which it can be stopped, until none is left, and compares the tree",
    "with that of work that nobody disturbed.",
    "",
    "| what | came of it | took |",
    "| --- | --- | --- |",
    ...rows.sort(),
    "",
  ].join("\n"),
);
