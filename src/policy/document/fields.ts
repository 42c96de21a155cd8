import type { DraftPart } from "../draft";
import type { FindingKinds, Rule } from "../rule";
import { rules, type RuleById } from "../rules";
import { factFields, severityChoice, type PolicyFacts } from "./facts";
import {
  list,
  object,
  optional,
  referenceTo,
  text,
  type Field,
  type Fields,
  type Infer,
  type ObjectField,
  type OptionalField,
} from "./field";

type SeverityFields<Kinds extends FindingKinds> = {
  readonly [K in keyof Kinds & string]: typeof severityChoice;
} & { readonly unverified: OptionalField<typeof severityChoice> };

const commonFields = {
  clause: referenceTo("clause", "Clause that the rule serves; a finding that names none belongs to it."),
  alsoServes: optional(list("Other clauses that it serves in part.", referenceTo("clause", "A clause."))),
};

/** What a rule's section of the policy document holds: the rule's own settings, its clauses and its severities. */
type SectionFields<R> =
  R extends Rule<string, infer _Part extends DraftPart, infer Kinds, infer Settings>
    ? Settings & typeof commonFields & { readonly severity: ObjectField<SeverityFields<Kinds>> }
    : never;

type RulesFields = { readonly [Id in keyof RuleById]: ObjectField<SectionFields<RuleById[Id]>> };

function sectionFields(rule: Pick<Rule, "id" | "findings" | "settings">): Field {
  const severities: Record<string, Field> = {};
  for (const key of Object.keys(rule.findings)) severities[key] = severityChoice;
  severities["unverified"] = optional(severityChoice);
  return object(`Rule \`${rule.id}\`.`, {
    ...commonFields,
    ...rule.settings,
    severity: object("Severity of each finding of the rule.", severities),
  });
}

function rulesFields(): RulesFields {
  const fields: Record<string, Field> = {};
  for (const rule of rules) fields[rule.id] = sectionFields(rule);
  return fields as unknown as RulesFields;
}

/** The whole policy document, format version 1. */
export const documentFields = {
  $schema: optional(text("Address or path of the JSON Schema, for editors.")),
  ...factFields,
  rules: object("The checks, each with its clause, settings and severities.", rulesFields()),
} satisfies Fields;

export type PolicyDocument = Infer<typeof documentFields>;

/** What of a policy document judges a draft: all of it but the wording of its clauses. */
export type Policy = PolicyFacts & Pick<PolicyDocument, "rules">;
