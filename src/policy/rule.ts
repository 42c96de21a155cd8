import type { Fields, Infer } from "./document/field";
import type { PolicyFacts } from "./document/facts";
import type { Draft, DraftPart, ItemKind } from "./draft";
import type { FindingFacts, UnverifiedData } from "./finding";

/** Marks, in the type only, the data that findings of one kind carry: `findings: { overLimit: data<{ size: number }>() }`. */
export interface DataOf<T> {
  readonly example?: T;
}
export const data = <T>(): DataOf<T> => ({});

/** The keys of a rule's findings (without the rule's id) and the data of each. */
export type FindingKinds = Readonly<Record<string, DataOf<unknown>>>;

type DataIn<Kind> = Kind extends DataOf<infer T> ? T : never;

/** What `check` may return: one of the rule's own findings, or `unverified` for what a failed reading left unjudged. */
export type RuleFinding<Kinds extends FindingKinds> =
  | { [K in keyof Kinds & string]: FindingFacts<K, DataIn<Kinds[K]>> }[keyof Kinds & string]
  | FindingFacts<"unverified", UnverifiedData>;

/** What a rule is given besides the draft. */
export interface RuleContext<Settings> {
  readonly policy: PolicyFacts;
  /** The rule's own section of the policy document. */
  readonly settings: Settings;
  readonly item: ItemKind;
}

/**
 * One check. `check` sees only the parts that `reads` declares: asking for another does not compile, and readers
 * fetch no more than the rules in force declare. Severities and clauses are data of the policy document.
 */
export interface Rule<
  Id extends string = string,
  Part extends DraftPart = DraftPart,
  Kinds extends FindingKinds = FindingKinds,
  Settings extends Fields = Fields,
> {
  readonly id: Id;
  readonly items: readonly ItemKind[];
  readonly reads: readonly Part[];
  readonly findings: Kinds;
  /** The numbers and lists that this rule takes from the policy document, beside its clause and severities. */
  readonly settings: Settings;
  check(draft: Pick<Draft, Part>, context: RuleContext<Infer<Settings>>): readonly RuleFinding<Kinds>[];
}

export const defineRule = <
  Id extends string,
  Part extends DraftPart,
  Kinds extends FindingKinds,
  Settings extends Fields,
>(
  rule: Rule<Id, Part, Kinds, Settings>,
): Rule<Id, Part, Kinds, Settings> => rule;
