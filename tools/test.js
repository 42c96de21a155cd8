"use strict";
/**
 * `npm test [-- jest's own options]`: builds what the tests look at, runs every jest project and ends with one line,
 * `N passed, N failed`. A suite that could not run counts as failed, and so does a test that was skipped unasked.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { build } = require("./build");
const { tally } = require("./test/tally");

const root = path.join(__dirname, "..");

/** @param {readonly string[]} args @returns {import("./test/tally").Tally} */
function runJest(args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-test-"));
  const results = path.join(folder, "results.json");
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  try {
    // By itself jest leaves one core to whoever watches.
    spawnSync(process.execPath, [jest, "--maxWorkers=100%", ...args, "--json", `--outputFile=${results}`], {
      cwd: root,
      // Jest writes its report to stderr; with --json, stdout would only repeat the results.
      stdio: ["ignore", "ignore", "inherit"],
    });
    return tally(JSON.parse(fs.readFileSync(results, "utf8")), { chosen: args.length > 0 });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} args */
async function main(args) {
  let total = { passed: 0, failed: 1 };
  try {
    await build();
    total = runJest(args);
  } catch (error) {
    console.error(
      `The build failed, so nothing was tested. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

void main(process.argv.slice(2));
