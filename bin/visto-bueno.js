#!/usr/bin/env node
"use strict";
/**
 * The command line, from a clone after `npm ci`: builds build/cli.js when it is missing or older than its sources, and
 * runs it.
 */
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const built = path.join(root, "build", "cli.js");
const sources = [
  "src/ageing",
  "src/cli",
  "src/eml",
  "src/i18n",
  "src/policy",
  "package.json",
  "webpack.config.js",
].map((name) => path.join(root, name));

/**
 * Builds into a folder of its own and moves the file into place, so that two starts at once never run half a file.
 */
async function build() {
  const webpack = require("webpack");
  const configuration = require("../webpack.config.js")().find(({ name }) => name === "cli");
  if (configuration === undefined) throw new Error("webpack.config.js has no configuration named cli");
  fs.mkdirSync(path.dirname(built), { recursive: true });
  const folder = fs.mkdtempSync(path.join(path.dirname(built), "cli-"));
  try {
    await /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        const compiler = webpack({ ...configuration, output: { ...configuration.output, path: folder } });
        compiler.run((error, stats) => {
          compiler.close(() => {
            if (error) reject(error);
            else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only" })));
            else resolve();
          });
        });
      })
    );
    fs.renameSync(path.join(folder, "cli.js"), built);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const isMissingPackage = (/** @type {unknown} */ error) =>
  error instanceof Error &&
  "code" in error &&
  error.code === "MODULE_NOT_FOUND" &&
  !fs.existsSync(path.join(root, "node_modules/webpack"));

async function ensureBuilt() {
  const { isStale } = require("../tools/build/stale");
  if (!isStale([built], sources)) return;
  try {
    await build();
  } catch (error) {
    if (!isMissingPackage(error)) throw error;
    const what = fs.existsSync(built) ? "an older build runs" : "nothing can run";
    process.stderr.write(
      `visto-bueno: its packages are not installed, ${what}. Run \`npm ci\` in ${root}.\n`,
    );
    if (!fs.existsSync(built)) process.exit(3);
  }
}

async function start() {
  await ensureBuilt();
  const { main, processIo } = require(built);
  process.exitCode = await main(process.argv.slice(2), processIo());
}

start().catch((error) => {
  process.stderr.write(
    `visto-bueno: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 3;
});
