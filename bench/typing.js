"use strict";
/**
 * Does the pane hold up somebody who writes? A long draft is typed into for some seconds: with the pane closed, open,
 * and open where the client refuses its worker. The sandbox shows host and pane on one thread, so that whatever the
 * pane does there stands in the way of a key; Outlook parts them where the browser can.
 */
const path = require("node:path");
const { launch } = require("../tools/browser");
const { startServers } = require("../tools/serve");
const { reply } = require("./drafts");
const { longestTask } = require("./longest-task");
const { figure } = require("./measure");

const kit = path.join(__dirname, "../dist");
const SENTENCE = "Le informo que el documento quedó listo para su revisión, con todos sus anexos.";
const BETWEEN_KEYS = 80;

/** @param {number} count */
const people = (count) => Array.from({ length: count }, (_, n) => `Persona ${n} <persona${n}@sre.gob.mx>`);

/** @type {import("../src/sandbox/api").DraftSpec} */
const draft = {
  to: people(1_000),
  subject: "Informe de actividades",
  html: reply(1e6),
  attachments: Array.from({ length: 50 }, (_, n) => ({ name: `Anexo ${n}.pdf`, size: 20_000 })),
};

/** @typedef {"closed" | "open" | "without worker"} Pane */
/** @typedef {import("playwright-core").Page} Page */

/** @param {Page} page @param {Pane} pane */
async function openDraft(page, pane) {
  if (pane === "without worker") {
    await page.context().route(/\/taskpane\/judge\.[^/]+\.js$/, (route) => route.abort());
  }
  await page.evaluate((spec) => window.sandbox.setDraft(spec), draft);
  if (pane === "closed") return;
  await page.evaluate(() => window.sandbox.openPane());
  await page.frameLocator(".pane iframe").getByRole("article").first().waitFor();
}

/** Types into the body, and tells how long the page took to see each key. @param {Page} page @returns {Promise<number[]>} */
async function type(page) {
  const delays = await page.evaluateHandle(() => {
    const editor = /** @type {HTMLElement} */ (document.querySelector(".editor"));
    editor.focus();
    getSelection()?.collapse(editor.firstElementChild?.firstChild ?? editor, 0);
    /** @type {number[]} */
    const seen = [];
    editor.addEventListener("keydown", (event) => seen.push(performance.now() - event.timeStamp));
    return seen;
  });
  // The pane looks at once at what it is told of; at what is typed, in its own time.
  await page.evaluate((to) => {
    setTimeout(() => void window.sandbox.editDraft({ to }), 1_000);
  }, people(999));
  await page.keyboard.type(SENTENCE, { delay: BETWEEN_KEYS });
  return delays.jsonValue();
}

/** Milliseconds from some recipients fewer until the pane counts them. @param {Page} page */
async function timeChange(page) {
  const pane = page.frameLocator(".pane iframe");
  const started = Date.now();
  await page.evaluate((to) => void window.sandbox.editDraft({ to }), people(900));
  await pane
    .getByText(/900 personas/)
    .first()
    .waitFor();
  return Date.now() - started;
}

/** @param {Pane} pane @returns {Promise<{ task: number, delay: number, change: number }>} milliseconds */
async function compose(pane) {
  const servers = await startServers({ dist: kit });
  const browser = await launch({ spkiHash: servers.spkiHash });
  try {
    const page = await browser.newPage();
    await page.goto(`${servers.hostUrl}/?lang=es-MX`);
    await page.evaluate(() => window.sandbox.ready());
    await openDraft(page, pane);
    await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline"] });
    const delays = await type(page);
    const task = longestTask(await browser.stopTracing(), servers.addinUrl);
    return { task, delay: Math.max(...delays), change: pane === "closed" ? 0 : await timeChange(page) };
  } finally {
    await browser.close();
    await servers.close();
  }
}

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const closed = await compose("closed");
  const open = await compose("open");
  const refused = await compose("without worker");
  const draftInWords = "1 MB, 1,000 recipients, 50 attachments";
  return [
    {
      question: `typing beside the pane, ${draftInWords}: longest task of the pane, processor time`,
      result: `${figure(open.task)} ms`,
      goal: "≤ 50 ms",
      ratio: `${figure(refused.task)} ms where the client refuses workers`,
    },
    {
      question: "the same: the longest that a key waited",
      result: `${figure(open.delay)} ms`,
      goal: "≤ 50 ms",
      ratio: `${figure(closed.delay)} ms with the pane closed; ${figure(refused.delay)} ms where the client refuses workers`,
    },
    {
      question: "the same: from a change of recipients to the new verdict",
      result: `${figure(open.change)} ms`,
      goal: "shown; 400 ms wait for further changes",
      ratio: `${figure(refused.change)} ms where the client refuses workers`,
    },
  ];
};
