import { severity, severityChoice } from "./facts";
import type { Field } from "./field";
import { fieldTable } from "./field-table";
import { jsonSchema, type JsonSchema } from "./json-schema";
import { documentField } from "./validate";

/** `docs/policy.schema.json`, for editors. */
export const policySchema = (): JsonSchema =>
  jsonSchema("Policy of Visto Bueno, format 1", documentField, { severity, severityChoice });

/** The table of fields in `docs/policy-document.md`; the guide explains severities itself. */
export const policyFieldTable = (): string =>
  fieldTable(
    documentField,
    new Map<Field, string>([
      [severity, "a severity"],
      [severityChoice, "a severity, or a table"],
    ]),
  );
