import type { Field, Fields } from "./field";
import { formatOf } from "./formats";

/** A JSON Schema, as far as the field table needs it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

type Shared = ReadonlyMap<Field, string>;

function objectSchema(fields: Fields, shared: Shared): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  const required: string[] = [];
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (!field) continue;
    if (field.type !== "optional") required.push(key);
    properties[key] = schemaOf(field, shared);
  }
  return { type: "object", properties, required, additionalProperties: false };
}

function bareSchema(field: Field, shared: Shared): JsonSchema {
  switch (field.type) {
    case "text": {
      const format = formatOf(field);
      return format ? { type: "string", pattern: format.pattern } : { type: "string" };
    }
    case "number":
      return { type: field.integer ? "integer" : "number", minimum: field.min, maximum: field.max };
    case "choice":
      return { type: "string", enum: field.of };
    case "list":
      return {
        type: "array",
        items: schemaOf(field.item, shared),
        ...(field.min > 0 ? { minItems: field.min } : {}),
      };
    case "map":
      return { type: "object", additionalProperties: schemaOf(field.item, shared) };
    case "object":
      return objectSchema(field.fields, shared);
    case "either":
      return { anyOf: field.of.map((one) => schemaOf(one, shared)) };
    case "optional":
      return schemaOf(field.item, shared);
  }
}

function schemaOf(field: Field, shared: Shared): JsonSchema {
  const target = field.type === "optional" ? field.item : field;
  const name = shared.get(target);
  if (name !== undefined) return { $ref: `#/definitions/${name}` };
  return { description: target.about, ...bareSchema(target, shared) };
}

/**
 * The JSON Schema (draft-07, which editors read best) of what a field accepts. `definitions` names fields that stand
 * in many places; each is written once. What one field demands of another is not in it: see `cross-checks.ts`.
 */
export function jsonSchema(
  title: string,
  root: Field,
  definitions: Readonly<Record<string, Field>>,
): JsonSchema {
  const shared = new Map<Field, string>();
  const written: Record<string, JsonSchema> = {};
  // In order: a definition may use those before it, and never itself.
  for (const name of Object.keys(definitions)) {
    const field = definitions[name];
    if (!field) continue;
    written[name] = schemaOf(field, shared);
    shared.set(field, name);
  }
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...schemaOf(root, shared),
    definitions: written,
  };
}
