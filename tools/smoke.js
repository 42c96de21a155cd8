"use strict";
const fs = require("node:fs/promises");
const path = require("node:path");
const { launch } = require("./browser");
const { startServers } = require("./serve");

const root = path.join(__dirname, "..");

/** The main job in three drafts: examples of the sandbox page and what must come of each. */
const WALK = /** @type {const} */ ([
  { example: "clean", verdict: "pass" },
  { example: "insult", verdict: "warn" },
  { example: "program", verdict: "block" },
]);

const VERDICT = { sent: "pass", warned: "warn", blocked: "block", refused: "refused" };

/**
 * Walks the main job in a headless browser, as a person would: picks an example, presses Send, reads the alert.
 * Prints a line per verdict and leaves a picture of each.
 * @param {{ lang?: string, theme?: "light" | "dark", ready?: Promise<unknown>, dist?: string, out?: string }} [options]
 * @returns {Promise<boolean>} whether every verdict was the expected one
 */
async function smoke(options = {}) {
  const out = options.out ?? path.join(root, "build", "smoke");
  await options.ready;
  await fs.mkdir(out, { recursive: true });
  const servers = await startServers(options.dist === undefined ? {} : { dist: options.dist });
  let browser;
  try {
    browser = await launch({ spkiHash: servers.spkiHash });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: options.theme ?? "light",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${servers.hostUrl}/?lang=${options.lang ?? "es-MX"}`);
    await page.evaluate(() => window.sandbox.ready());
    let good = true;
    for (const [at, { example, verdict: expected }] of WALK.entries()) {
      await page.click(`[data-example="${example}"]`);
      await page.evaluate(() => window.sandbox.idle());
      const { outcome, alert } = await sendAndSee(page);
      const verdict = VERDICT[outcome];
      const picture = path.join(out, `${at + 1}-${verdict}.png`);
      await page.screenshot({ path: picture });
      const said = alert
        ? alert.message.replace(/\s+/g, " ").trim()
        : await page.locator(".status").textContent();
      const wrong = verdict === expected ? "" : `  (expected: ${expected})`;
      console.log(`${verdict.padEnd(6)} ${said}${wrong}  [${path.relative(root, picture)}]`);
      good &&= verdict === expected;
      if (alert) await reviewInPane(page, path.join(out, `${at + 1}-${verdict}-pane.png`));
    }
    return good;
  } finally {
    await browser?.close();
    await servers.close();
  }
}

/** Presses Send and waits for what comes of it. @param {import("playwright-core").Page} page */
async function sendAndSee(page) {
  const before = await page.evaluate(() => window.sandbox.sent.length);
  await page.click("#send");
  await page.waitForFunction(
    (count) =>
      window.sandbox.lastOutcome !== null &&
      (window.sandbox.dialogOpen || window.sandbox.sent.length > count),
    before,
  );
  const outcome = await page.evaluate(() => window.sandbox.lastOutcome);
  if (!outcome) throw new Error("Send came to nothing.");
  return outcome;
}

/** Follows the alert into the pane where it offers that, else closes it. @param {import("playwright-core").Page} page @param {string} picture */
async function reviewInPane(page, picture) {
  const takeAction = page.locator('[data-button="take-action"]');
  if ((await takeAction.count()) === 0) {
    await page.keyboard.press("Escape");
    return;
  }
  await takeAction.click();
  const pane = page.frameLocator(".pane iframe");
  await pane.locator("body *:visible").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture });
}

module.exports = { smoke };
