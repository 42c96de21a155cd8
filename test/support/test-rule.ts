import type { PolicyDocument } from "../../src/policy/document/fields";
import { evaluate } from "../../src/policy/evaluate";
import type { Draft, DraftPart } from "../../src/policy/draft";
import type { Certainty, Severity } from "../../src/policy/finding";
import type { Rule } from "../../src/policy/rule";
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
  /** Instead of the SRE's policy. */
  readonly policy?: PolicyDocument;
}

interface Table {
  readonly accepts: readonly Row[];
  readonly rejects: readonly (Row & { readonly finds: readonly Expected[] })[];
  /** Parts whose loss this rule may pass over in silence, and why. */
  readonly silentWithout?: Partial<Record<DraftPart, string>>;
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
export function testRule(rule: Pick<Rule, "id" | "reads" | "findings">, table: Table): void {
  const found = (parts: Partial<Draft>, by = policy): readonly JudgedFinding[] =>
    evaluate(freeze(buildDraft(parts)), by).findings.filter((finding) => finding.rule === rule.id);

  describe(rule.id, () => {
    test.each(table.accepts)("accepts $why", ({ draft, policy: by }) => {
      expect(found(draft, by)).toEqual([]);
    });

    test.each(table.rejects)("finds $why", ({ draft, finds, policy: by }) => {
      const findings = found(draft, by);
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
      for (const { draft, policy: by } of table.rejects) {
        for (const finding of found(draft, by)) {
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
      for (const { draft, policy: by } of table.rejects) {
        for (const { clause } of found(draft, by)) expect(ids).toContain(clause);
      }
    });

    const lose = (part: DraftPart) =>
      found({ [part]: { state: "failed", why: "late" } }).map(({ key }): string => key);
    const excuses = table.silentWithout ?? {};

    test.each(rule.reads.filter((part) => !(part in excuses)))(
      "is not silent when %s could not be read",
      (part) => {
        expect(lose(part)).toContain(`${rule.id}.unverified`);
      },
    );

    for (const [part, why] of Object.entries(excuses)) {
      test(`says nothing when ${part} could not be read: ${why}`, () => {
        expect(lose(part as DraftPart)).toEqual([]);
      });
    }
  });
}
