"use strict";
const path = require("node:path");
const { fileBelow } = require("./sandbox-files");

/** Where the add-in origin serves office.js. All lower case: office.js lower-cases the whole address of its strings. */
const OFFICE_PATH = "/__office/";

/** The few files of the 87 MB package that Outlook on the web asks for. Served as they are, never copied or changed. */
const OFFICE_FILES = new Set([
  "office.js",
  "outlook-web-16.01.js",
  "o15apptofilemappingtable.js",
  "es-es/office_strings.js",
  "es-es/outlook_strings.js",
  "en-us/office_strings.js",
  "en-us/outlook_strings.js",
]);

/** Ours: another clock, what office.js takes from Microsoft's CDN at start, newer members, and signing in. */
const BEFORE = ["emulated-clock.js", "ms-ajax.js"];
const AFTER = ["emulated-members.js", "emulated-sign-in.js"];
const OUR_FILES = new Set([...BEFORE, ...AFTER]);

const ourDir = path.join(__dirname, "..", "src", "sandbox", "office");
const officeDir = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

/**
 * @param {string} urlPath
 * @returns {Promise<{ name: string, bytes: Buffer } | null>}
 */
async function officeFile(urlPath) {
  const name = urlPath.slice(OFFICE_PATH.length);
  if (OUR_FILES.has(name)) return fileBelow(ourDir, name);
  return OFFICE_FILES.has(name) ? fileBelow(officeDir, name) : null;
}

const scripts = (/** @type {readonly string[]} */ names) =>
  names.map((name) => `<script src="${OFFICE_PATH}${name}"></script>`).join("");

const CDN_SCRIPT =
  /<script\b([^>]*?)\ssrc="https:\/\/appsforoffice\.(?:cdn\.partner\.)?microsoft\.com\/lib\/[\w.]+\/hosted\/office(?:\.debug)?\.js"([^>]*)>\s*<\/script>/gi;

/**
 * An add-in page as the sandbox serves it: the CDN script becomes the local, untouched office.js with our stand-ins
 * around it. Other attributes of the tag (`data-use-associated-actions-only`) stay.
 * @param {string} html
 */
function useLocalOffice(html) {
  return html.replace(
    CDN_SCRIPT,
    (_tag, /** @type {string} */ before, /** @type {string} */ after) =>
      scripts(BEFORE) + `<script${before} src="${OFFICE_PATH}office.js"${after}></script>` + scripts(AFTER),
  );
}

module.exports = { OFFICE_PATH, officeFile, useLocalOffice };
