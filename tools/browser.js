#!/usr/bin/env node
"use strict";
const { execFile } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");
const { unpackBundled } = require("./sandbox-chromium");

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what this browser needs beside the environment
 * @property {"CHROMIUM_PATH" | "installed" | "bundled"} from
 */

const NAMES = [
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chromium",
  "chromium-browser",
];

/** @returns {string[]} where Chrome, Edge and Chromium live on this system, best first */
function usualPlaces() {
  if (process.platform === "darwin") {
    const app = (/** @type {string} */ name) => `/Applications/${name}.app/Contents/MacOS/${name}`;
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(app);
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => process.env[name] ?? [],
    );
    const parts = [["Google", "Chrome"], ["Microsoft", "Edge"], ["Chromium"]];
    return parts.flatMap((part) => {
      const exe = part.includes("Edge") ? "msedge.exe" : "chrome.exe";
      return roots.map((base) => path.join(base, ...part, "Application", exe));
    });
  }
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

const canRun = (/** @type {string} */ file) => {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
};

/**
 * The browser that the person has: `CHROMIUM_PATH`, then an installed Chrome, Edge or Chromium.
 * @returns {Browser | null}
 */
function findInstalled() {
  const named = process.env["CHROMIUM_PATH"];
  if (named) {
    if (!canRun(named)) throw new Error(`CHROMIUM_PATH names no program that can be run: ${named}`);
    return { executablePath: named, env: {}, from: "CHROMIUM_PATH" };
  }
  const executablePath = usualPlaces().find(canRun);
  return executablePath ? { executablePath, env: {}, from: "installed" } : null;
}

/**
 * The browser for tests and smoke: an installed one, else (Linux x64) the one inside an npm package.
 * @returns {Promise<Browser>} rejects with one clear line where there is none
 */
async function findBrowser() {
  const installed = findInstalled();
  if (installed) return installed;
  if (process.platform === "linux" && process.arch === "x64")
    return { ...(await unpackBundled()), from: "bundled" };
  throw new Error("No browser found: install Chrome, Edge or Chromium, or set CHROMIUM_PATH to one.");
}

/**
 * Starts a headless browser. Web security stays on; only certificates whose public key has the given hash are accepted.
 * @param {{ spkiHash?: string, args?: readonly string[] }} [options]
 * @returns {Promise<import("playwright-core").Browser>}
 */
async function launch(options = {}) {
  const { chromium } = require("playwright-core");
  const { executablePath, env } = await findBrowser();
  const trust = options.spkiHash ? [`--ignore-certificate-errors-spki-list=${options.spkiHash}`] : [];
  const start = (/** @type {boolean} */ chromiumSandbox) =>
    chromium.launch({
      executablePath,
      env: { ...definedEnv(), ...env },
      chromiumSandbox,
      args: [...trust, ...(options.args ?? [])],
    });
  // Root has no Chromium sandbox to use; some systems deny it to everyone (no user namespaces).
  if (process.getuid?.() === 0) return start(false);
  try {
    return await start(true);
  } catch (error) {
    if (!/sandbox/i.test(String(error))) throw error;
    return start(false);
  }
}

/** @returns {Record<string, string>} */
const definedEnv = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(/** @returns {e is [string, string]} */ (e) => e[1] !== undefined),
  );

module.exports = { findBrowser, findInstalled, launch };

if (require.main === module) {
  findBrowser()
    .then(async (browser) => {
      const env = { ...process.env, ...browser.env };
      const version = await promisify(execFile)(browser.executablePath, ["--version"], { env }).then(
        ({ stdout }) => stdout.trim(),
        () => "version unknown",
      );
      console.log(`${browser.executablePath} (${browser.from}; ${version})`);
      for (const [name, value] of Object.entries(browser.env)) console.log(`${name}=${value}`);
    })
    .catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
}
