"use strict";
const fs = require("node:fs");
const path = require("node:path");

const source = path.join(__dirname, "../../manifest.xml");
/** The address that manifest.xml carries in the repository: a developer's own machine. */
const defaultBase = "https://localhost:3001";

const read = () => fs.readFileSync(source, "utf8");
const idElement = /<Id>([^<]*)<\/Id>/;

/** The Id that manifest.xml carries in the repository. */
const defaultId = () => idElement.exec(read())?.[1] ?? "";

/** @param {string} text */
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * The manifest of one deployment. Everything else in it is the same for all of them.
 * @param {{ base: string, id: string, suffix?: Readonly<Record<string, string>> | undefined }} deployment
 *   suffix: what follows the add-in's name, by locale, where a group of people has a build of its own
 */
function manifestFor({ base, id, suffix }) {
  const xml = read().replaceAll(defaultBase, escaped(base)).replace(idElement, `<Id>${id}</Id>`);
  if (suffix === undefined) return xml;
  const named = (/** @type {string} */ name, /** @type {string} */ locale) =>
    escaped(`${name} (${suffix[locale] ?? ""})`);
  return xml.replace(/<DisplayName [\s\S]*?<\/DisplayName>/, (element) =>
    element
      .replace(
        /DefaultValue="([^"]*)"/,
        (_, /** @type {string} */ name) => `DefaultValue="${named(name, "es-MX")}"`,
      )
      .replace(
        /Locale="([^"]*)" Value="([^"]*)"/g,
        (_, /** @type {string} */ locale, /** @type {string} */ name) =>
          `Locale="${locale}" Value="${named(name, locale)}"`,
      ),
  );
}

module.exports = { defaultBase, defaultId, manifestFor };
