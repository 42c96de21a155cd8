"use strict";
/** Byte budgets of what people download (design.md §7), on the built kit; builds it where it is out of date. */
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
const { build, isStale } = require("../build");

const root = path.join(__dirname, "../..");
const dist = path.join(root, "dist");

/** Scripts that a page loads before anything is shown. @param {string} page */
const scriptsOf = (page) =>
  [...fs.readFileSync(path.join(dist, page), "utf8").matchAll(/<script[^>]*\ssrc="([^":]+)"/g)].map(
    ([, source]) => source ?? "",
  );

/** @type {readonly { what: string, limit: number, files: () => string[] }[]} */
const budgets = [
  // design.md §7: with every lexicon and the whole policy. It held 32.7 kB when settlements arrived.
  { what: "launchevent.js", limit: 60_000, files: () => ["launchevent.js"] },
  { what: "taskpane shell", limit: 200_000, files: () => scriptsOf("taskpane.html") },
];

/** @param {string} file */
const gzipped = (file) => zlib.gzipSync(fs.readFileSync(path.join(dist, file)), { level: 9 }).length;

async function main() {
  const outputs = ["launchevent.js", "taskpane.html", "manifest.xml"].map((file) => path.join(dist, file));
  const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
  if (
    isStale(
      outputs,
      sources.map((source) => path.join(root, source)),
    )
  ) {
    await build({ only: ["launchevent", "taskpane"] });
  }
  for (const { what, limit, files } of budgets) {
    const bytes = files()
      .map(gzipped)
      .reduce((sum, size) => sum + size, 0);
    console.log(`${what}: ${bytes} of ${limit} bytes gzip`);
    if (bytes === 0 || bytes > limit) process.exitCode = 1;
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
