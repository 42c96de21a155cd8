"use strict";
/**
 * The policy as a page of the kit: what the alert's clauses lead to. Made when the kit is built, from the document that
 * is built in: no script, one anchor for each clause (`policy.html#9.e`), official wording and translation side by side.
 */
require("./require-ts");
const fs = require("node:fs");
const path = require("node:path");
const { createElement: h } = require("react");
const { renderToStaticMarkup } = require("react-dom/server");
const { paneTexts } = require("../src/i18n/pane");
const { clause: inWords, capitalize } = require("../src/i18n/words");
const { parentOf } = require("../src/policy/search/search-clauses");
const { telephone } = require("../src/taskpane/components/telephone");

/** @typedef {import("../src/policy/document/fields").PolicyDocument} PolicyDocument */
/** @typedef {PolicyDocument["clauses"][number]} Clause */
/** @typedef {import("../src/i18n").Locale} Locale */

/** The official one first. @type {readonly Locale[]} */
const locales = ["es-MX", "en-US"];
const style = path.join(__dirname, "policy-page.css");

/** A page that loads only its own style and pictures, wherever it is served. */
const CSP = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The same thing in both languages, each marked as such. @param {(locale: Locale) => string} say */
const both = (say) =>
  locales.map((locale) => h("span", { key: locale, lang: locale, className: "name" }, say(locale)));

/** @param {Clause} clause @param {Locale} locale */
const nameOf = ({ id, term }, locale) => term?.[locale] ?? capitalize(inWords(id, locale));

/** @param {{ clause: Clause, isLetter: boolean }} props */
function ClauseArticle({ clause, isLetter }) {
  const { id, text, coverage } = clause;
  return h(
    "article",
    { id, className: isLetter ? "clause letter" : "clause" },
    h(
      "h3",
      null,
      h(
        "a",
        { href: `#${id}` },
        both((locale) => nameOf(clause, locale)),
      ),
    ),
    h(
      "div",
      { className: "texts" },
      locales.map((locale) =>
        h(
          "div",
          { key: locale, lang: locale },
          h("p", { className: "wording" }, text[locale]),
          h(
            "p",
            { className: "coverage" },
            `${paneTexts(locale).policy.coverage[coverage.status]} ${coverage.note[locale]}`,
          ),
        ),
      ),
    ),
  );
}

/** @param {{ document: PolicyDocument }} props */
function Head({ document }) {
  return h(
    "head",
    null,
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "Content-Security-Policy", content: CSP }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", null, locales.map((locale) => document.title[locale]).join(" · ")),
    h("link", { rel: "icon", href: "assets/icon-32.png" }),
    h("link", { rel: "stylesheet", href: "policy.css" }),
  );
}

/** @param {{ document: PolicyDocument }} props */
function Page({ document }) {
  const { title, sections, clauses, version, validFrom, source, contacts } = document;
  const { phone, extension } = contacts.support;
  const lines = (/** @type {(locale: Locale) => string} */ say) =>
    locales.map((locale) => h("p", { key: locale, lang: locale }, say(locale)));
  return h(
    "html",
    { lang: locales[0] },
    h(Head, { document }),
    h(
      "body",
      null,
      h(
        "header",
        null,
        h(
          "h1",
          null,
          both((locale) => title[locale]),
        ),
        lines((locale) => {
          const { about, page } = paneTexts(locale).policy;
          return `${about.version(version)} · ${about.validFrom(validFrom)}. ${page.intro}`;
        }),
        h("p", { className: "source" }, source),
        phone === ""
          ? null
          : h(
              "p",
              null,
              both((locale) => contacts.support.name[locale]),
              " ",
              h(
                "a",
                { href: telephone(phone, extension) },
                paneTexts("es-MX").footer.phone(phone, extension),
              ),
            ),
      ),
      h(
        "nav",
        { "aria-label": locales.map((locale) => paneTexts(locale).policy.page.sections).join(" · ") },
        h(
          "ul",
          null,
          sections.map((section) =>
            h(
              "li",
              { key: section.id },
              h(
                "a",
                { href: `#section-${section.id}` },
                both((locale) => section.title[locale]),
              ),
            ),
          ),
        ),
      ),
      h(
        "main",
        null,
        sections.map((section) =>
          h(
            "section",
            { key: section.id },
            h(
              "h2",
              { id: `section-${section.id}` },
              both((locale) => section.title[locale]),
            ),
            clauses
              .filter((clause) => clause.section === section.id)
              .map((clause) =>
                h(ClauseArticle, {
                  key: clause.id,
                  clause,
                  isLetter: parentOf(clause.id, clauses) !== undefined,
                }),
              ),
          ),
        ),
      ),
    ),
  );
}

/** @param {PolicyDocument} document */
const policyPage = (document) => `<!doctype html>\n${renderToStaticMarkup(h(Page, { document }))}\n`;

/** Writes the page and its style into the folder of a kit. @param {PolicyDocument} document @param {string} folder */
function writePolicyPage(document, folder) {
  fs.writeFileSync(path.join(folder, "policy.html"), policyPage(document));
  fs.copyFileSync(style, path.join(folder, "policy.css"));
}

module.exports = { policyPage, writePolicyPage };
