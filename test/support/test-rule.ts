import { evaluate } from "../../src/policy/evaluate";
import type { Draft, DraftPart } from "../../src/policy/draft";
import type { Certainty, Severity } from "../../src/policy/finding";
import type { FindingKinds, Rule } from "../../src/policy/rule";
import type { FindingKey } from "../../src/policy/rules";
import type { JudgedFinding } from "../../src/policy/verdict";
import { catalogue, findingText, inFull, popUp, type Locale } from "../../src/i18n";
import { plain } from "../../src/i18n/rich";
import { draft as buildDraft, policy } from "./builders";

interface Expected {
  /** Without the rule's id: `overLimit`. */
  readonly key: string;
  readonly clause?: string;
  readonly severity?: Severity;
  readonly certainty?: Certainty;
  /** Members that the finding's data must hold. */
  readonly data?: object;
  /** The text of each place in a subject or plain body, as the sender wrote it. */
  readonly marks?: readonly string[];
}

interface Row {
  readonly why: string;
  readonly draft: Partial<Draft>;
}

interface Table {
  readonly accepts: readonly Row[];
  readonly rejects: readonly (Row & { readonly finds: readonly Expected[] })[];
}

const locales: readonly Locale[] = ["es-MX", "en-US"];

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

function markedText(finding: JudgedFinding, draft: Draft): readonly string[] {
  return finding.places.map((place) => {
    if (place.part === "subject" && draft.subject.state === "known") {
      return draft.subject.value.slice(place.start, place.end);
    }
    if (place.part === "body" && draft.body.state === "known") {
      return draft.body.value.content.slice(place.start, place.end);
    }
    return place.part === "attachments" ? place.name : "";
  });
}

/**
 * Tests one rule by its tables, under the SRE's policy, and what every rule owes: each kind of finding has a row, each
 * has a complete text in both languages, frozen drafts are not written to, a finding stands within its part, and a
 * failed reading is never silent.
 */
export function testRule(rule: Rule<string, DraftPart, FindingKinds>, table: Table): void {
  const found = (parts: Partial<Draft>): readonly JudgedFinding[] =>
    evaluate(freeze(buildDraft(parts)), policy).findings.filter((finding) => finding.rule === rule.id);

  describe(rule.id, () => {
    test.each(table.accepts)("accepts $why", ({ draft }) => {
      expect(found(draft)).toEqual([]);
    });

    test.each(table.rejects)("finds $why", ({ draft, finds }) => {
      const findings = found(draft);
      expect(findings.map(({ key }) => key)).toEqual(finds.map(({ key }) => `${rule.id}.${key}`));
      finds.forEach(({ key: _key, marks, ...rest }, index) => {
        const finding = findings[index] as JudgedFinding;
        expect(finding).toMatchObject(rest);
        if (marks) expect(markedText(finding, buildDraft(draft))).toEqual(marks);
      });
    });

    const kinds = [...Object.keys(rule.findings), "unverified"];
    test.each(kinds)("has a row for %s", (kind) => {
      const shown = table.rejects.flatMap(({ finds }) => finds.map(({ key }) => key));
      expect(shown).toContain(kind);
    });

    test.each(locales)("has whole texts in %s for every row", (locale) => {
      for (const { draft } of table.rejects) {
        for (const finding of found(draft)) {
          const texts = [inFull(policy), popUp(policy)].map((context) =>
            findingText(finding, catalogue(locale), context),
          );
          for (const part of texts.flatMap(({ fact, advice }) => [fact, advice])) {
            const words = plain(part);
            expect(words.trim()).not.toBe("");
            expect(words).not.toMatch(/undefined|NaN|\[object|null/);
          }
        }
      }
    });

    test("tells its clause from the policy document", () => {
      const ids = policy.clauses.map(({ id }) => id);
      for (const { draft } of table.rejects) {
        for (const { clause } of found(draft)) expect(ids).toContain(clause);
      }
    });

    test.each(rule.reads)("is not silent when %s could not be read", (part) => {
      const keys: readonly FindingKey[] = found({ [part]: { state: "failed", why: "late" } }).map(
        ({ key }) => key,
      );
      if (part === "rank" || part === "transmittedSize") return; // both have a next best source
      if (rule.id === "message-size" && part !== "attachments" && part !== "body") return; // headers weigh little
      if (rule.id === "mass-mailing" && part === "from") return; // only tells the sender apart
      expect(keys).toContain(`${rule.id}.unverified`);
    });
  });
}
