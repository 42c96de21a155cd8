import type { Field, NumberField } from "./field";
import { formatOf } from "./formats";

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const jsonType: Readonly<Record<Exclude<Field["type"], "either" | "optional">, string>> = {
  text: "text",
  choice: "text",
  number: "a number",
  list: "a list",
  map: "an object",
  object: "an object",
};

/** What a field holds, after "expected". */
export function typeWords(field: Field): string {
  if (field.type === "either") return field.of.map(typeWords).join(" or ");
  return field.type === "optional" ? typeWords(field.item) : jsonType[field.type];
}

/** Whether the JSON type of a value is the field's; of two alternatives, the one that fits reports the faults. */
export function fits(field: Field, value: unknown): boolean {
  switch (field.type) {
    case "either":
      return field.of.some((one) => fits(one, value));
    case "optional":
      return fits(field.item, value);
    case "list":
      return Array.isArray(value);
    case "map":
    case "object":
      return isObject(value);
    case "number":
      return typeof value === "number";
    case "text":
    case "choice":
      return typeof value === "string";
  }
}

export function rangeWords({ min, max, integer }: NumberField): string {
  if (min === max) return String(min);
  const range =
    max === Number.MAX_SAFE_INTEGER ? `${String(min)} or more` : `from ${String(min)} to ${String(max)}`;
  return `${integer ? "a whole number" : "a number"}, ${range}`;
}

export const choiceWords = (of: readonly string[]): string => `one of ${of.join(", ")}`;

/** All that is asked of a value that is not there yet. */
export function valueWords(field: Field): string {
  switch (field.type) {
    case "text":
      return formatOf(field)?.words ?? typeWords(field);
    case "number":
      return rangeWords(field);
    case "choice":
      return choiceWords(field.of);
    case "either":
      return field.of.map(valueWords).join(", or ");
    default:
      return typeWords(field);
  }
}
