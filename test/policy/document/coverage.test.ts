import { readFileSync } from "node:fs";
import { join } from "node:path";
import { coverage, coveragePage } from "../../../src/policy/document/coverage";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import { rules } from "../../../src/policy/rules";
import { policy } from "../../support/builders";
import { changed } from "./mutations";

const rows = coverage(policy);
const page = (name: string): string => readFileSync(join(__dirname, "../../../docs", name), "utf8");

test("docs/coverage.md is up to date (else run node tools/docs.js)", () => {
  expect(page("coverage.md")).toBe(coveragePage(policy));
});

test("docs/coverage.md has one row for each clause, sub-letter and definition", () => {
  const ids = [...page("coverage.md").matchAll(/^\| (\d+(?:\.[a-z])?|def\.[a-z-]+) \|/gm)].map(
    ([, id]) => id,
  );
  expect(ids).toEqual(policy.clauses.map(({ id }) => id));
});

/** What the Mailbox view looks after, which judges no draft. */
const ofMailbox = ["10", "11", "12", "16", "16.a", "16.b", "def.carpeta-personal"];

test("what is said to be checked has a rule or is the mailbox's, and what is not has none", () => {
  for (const { clause, status, rules: serving } of rows) {
    const claimed = (status === "checked" || status === "partly") && !ofMailbox.includes(clause.id);
    expect([clause.id, serving.length > 0]).toEqual([clause.id, claimed]);
  }
});

test("every rule serves a clause", () => {
  const serving = new Set(rows.flatMap((row) => row.rules));
  expect([...serving].sort()).toEqual(rules.map(({ id }) => id).sort());
});

test("a sub-letter's rule serves its clause too, and no other sub-letter", () => {
  const serving = (id: string) => rows.find(({ clause }) => clause.id === id)?.rules;
  expect(serving("9.e")).toEqual(["attachment-type", "disguised-attachment"]);
  expect(serving("9")).toContain("attachment-type");
  expect(serving("9.c")).toEqual(["discriminatory-language"]);
  expect(serving("9.i")).toEqual([]);
});

test("a rule whose every severity is off serves nothing, whatever its blindness is worth", () => {
  const off = { missingSubject: "off", unverified: "warn" };
  const silent = changed(policy, ["rules", "courtesy", "severity"], off) as PolicyDocument;
  expect(coverage(silent).find(({ clause }) => clause.id === "8")?.rules).toEqual(["missing-attachment"]);
});

test("each note has something to say in both languages, and ends as a sentence", () => {
  for (const { clause } of rows) {
    for (const note of Object.values(clause.coverage.note))
      expect([clause.id, note]).toEqual([clause.id, expect.stringMatching(/^[A-ZÁÉÍÓÚ].{15,}\.$/)]);
  }
});

test("what stands in a cell cannot break the table", () => {
  const hostile = changed(
    policy,
    ["clauses", "0", "coverage", "note", "en-US"],
    "a | b\n<script> [x](y)",
  ) as PolicyDocument;
  const row = coveragePage(hostile)
    .split("\n")
    .find((line) => line.startsWith("| 1 |"));
  expect(row).toContain("a \\| b \\<script> \\[x\\](y) |");
});
