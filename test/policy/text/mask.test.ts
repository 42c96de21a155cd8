import fc from "fast-check";
import { mask } from "../../../src/policy/text/mask";

test.each([
  { word: "inútil", is: "in…til" },
  { word: "tonto", is: "t…o" },
  { word: "hijo de la", is: "hi… la" },
  { word: "ay", is: "a…" },
])("masks $word as $is", ({ word, is }) => {
  expect(mask(word)).toBe(is);
});

test("a mask never shows the whole word", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "ñ", "😀", " "), { minLength: 2 }), (letters) => {
      const word = letters.join("");
      expect(mask(word)).toContain("…");
      expect(mask(word)).not.toContain(word);
    }),
  );
});
