import { pathText } from "./fault";
import type { Field, Fields } from "./field";
import { formatOf } from "./formats";

interface Row {
  readonly path: string;
  readonly holds: string;
  readonly about: string;
}

const numberWords = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** Texts for people: `es-MX` and `en-US`. */
const isLocalized = (field: Field): boolean => field.type === "object" && "es-MX" in field.fields;

function holds(field: Field): string {
  switch (field.type) {
    case "text":
      if (field.refersTo) return `identifier of a ${field.refersTo}`;
      return formatOf(field)?.words ?? "text, or empty";
    case "number": {
      if (field.min === field.max) return String(field.min);
      const kind = field.integer ? "whole number" : "number";
      if (field.max === Number.MAX_SAFE_INTEGER) return `${kind}, ${numberWords(field.min)} or more`;
      return `${kind}, ${numberWords(field.min)} to ${numberWords(field.max)}`;
    }
    case "choice":
      return field.of.map((one) => `\`${one}\``).join(", ");
    case "list":
      return field.min > 0 ? `list of at least ${String(field.min)}` : "list";
    case "map":
      return `object by ${field.keys} identifier`;
    case "object":
      return isLocalized(field) ? "text in both languages" : "object";
    case "either":
      return field.of.map(holds).join("; or ");
    case "optional":
      return `${holds(field.item)} (may be left out)`;
  }
}

const required = (field: Field): Field => (field.type === "optional" ? field.item : field);

/** The name that all fields of an object share; then one row tells of them together. */
function sharedBy(fields: Fields, shared: ReadonlyMap<Field, string>): string | undefined {
  const names = Object.keys(fields).map((key) => shared.get(required(fields[key] as Field)));
  return names.every((name) => name === names[0]) ? names[0] : undefined;
}

function togetherWords(fields: Fields, name: string): string {
  const keys = Object.keys(fields).map((key) =>
    fields[key]?.type === "optional" ? `\`${key}\` (may be left out)` : `\`${key}\``,
  );
  return `${name} for ${keys.join(", ")}`;
}

function rowsOf(field: Field, path: string, shared: ReadonlyMap<Field, string>, rows: Row[]): void {
  const target = required(field);
  if (shared.has(target) || isLocalized(target)) return;
  if (target.type === "list") {
    const { item } = target;
    if (item.type === "object") rowsOf(item, path + "[]", shared, rows);
  } else if (target.type === "map") rowsOf(target.item, path + ".*", shared, rows);
  else if (target.type === "either") for (const one of target.of) rowsOf(one, path, shared, rows);
  else if (target.type === "object") {
    for (const key of Object.keys(target.fields)) {
      const inner = target.fields[key];
      if (!inner) continue;
      const own = (path === "" ? "" : path + ".") + pathText([key]);
      const optional = inner.type === "optional" ? " (may be left out)" : "";
      const name = shared.get(required(inner));
      const together = inner.type === "object" ? sharedBy(inner.fields, shared) : undefined;
      if (inner.type === "object" && together !== undefined) {
        rows.push({ path: own, holds: togetherWords(inner.fields, together), about: inner.about });
        continue;
      }
      const words = name === undefined ? holds(inner) : name + optional;
      rows.push({ path: own, holds: words, about: inner.about });
      rowsOf(inner, own, shared, rows);
    }
  }
}

/** The field table as a table for people. `shared` names what stands in many places and is explained elsewhere. */
export function fieldTable(root: Field, shared: ReadonlyMap<Field, string> = new Map()): string {
  const rows: Row[] = [];
  rowsOf(root, "", shared, rows);
  return [
    "| field | holds | what it is for |",
    "| --- | --- | --- |",
    ...rows.map(({ path, holds, about }) => `| \`${path}\` | ${holds} | ${about} |`),
  ].join("\n");
}
