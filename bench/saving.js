"use strict";
/**
 * Does the pane stay answerable while old mail is listed and saved? Under the real office.js, from the emulated Graph to
 * a window that writes in Chromium's private file system. Pane, host and Graph's answers share one thread here.
 */
const path = require("node:path");
const { launch } = require("../tools/browser");
const { startServers } = require("../tools/serve");
const { longestTask } = require("./longest-task");
const { figure } = require("./measure");

const kit = path.join(__dirname, "../dist");

/** Chosen without a person: no picker can be driven without a screen. */
const picker = () => {
  Object.assign(window, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("Carpeta Personal", { create: true }),
  });
};

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const servers = await startServers({ dist: kit });
  const browser = await launch({ spkiHash: servers.spkiHash });
  try {
    const context = await browser.newContext();
    await context.addInitScript(picker);
    const page = await context.newPage();
    await page.goto(`${servers.hostUrl}/?lang=es-MX`);
    await page.evaluate(() => window.sandbox.ready());
    await page.evaluate(() => window.sandbox.setDraft({ to: "Blanca <blopez@sre.gob.mx>", subject: "Nota" }));
    await page.evaluate(() => window.sandbox.openPane());
    const pane = page.frameLocator(".pane iframe");
    const traced = { categories: ["toplevel", "devtools.timeline"] };

    // What the pane does when it opens is another question (task-pane.js).
    await pane.getByRole("heading", { level: 2 }).first().waitFor();
    await page.waitForTimeout(1_500);
    await browser.startTracing(page, traced);
    await pane.getByRole("tab", { name: "Buzón" }).click();
    await pane.getByRole("button", { name: /^Elegir los mostrados/ }).waitFor();
    const listing = longestTask(await browser.stopTracing(), servers.addinUrl);

    await pane.getByRole("button", { name: /^Elegir los mostrados/ }).click();
    const opening = context.waitForEvent("page");
    const save = pane.getByRole("button", { name: /^Guardar [\d,]+ mensajes?$/ });
    const asked = await save.textContent();
    await save.click();
    const folder = await opening;
    await browser.startTracing(page, traced);
    const started = Date.now();
    await folder.getByRole("button").first().click();
    await pane
      .getByText(/guardados? y verificados? en/)
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 120_000 });
    const took = Date.now() - started;
    const saving = longestTask(await browser.stopTracing(), servers.addinUrl);
    const messages = Number(/[\d,]+/.exec(asked ?? "")?.[0].replace(",", ""));
    return [
      {
        question: "the Mailbox view while 2,000 messages are listed: longest task, processor time",
        result: `${figure(listing)} ms`,
        goal: "≤ 50 ms",
        ratio: "of the pane's thread, which the host shares here",
      },
      {
        question: `the same while ${String(messages)} messages are saved and read back through the writer window`,
        result: `${figure(saving)} ms`,
        goal: "≤ 50 ms",
        ratio: `${figure(took / messages)} ms for each message, the emulated Graph included`,
      },
    ];
  } finally {
    await browser.close();
    await servers.close();
  }
};
