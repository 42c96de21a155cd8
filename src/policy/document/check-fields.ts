import { describe, pathText, type Fault, type Path } from "./fault";
import type { Field, Fields, NamedKind, NumberField, TextField } from "./field";
import { choiceWords, fits, rangeWords, typeWords, valueWords, type JsonObject } from "./field-words";
import { formatOf } from "./formats";
import { nearest } from "./nearest";

/** An identifier in the document, and where it stands. */
export interface Mention {
  readonly kind: NamedKind;
  readonly id: string;
  readonly path: Path;
}

/** What one walk over a document finds: its faults, and the identifiers it gives and uses. */
export interface Findings {
  readonly faults: Fault[];
  readonly names: Mention[];
  readonly references: Mention[];
}

interface Walk extends Findings {
  /** Where a key is known in one other part of the document, for keys written in the wrong part. */
  readonly places: ReadonlyMap<string, string | undefined>;
}

/** Keys are data of whoever wrote the document: `constructor` and `__proto__` among them. */
const has = (object: object, key: string): boolean => Object.prototype.hasOwnProperty.call(object, key);

function checkNumber(walk: Walk, field: NumberField, value: number, path: Path): void {
  const whole = !field.integer || value % 1 === 0;
  if (whole && value >= field.min && value <= field.max) return;
  walk.faults.push({ path, code: "out-of-range", expected: rangeWords(field), found: describe(value) });
}

function checkText(walk: Walk, field: TextField, value: string, path: Path): void {
  const format = formatOf(field);
  if (format && !new RegExp(format.pattern).test(value)) {
    walk.faults.push({ path, code: "bad-format", expected: format.words, found: describe(value) });
    return;
  }
  if (field.names) walk.names.push({ kind: field.names, id: value, path });
  if (field.refersTo) walk.references.push({ kind: field.refersTo, id: value, path });
}

function guess(word: string, candidates: readonly string[]): { readonly nearest?: string } {
  const meant = nearest(word, candidates);
  return meant === undefined ? {} : { nearest: meant };
}

function checkObject(walk: Walk, fields: Fields, value: JsonObject, path: Path): void {
  const known = Object.keys(fields);
  for (const key of Object.keys(value)) {
    const field = has(fields, key) ? fields[key] : undefined;
    if (field) {
      check(walk, field, value[key], [...path, key]);
      continue;
    }
    const elsewhere = walk.places.get(key);
    walk.faults.push({
      path: [...path, key],
      code: "unknown-key",
      expected: choiceWords(known),
      found: describe(key),
      ...(elsewhere === undefined ? {} : { nearest: elsewhere }),
      ...guess(key, known),
    });
  }
  for (const key of known) {
    const field = fields[key];
    if (!field || field.type === "optional" || has(value, key)) continue;
    walk.faults.push({
      path: [...path, key],
      code: "missing-key",
      expected: valueWords(field),
      found: "nothing",
    });
  }
}

/** Goes as deep as the field table and no deeper, however deep the document is. */
function check(walk: Walk, field: Field, value: unknown, path: Path): void {
  if (!fits(field, value)) {
    walk.faults.push({ path, code: "wrong-type", expected: typeWords(field), found: describe(value) });
    return;
  }
  switch (field.type) {
    case "optional":
      check(walk, field.item, value, path);
      break;
    case "either":
      check(walk, fits(field.of[0], value) ? field.of[0] : field.of[1], value, path);
      break;
    case "text":
      checkText(walk, field, value as string, path);
      break;
    case "number":
      checkNumber(walk, field, value as number, path);
      break;
    case "choice":
      if (field.of.indexOf(value as string) < 0) {
        const expected = choiceWords(field.of);
        const found = describe(value);
        walk.faults.push({
          path,
          code: "not-a-choice",
          expected,
          found,
          ...guess(value as string, field.of),
        });
      }
      break;
    case "list": {
      const items = value as readonly unknown[];
      if (items.length < field.min) {
        const expected = `at least ${String(field.min)} in the list`;
        walk.faults.push({ path, code: "out-of-range", expected, found: describe(value) });
      }
      items.forEach((item, index) => check(walk, field.item, item, [...path, index]));
      break;
    }
    case "map":
      for (const key of Object.keys(value as JsonObject)) {
        walk.references.push({ kind: field.keys, id: key, path: [...path, key] });
        check(walk, field.item, (value as JsonObject)[key], [...path, key]);
      }
      break;
    case "object":
      checkObject(walk, field.fields, value as JsonObject, path);
      break;
  }
}

function collectPlaces(field: Field, place: string, places: Map<string, string | undefined>): void {
  if (field.type === "optional") collectPlaces(field.item, place, places);
  else if (field.type === "either") for (const one of field.of) collectPlaces(one, place, places);
  else if (field.type === "list") collectPlaces(field.item, place + "[]", places);
  else if (field.type === "object") {
    for (const key of Object.keys(field.fields)) {
      const inner = field.fields[key];
      const path = (place === "" ? "" : place + ".") + pathText([key]);
      // A key of several parts says nothing of the one that was meant.
      places.set(key, places.has(key) ? undefined : path);
      if (inner) collectPlaces(inner, path, places);
    }
  }
}

/** Holds a value against the field table: every fault, and the identifiers for the checks between fields. */
export function checkFields(root: Field, value: unknown): Findings {
  const places = new Map<string, string | undefined>();
  collectPlaces(root, "", places);
  const walk: Walk = { faults: [], names: [], references: [], places };
  check(walk, root, value, []);
  return walk;
}
