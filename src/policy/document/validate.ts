import { checkFields } from "./check-fields";
import { crossChecks } from "./cross-checks";
import type { Fault } from "./fault";
import { object } from "./field";
import { documentFields, type PolicyDocument } from "./fields";

export type Validation =
  | { readonly ok: true; readonly document: PolicyDocument }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const documentField = object("A policy of Visto Bueno.", documentFields);

/**
 * Whether a value read from JSON is a policy document. Reports every fault, not the first, and never throws on
 * anything that JSON can hold.
 */
export function validate(value: unknown): Validation {
  const findings = checkFields(documentField, value);
  const faults = findings.faults.concat(crossChecks(value, findings));
  if (faults.length > 0) return { ok: false, faults };
  // The walk above held every field of the table against the value.
  return { ok: true, document: value as PolicyDocument };
}
