import { catalogue, inFull, shorten, toldTogether, type Locale, type TextContext } from "../../i18n";
import type { Rich } from "../../i18n/rich";
import type { PolicyFacts } from "../../policy/document/facts";
import { worstFirst, type JudgedFinding } from "../../policy/verdict";
import type { ShownSeverity } from "./severity";

/** What one card of the pane tells: a finding, or all that could not be checked. */
export interface Card {
  /** Stays the same while the draft changes around it, so that an open clause stays open. */
  readonly id: string;
  readonly severity: ShownSeverity;
  readonly fact: Rich;
  readonly advice: Rich;
  readonly clauses: readonly string[];
  /** The clause that the sentence rests on; what could not be checked rests on all of them alike. */
  readonly cited: string | undefined;
  readonly findings: readonly JudgedFinding[];
}

/** Longer than any name that people give; what hostile mail brings must not push the verdict out of sight. */
export const LONGEST_NAME = 96;

/** How the pane tells things: as they are, except names that no screen could hold. */
export function paneContext(policy: PolicyFacts): TextContext {
  return { ...inFull(policy), name: (name) => shorten(name, LONGEST_NAME) };
}

const severities: readonly ShownSeverity[] = ["block", "warn", "advise"];

function identify(findings: readonly JudgedFinding[]): string {
  const [finding] = findings;
  const place = finding?.places[0];
  if (!finding || /\.unverified$/.test(finding.key)) return "unverified";
  // By what was found, not by its turn: half an answer must not move to the finding that comes before it.
  if ("lemma" in finding.data) return `${finding.key} ${finding.data.lemma}`;
  return place?.part === "attachments" ? `${finding.key} ${place.id}` : finding.key;
}

/** The findings of a verdict as they are told, the worst first. */
export function cardsOf(
  findings: readonly JudgedFinding[],
  policy: PolicyFacts,
  locale: Locale,
): readonly Card[] {
  const seen = new Map<string, number>();
  const cards = toldTogether(worstFirst(findings), catalogue(locale), paneContext(policy)).map(
    ({ fact, advice, clause: cited, findings: told }): Card => {
      const name = identify(told);
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      return {
        id: turn === 1 ? name : `${name} ${turn}`,
        severity: severities.find((one) => told.some(({ severity }) => severity === one)) ?? "advise",
        fact,
        advice,
        clauses: [...new Set(told.map(({ clause }) => clause))],
        cited,
        findings: told,
      };
    },
  );
  // What could not be checked is told last among its equals, not last of all.
  return severities.flatMap((severity) => cards.filter((card) => card.severity === severity));
}
