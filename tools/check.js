"use strict";
/**
 * `npm run check`: everything that reads the code without running it. Each check prints one line, and its own words
 * only where it fails; all of them run, so that one run shows every fault. `npm run check -- lint types` runs some.
 */
const { spawn } = require("node:child_process");
const path = require("node:path");

const root = path.join(__dirname, "..");

/** Each command runs with Node, so that it works without npx and on Windows too. */
const bin = {
  prettier: "prettier/bin/prettier.cjs",
  eslint: "eslint/bin/eslint.js",
  tsc: "typescript/bin/tsc",
  cruise: "dependency-cruiser/bin/dependency-cruise.mjs",
  knip: "knip/bin/knip.js",
};
const tool = (/** @type {keyof typeof bin} */ name) => path.join(root, "node_modules", bin[name]);

/** @type {Readonly<Record<string, readonly (readonly string[])[]>>} */
const checks = {
  format: [[tool("prettier"), "--check", "--log-level", "warn", "."]],
  lint: [[tool("eslint"), "--max-warnings", "0", "."]],
  types: [
    [tool("tsc"), "-p", "tsconfig.json"],
    // The two fences: what may not know DOM, Node or anything newer than ES2016 (design.md §1).
    [tool("tsc"), "-p", "src/policy"],
    [tool("tsc"), "-p", "src/launchevent"],
  ],
  walls: [[tool("cruise"), "--config", ".dependency-cruiser.js", "--output-type", "err-long", "src"]],
  unused: [[tool("knip"), "--no-progress"]],
  sizes: [[path.join(__dirname, "check/sizes.js")]],
};

/** @param {readonly string[]} command @returns {Promise<{ ok: boolean, output: string }>} */
const run = (command) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root });
    let output = "";
    const collect = (/** @type {Buffer} */ chunk) => void (output += chunk.toString());
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });

/** Runs one check and says how it went. @param {string} name @returns {Promise<boolean>} */
async function report(name) {
  const started = Date.now();
  const results = [];
  for (const command of checks[name] ?? []) results.push(await run(command));
  const failures = results.filter(({ ok }) => !ok);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${failures.length === 0 ? "ok    " : "FAILED"}  ${name.padEnd(7)} ${seconds.padStart(5)} s`);
  for (const { output } of failures) console.log(output.replace(/^/gm, "        "));
  return failures.length === 0;
}

/** @param {readonly string[]} asked */
async function main(asked) {
  const unknown = asked.filter((name) => !(name in checks));
  if (unknown.length > 0) {
    console.error(`No check is called ${unknown.join(", ")}. There are: ${Object.keys(checks).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const names = asked.length > 0 ? [...asked] : Object.keys(checks);
  let passed = 0;
  // Two at a time: the longest three are single-threaded.
  const worker = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      if (await report(name)) passed += 1;
    }
  };
  const total = names.length;
  await Promise.all([worker(), worker()]);
  console.log(`${passed} of ${total} checks passed`);
  process.exitCode = passed === total ? 0 : 1;
}

void main(process.argv.slice(2));
