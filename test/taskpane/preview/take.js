"use strict";
/** `node test/taskpane/preview/take.js FOLDER [STATE…]`: photographs the pane in the states of `scenes.ts`. Looks, no test. */
const http = require("node:http");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const webpack = require("webpack");

const folder = path.resolve(process.argv[2] ?? "/tmp/vb-preview");
const only = process.argv.slice(3);

/** The policy that `tools/serve.js` sends, for styles and scripts: what breaks it should be seen here too. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:";

/**
 * What a hand does before the picture: presses a button, fills the field that has the focus or chooses a reason; `true`
 * opens the first disclosure.
 * @typedef {readonly (readonly [does: "press" | "fill" | "choose", what: string])[] | true} Steps
 */

/** @type {readonly (readonly [name: string, query: string, width: number, options?: object, steps?: Steps])[]} */
const shots = [
  ["several", "scene=several", 360],
  ["several-dark", "scene=several", 360, { colorScheme: "dark" }],
  ["several-forced", "scene=several", 360, { forcedColors: "active" }],
  ["several-en-320", "scene=several&locale=en-US", 320],
  ["several-at", "scene=several&at=hostile-language.offensive", 360],
  ["clause", "scene=several", 360, {}, true],
  ["clause-en", "scene=several&locale=en-US", 400, { colorScheme: "dark" }, true],
  ["actions", "scene=actions", 360],
  ["actions-320", "scene=actions&outcome=final", 320, {}, [["press", "Más opciones"]]],
  ["actions-en-dark", "scene=actions&locale=en-US", 320, { colorScheme: "dark" }],
  ["busy", "scene=several&outcome=never", 360, {}, [["press", "Quitar el archivo"]]],
  ["form", "scene=several", 320, {}, [["press", "Cambiar la expresión"]]],
  [
    "subject",
    "scene=advice",
    360,
    {},
    [
      ["press", "Escribir el asunto"],
      ["fill", "Croquis de la fachada"],
    ],
  ],
  ["undo", "scene=several", 360, {}, [["press", "Quitar el archivo"]]],
  [
    "undone-dark",
    "scene=several",
    360,
    { colorScheme: "dark" },
    [
      ["press", "Quitar el archivo"],
      ["press", "Deshacer"],
    ],
  ],
  ["refused", "scene=several&outcome=changed", 360, {}, [["press", "Quitar el archivo"]]],
  [
    "refused-forced",
    "scene=several&outcome=tooManyRecipients",
    320,
    { forcedColors: "active" },
    [["press", "Quitar el archivo"]],
  ],
  ["no-copy", "scene=several&outcome=noCopy", 320, {}, [["press", "Quitar el archivo"]]],
  ["partly", "scene=actions&outcome=partly", 360, {}, [["press", "Pasar a CCO"]]],
  [
    "settle",
    "scene=several",
    360,
    {},
    [
      ["press", "Ya lo revisé"],
      ["choose", "Otra"],
    ],
  ],
  [
    "settle-320-dark",
    "scene=several",
    320,
    { colorScheme: "dark" },
    [
      ["press", "Ya lo revisé"],
      ["press", "Guardar"],
    ],
  ],
  [
    "settled",
    "scene=several",
    360,
    {},
    [
      ["press", "Ya lo revisé"],
      ["choose", "Es una cita"],
      ["press", "Guardar"],
    ],
  ],
  [
    "settled-forced",
    "scene=several",
    360,
    { forcedColors: "active" },
    [
      ["press", "Ya lo revisé"],
      ["choose", "Es una cita"],
      ["press", "Guardar"],
    ],
  ],
  ["not-offered", "scene=several&settle=no", 360],
  ["clear", "scene=clear", 360],
  ["clear-dark", "scene=clear", 320, { colorScheme: "dark" }],
  ["advice", "scene=advice", 360],
  ["unverified", "scene=unverified", 360, {}, true],
  ["unverified-en", "scene=unverified&locale=en-US", 320],
  ["hostile", "scene=hostile", 320],
  ["waiting", "scene=never", 360],
  ["failed", "scene=failed", 360],
  ["read", "mode=read", 320],
  ["unsupported", "mode=unsupported", 360, { forcedColors: "active" }],
  ["broken", "mode=broken&locale=en-US", 360],
];

/** @returns {Promise<void>} */
const bundle = () =>
  new Promise((resolve, reject) => {
    webpack(
      {
        mode: "development",
        devtool: false,
        target: "web",
        entry: path.join(__dirname, "index.tsx"),
        output: { path: folder, filename: "preview.js", publicPath: "/" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              loader: "swc-loader",
              options: {
                jsc: {
                  parser: { syntax: "typescript", tsx: true },
                  target: "es2022",
                  transform: { react: { runtime: "automatic" } },
                },
              },
            },
          ],
        },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve();
      },
    );
  });

async function main() {
  fs.mkdirSync(folder, { recursive: true });
  await bundle();
  const page =
    '<!doctype html><html lang="es-MX"><title>Visto Bueno</title><body><script src="/preview.js"></script>';
  const server = http.createServer((request, response) => {
    // The script and the chunks that it asks for later.
    const chunk = /^\/([\w.-]+\.js)$/.exec(request.url ?? "")?.[1];
    response.setHeader("Content-Security-Policy", CSP);
    response.setHeader("Content-Type", `${chunk ? "text/javascript" : "text/html"}; charset=utf-8`);
    response.end(chunk ? fs.readFileSync(path.join(folder, chunk)) : page);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const executablePath = await (await import("@sparticuz/chromium")).default.executablePath();
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    for (const [name, query, width, options, steps] of shots) {
      if (only.length > 0 && !only.some((start) => name.startsWith(start))) continue;
      const context = await browser.newContext({
        viewport: { width, height: 560 },
        deviceScaleFactor: 2,
        ...options,
      });
      const tab = await context.newPage();
      tab.on("console", (message) => console.log(`${name}: ${message.text()}`));
      tab.on("pageerror", (error) => console.log(`${name}: ${error.message}`));
      await tab.goto(`http://127.0.0.1:${port}/?${query}`);
      await tab.waitForTimeout(query.includes("never") ? 900 : 350);
      if (steps === true) await tab.locator("button[aria-expanded]").first().click();
      else
        for (const [does, what] of steps ?? []) {
          if (does === "press") await tab.getByRole("button", { name: what }).first().click();
          else if (does === "choose") await tab.getByRole("radio", { name: what }).check();
          else await tab.keyboard.type(what);
          await tab.waitForTimeout(query.includes("never") ? 500 : 100);
        }
      await tab.waitForTimeout(150);
      const width2 = await tab.evaluate(() => document.documentElement.scrollWidth);
      if (width2 > width) console.log(`${name}: ${width2} px wide`);
      await tab.screenshot({ path: path.join(folder, `${name}.png`), fullPage: name !== "several-at" });
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error);
  process.exitCode = 1;
});
