import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyPage } from "../../tools/policy-page";
import { policy } from "../support/builders";

const page = policyPage(policy);
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&");

/** The article of each clause, by its anchor. */
const articles = new Map(
  Array.from(page.matchAll(/<article id="([^"]+)"[^>]*>([\s\S]*?)<\/article>/g), ([, id, html]) => [
    id!,
    html!,
  ]),
);

test("has an anchor for every clause and definition, in the order of the policy, each id once", () => {
  expect([...articles.keys()]).toEqual(policy.clauses.map(({ id }) => id));
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("holds every wording and every note in both languages, each marked with its language", () => {
  for (const clause of policy.clauses) {
    const html = articles.get(clause.id)!;
    for (const locale of ["es-MX", "en-US"] as const) {
      const of = new RegExp(`<div lang="${locale}">([\\s\\S]*?)</div>`).exec(html)![1]!;
      expect(text(of)).toContain(clause.text[locale]);
      expect(text(of)).toContain(clause.coverage.note[locale]);
      if (clause.term) expect(text(html)).toContain(clause.term[locale]);
    }
  }
});

test("leads only to its own anchors, its style, its picture and a telephone", () => {
  const leads = Array.from(page.matchAll(/ (?:href|src)="([^"]+)"/g), ([, to]) => to!);
  const anchors = leads.filter((to) => to.startsWith("#")).map((to) => to.slice(1));
  for (const anchor of anchors) expect(page).toContain(` id="${anchor}"`);
  expect(new Set(leads.filter((to) => !to.startsWith("#")))).toEqual(
    new Set(["policy.css", "assets/icon-32.png", "tel:+52-55-5063-3000;ext=4444"]),
  );
});

test("runs no script, holds no style of its own and forbids both", () => {
  expect(page).not.toMatch(/<script|<style| style=| on\w+=|javascript:/i);
  expect(page).toContain("default-src &#x27;none&#x27;; style-src &#x27;self&#x27;");
});

test("says version, day and source of the document that is built in", () => {
  expect(text(page)).toContain("Versión 2005.1 · Vigente desde el 1 de enero de 2005");
  expect(text(page)).toContain("In force since January 1, 2005");
  expect(text(page)).toContain(policy.source);
});

test("shows whatever a policy document holds as text", () => {
  const hostile = "</article><script>alert(1)</script><img src=x onerror=alert(1)>";
  const [first, ...others] = policy.clauses;
  const html = policyPage({
    ...policy,
    source: hostile,
    clauses: [{ ...first!, text: { "es-MX": hostile, "en-US": hostile } }, ...others],
  });
  expect(html).not.toMatch(/<script|<img/);
  expect(text(html)).toContain(hostile);
});

test("has a style for the dark, for paper and for narrow screens, and loads nothing", () => {
  const css = readFileSync(join(__dirname, "../../tools/policy-page.css"), "utf8");
  for (const media of ["prefers-color-scheme: dark", "print", "max-width"]) expect(css).toContain(media);
  expect(css).not.toMatch(/url\(|@import/);
});
