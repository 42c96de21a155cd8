import type { PolicyDocument } from "../../src/policy/document/fields";
import { evaluate } from "../../src/policy/evaluate";
import type { Draft, DraftPart } from "../../src/policy/draft";
import type { Certainty, Severity } from "../../src/policy/finding";
import { addressKey } from "../../src/policy/recipients";
import type { Remedy, RemedyKind } from "../../src/policy/remedy";
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
  /** The kinds of the remedies offered, the best first. */
  readonly ways?: readonly RemedyKind[];
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

/** Whether the thing that a remedy would change is there, as the remedy says. */
function isOf(remedy: Remedy, draft: Draft): boolean {
  const recipients = (part: "to" | "cc" | "bcc") => (draft[part].state === "known" ? draft[part].value : []);
  switch (remedy.kind) {
    case "remove-attachment": {
      const files = draft.attachments.state === "known" ? draft.attachments.value : [];
      const file = files.find(({ id, name }) => id === remedy.id && name === remedy.name);
      return file !== undefined && remedy.isFinal === (file.type !== "file" || file.isInline);
    }
    case "move-to-bcc":
      return draft.item === "message" && remedy.people === recipients("to").length + recipients("cc").length;
    case "remove-recipient":
      return recipients(remedy.part).some(({ address }) => address === remedy.address);
    case "remove-duplicates":
      return remedy.addresses.every((address) => {
        const all = (["to", "cc", "bcc"] as const).flatMap(recipients);
        return all.filter((one) => addressKey(one.address) === addressKey(address)).length > 1;
      });
    case "replace-text":
    case "mask-text":
      return remedy.places.every(({ part, start, end, source }) => {
        const reading = draft[part];
        const value = reading.state === "known" ? reading.value : "";
        return (
          source !== "" && (typeof value === "string" ? value : value.content).slice(start, end) === source
        );
      });
    case "insert-subject":
      return draft.subject.state === "known" && draft.subject.value.trim().length < 4;
    case "declare-rank":
      // Somebody surer than the sender may have told it.
      return !(
        draft.rank.state === "known" &&
        draft.rank.value.source !== "declared" &&
        policy.ranks.some((rank) => draft.rank.state === "known" && rank.id === draft.rank.value.id)
      );
  }
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
      finds.forEach(({ key: _key, marks, ways, ...rest }, index) => {
        const finding = findings[index] as JudgedFinding;
        expect(finding).toMatchObject(rest);
        if (ways) expect(finding.remedies.map(({ kind }) => kind)).toEqual(ways);
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

    test("offers remedies that speak of what is in the draft", () => {
      for (const { draft, policy: by } of table.rejects) {
        for (const { remedies } of found(draft, by)) {
          for (const remedy of remedies) expect(isOf(remedy, buildDraft(draft))).toBe(true);
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
