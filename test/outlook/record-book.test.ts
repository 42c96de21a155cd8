import fc from "fast-check";
import { recordBook } from "../../src/outlook/record-book";
import { packRecord, unpackRecord } from "../../src/outlook/record-entries";
import type { RecordEntry } from "../../src/policy/record";
import { fakeMailbox, type FakeCopy } from "../support/fake-mailbox";

const runtime = { now: () => 0, setTimeout: undefined, log: () => undefined };

/** The record of a pane that has started with this copy of the mailbox. */
function bookOf({ host }: FakeCopy) {
  const context = { roamingSettings: host.settings };
  (globalThis as { Office?: unknown }).Office = { context };
  return recordBook(runtime);
}
afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

const entry = (at: number, more: Partial<RecordEntry> = {}): RecordEntry => ({
  id: `entry-${String(at)}`,
  at,
  findings: ["hostile-language.offensive"],
  reason: "work",
  policy: "sre-correo-electronico/2005.1",
  ...more,
});

test("entries are read newest first, by this pane and the next", async () => {
  const mailbox = fakeMailbox();
  const book = bookOf(mailbox.open());
  const [old, mid, young] = [entry(1, { words: "Es una cita" }), entry(2), entry(3)];
  await book.add(mid);
  await book.add(old);
  await book.add(young);
  expect(book.entries()).toEqual([young, mid, old]);
  expect(bookOf(mailbox.open()).entries()).toEqual([young, mid, old]);
});

test("an entry is removed by its id, all of them at once, and put back at once", async () => {
  const mailbox = fakeMailbox();
  const book = bookOf(mailbox.open());
  await book.add(entry(1), entry(2), entry(3));
  await book.remove("entry-2");
  const left = book.entries();
  expect(left.map(({ at }) => at)).toEqual([3, 1]);
  expect(await book.clear()).toBe("kept");
  expect(mailbox.saved()).toEqual({});
  expect(await book.add(...left)).toBe("kept");
  expect(book.entries()).toEqual(left);
});

test("the same answer twice stands once", async () => {
  const book = bookOf(fakeMailbox().open());
  await book.add(entry(1));
  await book.add(entry(1, { reason: "quotation" }));
  expect(book.entries()).toEqual([entry(1, { reason: "quotation" })]);
});

test("the oldest are dropped when there is no more room, never the newest", async () => {
  const book = bookOf(fakeMailbox().open());
  for (let at = 1; at <= 60; at++) expect(await book.add(entry(at, { words: "x".repeat(100) }))).toBe("kept");
  const kept = book.entries().map(({ at }) => at);
  expect(kept[0]).toBe(60);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length).toBeLessThan(60);
  expect(kept).toEqual(kept.map((_, index) => 60 - index));
});

test("one that is larger than the whole record is refused, and what stands stays", async () => {
  const book = bookOf(fakeMailbox().open());
  await book.add(entry(1));
  const findings = Array.from({ length: 400 }, (_, n) => `rule-${String(n)}.kind`);
  expect(await book.add(entry(2, { findings }))).toBe("full");
  expect(book.entries()).toEqual([entry(1)]);
});

test("words are cut to 120 characters and lose what breaks lines or turns the direction of writing", async () => {
  const book = bookOf(fakeMailbox().open());
  await book.add(entry(1, { words: ` Es \u202eatic\u2066\r\n de\u0000 ${"🎬".repeat(300)}` }));
  const words = book.entries()[0]?.words ?? "";
  expect(words.startsWith("Es atic de 🎬")).toBe(true);
  expect(Array.from(words)).toHaveLength(120);
  await book.add(entry(2, { words: "\u202e \n" }));
  expect(book.entries()[0]).not.toHaveProperty("words");
});

test("an endless id is shortened, and removes its entry all the same", async () => {
  const book = bookOf(fakeMailbox().open());
  const id = "x".repeat(5_000);
  expect(await book.add(entry(1, { id }))).toBe("kept");
  await book.remove(id);
  expect(book.entries()).toEqual([]);
});

test("a save that fails says so and leaves the record as it was", async () => {
  const copy = fakeMailbox().open();
  const book = bookOf(copy);
  await book.add(entry(1));
  copy.fail("refused");
  expect(await book.add(entry(2))).toBe("failed");
  expect(await book.clear()).toBe("failed");
  expect(book.entries()).toEqual([entry(1)]);
});

test("without Outlook there is no record, and nothing throws", async () => {
  const book = recordBook(runtime);
  expect(book.entries()).toEqual([]);
  expect(await book.add(entry(1))).toBe("failed");
});

const words = fc.option(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), { nil: undefined });
const entries = fc.array(
  fc.record({
    id: fc.string(),
    at: fc.integer({ min: 0, max: 8.64e15 }),
    findings: fc.array(fc.string(), { maxLength: 4 }),
    reason: fc.string(),
    policy: fc.string(),
    words,
  }),
);

test("entries come back as they were packed, whatever they hold", () => {
  fc.assert(
    fc.property(entries, (all) => {
      const sorted = [...all]
        .sort((one, other) => other.at - one.at)
        .map(({ words: said, ...rest }) => (said === undefined ? rest : { ...rest, words: said }));
      expect(unpackRecord(packRecord(sorted))).toEqual(sorted);
    }),
  );
});

test("a record of unknown shape is read as far as it is understood, and never throws", () => {
  const good = [["a", 1, 0, 0, [0]]];
  expect(
    unpackRecord({
      v: 1,
      names: ["x"],
      entries: [null, 3, [], ["b", "1", 0, 0, [0]], ["c", 1, 9, 0, [0]], ...good],
    }),
  ).toEqual([{ id: "a", at: 1, findings: ["x"], reason: "x", policy: "x" }]);
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (names, packed) => {
      expect(Array.isArray(unpackRecord({ v: 1, names, entries: packed }))).toBe(true);
    }),
  );
});
