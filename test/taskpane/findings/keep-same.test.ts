import fc from "fast-check";
import type { Draft } from "../../../src/policy/draft";
import { keepSame } from "../../../src/taskpane/findings/keep-same";
import { anyDraft } from "../../support/any-draft";
import { draft, file, known, people } from "../../support/builders";
import { copied } from "../support/copied";

const before = draft({ to: known(people(3)), attachments: known([file("acta.pdf", 9, { id: "a" })]) });
const again = (): Draft => copied(before);

test("a draft read again without a change is the former object", () => {
  expect(keepSame(before, again())).toBe(before);
});

test.each<[string, Partial<Draft>]>([
  ["a letter of the body", { body: known({ format: "text", content: "Buenas" }) }],
  [
    "the format of the body",
    { body: known({ format: "html", content: "Buenos días: le confirmo la reunión del lunes." }) },
  ],
  ["a body that failed", { body: { state: "failed", why: "late" } }],
  ["why it failed", { body: { state: "failed", why: "refused" } }],
  ["one recipient more", { to: known(people(4)) }],
  ["one recipient less", { to: known(people(2)) }],
  ["the members of a list", { to: known(people(3).map((one) => ({ ...one, members: 2 }))) }],
  ["the kind of item", { item: "meeting" }],
])("%s is a change, and all other parts stay in their objects", (_what, change) => {
  const next = { ...again(), ...change };
  const kept = keepSame(before, next);
  expect(kept).toEqual(next);
  expect(kept).not.toBe(before);
  const same = (Object.keys(before) as (keyof Draft)[]).filter((part) => kept[part] === before[part]);
  expect([...same, ...Object.keys(change)].sort()).toEqual(Object.keys(before).sort());
});

test("any two drafts: the result is the second in content, and the first itself only where they are equal", () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, fc.boolean(), (one, other, isSame) => {
      const next = isSame ? copied(one) : other;
      const kept = keepSame(one, next);
      expect(kept).toEqual(next);
      if (isSame) expect(kept).toBe(one);
    }),
  );
});

test("without a former draft there is nothing to keep", () => {
  const next = again();
  expect(keepSame(undefined, next)).toBe(next);
});
