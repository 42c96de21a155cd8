import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alternatives } from "../../../src/policy/language/lexicon/alternatives";
import { findFlagged, formsOf } from "../../../src/policy/language/flagged";
import { fold } from "../../../src/policy/language/fold";
import type { PatternFile } from "../../../src/policy/language/pattern";
import {
  categories,
  inflections,
  tierNames,
  type Pattern,
  type Term,
} from "../../../src/policy/language/term";

const root = join(__dirname, "../../../src/policy/language/lexicon");
const languages = ["es", "en"];
const filesIn = (folder: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
const read = (file: string) => readFileSync(join(root, file), "utf8");

interface File<Content> {
  readonly file: string;
  readonly language: string;
  readonly content: Content;
}
const filesOf = <Content>(more: string): readonly File<Content>[] =>
  languages.flatMap((language) =>
    filesIn(join(language, more)).map((file) => ({
      file,
      language,
      content: JSON.parse(read(file)) as Content,
    })),
  );
const termFiles = filesOf<readonly Term[]>("");
const patternFiles = filesOf<Pick<PatternFile, "classes"> & { readonly patterns: readonly Pattern[] }>(
  "patterns",
);
const terms = termFiles.flatMap(({ content, language }) => content.map((term) => ({ ...term, language })));
const patterns = patternFiles.flatMap(({ content }) => content.patterns);

const weights: readonly string[] = ["mild", "offensive", "grave"];
const weightOf = (tier: string): number => weights.indexOf(tier);
const highest = ({ tier }: Term): number =>
  typeof tier === "string" ? weightOf(tier) : Math.max(...Object.values(tier).map(weightOf));
const ground = (category: string): string => category.replace(/-.*/, "");

const members = "lemma inflection forms accent category tier region unless instead source fires silent".split(
  " ",
);
const frames = "you person yours any".split(" ");

test("there are at least 350 Spanish and 200 English lemmas", () => {
  expect(terms.filter(({ language }) => language === "es").length).toBeGreaterThanOrEqual(350);
  expect(terms.filter(({ language }) => language === "en").length).toBeGreaterThanOrEqual(200);
});

test("each category of both languages has entries", () => {
  const had = new Set([...terms, ...patterns].map(({ category }) => category));
  expect(categories.filter((category) => !had.has(category))).toEqual([]);
});

describe.each(termFiles)("$file", ({ file, content }) => {
  test("holds one term a line, sorted by its folded lemma", () => {
    const lines = read(file).trimEnd().split("\n").slice(1, -1);
    expect(lines.map((line) => JSON.parse(line.trim().replace(/,$/, "")) as unknown)).toEqual(content);
    const lemmas = content.map(({ lemma }) => fold(lemma));
    expect(lemmas).toEqual(lemmas.slice().sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  test("says of each term what the format asks, and nothing else", () => {
    for (const term of content) {
      const keys = Object.keys(term);
      expect(keys).toEqual(members.filter((member) => keys.includes(member)));
      expect(inflections).toContain(term.inflection);
      expect(categories).toContain(term.category);
      const tiers = typeof term.tier === "string" ? [term.tier] : Object.values(term.tier);
      expect(tiers.length).toBeGreaterThan(0);
      for (const tier of tiers) expect(tierNames).toContain(tier);
      if (typeof term.tier !== "string")
        for (const frame of Object.keys(term.tier)) expect(frames).toContain(frame);
      for (const text of [term.lemma, term.source, term.fires, term.silent]) expect(text.trim()).not.toBe("");
      for (const form of [...formsOf(term), ...(term.unless ?? []).flatMap(alternatives)])
        expect(form).not.toMatch(/[/,;:|~#<>]|^\s|\s$|\s{2}/);
    }
  });

  test("each term is found in the sentence that must fire, at its highest tier", () => {
    const missed = content.filter(
      (term) =>
        !findFlagged(term.fires).some(
          ({ category, tier }) => ground(category) !== "" && weightOf(tier) >= highest(term),
        ),
    );
    expect(missed.map(({ lemma, fires }) => [lemma, fires])).toEqual([]);
  });

  test("nothing is found in the sentence beside it", () => {
    const loud = content.filter(({ silent }) => findFlagged(silent).length > 0);
    expect(loud.map(({ lemma, silent }) => [lemma, silent, findFlagged(silent)])).toEqual([]);
  });
});

test("no form or member of a class stands for more ways to write it than one reads in a diff", () => {
  const ways = (written: string) => alternatives(written).length;
  const forms = terms.flatMap((term) => [...(term.forms ?? []), ...(term.unless ?? [])]);
  const members = patternFiles.flatMap(({ content }) => Object.values(content.classes).flat());
  expect([...forms, ...members].filter((written) => ways(written) > 2000)).toEqual([]);
});

test("no form stands in two terms", () => {
  const owner = new Map<string, string>();
  const twice: string[][] = [];
  for (const term of terms) {
    const forms = new Set(formsOf(term).map((form) => fold(form).replace(/[-'’]/g, " ")));
    for (const form of forms) {
      const other = owner.get(form);
      if (other !== undefined) twice.push([form, other, term.lemma]);
      owner.set(form, term.lemma);
    }
  }
  expect(twice).toEqual([]);
});

describe.each(patternFiles)("$file", ({ file, content }) => {
  const { classes } = content;
  test("holds one class or pattern a line", () => {
    const { length } = read(file).split("\n");
    expect(length).toBeGreaterThan(Object.keys(classes).length + content.patterns.length);
  });

  test("names classes that there are, and has none that no pattern uses", () => {
    const used = new Set(
      content.patterns
        .flatMap(({ parts }) => parts.join(" ").match(/<[^>]+>/g) ?? [])
        .map((name) => name.slice(1, -1)),
    );
    expect(Array.from(used).filter((name) => !(name in classes))).toEqual([]);
    expect(Object.keys(classes).filter((name) => !used.has(name))).toEqual([]);
  });

  test("writes parts of words, choices, classes and gaps, with something to tell by", () => {
    for (const { parts, lemma } of content.patterns) {
      expect(parts.length).toBeGreaterThan(0);
      for (const part of parts) {
        expect([lemma, part]).toEqual([lemma, expect.not.stringMatching(/[,;:|~#]|^\s|\s$|\s{2}|^…|…\d?$/)]);
        for (const token of part.split(" ")) expect(token).toMatch(/^(?:…\d?|<[\w-]+>|[^<>…]+)$/);
      }
    }
  });

  test("each pattern fires in its sentences, and there are at least three", () => {
    for (const { lemma, fires, category, tier } of content.patterns) {
      expect(fires.length).toBeGreaterThanOrEqual(3);
      const missed = fires.filter(
        (text) =>
          !findFlagged(text).some(
            (found) => ground(found.category) === ground(category) && weightOf(found.tier) >= weightOf(tier),
          ),
      );
      expect([lemma, missed]).toEqual([lemma, []]);
    }
  });

  test("no pattern's own silent sentences make it heard, and there are at least three", () => {
    for (const { lemma, silent, category } of content.patterns) {
      expect(silent.length).toBeGreaterThanOrEqual(3);
      const loud = silent.filter((text) =>
        findFlagged(text).some((found) => found.lemma === lemma && found.category === category),
      );
      expect([lemma, loud]).toEqual([lemma, []]);
    }
  });
});

test("no two patterns have one name", () => {
  const names = patterns.map(({ lemma }) => lemma);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
