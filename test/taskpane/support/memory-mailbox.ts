import type { ListedMessage, MailFolder } from "../../../src/ageing/mail";
import type { Job, MailboxDesk, MailboxState } from "../../../src/ageing/mailbox-desk";
import { noMailbox } from "../../../src/ageing/no-mailbox";
import { calendarOf } from "../../../src/ageing/zone";

const DAY = 86_400_000;
export const MB = 1024 * 1024;

const calendar = calendarOf("America/Mexico_City");
if (!calendar) throw new Error("This runtime has no time zones.");
/** 24 November 2026, ten in the morning in Mexico City. */
export const reckoning = { calendar, now: Date.UTC(2026, 10, 24, 16, 0), days: 90 };
export const today = calendar.dayOf(reckoning.now);

/** A message with so many days left (below 0: overdue). */
export const message = (
  id: string,
  left: number | undefined,
  more: Partial<ListedMessage> = {},
): ListedMessage => ({
  id,
  folderId: "inbox",
  received:
    left === undefined ? undefined : calendar.startOf(today - reckoning.days + left) + 9 * 3_600_000 + 60_000,
  subject: `Asunto ${id}`,
  from: "Embajada en Lisboa",
  size: MB / 2,
  hasAttachments: false,
  isMarked: false,
  messageId: undefined,
  ...more,
});

export const folder = (id: string, kind: MailFolder["kind"], name: string, size?: number): MailFolder => ({
  id,
  kind,
  path: name.split("/"),
  count: 0,
  size,
});

export const inbox = folder("inbox", "inbox", "Bandeja de entrada", 12 * MB);
export const sent = folder("sent", "sent", "Elementos enviados", 8 * MB);
export const junk = folder("junk", "junk", "Correo no deseado", MB);

const byAge = (a: ListedMessage, b: ListedMessage): number =>
  (a.received ?? Infinity) - (b.received ?? Infinity);

export interface MemoryMailbox extends MailboxDesk {
  /** Changes the state as the mailbox would. */
  readonly change: (news: Partial<MailboxState>) => void;
  /** What was asked for, the oldest first. */
  readonly asked: readonly string[];
}

export const job = (more: Partial<Job>): Job => ({
  kind: "save",
  state: "running",
  done: 0,
  of: 0,
  bytes: 0,
  ofBytes: 0,
  startedAt: reckoning.now,
  workedMs: 0,
  notDone: [],
  differences: [],
  ...more,
});

/** A mailbox kept in memory, where all that is asked for succeeds at once. */
export function memoryMailbox(
  news: Partial<MailboxState> = {},
  more: Partial<MailboxDesk> = {},
): MemoryMailbox {
  let state: MailboxState = {
    ...noMailbox.current(),
    isOffered: true,
    listing: { state: "done", at: reckoning.now, isWhole: true },
    folders: [inbox, sent, junk],
    reckoning,
    zone: "America/Mexico_City",
    quota: { limit: 30 * MB, clause: "16.a", isAssumed: false },
    ...news,
    messages: [...(news.messages ?? [])].sort(byAge),
  };
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const change = (next: Partial<MailboxState>) => {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  };
  const ask = (what: string, next: Partial<MailboxState> = {}) => {
    asked.push(what);
    change(next);
    return Promise.resolve();
  };
  const sizeOf = (ids: readonly string[]) =>
    state.messages.reduce((sum, { id, size }) => sum + (ids.includes(id) ? (size ?? 0) : 0), 0);
  const over = (kind: Job["kind"], ids: readonly string[]): Job =>
    job({
      kind,
      state: "done",
      done: ids.length,
      of: ids.length,
      bytes: sizeOf(ids),
      ofBytes: sizeOf(ids),
      workedMs: 9_000,
    });
  const toJob = (what: string, more: Partial<Job>) => {
    asked.push(what);
    if (state.job) change({ job: { ...state.job, ...more } });
  };
  let freed: readonly string[] = [];
  return {
    current: () => state,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change,
    asked,
    places: ["folder", "zip"],
    look: (manner) => {
      const how = manner?.silently ? "look silently" : "look";
      if (manner?.silently) return ask(how);
      return ask(how, { listing: { state: "done", at: reckoning.now, isWhole: true } });
    },
    choosePlace: (kind) =>
      ask(`choose ${kind}`, {
        place: { kind, name: kind === "zip" ? "Descargas" : "Carpeta Personal" },
      }).then(() => true),
    save: (ids) =>
      ask(`save ${ids.join(" ")}`, {
        place: state.place ?? { kind: "folder", name: "Carpeta Personal" },
        saved: new Set([...state.saved, ...ids]),
        job: over("save", ids),
        notes: { ...state.notes, savedAt: reckoning.now, savedSince: state.notes.savedSince + ids.length },
      }),
    pause: () => toJob("pause", { state: "paused" }),
    resume: () => toJob("resume", { state: "running" }),
    cancel: () => toJob("cancel", { state: "stopped" }),
    goOn: () => {
      toJob("go on", { state: "running" });
      return Promise.resolve();
    },
    dismiss: () => void ask("dismiss", { job: undefined }),
    verify: () =>
      ask("verify", {
        job: over("verify", [...state.saved]),
        notes: { ...state.notes, verifiedAt: reckoning.now },
      }),
    repair: () => ask("repair", { job: over("repair", [...state.saved]) }),
    free: (ids) => {
      freed = ids;
      return ask(`free ${ids.join(" ")}`, {
        freed: new Set([...state.freed, ...ids]),
        canUndo: true,
        job: over("free", ids),
      });
    },
    undoFree: () => {
      const back = new Set(freed);
      return ask("undo", {
        freed: new Set([...state.freed].filter((id) => !back.has(id))),
        canUndo: false,
        job: over("undo", freed),
      });
    },
    snooze: (days) =>
      ask(`snooze ${days}`, {
        notes: { ...state.notes, snoozedTill: days === 0 ? undefined : today + days },
      }).then(() => true),
    setRule: (folderId, rule) =>
      ask(`rule ${folderId} ${rule}`, { rules: new Map([...state.rules, [folderId, rule]]) }).then(
        () => true,
      ),
    noteBackup: () =>
      ask("backup", { notes: { ...state.notes, backedUpAt: reckoning.now, savedSince: 0 } }).then(() => true),
    ...more,
  };
}

/** An instant so many days ago. */
export const daysAgo = (days: number): number => reckoning.now - days * DAY;
