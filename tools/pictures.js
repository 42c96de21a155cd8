"use strict";
/** `npm run pictures`: the alert and the pane in both languages, from the sandbox, for the README (docs/images). */
const fs = require("node:fs/promises");
const path = require("node:path");
const { launch } = require("./browser");
const { buildIfNeeded, kitFolder } = require("./sandbox-build");
const { startServers } = require("./serve");

const folder = path.join(__dirname, "..", "docs", "images");

/** A message that is too heavy for its sender's rank, impolite and without a subject. */
const drafts = {
  es: {
    to: "Jorge Luna Ibarra <jluna@sre.gob.mx>; Beatriz López <blopez@sre.gob.mx>",
    subject: "",
    text: "Jorge:\n\nLe envío el informe de la visita y su anexo fotográfico.\n\nEl encargado es un inútil; espero su respuesta.\n\nSaludos cordiales,\nAna Ruiz",
    attachments: [
      { name: "Anexo fotográfico.pdf", size: 4_300_000 },
      { name: "Informe de la visita.docx", size: 860_000 },
    ],
  },
  en: {
    to: "Jorge Luna Ibarra <jluna@sre.gob.mx>; Beatriz López <blopez@sre.gob.mx>",
    subject: "",
    text: "Jorge:\n\nPlease find the report of the visit and its photographs attached.\n\nYou are an idiot if you miss it.\n\nKind regards,\nAna Ruiz",
    attachments: [
      { name: "Photographs.pdf", size: 4_300_000 },
      { name: "Report of the visit.docx", size: 860_000 },
    ],
  },
};

async function main() {
  await buildIfNeeded();
  await fs.mkdir(folder, { recursive: true });
  const servers = await startServers({ dist: kitFolder() });
  const browser = await launch({ spkiHash: servers.spkiHash });
  try {
    for (const lang of /** @type {const} */ (["es", "en"])) {
      const context = await browser.newContext({
        viewport: { width: 1180, height: 760 },
        colorScheme: "light",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(`${servers.hostUrl}/?lang=${lang === "es" ? "es-MX" : "en-US"}`);
      await page.evaluate(() => window.sandbox.ready());
      await page.evaluate(async (draft) => {
        await window.sandbox.setRank({ id: "jefe-departamento-o-inferior", source: "directory" });
        await window.sandbox.setDraft(draft);
        await window.sandbox.send();
      }, drafts[lang]);
      await page.screenshot({ path: path.join(folder, `alert-${lang}.png`) });
      await page.evaluate(() => window.sandbox.choose("take-action"));
      const pane = page.frameLocator(".pane iframe");
      await pane.locator("article, [data-finding], h1, h2").first().waitFor();
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: path.join(folder, `pane-${lang}.png`) });
      await context.close();
    }
  } finally {
    await browser.close();
    await servers.close();
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
