"use strict";
/** How heavy is the pane's shell, and when does it first paint in a browser that has never seen it? */
const fs = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const { launch } = require("../tools/browser");
const { startServers } = require("../tools/serve");
const { figure, median } = require("./measure");

const kit = path.join(__dirname, "../dist");
const OPENINGS = 5;

const gzipped = (/** @type {Buffer} */ bytes) => gzipSync(bytes, { level: 9 }).length;

/** What taskpane.html itself asks for, and the page. */
const shellFiles = () => [
  "taskpane.html",
  ...[
    ...fs
      .readFileSync(path.join(kit, "taskpane.html"), "utf8")
      .matchAll(/(?:src|href)="((?!https:)[^"]+\.(?:js|css))"/g),
  ].map(([, file]) => file ?? ""),
];

/** What is loaded when it is needed. */
const lazyFiles = () =>
  fs
    .readdirSync(path.join(kit, "taskpane"))
    .filter((file) => file.endsWith(".js"))
    .map((file) => `taskpane/${file}`)
    .filter((file) => !shellFiles().includes(file));

/** As the build calls it, without its hash. @param {string} file */
const nameOf = (file) => path.basename(file).replace(/\.[0-9a-f]+\.js$/, "");

/** Bytes of files of the kit, gzip. @param {readonly string[]} files */
const bytesOf = (files) =>
  files.map((file) => gzipped(fs.readFileSync(path.join(kit, file)))).reduce((sum, bytes) => sum + bytes, 0);

/** @returns {Promise<number[]>} milliseconds from asking for the pane until its first verdict is on screen, cold */
async function openings() {
  const servers = await startServers({ dist: kit });
  /** @type {number[]} */
  const times = [];
  try {
    for (let opening = 0; opening < OPENINGS; opening++) {
      const browser = await launch({ spkiHash: servers.spkiHash });
      try {
        const page = await browser.newPage();
        await page.goto(`${servers.hostUrl}/?lang=es-MX`);
        await page.evaluate(() => window.sandbox.ready());
        await page.evaluate(() => window.sandbox.openPane());
        const paint = await page.waitForEvent("framenavigated", (frame) =>
          frame.url().includes("taskpane.html"),
        );
        await paint.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
        times.push(
          await paint.evaluate(
            () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
          ),
        );
      } finally {
        await browser.close();
      }
    }
  } finally {
    await servers.close();
  }
  return times;
}

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const shell = shellFiles();
  const bytes = bytesOf(shell);
  const lazy = lazyFiles();
  const paint = median(await openings());
  return [
    {
      question: "task pane shell with React and Fluent",
      result: `${figure(bytes / 1024)} kB gzip`,
      goal: "≤ 200 kB",
      ratio: `${figure(bytes / 1024 / 200)} × the limit`,
    },
    ...lazy.map((file) => ({
      question: `task pane, loaded when needed: ${nameOf(file)}`,
      result: `${figure(bytesOf([file]) / 1024)} kB gzip`,
      goal: "shown",
      ratio: `${figure(bytesOf([file]) / bytes)} × the shell`,
    })),
    {
      question: "task pane: first contentful paint, cold browser, office.js included",
      result: `${figure(paint)} ms`,
      goal: "≤ 1,000 ms",
      ratio: `${figure(paint / 1000)} × the limit`,
    },
  ];
};
