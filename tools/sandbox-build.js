"use strict";
const path = require("node:path");

const at = (/** @type {string} */ file) => path.join(__dirname, "..", file);
const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package.json",
  "tools/build.js",
  "tools/build",
  "tools/policy-page.js",
  "tools/policy-page.css",
];
const MADE = ["manifest.xml", "launchevent.js", "taskpane.html", "policy.html"];

/** The folder of the kit that the sandbox shows: `dist`, unless an administrator's deployment stands there. */
const kitFolder = (dist = at("dist")) => {
  const { deploymentIn } = require("./build/standing");
  return deploymentIn(dist) === undefined ? dist : at("build/kit");
};

/** Builds the kit and the sandbox page where they are missing or older than their sources. @returns {Promise<void>} */
async function buildIfNeeded(kit = kitFolder()) {
  const { build, isStale } = require("./build");
  const made = [...MADE.map((file) => path.join(kit, file)), at("build/sandbox/sandbox.js")];
  if (!isStale(made, SOURCES.map(at))) return;
  const started = Date.now();
  console.log("Building the add-in; the page answers when it is done.");
  await build({ out: kit });
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

module.exports = { buildIfNeeded, kitFolder };
