import type { FolderKind, ListedMessage, MailFolder } from "../../src/ageing/mail";
import type { FolderRule } from "../../src/ageing/mailbox-desk";
import { backupDue, dueIn, type Counted } from "../../src/ageing/nudge";
import { calendarOf } from "../../src/ageing/zone";

const calendar = calendarOf("America/Mexico_City")!;
const now = Date.parse("2026-11-23T09:00:00-06:00");
const today = calendar.dayOf(now);

const folder = (id: string, kind: FolderKind): MailFolder => ({ id, kind, path: [id], count: 0, size: 0 });
const message = (
  id: string,
  received: string | undefined,
  more: Partial<ListedMessage> = {},
): ListedMessage => ({
  id,
  folderId: "inbox",
  received: received === undefined ? undefined : Date.parse(received),
  subject: "",
  from: "",
  size: 1_000,
  hasAttachments: false,
  isMarked: false,
  messageId: undefined,
  ...more,
});
const folders = [
  folder("inbox", "inbox"),
  folder("junk", "junk"),
  folder("drafts", "drafts"),
  folder("visas", "other"),
];
const counted = (messages: readonly ListedMessage[], more: Partial<Counted> = {}): Counted => ({
  messages,
  folders,
  rules: new Map<string, FolderRule>(),
  saved: new Set<string>(),
  reckoning: { calendar, now, days: 90 },
  ...more,
});

test("messages are counted by their last safe day, those that are overdue together", () => {
  const { listedOn, east, due } = dueIn(
    counted([
      message("a", "2026-08-20T10:00:00-06:00"),
      message("b", "2026-08-24T23:59:59-06:00", { size: undefined }),
      message("c", "2026-08-25T00:00:00-06:00"),
      message("d", "2026-08-25T23:00:00-06:00"),
      message("e", "2026-11-23T08:00:00-06:00"),
      message("f", undefined),
    ]),
  );
  expect(listedOn).toBe(today);
  expect(east).toBe(-360);
  expect(due).toEqual([
    { day: today - 1, count: 2, bytes: 1_000 },
    { day: today, count: 2, bytes: 2_000 },
    { day: today + 90, count: 1, bytes: 1_000 },
  ]);
});

describe("what would be lost to somebody", () => {
  const received = "2026-08-26T12:00:00-06:00";
  test.each([
    { why: "mail of the inbox", parts: {}, rules: [], isCounted: true },
    { why: "mail of a folder that nobody listed", parts: { folderId: "new" }, rules: [], isCounted: true },
    { why: "no junk", parts: { folderId: "junk" }, rules: [], isCounted: false },
    {
      why: "junk that is asked about",
      parts: { folderId: "junk" },
      rules: [["junk", "ask"]],
      isCounted: true,
    },
    {
      why: "no mail that is let go",
      parts: { folderId: "visas" },
      rules: [["visas", "let"]],
      isCounted: false,
    },
    {
      why: "mail to be saved, until it is",
      parts: { folderId: "visas" },
      rules: [["visas", "save"]],
      isCounted: true,
    },
    {
      why: "no draft, whatever is said",
      parts: { folderId: "drafts" },
      rules: [["drafts", "save"]],
      isCounted: false,
    },
    { why: "no message that was saved", parts: { id: "saved" }, rules: [], isCounted: false },
  ] as const)("$why", ({ parts, rules, isCounted }) => {
    const all = counted([message("a", received, parts)], {
      rules: new Map<string, FolderRule>(rules),
      saved: new Set(["saved"]),
    });
    expect(dueIn(all).due.length).toBe(isCounted ? 1 : 0);
  });
});

describe("a copy of the personal folder (clause 11)", () => {
  const daysAgo = (days: number) => now - days * 86_400_000;
  test.each([
    { why: "nothing saved, nothing to copy", savedAt: undefined, savedSince: 0, due: undefined },
    { why: "copied since: nothing to do", savedAt: daysAgo(90), savedSince: 0, due: undefined },
    { why: "29 days after the last save there is time", savedAt: daysAgo(29), savedSince: 3, due: undefined },
    { why: "30 days after the last save", savedAt: daysAgo(30), savedSince: 3, due: "long-ago" },
    { why: "499 messages are few", savedAt: now, savedSince: 499, due: undefined },
    { why: "500 messages are many", savedAt: now, savedSince: 500, due: "much" },
  ])("$why", ({ savedAt, savedSince, due }) => {
    expect(backupDue({ savedAt, savedSince }, { calendar, now })).toBe(due);
  });
});
