"use strict";
/** How long from pressing Send to the answer, under the real office.js, beside a handler that only reads and allows? */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { launch } = require("../tools/browser");
const { startServers } = require("../tools/serve");
const { html } = require("./drafts");
const { figure, median } = require("./measure");

const kit = path.join(__dirname, "../dist");
const SENDS = 15;

/** @param {string} dist @param {string} body @returns {Promise<number>} median milliseconds of one send */
async function timeSends(dist, body) {
  const servers = await startServers({ dist });
  const browser = await launch({ spkiHash: servers.spkiHash });
  try {
    const page = await browser.newPage();
    await page.goto(`${servers.hostUrl}/?lang=es-MX`);
    await page.evaluate(() => window.sandbox.ready());
    /** @type {number[]} */
    const times = [];
    for (let send = 0; send < SENDS; send++) {
      await page.evaluate(
        (content) => window.sandbox.setDraft({ to: "b@sre.gob.mx", subject: "Informe", html: content }),
        body,
      );
      times.push(
        await page.evaluate(async () => {
          const start = performance.now();
          const { outcome } = await window.sandbox.send();
          if (outcome !== "sent") throw new Error(`the draft was ${outcome}`);
          return performance.now() - start;
        }),
      );
    }
    return median(times.slice(2));
  } finally {
    await browser.close();
    await servers.close();
  }
}

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const baseline = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-bench-"));
  try {
    fs.cpSync(kit, baseline, { recursive: true });
    fs.copyFileSync(path.join(__dirname, "read-only-handler.js"), path.join(baseline, "launchevent.js"));
    /** @type {import("./measure").Row[]} */
    const rows = [];
    for (const [name, length] of /** @type {const} */ ([
      ["2 kB", 2_000],
      ["100 kB", 100_000],
    ])) {
      const body = html(length);
      const ours = await timeSends(kit, body);
      const bare = await timeSends(baseline, body);
      rows.push({
        question: `send in the sandbox under the real office.js, body of ${name}`,
        result: `${figure(ours)} ms`,
        goal: "≤ 1.5 × reading only",
        ratio: `${figure(ours / bare)} × a handler that only reads and allows (${figure(bare)} ms)`,
      });
    }
    return rows;
  } finally {
    fs.rmSync(baseline, { recursive: true, force: true });
  }
};
