"use strict";
/** The pane in every state of `states.tsx`, in a browser and without Outlook: what `npm run gallery` photographs and a test looks at. */
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const webpack = require("webpack");
const { launch } = require("../../tools/browser");

const build = path.join(__dirname, "../../build");

/** As `tools/serve.js` sends it: what breaks it should be seen here too. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:";

/**
 * @param {string} entry @param {string} folder @param {"development" | "production"} mode
 * @returns {import("webpack").Configuration}
 */
const configOf = (entry, folder, mode) => ({
  mode,
  devtool: false,
  target: "web",
  entry,
  output: { path: folder, filename: "gallery.js" },
  performance: false,
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /lexicon\/es\/discrimination\.json$/, loader: path.join(__dirname, "propose-loader.js") },
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
});

/** @param {import("webpack").Configuration} config */
const bundle = (config) =>
  /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      webpack(config, (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
        else resolve();
      });
    })
  );

/** @param {string} folder @returns {Promise<{ address: string, close: () => void }>} */
async function serve(folder) {
  const page =
    '<!doctype html><html lang="es-MX"><meta charset="utf-8"><title>Visto Bueno</title><body><script src="/gallery.js"></script>';
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // What the pane loads later, and its worker, lie beside the script.
    const script = path.join(folder, path.basename(pathname));
    response.setHeader("Content-Security-Policy", CSP);
    response.setHeader(
      "Content-Type",
      pathname === "/" ? "text/html; charset=utf-8" : "text/javascript; charset=utf-8",
    );
    if (pathname === "/") response.end(page);
    else if (fs.existsSync(script)) response.end(fs.readFileSync(script));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = server.address();
  return {
    address: `http://127.0.0.1:${String(typeof address === "object" && address ? address.port : 0)}/`,
    close: () => void server.close(),
  };
}

/**
 * Opens a page that draws the pane without Outlook.
 * @param {string} entry @param {{ mode?: "development" | "production" }} [options]
 */
async function openPage(entry, { mode = "development" } = {}) {
  const folder = path.join(build, path.basename(path.dirname(entry)), path.basename(entry, ".tsx"));
  await bundle(configOf(entry, folder, mode));
  const server = await serve(folder);
  const browser = await launch({});
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    // A fading button has a contrast of its own.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const encoder = await context.newPage();
  /** @type {string[]} */
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(server.address);
  return {
    browser,
    page,
    encoder,
    address: server.address,
    problems,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** Opens the gallery. */
async function openGallery() {
  const { page, encoder, problems, close } = await openPage(path.join(__dirname, "index.tsx"));
  return {
    page,
    problems,
    states: () => page.evaluate(() => window.gallery.states),
    show: (/** @type {string} */ state, /** @type {"es-MX" | "en-US"} */ locale) =>
      page.evaluate(
        ([name, language]) => window.gallery.show(name, language),
        /** @type {const} */ ([state, locale]),
      ),
    /** A PNG as WebP, a fifth of its weight: two hundred pictures live in the repository. @param {Buffer} png */
    webp: async (png) => {
      const encoded = await encoder.evaluate(
        async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          canvas.getContext("2d")?.drawImage(image, 0, 0);
          return canvas.toDataURL("image/webp", 0.8);
        },
        `data:image/png;base64,${png.toString("base64")}`,
      );
      return Buffer.from(encoded.slice(encoded.indexOf(",") + 1), "base64");
    },
    close,
  };
}

module.exports = { openGallery, openPage };
