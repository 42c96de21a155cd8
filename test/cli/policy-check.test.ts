import fc from "fast-check";
import { policyFaults, loadPolicy } from "../../src/cli/policy-check";
import { policy } from "../support/builders";

const written = JSON.stringify(policy, null, 2);
const withText = (from: string, to: string): string => {
  if (!written.includes(from)) throw new Error(`the policy does not hold ${from}`);
  return written.replace(from, to);
};

/** Where a text first stands, as an editor counts. */
function placeOf(text: string, part: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(part)).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

test("the policy that the product carries has no fault and loads", () => {
  expect(policyFaults(written)).toEqual([]);
  expect(loadPolicy(written)).toEqual({ policy });
});

describe("a fault is told with its path, line and column", () => {
  const misspelt = withText('"nearRatio"', '"nearRation"');
  const rows = [
    {
      why: "an unknown key, at the key, with the one that was meant",
      text: misspelt,
      fault: {
        path: "rules.message-size.nearRation",
        code: "unknown-key",
        found: '"nearRation"',
        nearest: "nearRatio",
        ...placeOf(misspelt, '"nearRation"'),
      },
    },
    {
      why: "a missing key, where its object begins",
      text: misspelt,
      fault: {
        path: "rules.message-size.nearRatio",
        code: "missing-key",
        expected: "a number, from 0 to 1",
        found: "nothing",
        ...placeOf(misspelt, '{\n      "clause": "7",'),
      },
    },
    {
      why: "a wrong value, at the value",
      text: withText('"verdictHeader": "all"', '"verdictHeader": "al"'),
      fault: {
        path: "verdictHeader",
        code: "not-a-choice",
        expected: "one of none, inside, all",
        found: '"al"',
        nearest: "all",
        ...placeOf(withText('"verdictHeader": "all"', '"verdictHeader": "al"'), '"al"'),
      },
    },
    {
      why: "a comma too many, and the rest is still read",
      text: '{\n  "formatVersion": 2,\n}',
      fault: {
        path: "",
        code: "bad-json",
        expected: "no comma before a closing bracket",
        line: 3,
        column: 1,
      },
    },
    {
      why: "the fault behind the comma too many",
      text: '{\n  "formatVersion": 2,\n}',
      fault: { path: "formatVersion", code: "out-of-range", expected: "1", found: "2", line: 2, column: 20 },
    },
    {
      why: "a comment",
      text: withText('"formatVersion"', '// the format\n  "formatVersion"'),
      fault: { path: "", code: "bad-json", expected: "JSON without comments", line: 3, column: 3 },
    },
    {
      why: "a key that stands twice, at the second",
      text: withText('"secondSendMinutes": 10', '"secondSendMinutes": 5,\n  "secondSendMinutes": 10'),
      fault: {
        path: "secondSendMinutes",
        code: "duplicate-key",
        expected: "each key once",
        line: placeOf(written, '"secondSendMinutes"').line + 1,
        column: 3,
      },
    },
    {
      why: "a key that stands twice deep within lists and objects",
      text: withText('"status": "partly"', '"status": "told", "status": "partly"'),
      fault: { path: "clauses[0].coverage.status", code: "duplicate-key", found: '"status"' },
    },
    {
      why: "a byte order mark",
      text: "\ufeff" + written,
      fault: { path: "", code: "bad-json", found: "a byte order mark", line: 1, column: 1 },
    },
    {
      why: "an empty file",
      text: "",
      fault: {
        path: "",
        code: "bad-json",
        expected: "a value",
        found: "the end of the file",
        line: 1,
        column: 1,
      },
    },
    {
      why: "a file cut short",
      text: '{\n  "id": "a"',
      fault: { path: "", code: "bad-json", expected: "a closing }", found: "the end of the file", line: 2 },
    },
    {
      why: "brackets nested without end",
      text: "[".repeat(100_000),
      fault: { path: "", code: "bad-json", expected: "at most 64 levels", line: 1, column: 65 },
    },
    {
      why: "a document that is not an object",
      text: "\r\n [1]",
      fault: {
        path: "",
        code: "wrong-type",
        expected: "an object",
        found: "a list of 1",
        line: 2,
        column: 2,
      },
    },
    {
      why: "a key with a space",
      text: withText('"formatVersion"', '"a key": 1, "formatVersion"'),
      fault: { path: '["a key"]', code: "unknown-key", line: 3, column: 3 },
    },
    {
      why: "a key that would reach the prototype",
      text: withText('"formatVersion"', '"__proto__": {}, "formatVersion"'),
      fault: { path: "__proto__", code: "unknown-key", line: 3, column: 3 },
    },
  ];

  test.each(rows)("$why", ({ text, fault }) => {
    expect(policyFaults(text)).toContainEqual(expect.objectContaining(fault));
  });
});

describe("bytes of a file", () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const encoded = (text: string, encoding: BufferEncoding): Uint8Array =>
    Uint8Array.from(Buffer.from(text, encoding));

  test("in UTF-8 load as their text does", () => {
    expect(loadPolicy(utf8(written))).toEqual({ policy });
  });

  test("with a byte order mark are told of", () => {
    expect(policyFaults(utf8("\ufeff" + written))).toEqual([
      expect.objectContaining({ code: "bad-json", found: "a byte order mark", line: 1, column: 1 }),
    ]);
  });

  test("in another encoding are told of at the first letter that shows it", () => {
    const place = placeOf(written, "í");
    expect(policyFaults(encoded(written, "latin1"))).toEqual([
      expect.objectContaining({ code: "bad-json", expected: "UTF-8", ...place }),
    ]);
    expect(policyFaults(encoded("\ufeff" + written, "utf16le"))).toEqual([
      expect.objectContaining({ code: "bad-json", expected: "UTF-8", line: 1, column: 1 }),
    ]);
  });

  test("with a replacement character that the author wrote are not", () => {
    expect(policyFaults(utf8(withText('"source": "', '"source": "\ufffd')))).toEqual([]);
  });
});

test.each([
  ["a number with a zero before it", '{"id":01}', 8],
  ["a word that JSON does not have", '{"id": tru}', 8],
  ["a comma too many", '{"id": 1,}', 10],
])("%s is told once, though the reader stumbles over it more than once", (_why, text, column) => {
  const bad = policyFaults(text).filter(({ code }) => code === "bad-json");
  expect(bad.map((fault) => fault.column)).toEqual([column]);
});

test("brackets within a string nest nothing", () => {
  const codes = policyFaults(JSON.stringify({ id: '"' + "[".repeat(100) + "\\" })).map(({ code }) => code);
  expect(codes).not.toContain("bad-json");
});

test("faults stand in the order of the file", () => {
  const text = withText('"section": "elegibilidad"', '"section": "elegible"').replace(
    '"days": 90',
    '"days": 0',
  );
  const paths = policyFaults(text).map(({ path }) => path);
  expect(paths).toEqual(["clauses[0].section", "ageing.days"]);
});

test("more faults than a call has arguments are told one by one", () => {
  const text = withText('"gmail.com"', new Array(130_000).fill('"Gmail"').join(",\n"));
  const faults = policyFaults(text);
  expect(faults).toHaveLength(130_000);
  expect(faults.at(-1)).toMatchObject({
    path: "domains.webmail[129999]",
    line: placeOf(written, '"gmail.com"').line + 129_999,
    column: 1,
    expected: "a domain in lower case, such as sre.gob.mx (xn-- for other letters)",
  });
});

test("a text that cannot be read as JSON is not judged as a policy", () => {
  const text = withText('"formatVersion": 1', '"formatVersion": 9') + ",";
  expect(policyFaults(text).map(({ code, line }) => [code, line])).toEqual([
    ["bad-json", written.split("\n").length],
  ]);
});

test("a text is bad JSON exactly where JSON.parse refuses it, and nothing makes it throw", () => {
  const words = ["true", "null", '"a"', '"\\u00e1"', "1e9", "//"];
  const piece = fc.constantFrom(...Array.from('{}[]:,"\\ \n/*01.-eE\ufeff\u00a0\u2028x'), ...words);
  const nearlyJson = fc
    .tuple(fc.json(), fc.nat(60), fc.nat(2), piece)
    .map(([text, at, less, more]) => text.slice(0, at) + more + text.slice(at + less));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
        nearlyJson,
        fc.json(),
      ),
      (text) => {
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        const refused = policyFaults(text).some(({ code }) => code === "bad-json");
        expect(refused).toBe(!accepted);
      },
    ),
    { numRuns: 3000 },
  );
});

test("a policy cut or changed anywhere is told of within the text, and never loads by halves", () => {
  fc.assert(
    fc.property(fc.nat(written.length - 10), fc.constantFrom("", ",", "}", '"', "é"), (offset, piece) => {
      const text = written.slice(0, offset) + piece;
      const faults = policyFaults(text);
      const lines = text.split("\n");
      expect(faults.length).toBeGreaterThan(0);
      for (const { line, column } of faults) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      }
    }),
    { numRuns: 60 },
  );
});
