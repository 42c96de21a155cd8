"use strict";
/**
 * `npm run gallery`: holds the pane in every state, both languages and all themes to the gallery's list, and photographs
 * it for docs/gallery.md. What fails the list is not photographed.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs/promises");
const path = require("node:path");
const prettier = require("prettier");
const { openGallery } = require("../test/gallery/open");

const docs = path.join(__dirname, "..", "docs");
const folder = path.join(docs, "gallery");

/** @type {readonly { name: string, heading: string, locale: "es-MX" | "en-US", width: number, media: { colorScheme?: "light" | "dark", forcedColors?: "active" | "none" } }[]} */
const views = [
  { name: "light", heading: "Light", locale: "es-MX", width: 360, media: {} },
  { name: "dark", heading: "Dark", locale: "es-MX", width: 360, media: { colorScheme: "dark" } },
  {
    name: "contrast",
    heading: "Contrast",
    locale: "es-MX",
    width: 360,
    media: { colorScheme: "dark", forcedColors: "active" },
  },
  { name: "320", heading: "320 px", locale: "es-MX", width: 320, media: {} },
  { name: "en", heading: "English", locale: "en-US", width: 360, media: {} },
];

/** A long pane is cut: what matters stands in its first screens. */
const TALLEST = 1_600;

/** @param {readonly { name: string, shows: string }[]} states */
function page(states) {
  const rows = states.map(({ name, shows }) => {
    const shots = views.map((view) => `![${shows}, ${view.heading}](gallery/${name}-${view.name}.webp)`);
    return `## ${shows}\n\n| ${views.map(({ heading }) => heading).join(" | ")} |\n| ${views.map(() => "---").join(" | ")} |\n| ${shots.join(" | ")} |`;
  });
  const day = new Date().toISOString().slice(0, 10);
  return `# The pane in every state

Made by \`npm run gallery\` from \`test/gallery/states.ts\` on ${day}, when each of the ${String(states.length)} states held to this
list in both languages and four themes (light, dark, and the forced colours of either). \`npm test\` holds each state to
it once, in themes that take turns, and its English to its room.

- at most one primary action in each card;
- nothing cut: no text wider than its place at 320 px, nor in half that width (a pane of 320 px at 200 %), with the longest Spanish words;
- no WCAG 2.2 AA violation that axe finds, contrast of 4.5:1 included;
- no dead end: each card offers its clause and a person to ask, and what can be done at one click where there is something.

Taken without Outlook: the ports of the pane (\`src/taskpane/draft-source.ts\`) are played by the test.

${rows.join("\n\n")}
`;
}

/** Whether every state holds to the list, in every combination. */
function holds() {
  const jest = path.join(docs, "../node_modules/jest/bin/jest.js");
  const options = ["--selectProjects", "e2e", "--", "test/e2e/gallery"];
  const env = { ...process.env, VB_GALLERY: "whole" };
  return spawnSync(process.execPath, [jest, ...options], { env, stdio: "inherit" }).status === 0;
}

async function main() {
  if (!holds()) throw new Error("The gallery does not hold to its list: no picture was taken.");
  const gallery = await openGallery();
  try {
    await fs.rm(folder, { recursive: true, force: true });
    await fs.mkdir(folder, { recursive: true });
    const states = await gallery.states();
    for (const view of views) {
      await gallery.page.emulateMedia({ colorScheme: "light", forcedColors: "none", ...view.media });
      for (const { name } of states) {
        await gallery.page.setViewportSize({ width: view.width, height: 600 });
        await gallery.show(name, view.locale);
        // A pane as tall as what it shows: what sticks to its foot would else stand in the middle of the picture.
        const height = await gallery.page.evaluate(() => document.documentElement.scrollHeight);
        await gallery.page.setViewportSize({ width: view.width, height: Math.min(height, TALLEST) });
        await gallery.page.evaluate(() => window.scrollTo(0, 0));
        const picture = await gallery.page.screenshot();
        await fs.writeFile(path.join(folder, `${name}-${view.name}.webp`), await gallery.webp(picture));
      }
    }
    const text = await prettier.format(page(states), { parser: "markdown", printWidth: 120 });
    await fs.writeFile(path.join(docs, "gallery.md"), text);
    if (gallery.problems.length > 0) throw new Error(gallery.problems.join("\n"));
  } finally {
    await gallery.close();
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error);
  process.exitCode = 1;
});
