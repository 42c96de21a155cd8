import fc from "fast-check";
import { isDamaged } from "../../../src/ageing/folder/mime-head";

const withId = (value: string): Uint8Array =>
  new TextEncoder().encode(`Message-ID: ${value}\r\nSubject: Oficio\r\n\r\nTexto`);

test.each([
  ["as it is listed", "<a@b>", "<a@b>"],
  ["a comment after it, as relays add", "<a@b> (added by postmaster@attrh.example)", "<a@b>"],
  ["a comment before it", "(c) <a@b>", "<a@b>"],
  ["an id in the comment before it", "(in place of <c@d> (or so)) <a@b>", "<a@b>"],
  ["a comment that does not end", "<a@b> (added by", "<a@b>"],
  ["in quotes", '"<a@b>"', "<a@b>"],
  ["more after it", "<a@b>;x", "<a@b>"],
  ["folded", "\r\n <a\r\n\t@b>\r\n (c)", "<a@b>"],
  ["bare, with a comment", "a@b (c)", "<a@b>"],
  ["twice in brackets", "<<a@b>>", "<a@b>"],
  ["an empty one before it", "<> <a@b>", "<a@b>"],
  ["a bracket that does not close", "<a@b", "<a@b>"],
  ["listed with its comment", "<a@b>", "<a@b> (added by postmaster@attrh.example)"],
  ["a parenthesis of its own", "<a(1)@b>", "<a(1)@b>"],
  ["no id in it", "(none)", "<a@b>"],
  ["none listed", "<a@b>", undefined],
  ["nothing listed", "<a@b>", "(none)"],
  ["letters that are not ASCII", "<ñ@b>", "<?@b>"],
])("the message with its id: %s", (_, value, listed) => expect(isDamaged(withId(value), listed)).toBe(false));

test.each([
  ["another", "<c@d>", "<a@b>"],
  ["another, with the listed one in its comment", "<c@d> (in place of <a@b>)", "<a@b>"],
  ["another, with the listed one in the comment before it", "(in place of <a@b>) <c@d>", "<a@b>"],
  ["another, with the listed one after it", "<c@d> <a@b>", "<a@b>"],
  ["one that differs in its parentheses", "<a(1)@b>", "<a(2)@b>"],
  ["one that is longer", "<aa@b>", "<a@b>"],
  ["in other letters", "<A@b>", "<a@b>"],
])("another message under this id: %s", (_, value, listed) =>
  expect(isDamaged(withId(value), listed)).toBe(true),
);

test("any other id is seen, whatever comment stands beside it", () => {
  const word = fc.stringMatching(/^[a-z0-9.]{1,12}$/);
  const beside = fc.constantFrom("", " (c)", " ((c) d)", " (<x@y>)");
  fc.assert(
    fc.property(word, word, beside, beside, (one, other, before, after) => {
      const field = withId(`${before.trim()} <${one}@b>${after}`);
      expect(isDamaged(field, `<${other}@b>`)).toBe(one !== other);
    }),
  );
});

test("what is no message is damaged, with whatever id", () => {
  for (const text of ["", "Hola\r\n\r\nHola", "Message-ID: <a@b>\r\n"]) {
    expect(isDamaged(new TextEncoder().encode(text), "<a@b>")).toBe(true);
  }
});

test("long and hostile fields are read in linear time", () => {
  for (const piece of ["<", "(", "<a", "()", '"', "\\(", ">", "(<"]) {
    expect(isDamaged(withId(piece.repeat(120_000)), "<zz@b>")).toBeDefined();
  }
});
