import { policyFaults } from "../../src/cli/policy-check";
import { cliTexts } from "../../src/i18n/cli";
import { inSpanish } from "../../src/i18n/cli/fault-words";
import { policy } from "../support/builders";

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** What stands in the place of each value: another type, another format, a number out of every range. */
const wrongValues: readonly Json[] = [null, "", "Ñ ¿?", -1, 1e20, 0.5, true, [], {}, { x: 1 }];

/** `value` with everything that lies `depth` levels down changed; no further level, no change. */
function changedAt(value: Json, depth: number, change: (one: Json) => Json): Json {
  if (depth === 0) return change(value);
  if (Array.isArray(value)) return value.map((one: Json) => changedAt(one, depth - 1, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, changedAt(inner, depth - 1, change)]),
  );
}

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Without its keys at odd places, or at even ones. */
const without = (value: Json, parity: number): Json =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((_, index) => index % 2 !== parity))
    : value;
const misspelt = (value: Json): Json =>
  isRecord(value)
    ? { ...value, ...Object.fromEntries(Object.entries(value).map(([key, one]) => [`${key}s`, one])) }
    : value;
const doubled = (value: Json): Json => {
  const [first] = Array.isArray(value) ? (value as readonly Json[]) : [];
  return first === undefined ? value : [...(value as readonly Json[]), first];
};

/**
 * Documents that differ from `value` in every place of one level at once, each level in each wrong way, and without its
 * keys: each fault is told by its own path.
 */
function* spoilt(value: Json): Generator<Json> {
  for (let depth = 0; ; depth++) {
    for (const wrong of wrongValues) yield changedAt(value, depth, () => wrong);
    const atDepth: Json[] = [];
    changedAt(value, depth, (one) => {
      atDepth.push(one);
      return one;
    });
    if (!atDepth.some((one) => typeof one === "object" && one !== null)) return;
    for (const change of [(one: Json) => without(one, 0), (one: Json) => without(one, 1), misspelt, doubled])
      yield changedAt(value, depth, change);
  }
}

/**
 * Documents in which one reference leads nowhere, or one number stands out of order: what a place owes to others is told
 * only where those are right. Of places that are alike, one.
 */
function* unfitting(value: Json): Generator<Json> {
  if (typeof value === "number") yield* [-1, 1e20];
  else if (typeof value === "string" && /^[a-z0-9.-]+$/.test(value)) yield "nadie";
  else if (Array.isArray(value)) {
    const [one, ...others] = value as readonly Json[];
    if (one !== undefined) for (const changed of unfitting(one)) yield [changed, ...others];
  } else if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value))
      for (const changed of unfitting(inner)) yield { ...value, [key]: changed };
  }
}

/** Broken JSON, and what one field demands of another. */
const written = JSON.stringify(policy, null, 2);
const document = JSON.parse(written) as Json;
const broken = [
  "",
  "{",
  "[",
  "{]",
  '{"a" 1}',
  '{"a":1 "b":2}',
  "{a:1}",
  '{"a":tru}',
  '{"a":01}',
  '{"a":1.}',
  '{"a":1e}',
  '{"a":"\\x"}',
  '{"a":"\\u00g"}',
  '{"a":"\t"}',
  '{"a":"b',
  "{} {}",
  "{/* a */}",
  "{/* a",
  '{"a":1,}',
  '{"a":1,"a":2}',
  "[".repeat(70),
  "\ufeff" + written,
];
const swapped = { ...policy, ranks: [...policy.ranks].reverse() };
const adviseLate = written.replace(/"adviseFrom": \d+/, '"adviseFrom": 999');
const ownLookalike = { ...policy, domains: { ...policy.domains, webmail: policy.domains.institutional } };
const [first, ...others] = policy.ranks;
const twoTitles = {
  ...policy,
  ranks: [first, ...others.map((rank) => ({ ...rank, titles: first?.titles ?? ["a"] }))],
};
const titled = JSON.stringify({
  ...policy,
  ranks: policy.ranks.map((rank) => ({ ...rank, titles: ["Cónsul"] })),
});

const faults = [
  ...broken,
  adviseLate,
  titled,
  ...[swapped, ownLookalike, twoTitles].map((one) => JSON.stringify(one)),
  ...[spoilt, unfitting].flatMap((changed) => Array.from(changed(document), (one) => JSON.stringify(one))),
].flatMap((text) => policyFaults(text));
const latin1 = policyFaults(Uint8Array.from(Buffer.from('{"á":1}', "latin1")));
const words = Array.from(new Set([...faults, ...latin1].flatMap(({ expected, found }) => [expected, found])));

test("every fault of a policy document is told in Spanish, whatever it is", () => {
  expect(words.length).toBeGreaterThan(80);
  expect(words.filter((one) => inSpanish(one) === undefined)).toEqual([]);
});

test("every kind of fault is among them", () => {
  expect(Array.from(new Set(faults.map(({ code }) => code))).sort()).toEqual([
    "bad-format",
    "bad-json",
    "conflict",
    "dangling-reference",
    "duplicate-id",
    "duplicate-key",
    "missing-key",
    "not-a-choice",
    "out-of-range",
    "unknown-key",
    "wrong-order",
    "wrong-type",
  ]);
});

test("no word of English is left in them", () => {
  const english = /\b(an|the|of|or|with|without|expected|found|which|is|at|least|most|number|list|from|to)\b/;
  const { fault } = cliTexts("es-MX");
  for (const one of faults) {
    // What people wrote, and the keys and choices of the format, stay as they are.
    const told = fault({ ...one, path: "x" })
      .replace(/"(?:[^"\\]|\\.)*"/g, "")
      .replace(/uno de estos: .*|¿quiso decir «.*»/, "");
    expect(told).not.toMatch(english);
  }
});

test.each([
  ["a whole number, 1 or more", "un número entero, 1 o más"],
  ["a number, from 0 to 1", "un número, de 0 a 1"],
  ["text or a list", "un texto o una lista"],
  ["a date YYYY-MM-DD, or empty", "una fecha AAAA-MM-DD, o vacío"],
  ['"one of us, or empty"', '"one of us, or empty"'],
  [
    "an identifier of letters a–z, digits, dots and hyphens",
    "un identificador de letras a–z, cifras, puntos y guiones",
  ],
  [
    "an identifier of at most 64 letters a–z, digits, dots and hyphens",
    "un identificador de a lo más 64 letras a–z, cifras, puntos y guiones",
  ],
  ["constructor", undefined],
])("%s is said as it is meant", (english, spanish) => {
  expect(inSpanish(english)).toBe(spanish);
});

test("a fault is one sentence", () => {
  const { fault } = cliTexts("es-MX");
  expect(fault({ path: "a.b", code: "missing-key", expected: "a number", found: "nothing" })).toBe(
    "a.b: falta la clave; se esperaba un número.",
  );
  expect(fault({ path: "", code: "unknown-key", expected: "one of a, b", found: '"aa"', nearest: "a" })).toBe(
    'documento: clave desconocida; se esperaba uno de estos: a, b, se encontró "aa"; ¿quiso decir «a»?',
  );
});
