import { compile, scan } from "../../../src/policy/language/matcher";
import {
  compilePatterns,
  findPatterns,
  type Anchor,
  type PatternFile,
} from "../../../src/policy/language/pattern";

const file: PatternFile = {
  classes: { animal: ["gato/perro", "oso polar"], verb: ["come", "no come"] },
  patterns: [
    { lemma: "eats", parts: ["<animal> … <verb> pan/queso"], category: "insult", tier: "offensive" },
    { lemma: "near", parts: ["uno dos …6 tres", "cuatro …1 cinco"], category: "threat", tier: "mild" },
  ],
};

function found(text: string) {
  const patterns = compilePatterns([file]);
  const lexicon = compile<never>([], { patterns });
  const anchors: Anchor[] = [];
  const words = scan(text, lexicon, {
    found: () => undefined,
    anchor: (element, first, last) => anchors.push({ element, first, last }),
  });
  return findPatterns(anchors, words, lexicon, patterns).map(({ start, end, pattern }) => [
    pattern.lemma,
    text.slice(start, end),
  ]);
}

test.each([
  ["with nothing between", "El gato come pan.", [["eats", "gato come pan"]]],
  [
    "with words between",
    "Un oso polar muy grande come queso.",
    [["eats", "oso polar muy grande come queso"]],
  ],
  ["however it is written", "PERRO, cómè  PAN", [["eats", "PERRO, cómè  PAN"]]],
  ["by another form of an element", "el perro no come pan", [["eats", "perro no come pan"]]],
  ["in its other alternative", "cuatro y cinco", [["near", "cuatro y cinco"]]],
  ["at the edge of its gap", "uno dos a b c d e f tres", [["near", "uno dos a b c d e f tres"]]],
  [
    "twice",
    "gato come pan; perro come pan",
    [
      ["eats", "gato come pan"],
      ["eats", "perro come pan"],
    ],
  ],
])("is found %s", (_how, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ["too far apart", "el gato que vive en casa come pan"],
  ["beyond its gap", "uno dos a b c d e f g tres"],
  ["over the end of a sentence", "Vi al gato. Come pan."],
  ["over an empty line", "un gato\n\ncome pan"],
  ["in another order", "come pan el gato"],
  ["in part", "el gato come"],
  ["inside other words", "el gatoso come panes"],
  ["in nothing", ""],
])("is not found %s", (_how, text) => {
  expect(found(text)).toEqual([]);
});

test("a text of nothing but anchors takes few steps for each", () => {
  expect(found("gato ".repeat(50000) + "come pan")).toContainEqual(["eats", "gato come pan"]);
});
