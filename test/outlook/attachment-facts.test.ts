import fc from "fast-check";
import { factKey, packFact, unpackFact, type AttachmentFact } from "../../src/outlook/attachment-facts";
import type { Inspection } from "../../src/policy/inspection";
import { failed, file, inspection, known } from "../support/builders";

const some = <T extends string>(...values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values)).map((chosen) => chosen.sort());
const maybe = <T extends string>(...values: readonly T[]) => fc.constantFrom(undefined, ...values);

/** Every inspection that there can be, without the names of what is inside. */
const inspections: fc.Arbitrary<Inspection> = fc
  .record({
    kind: fc.constantFrom(
      ...([
        "video",
        "audio",
        "image",
        "executable",
        "archive",
        "document",
        "text",
        "encrypted",
        "other",
      ] as const),
    ),
    format: fc.constantFrom("", "7z", "docx", "library-ms", "svg-script", "8svx"),
    encrypted: fc.boolean(),
    restricted: fc.boolean(),
    disguise: maybe("extension", "double-extension", "bidi"),
    nested: some(
      "video",
      "audio",
      "image",
      "executable",
      "archive",
      "document",
      "text",
      "encrypted",
      "other",
      "macro",
    ),
    encryptions: some(
      ...([
        "zip",
        "7z",
        "rar",
        "pdf",
        "office",
        "odf",
        "openpgp",
        "smime",
        "age",
        "luks",
        "openssl",
      ] as const),
      ...(["other", "possible"] as const),
    ),
    works: some("music", "film", "e-book", "installer", "disk-image"),
    why: maybe("encrypted", "names-only", "unsupported", "too-deep", "too-many", "too-large", "damaged"),
  })
  .map(({ disguise, why, ...told }) => ({
    ...told,
    ...(disguise ? { disguise } : {}),
    ...(why ? { why } : {}),
  }));
const facts: fc.Arbitrary<AttachmentFact> = fc.record({
  length: fc.nat(2 ** 31 - 1),
  inspection: inspections,
});

test("what was packed is had back, in at most 80 characters", () => {
  fc.assert(
    fc.property(facts, (fact) => {
      const text = packFact(fact);
      expect(unpackFact(text)).toEqual(fact);
      expect(text.length).toBeLessThanOrEqual(80);
    }),
  );
});

test("the names inside are not kept", () => {
  const told = inspection({ nested: ["video"], inside: [{ name: "boda de Ana.mp4", is: "video" }] });
  const text = packFact({ length: 9, inspection: told });
  expect(text).not.toMatch(/boda|Ana/);
  expect(unpackFact(text)?.inspection).toEqual(inspection({ nested: ["video"] }));
});

test.each([
  ["nothing", ""],
  ["a length alone", "a"],
  ["a length of another time", "1200"],
  ["no length", ",d,pdf,,,,,,"],
  ["a negative length", "-5,d,pdf,,,,,,"],
  ["a fraction", "1.5,d,pdf,,,,,,"],
  ["no kind", "a,,pdf,,,,,,"],
  ["two kinds", "a,dv,pdf,,,,,,"],
  ["a macro for a kind", "a,m,pdf,,,,,,"],
  ["a letter that stands for nothing", "a,d,pdf,,,#,,,"],
  ["a letter twice", "a,d,pdf,,,vv,,,"],
  ["two reasons", "a,d,pdf,,,,,,ed"],
  ["words for a format", "a,d,Informe de Ana,,,,,,"],
  ["a field too few", "a,d,pdf,,,,,"],
  ["a field too many", "a,d,pdf,,,,,,,"],
])("%s is no fact", (_what, text) => {
  expect(unpackFact(text)).toBeUndefined();
});

test("no text is taken for a fact but one that a fact would be packed into", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...Array.from("advzxep7,-.01#\u0000")) })),
      (parts) => {
        const text = parts.join(",");
        const fact = unpackFact(text);
        if (fact) expect(packFact(fact)).toBe(text);
      },
    ),
  );
});

test("another id, name or reported size is another attachment; where nobody measured it, size does not count", () => {
  const one = file("a.pdf", 10, { id: "1" });
  const others = [
    { ...one, id: "2" },
    { ...one, name: "b.pdf" },
    { ...one, size: known(11) },
    { ...one, size: failed("invalid") },
  ];
  expect(new Set([one, ...others].map(factKey)).size).toBe(5);
  expect(factKey({ ...one, size: failed("late") })).toBe(factKey({ ...one, size: failed("invalid") }));
});
