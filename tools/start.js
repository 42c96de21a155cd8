"use strict";
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { findInstalled } = require("./browser");
const { buildIfNeeded, kitFolder } = require("./sandbox-build");
const { startServers } = require("./serve");
const { smoke } = require("./smoke");

const HELP = `npm start -- [options]
  --smoke        walk the main job in a headless browser, print the verdicts, leave pictures in build/smoke
  --lang LANG    language of the sandbox: es-MX (default) or en-US
  --addin DIR    host the add-in in DIR (with a manifest.xml) instead of ours
  --port N       first port to try (default 3000)
  --no-open      do not open a browser`;

async function main() {
  const { values } = parseArgs({
    options: {
      smoke: { type: "boolean", default: false },
      lang: { type: "string", default: "es-MX" },
      addin: { type: "string" },
      port: { type: "string", default: "3000" },
      "no-open": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const kit = kitFolder();
  const ready = buildIfNeeded(kit);
  if (values.smoke) {
    process.exitCode = (await smoke({ ready, lang: values.lang, dist: kit })) ? 0 : 1;
    return;
  }
  ready.catch((error) => {
    console.error(String(error?.message ?? error));
    process.exit(1);
  });
  const port = Number(values.port);
  const servers = await startServers({
    hostPort: port,
    addinPort: port + 1,
    ready,
    dist: values.addin ? path.resolve(values.addin) : kit,
  });
  const url = `${servers.hostUrl}/?lang=${values.lang}`;
  console.log(`Visto Bueno in the sandbox: ${url}  (Ctrl+C ends it)`);
  const browser = values["no-open"] ? null : openBrowser(url, servers.spkiHash);
  if (!browser) console.log(howToGoOn(url, servers.spkiHash));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.once(signal, () => {
      browser?.kill();
      void servers.close();
    });
  }
}

const profileArgs = (/** @type {string} */ profile, /** @type {string} */ spkiHash) => [
  `--user-data-dir=${profile}`,
  `--ignore-certificate-errors-spki-list=${spkiHash}`,
  "--no-first-run",
  "--no-default-browser-check",
];

/**
 * Opens an installed browser where there is a display, with a profile of its own (gone afterwards) that trusts exactly
 * the certificate of this run.
 * @param {string} url
 * @param {string} spkiHash
 * @returns {import("node:child_process").ChildProcess | null}
 */
function openBrowser(url, spkiHash) {
  const hasDisplay = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  const found = hasDisplay ? findInstalled() : null;
  if (!found) return null;
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-profile-"));
  const child = spawn(found.executablePath, [...profileArgs(profile, spkiHash), url], { stdio: "ignore" });
  const forget = () => fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  child.once("exit", forget);
  child.once("error", () => {
    forget();
    console.log(howToGoOn(url, spkiHash));
  });
  return child;
}

const howToGoOn = (/** @type {string} */ url, /** @type {string} */ spkiHash) =>
  `No browser opened here. Open one that trusts this run's certificate: chrome ${profileArgs(path.join(os.tmpdir(), "visto-bueno-profile"), spkiHash).slice(0, 2).join(" ")} "${url}"  or see it without a screen: npm start -- --smoke`;

main().catch((error) => {
  console.error(String(error?.message ?? error));
  process.exitCode = 1;
});
