import fc from "fast-check";
import { ageingNotes } from "../../src/outlook/ageing-notes";
import { budgets } from "../../src/outlook/keep-setting";
import { noticeFor } from "../../src/policy/ageing/notice";
import { fakeMailbox, type FakeCopy } from "../support/fake-mailbox";

const runtime = { now: () => 0, setTimeout: undefined, log: () => undefined };

/** The notes of a pane that has started with this copy of the mailbox. */
function notesOf({ host }: FakeCopy) {
  (globalThis as { Office?: unknown }).Office = { context: { roamingSettings: host.settings } };
  return ageingNotes(runtime);
}
afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

const TODAY = 20_780;
const now = Date.UTC(2026, 10, 23, 15);
const nothing = {
  snoozedTill: undefined,
  savedAt: undefined,
  verifiedAt: undefined,
  backedUpAt: undefined,
  savedSince: 0,
};
const folderId = (number: number) => `AAMkAGI2${"TG93".repeat(28)}${String(number)}=`;
const everyDay = {
  listedOn: TODAY,
  due: Array.from({ length: 91 }, (_, day) => ({ day: TODAY + day, count: 12, bytes: 3_456 * 1_024 })),
};

test("notes are read by this pane and the next, and one is changed without the others", async () => {
  const mailbox = fakeMailbox();
  const notes = notesOf(mailbox.open());
  expect(notes.notes()).toEqual(nothing);
  expect(await notes.change({ savedAt: now, savedSince: 42 })).toBe(true);
  expect(await notes.change({ snoozedTill: TODAY + 7 })).toBe(true);
  const all = { ...nothing, savedAt: now, savedSince: 42, snoozedTill: TODAY + 7 };
  expect(notesOf(mailbox.open()).notes()).toEqual(all);
  expect(await notes.change({ snoozedTill: undefined })).toBe(true);
  expect(notes.notes()).toEqual({ ...all, snoozedTill: undefined });
});

test("rules are kept by folder; of others nothing was said", async () => {
  const mailbox = fakeMailbox();
  const notes = notesOf(mailbox.open());
  await notes.setRule(folderId(1), "save");
  await notes.setRule(folderId(2), "let");
  await notes.setRule(folderId(1), "ask");
  const next = notesOf(mailbox.open());
  expect([1, 2, 3].map((number) => next.ruleOf(folderId(number)))).toEqual(["ask", "let", undefined]);
  expect(JSON.stringify(mailbox.saved())).not.toContain("AAMk");
});

test("counts replace those before; what the person said and what was told stays", async () => {
  const mailbox = fakeMailbox({
    ageing: JSON.stringify(JSON.stringify({ v: 1, due: [TODAY - 9, 1, 1, 1], told: [TODAY, 0] })),
  });
  const notes = notesOf(mailbox.open());
  await notes.setRule(folderId(1), "let");
  await notes.keepDue({ listedOn: TODAY, due: [{ day: TODAY + 3, count: 2, bytes: 2_048 }] });
  const kept = notesOf(mailbox.open());
  expect(kept.kept()).toMatchObject({
    listedOn: TODAY,
    due: [{ day: TODAY + 3, count: 2, bytes: 2_048 }],
    told: [TODAY, 0],
  });
  expect(kept.ruleOf(folderId(1))).toBe("let");
  expect(noticeFor(kept.kept(), TODAY)).toBeUndefined();
  expect(noticeFor(kept.kept(), TODAY + 1)).toMatchObject({ count: 2 });
});

test("counts of a full mailbox fit, with room for what will be told; rules come before days far away", async () => {
  const mailbox = fakeMailbox();
  const notes = notesOf(mailbox.open());
  expect(await notes.change({ savedAt: now, verifiedAt: now, backedUpAt: now, savedSince: 499 })).toBe(true);
  expect(await notes.keepDue(everyDay)).toBe(true);
  expect(notes.kept().due.length).toBe(91);
  let rules = 0;
  while (rules < 500 && (await notes.setRule(folderId(rules), "let"))) rules++;
  expect(rules).toBeGreaterThan(40);
  expect(rules).toBeLessThan(100);
  expect(notes.kept().due.length).toBeGreaterThanOrEqual(31);
  // The last one was refused, and took nothing with it.
  expect(notes.ruleOf(folderId(0))).toBe("let");
  const { told = [] } = noticeFor(notes.kept(), TODAY) ?? {};
  const sent = JSON.stringify({ ageing: mailbox.saved()["ageing"] }).length + JSON.stringify({ told }).length;
  expect(sent).toBeLessThanOrEqual(budgets.ageing);
});

test("a mailbox that does not save says so, and nothing is changed", async () => {
  const copy = fakeMailbox().open();
  copy.fail("refused");
  const notes = notesOf(copy);
  expect(await notes.change({ savedSince: 3 })).toBe(false);
  expect(await notes.setRule("a", "save")).toBe(false);
  expect(notes.notes()).toEqual(nothing);
  expect(notes.ruleOf("a")).toBeUndefined();
});

test("what others wrote is nothing, or what it says; nothing throws", () => {
  const member = fc.oneof(fc.jsonValue(), fc.array(fc.integer({ min: -10, max: 30_000 }), { maxLength: 9 }));
  fc.assert(
    fc.property(member, member, member, member, (due, told, notes, rules) => {
      const text = JSON.stringify({ v: 1, due, told, notes, rules });
      const read = notesOf(fakeMailbox({ ageing: JSON.stringify(text) }).open());
      for (const value of Object.values(read.notes())) expect(value ?? 0).toBeGreaterThanOrEqual(0);
      expect(["save", "ask", "let", undefined]).toContain(read.ruleOf("a"));
      expect(read.kept().due.every(({ count }) => count > 0)).toBe(true);
    }),
  );
});
