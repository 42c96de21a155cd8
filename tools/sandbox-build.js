"use strict";
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package.json", "tools/build.js"];
const MADE = ["dist/manifest.xml", "dist/launchevent.js", "dist/taskpane.html", "build/sandbox/sandbox.js"];

/** Newest change at or below a path; 0 when there is nothing. @param {string} file @returns {number} */
function newest(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...fs.readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether what `npm run build` makes is there and newer than every source. */
function isBuilt() {
  const made = MADE.map(
    (file) => fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.min(...made) > Math.max(...SOURCES.map((file) => newest(path.join(root, file))));
}

/** Builds the kit and the sandbox page where they are missing or older than their sources. @returns {Promise<void>} */
async function buildIfNeeded() {
  if (isBuilt()) return;
  const started = Date.now();
  console.log("Building the add-in; the page answers when it is done.");
  await require("./build").build({});
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

module.exports = { buildIfNeeded };
