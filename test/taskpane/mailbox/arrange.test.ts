import type { ListedMessage } from "../../../src/ageing/mail";
import type { MailboxState } from "../../../src/ageing/mailbox-desk";
import { arranged, firstArrangement, type Arrangement } from "../../../src/taskpane/mailbox/arrange";
import { isBulkSender } from "../../../src/taskpane/mailbox/bulk";
import { overviewOf } from "../../../src/taskpane/mailbox/overview";
import { choiceOf, pickedOf, proposed, toggled, tickedOf } from "../../../src/taskpane/mailbox/selection";
import { folder, memoryMailbox, message, reckoning } from "../support/memory-mailbox";

const listed = [
  message("overdue", -1, { subject: "Relación de valijas" }),
  message("bulk", 1, { from: "Boletín interno", size: 900 }),
  message("plain", 2, { from: "Ana Pérez", size: 500 }),
  message("file", 3, { hasAttachments: true, size: undefined }),
  message("marked", 14, { isMarked: true, size: 100 }),
  message("safe", 15),
  message("junk", 0, { folderId: "junk" }),
  message("draft", undefined, { folderId: "drafts" }),
];
const stateOf = (news: Partial<MailboxState> = {}): MailboxState =>
  memoryMailbox({ messages: listed, ...news }).current();

function ids(asked: Partial<Arrangement>, news: Partial<MailboxState> = {}): readonly string[] {
  const state = stateOf(news);
  const work = arranged(
    state.messages,
    { ...firstArrangement, ...asked },
    { ...overviewOf(state), saved: state.saved },
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.map(({ id }) => id);
  }
}

describe("what is listed", () => {
  test.each<[string, Partial<Arrangement>, readonly string[]]>([
    ["what matters first, bulk last", {}, ["marked", "file", "overdue", "plain", "bulk"]],
    ["oldest first", { order: "date" }, ["overdue", "bulk", "plain", "file", "marked"]],
    ["biggest first, unknown sizes last", { order: "size" }, ["overdue", "bulk", "plain", "marked", "file"]],
    ["overdue", { state: "overdue" }, ["overdue"]],
    ["without a date", { state: "undated" }, ["draft"]],
    ["with attachments", { withAttachments: true }, ["file"]],
    ["marked", { isMarked: true }, ["marked"]],
    ["by words in subject, accents or not", { words: " relacion " }, ["overdue"]],
    ["by words in sender", { words: "ANA" }, ["plain"]],
    ["of a folder that is let go, where it is asked for", { folderId: "junk" }, ["junk"]],
    ["of days in the timeline", { span: { from: 15, to: 21 } }, ["safe"]],
    ["overdue in the timeline", { span: { from: -1, to: -1 } }, ["overdue"]],
    ["nothing", { words: "xyzzy" }, []],
  ])("%s", (_how, asked, expected) => expect(ids(asked)).toEqual(expected));

  test("everything", () => expect(ids({ state: "all" })).toHaveLength(listed.length));
  test("saved ones stay among what expires, and have a list of their own", () => {
    const saved = new Set(["plain"]);
    expect(ids({}, { saved })).toContain("plain");
    expect(ids({ state: "saved" }, { saved })).toEqual(["plain"]);
    expect(ids({ span: { from: 2, to: 2 } }, { saved })).toEqual([]);
  });

  test("100,000 are arranged in steps, none of them long", () => {
    const many: readonly ListedMessage[] = Array.from({ length: 100_000 }, (_, index) => ({
      ...message("x", 5),
      id: String(index),
      received: reckoning.now - 7e9 + index,
      subject: `Asunto número ${String(index)}`,
    }));
    const state = { ...stateOf(), messages: many };
    const known = { ...overviewOf(state), saved: state.saved };
    const work = arranged(many, { ...firstArrangement, state: "all", words: "numero", order: "size" }, known);
    let longest = 0;
    for (;;) {
      const began = performance.now();
      const step = work.next();
      longest = Math.max(longest, performance.now() - began);
      if (!step.done) continue;
      expect(step.value).toHaveLength(100_000);
      break;
    }
    // Some 15 ms; the machine of a test may be busy.
    expect(longest).toBeLessThan(500);
  });
});

describe("the overview", () => {
  test("counts what would be lost: not what is saved, freed, let go, a draft or far away", () => {
    const { pending, savedHere } = overviewOf(
      stateOf({ saved: new Set(["plain", "file"]), freed: new Set(["file"]) }),
    );
    expect(pending.map(({ id }) => id)).toEqual(["overdue", "bulk", "marked"]);
    expect(savedHere.map(({ id }) => id)).toEqual(["plain"]);
  });

  test("junk is let go unless somebody says otherwise", () => {
    const { pending } = overviewOf(stateOf({ rules: new Map([["junk", "ask"]]) }));
    expect(pending.map(({ id }) => id)).toContain("junk");
  });

  test("drafts are never about to be lost", () => {
    const drafts = folder("drafts", "drafts", "Borradores");
    const state = stateOf({ messages: [message("d", 0, { folderId: "drafts" })], folders: [drafts] });
    expect(overviewOf(state).pending).toEqual([]);
  });
});

test("what lies among the deleted items takes no room that could be freed", () => {
  const deleted = folder("deleted", "deleted", "Elementos eliminados");
  const messages = [message("d", 0, { folderId: "deleted" })];
  const seen = overviewOf(stateOf({ messages, folders: [deleted], saved: new Set(["d"]) }));
  expect(seen).toMatchObject({ savedHere: [], savedDeleted: 1 });
});

describe("the selection", () => {
  const overview = overviewOf(stateOf());
  test("proposes all but bulk, and bulk where its folder is always saved", () => {
    expect([...proposed(overview).save]).toEqual(["overdue", "plain", "file", "marked"]);
    const always = overviewOf(stateOf({ rules: new Map([["inbox", "save"]]) }));
    expect(proposed(always).save).toContain("bulk");
  });

  test("is turned as one: all on unless all are", () => {
    expect([...toggled(new Set(["a"]), ["a", "b"])]).toEqual(["a", "b"]);
    expect([...toggled(new Set(["a", "b", "c"]), ["a", "b"])]).toEqual(["c"]);
  });

  test("weighs what is to be saved, and knows what hurries", () => {
    const chosen = new Set(["overdue", "junk", "file", "plain"]);
    const saved = new Set(["plain"]);
    const picked = pickedOf(listed, chosen, saved, overviewOf(stateOf({ saved })).daysLeft);
    expect(picked).toMatchObject({ overdue: 1, lastDay: 1, total: { count: 3, unsized: 1 } });
    expect(picked.toFree.map(({ id }) => id)).toEqual(["plain"]);
  });

  test("is of what it was chosen for: what was saved since is not chosen to be freed", () => {
    const saved = new Set(["plain", "file"]);
    const freed = new Set(["file"]);
    const { savedHere } = overviewOf(stateOf({ saved, freed }));
    const known = { saved, freed, savedHere };
    const all = new Set(["plain", "file", "marked"]);
    expect([...tickedOf({ save: all, free: new Set() }, known)]).toEqual(["marked"]);
    // What was freed is done with.
    expect([...tickedOf({ save: new Set(), free: all }, known)]).toEqual(["plain"]);
    expect(choiceOf(all, saved)).toEqual({ save: new Set(["marked"]), free: new Set(["plain", "file"]) });
  });
});

test.each([
  ["Boletín Interno", true],
  ["no-reply@example.org", true],
  ["Comunicación Social", true],
  ["Notificaciones del sistema", true],
  ["Ana Pérez", false],
  ["Embajada en Lisboa", false],
  ["", false],
])("«%s» writes to everybody: %s", (from, isBulk) => expect(isBulkSender(from)).toBe(isBulk));
