"use strict";
/** Can a person wheel, walk and search through 100,000 messages? In the built view, without Outlook and its threads. */
const path = require("node:path");
const { openPage } = require("../test/gallery/open");
const { longestTask } = require("./longest-task");
const { figure } = require("./measure");

const traced = { categories: ["toplevel", "devtools.timeline"] };

/** @returns {Promise<import("./measure").Row[]>} */
module.exports = async () => {
  const { browser, page, address, close } = await openPage(path.join(__dirname, "large-mailbox.tsx"), {
    mode: "production",
  });
  /** @param {() => Promise<void>} work */
  const longest = async (work) => {
    await browser.startTracing(page, traced);
    await work();
    return longestTask(await browser.stopTracing(), address);
  };
  try {
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.getByRole("tab", { name: "Buzón" }).click();
    const list = page.getByRole("listbox", { name: /^Mensajes/ });
    await list.waitFor();
    const arranging = await longest(async () => {
      await page.getByRole("button", { name: "Filtrar y ordenar" }).click();
      await page.locator("select").first().selectOption("all");
      await page.getByRole("listbox", { name: "Mensajes: 100,000" }).waitFor();
    });
    await list.scrollIntoViewIfNeeded();
    const box = await list.boundingBox();
    if (!box) throw new Error("The list is not in sight.");
    await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 200) / 2);

    const wheeling = await longest(async () => {
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, turn % 20 === 19 ? 200_000 : 600);
        await page.waitForTimeout(16);
      }
    });
    if ((await list.evaluate(({ scrollTop }) => scrollTop)) < 600_000)
      throw new Error("The wheel did not move the list.");
    const walking = await longest(async () => {
      await list.focus();
      for (const key of ["End", "Home", ...Array.from({ length: 30 }, () => "PageDown")]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(16);
      }
    });
    const searching = await longest(async () => {
      await page.getByLabel("Buscar en asunto y remitente").pressSequentially("verbal 9999", { delay: 60 });
      await page.getByRole("listbox", { name: "Mensajes: 11" }).waitFor();
    });
    return [
      {
        question: "a list of 100,000 messages, wheeled through: longest task, processor time",
        result: `${figure(wheeling)} ms`,
        goal: "≤ 50 ms",
        ratio: `${figure(wheeling / 16.7)} frames of a screen`,
      },
      {
        question: "the same, walked by keys to its end and back",
        result: `${figure(walking)} ms`,
        goal: "≤ 50 ms",
        ratio: `${figure(walking / 16.7)} frames of a screen`,
      },
      {
        question: "the same, searched as somebody types",
        result: `${figure(searching)} ms`,
        goal: "≤ 50 ms",
        ratio: `${figure(searching / 16.7)} frames of a screen`,
      },
      {
        question: "the same, arranged anew when all of them are asked for",
        result: `${figure(arranging)} ms`,
        goal: "≤ 50 ms",
        ratio: `${figure(arranging / 16.7)} frames of a screen`,
      },
    ];
  } finally {
    await close();
  }
};
