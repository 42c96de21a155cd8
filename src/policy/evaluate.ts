import type { Policy } from "./document/fields";
import type { SeverityChoice } from "./document/facts";
import type { Draft, DraftPart, ItemKind } from "./draft";
import type { FindingFacts, Severity } from "./finding";
import { domainOf, isWithin, recipientParts, recipientsOf } from "./recipients";
import type { RuleContext } from "./rule";
import { rules } from "./rules";
import { lessSevere, moreSevere, type JudgedFinding, type Outcome, type Verdict } from "./verdict";

/** A rule without the types of its own file: the engine only hands its settings and findings on. */
interface AnyRule {
  readonly id: keyof Policy["rules"];
  readonly items: readonly ItemKind[];
  readonly reads: readonly DraftPart[];
  check(draft: Draft, context: RuleContext<unknown>): readonly FindingFacts<string, unknown>[];
}
type RuleSection = Policy["rules"][keyof Policy["rules"]];

interface RuleInForce {
  readonly rule: AnyRule;
  readonly section: RuleSection;
}

const severityTable = (section: RuleSection): Readonly<Record<string, SeverityChoice>> => section.severity;

const severitiesIn = (choice: SeverityChoice): readonly Severity[] =>
  typeof choice === "string"
    ? [choice]
    : [
        choice.otherwise,
        choice.inside ?? "off",
        choice.outside ?? "off",
        ...Object.keys(choice.ranks ?? {}).map((id) => choice.ranks?.[id] ?? "off"),
      ];

/** The highest severity that a rule can give anything but its own blindness. */
function highestOf(section: RuleSection): Severity {
  const table = severityTable(section);
  let highest: Severity = "off";
  for (const key of Object.keys(table)) {
    if (key === "unverified") continue;
    for (const severity of severitiesIn(table[key] ?? "off")) highest = moreSevere(highest, severity);
  }
  return highest;
}

function rulesInForce(policy: Policy, item: ItemKind): readonly RuleInForce[] {
  const inForce: RuleInForce[] = [];
  for (const rule of rules as readonly AnyRule[]) {
    const section = policy.rules[rule.id];
    if (rule.items.indexOf(item) >= 0 && highestOf(section) !== "off") inForce.push({ rule, section });
  }
  return inForce;
}

/** The parts of a draft that the rules in force look at; a reader need fetch no others. */
export function partsInForce(policy: Policy, item: ItemKind): readonly DraftPart[] {
  const parts: DraftPart[] = [];
  for (const { rule } of rulesInForce(policy, item)) {
    for (const part of rule.reads) if (parts.indexOf(part) < 0) parts.push(part);
  }
  // Severities and the verdict header depend on where the draft goes.
  for (const part of recipientParts) if (parts.indexOf(part) < 0) parts.push(part);
  return parts;
}

/**
 * Whether the draft leaves the institution (design.md §2, 3): yes as soon as one recipient's domain is foreign;
 * undefined where the readable recipients are all inside and some could not be read.
 */
export function isOutside(draft: Draft, policy: Policy): boolean | undefined {
  const { all, lost } = recipientsOf(draft);
  const foreign = all.some(
    (recipient) => !isWithin(domainOf(recipient.address), policy.domains.institutional),
  );
  if (foreign) return true;
  return lost.length > 0 ? undefined : false;
}

/** `outside` undefined means that it could not be told: then the more severe of both holds. */
function resolve(choice: SeverityChoice, outside: boolean | undefined, rank: string | undefined): Severity {
  if (typeof choice === "string") return choice;
  const cases: Severity[] = [];
  if (outside !== false && choice.outside !== undefined) cases.push(choice.outside);
  if (outside !== true && choice.inside !== undefined) cases.push(choice.inside);
  const forRank = rank === undefined ? undefined : choice.ranks?.[rank];
  if (forRank !== undefined) cases.push(forRank);
  return cases.length === 0 ? choice.otherwise : cases.reduce(moreSevere);
}

function severityOf(
  key: string,
  section: RuleSection,
  outside: boolean | undefined,
  rank: string | undefined,
): Severity {
  const choice = severityTable(section)[key];
  if (choice !== undefined) return resolve(choice, outside, rank);
  // Blindness that the policy does not speak of: never more than a warning, never more than the rule itself.
  return key === "unverified" ? lessSevere("warn", highestOf(section)) : "off";
}

const outcomes: Record<Exclude<Severity, "off">, Outcome> = { block: "block", warn: "warn", advise: "allow" };

function outcomeOf(findings: readonly JudgedFinding[]): Outcome {
  const worst = findings.map((finding): Severity => finding.severity).reduce(moreSevere, "off");
  return worst === "off" ? "allow" : outcomes[worst];
}

/**
 * `evaluate`, one rule at a step, for whoever shares its thread with somebody typing. The draft is judged as it was
 * given: between two steps it may not change.
 */
export function* evaluateInSteps(draft: Draft, policy: Policy): Generator<undefined, Verdict> {
  const inForce = rulesInForce(policy, draft.item);
  const outside = isOutside(draft, policy);
  const rank = draft.rank.state === "known" ? draft.rank.value.id : undefined;
  const findings: JudgedFinding[] = [];
  const missing: DraftPart[] = [];

  for (const { rule, section } of inForce) {
    for (const part of rule.reads) {
      if (draft[part].state === "unavailable" && missing.indexOf(part) < 0) missing.push(part);
    }
    for (const finding of rule.check(draft, { policy, settings: section, item: draft.item })) {
      const severity = severityOf(finding.key, section, outside, rank);
      if (severity === "off") continue;
      // Rules are typed one by one against their own kinds; here they are a list, and the key says which it is.
      findings.push({
        rule: rule.id,
        key: `${rule.id}.${finding.key}`,
        clause: finding.clause ?? section.clause,
        severity,
        certainty: finding.certainty,
        data: finding.data,
        places: finding.places ?? [],
        judged: finding.judged,
        remedies: finding.remedies ?? [],
      } as JudgedFinding);
    }
    yield;
  }

  const order = policy.clauses.map((clause) => clause.id);
  const ordered = findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => order.indexOf(a.finding.clause) - order.indexOf(b.finding.clause) || a.index - b.index)
    .map(({ finding }) => finding);

  return {
    outcome: outcomeOf(ordered),
    findings: ordered,
    unavailable: missing,
    policy: { id: policy.id, version: policy.version },
  };
}

/**
 * Judges a draft by every rule of the policy that is in force for its kind. Pure: the same draft and policy give the
 * same verdict. Never throws on a draft, whatever it holds.
 */
export function evaluate(draft: Draft, policy: Policy): Verdict {
  const steps = evaluateInSteps(draft, policy);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
