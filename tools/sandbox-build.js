"use strict";
const path = require("node:path");

const at = (/** @type {string} */ file) => path.join(__dirname, "..", file);
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package.json", "tools/build.js", "tools/build"];
const MADE = ["dist/manifest.xml", "dist/launchevent.js", "dist/taskpane.html", "build/sandbox/sandbox.js"];

/** Builds the kit and the sandbox page where they are missing or older than their sources. @returns {Promise<void>} */
async function buildIfNeeded() {
  const { build, isStale } = require("./build");
  if (!isStale(MADE.map(at), SOURCES.map(at))) return;
  const started = Date.now();
  console.log("Building the add-in; the page answers when it is done.");
  await build({});
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

module.exports = { buildIfNeeded };
