import fc from "fast-check";
import { pathText, type Fault } from "../../../src/policy/document/fault";
import { validate } from "../../../src/policy/document/validate";
import { policy } from "../../support/builders";
import { changed, mutated } from "./mutations";

const faultsOf = (value: unknown): readonly Fault[] => {
  const validation = validate(value);
  return validation.ok ? [] : validation.faults;
};

interface Row {
  readonly why: string;
  readonly path: string;
  /** Undefined removes the key. */
  readonly value: unknown;
  /** The whole of what is told. */
  readonly faults: readonly {
    path: string;
    code: string;
    expected?: string;
    found?: string;
    nearest?: string;
  }[];
}

const severity = "rules.attachment-type.severity";

const own = (...terms: readonly string[]) => ({
  terms: terms.map((term) => ({ term, category: "insult", tier: "offensive" })),
});

const rows: readonly Row[] = [
  {
    why: "a term that no scan could find",
    path: "language",
    value: own("hoja roja", "2x1", "hoja*", " x"),
    faults: [1, 2, 3].map((index) => ({
      path: `language.terms[${String(index)}].term`,
      code: "bad-format",
    })),
  },
  {
    why: "a term twice",
    path: "language",
    value: own("hoja roja", "HOJA ROJA"),
    faults: [{ path: "language.terms[1].term", code: "duplicate-id" }],
  },
  {
    why: "silence for what nobody looks for, or for an own term",
    path: "language",
    value: { ...own("hoja roja"), silenced: ["pendejos", "Idiota", "hoja roja"] },
    faults: [
      { path: "language.silenced[0]", code: "dangling-reference", nearest: "pendejo" },
      { path: "language.silenced[2]", code: "conflict" },
    ],
  },
  {
    why: "a key written by another habit",
    path: "rules.message-size.near_ratio",
    value: 0.5,
    faults: [
      {
        path: "rules.message-size.near_ratio",
        code: "unknown-key",
        found: '"near_ratio"',
        nearest: "nearRatio",
      },
    ],
  },
  {
    why: "a key written in another part, where it is known",
    path: "adviseFrom",
    value: 3,
    faults: [{ path: "adviseFrom", code: "unknown-key", nearest: "rules.mass-mailing.adviseFrom" }],
  },
  {
    why: "a key that many parts have, without a guess",
    path: "severity",
    value: 3,
    faults: [{ path: "severity", code: "unknown-key" }],
  },
  {
    why: "a key like no other, without a guess",
    path: "zzzzzzzz",
    value: 1,
    faults: [{ path: "zzzzzzzz", code: "unknown-key" }],
  },
  {
    why: "a rule that the engine does not have",
    path: "rules.mass-mailings",
    value: {},
    faults: [{ path: "rules.mass-mailings", code: "unknown-key", nearest: "mass-mailing" }],
  },
  {
    why: "a key that every object inherits",
    path: "rules.constructor",
    value: {},
    faults: [{ path: "rules.constructor", code: "unknown-key" }],
  },
  {
    why: "a missing key, with what it should hold",
    path: "ageing.days",
    value: undefined,
    faults: [
      { path: "ageing.days", code: "missing-key", expected: "a whole number, 1 or more", found: "nothing" },
    ],
  },
  {
    why: "a missing severity, with all that it may be",
    path: "rules.courtesy.severity.missingSubject",
    value: undefined,
    faults: [
      {
        path: "rules.courtesy.severity.missingSubject",
        code: "missing-key",
        expected: "one of block, warn, advise, off, or an object",
      },
    ],
  },
  {
    why: "a missing day",
    path: "validFrom",
    value: undefined,
    faults: [{ path: "validFrom", code: "missing-key", expected: "a date YYYY-MM-DD" }],
  },
  {
    why: "a number in quotes",
    path: "ageing.days",
    value: "90",
    faults: [{ path: "ageing.days", code: "wrong-type", expected: "a number", found: '"90"' }],
  },
  {
    why: "a number that is not whole",
    path: "ageing.days",
    value: 90.5,
    faults: [
      { path: "ageing.days", code: "out-of-range", expected: "a whole number, 1 or more", found: "90.5" },
    ],
  },
  {
    why: "a ratio over one",
    path: "rules.message-size.nearRatio",
    value: 1.01,
    faults: [
      {
        path: "rules.message-size.nearRatio",
        code: "out-of-range",
        expected: "a number, from 0 to 1",
        found: "1.01",
      },
    ],
  },
  {
    why: "another format version",
    path: "formatVersion",
    value: 2,
    faults: [{ path: "formatVersion", code: "out-of-range", expected: "1", found: "2" }],
  },
  {
    why: "a text of white space",
    path: "title.es-MX",
    value: " \t",
    faults: [{ path: "title.es-MX", code: "bad-format", expected: "text", found: '" \\t"' }],
  },
  {
    why: "the 29th of February of a common year",
    path: "validFrom",
    value: "2100-02-29",
    faults: [{ path: "validFrom", code: "bad-format", expected: "a date YYYY-MM-DD", found: '"2100-02-29"' }],
  },
  {
    why: "an address where a domain should stand",
    path: "domains.institutional.0",
    value: "@sre.gob.mx",
    faults: [{ path: "domains.institutional[0]", code: "bad-format", found: '"@sre.gob.mx"' }],
  },
  {
    why: "no institutional domain",
    path: "domains.institutional",
    value: [],
    faults: [{ path: "domains.institutional", code: "out-of-range", expected: "at least 1 in the list" }],
  },
  {
    why: "an unknown severity, with the nearest",
    path: `${severity}.video`,
    value: "warning",
    faults: [
      {
        path: `${severity}.video`,
        code: "not-a-choice",
        expected: "one of block, warn, advise, off",
        nearest: "warn",
        found: '"warning"',
      },
    ],
  },
  {
    why: "a severity misspelt",
    path: `${severity}.video`,
    value: "blok",
    faults: [{ path: `${severity}.video`, code: "not-a-choice", nearest: "block" }],
  },
  {
    why: "a severity that is neither word nor table",
    path: `${severity}.video`,
    value: 2,
    faults: [{ path: `${severity}.video`, code: "wrong-type", expected: "text or an object", found: "2" }],
  },
  {
    why: "a severity table without its last case",
    path: `${severity}.video`,
    value: { outside: "block" },
    faults: [{ path: `${severity}.video.otherwise`, code: "missing-key" }],
  },
  {
    why: "a severity for a rank that does not exist",
    path: `${severity}.video`,
    value: { ranks: { "otro-cargos": "off", "otro-cargo": "off" }, otherwise: "warn" },
    faults: [
      { path: `${severity}.video.ranks.otro-cargos`, code: "dangling-reference", nearest: "otro-cargo" },
    ],
  },
  {
    why: "a clause number given twice",
    path: "clauses.1.id",
    value: "1",
    faults: [
      { path: "clauses[1].id", code: "duplicate-id", expected: "a clause of its own", found: '"1"' },
      { path: "rules.sender-account.alsoServes[0]", code: "dangling-reference", found: '"2"' },
    ],
  },
  {
    why: "a rule that serves no clause of the document",
    path: "rules.attachment-type.clause",
    value: "9.z",
    faults: [
      {
        path: "rules.attachment-type.clause",
        code: "dangling-reference",
        expected: "the identifier of a clause",
      },
    ],
  },
  {
    why: "a clause in a section that does not exist",
    path: "clauses.0.section",
    value: "elegibilidades",
    faults: [{ path: "clauses[0].section", code: "dangling-reference", nearest: "elegibilidad" }],
  },
  {
    why: "ranks from the highest to the lowest",
    path: "ranks.0.message.bytes",
    value: 99_000_000,
    faults: [{ path: "ranks[1].message.bytes", code: "wrong-order", found: "10485760" }],
  },
  {
    why: "a lower mailbox for a higher rank",
    path: "ranks.1.mailbox.bytes",
    value: 1,
    faults: [{ path: "ranks[1].mailbox.bytes", code: "wrong-order", found: "1" }],
  },
  {
    why: "advice that would come after the limit",
    path: "rules.mass-mailing.adviseFrom",
    value: 51,
    faults: [
      {
        path: "rules.mass-mailing.adviseFrom",
        code: "wrong-order",
        expected: "at most rules.mass-mailing.limit, which is 50",
        found: "51",
      },
    ],
  },
  {
    why: "a title that belongs to two ranks",
    path: "ranks.1.titles.0",
    value: "JEFE DE DEPARTAMENTO",
    faults: [
      { path: "ranks[1].titles[0]", code: "conflict", expected: "a title that ranks[0] does not hold" },
    ],
  },
  {
    why: "an institutional domain called a look-alike",
    path: "domains.lookalike.0",
    value: "correo.sre.gob.mx",
    faults: [
      { path: "domains.lookalike[0]", code: "conflict", expected: "a domain that is not institutional" },
    ],
  },
  {
    why: "the institution called a free mailbox",
    path: "domains.webmail.0",
    value: "sre.gob.mx",
    faults: [{ path: "domains.webmail[0]", code: "conflict" }],
  },
  {
    why: "a whole part of the wrong kind, told once",
    path: "clauses",
    value: {},
    faults: [{ path: "clauses", code: "wrong-type", expected: "a list", found: "an object" }],
  },
];

test.each(rows)("tells $why", ({ path, value, faults }) => {
  const told = faultsOf(changed(policy, path.split("."), value));
  expect(told.map((fault) => ({ ...fault, path: pathText(fault.path) }))).toEqual(
    faults.map((fault) => expect.objectContaining(fault) as unknown),
  );
});

test.each(["zzzzzzzz", "severity", "x".repeat(100_000)])("guesses at no key for %#", (key) => {
  expect(faultsOf({ ...policy, [key]: 1 })).toEqual([
    expect.not.objectContaining({ nearest: expect.anything() as unknown }),
  ]);
});

test.each([
  ["exactly the limit", ["rules", "mass-mailing", "adviseFrom"], 50],
  ["two ranks of one limit", ["ranks", "1", "message", "bytes"], policy.ranks[0]?.message.bytes],
  ["a leap day", ["validFrom"], "2000-02-29"],
  [
    "a severity table",
    ["rules", "courtesy", "severity", "missingSubject"],
    { inside: "off", otherwise: "warn" },
  ],
  ["what a failed reading weighs", ["rules", "courtesy", "severity", "unverified"], "off"],
  ["a document without the address of its schema", ["$schema"], undefined],
  ["an empty e-mail address", ["contacts", "support", "email"], ""],
  ["a domain of letters beyond ASCII, encoded", ["domains", "lookalike", "0"], "xn--sr-bja.gob.mx"],
])("has nothing to say of %s", (_why, path, value) => {
  expect(faultsOf(changed(policy, path, value))).toEqual([]);
});

test("tells every fault at once, not the first", () => {
  const one = changed(policy, ["ageing", "days"], 0);
  const two = changed(one, ["domains", "webmail", "0"], "Gmail");
  const three = changed(two, ["rules", "courtesy", "clause"], "88");
  expect(faultsOf(three).map(({ code }) => code)).toEqual([
    "out-of-range",
    "bad-format",
    "dangling-reference",
  ]);
});

const deep: unknown = JSON.parse("[".repeat(5000) + "]".repeat(5000));

test.each([
  ["null", null],
  ["a list", []],
  ["an empty object", {}],
  ["thousands of levels", deep],
  ["thousands of levels under a known key", { ...policy, rules: deep }],
  [
    "a key that would reach the prototype",
    { ...policy, ...(JSON.parse('{"__proto__":{"id":"x"}}') as object) },
  ],
  [
    "a prototype as a rank",
    JSON.parse(
      JSON.stringify(policy).replace(
        '"video":"warn"',
        '"video":{"ranks":{"__proto__":"off"},"otherwise":"off"}',
      ),
    ),
  ],
  ["a hundred thousand wrong domains", changed(policy, ["domains", "webmail"], new Array(100_000).fill(0))],
  ["a number beyond all numbers", changed(policy, ["ageing", "days"], Infinity)],
] as const)("refuses %s without throwing", (_why, value) => {
  expect(validate(value).ok).toBe(false);
});

test("refuses or accepts any JSON without throwing, and leaves it as it was", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), mutated(policy)), (value) => {
      const before = JSON.stringify(value);
      const { ok } = validate(value);
      expect(typeof ok).toBe("boolean");
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});

test("every fault says where, what was expected and what was found, and stands where its path leads", () => {
  fc.assert(
    fc.property(mutated(policy), (value) => {
      for (const { path, code, expected, found } of faultsOf(value)) {
        expect(expected).not.toBe("");
        expect(found).not.toBe("");
        let parent: unknown = value;
        for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step];
        const last = path.at(-1);
        const isThere = last === undefined || Object.keys(parent as object).includes(String(last));
        expect([code, isThere]).toEqual([code, code !== "missing-key"]);
      }
    }),
  );
});
