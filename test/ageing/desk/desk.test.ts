import { createHash } from "node:crypto";
import { mailboxDesk } from "../../../src/ageing/desk/desk";
import { DestinationError } from "../../../src/ageing/folder/destination";
import type { AgeingBook, Place } from "../../../src/ageing/desk/parts";
import { memoryDestination } from "../../../src/ageing/folder/memory-destination";
import type { MailFolder } from "../../../src/ageing/mail";
import type { AgeingNotes, FolderRule } from "../../../src/ageing/mailbox-desk";
import { stampIn } from "../../../src/ageing/stamp";
import { memoryStore, type MemoryManner, type MemoryMessage } from "../../../src/ageing/stores/memory";
import { calendarOf } from "../../../src/ageing/zone";
import type { DueCounts } from "../../../src/policy/ageing/kept-ageing";

const DAY = 86_400_000;
const now = Date.parse("2026-11-26T18:00:00Z");
const calendar = calendarOf("America/Mexico_City")!;

const folder = (id: string, kind: MailFolder["kind"]): MailFolder => ({
  id,
  kind,
  path: [id],
  count: 0,
  size: undefined,
});
const message = (id: string, daysAgo: number, folderId = "inbox"): MemoryMessage => {
  const mime = new TextEncoder().encode(
    `Message-ID: <${id}@sre.gob.mx>\r\nFrom: Ana <ana@sre.gob.mx>\r\nSubject: Nota ${id}\r\n\r\nTexto\r\n`,
  );
  return {
    id,
    folderId,
    received: now - daysAgo * DAY,
    subject: `Nota ${id}`,
    from: "Ana",
    size: mime.length,
    hasAttachments: false,
    isMarked: false,
    messageId: `<${id}@sre.gob.mx>`,
    mime,
  };
};

interface Kept {
  readonly files?: Map<string, Uint8Array>;
  /** What this browser remembers as saved. */
  readonly everSaved?: Set<string>;
  readonly messages?: readonly MemoryMessage[];
}

const mailbox = [message("a", 90), message("b", 88), message("c", 10), message("j", 89, "junk")];

function deskWith(
  faults: MemoryManner = {},
  openPlace?: () => Promise<Place | undefined>,
  { files = new Map(), everSaved = new Set(), messages = mailbox }: Kept = {},
) {
  const store = memoryStore(
    {
      folders: [folder("inbox", "inbox"), folder("junk", "junk"), folder("deleteditems", "deleted")],
      messages,
    },
    faults,
  );
  let notes: AgeingNotes = {
    snoozedTill: undefined,
    savedAt: undefined,
    verifiedAt: undefined,
    backedUpAt: undefined,
    savedSince: 0,
  };
  const rules = new Map<string, FolderRule>();
  let due: DueCounts | undefined;
  const book: AgeingBook = {
    notes: () => notes,
    ruleOf: (id) => rules.get(id),
    change: (more) => {
      notes = { ...notes, ...more };
      return Promise.resolve(true);
    },
    setRule: (id, rule) => {
      rules.set(id, rule);
      return Promise.resolve(true);
    },
    wasSaved: (id) => everSaved.has(id),
    keepSaved: (ids) => ids.forEach((id) => everSaved.add(id)),
    forgetSaved: (ids) => ids.forEach((id) => everSaved.delete(id)),
    keepDue: (counts) => {
      due = counts;
      return Promise.resolve(true);
    },
  };
  const desk = mailboxDesk({
    store,
    mailbox: "ana@sre.gob.mx",
    reckoning: () => ({ calendar, now, days: 90 }),
    zone: "America/Mexico_City",
    quota: () => ({ limit: 30 * 1024 * 1024, clause: "16.a", isAssumed: true }),
    book,
    places: ["folder"],
    openPlace:
      openPlace ??
      (() =>
        Promise.resolve({
          chosen: { kind: "folder", name: "Carpeta Personal" },
          destination: memoryDestination(files),
        })),
    sha256: (bytes) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
    stampOf: stampIn("America/Mexico_City"),
  });
  return { desk, store, files, everSaved, due: () => due, notes: () => notes };
}

test("looking lists the mailbox and keeps what reminders speak of; junk is let go", async () => {
  const { desk, due } = deskWith();
  await desk.look();
  expect(desk.current()).toMatchObject({ listing: { state: "done", isWhole: true } });
  expect(desk.current().messages.map(({ id }) => id)).toEqual(["a", "j", "b", "c"]);
  expect(desk.current().rules.get("junk")).toBe("let");
  const today = calendar.dayOf(now);
  expect(
    due()
      ?.due.slice(0, 2)
      .map(({ day, count }) => [day - today, count]),
  ).toEqual([
    [0, 1],
    [2, 1],
  ]);
});

test("a silent look that would have to ask somebody leaves everything as it was", async () => {
  const { desk } = deskWith({ fault: () => "refused" });
  await desk.look({ silently: true });
  expect(desk.current().listing).toEqual({ state: "none" });
  await desk.look();
  expect(desk.current().listing).toEqual({ state: "failed", why: "refused" });
});

test("saving copies, checks and notes; nothing leaves the mailbox", async () => {
  const { desk, store, files, notes } = deskWith();
  await desk.look();
  await desk.save(["a", "b"]);
  expect(desk.current().job).toMatchObject({ kind: "save", state: "done", done: 2, notDone: [] });
  expect([...desk.current().saved].sort()).toEqual(["a", "b"]);
  expect([...files.keys()].filter((path) => path.endsWith(".eml"))).toHaveLength(2);
  expect(store.messages().filter(({ folderId }) => folderId === "inbox")).toHaveLength(3);
  expect(notes()).toMatchObject({ savedAt: now, savedSince: 2 });
  await desk.verify();
  expect(desk.current().job).toMatchObject({ kind: "verify", state: "done", differences: [] });
  expect(notes().verifiedAt).toBe(now);
});

test("freeing moves only what has a matching copy, and is taken back", async () => {
  const { desk, store, files } = deskWith();
  await desk.look();
  await desk.save(["a", "b"]);
  const copyOfB = [...files.keys()].find((path) => path.includes("Nota b"))!;
  files.set(copyOfB, new Uint8Array([1]));
  await desk.free(["a", "b", "c"]);
  const inDeleted = () => store.messages().filter(({ folderId }) => folderId === "deleteditems");
  expect(inDeleted().map(({ subject }) => subject)).toEqual(["Nota a"]);
  expect(
    desk
      .current()
      .job?.notDone.map(({ id, why }) => [id, why])
      .sort(),
  ).toEqual([
    ["b", "unverified"],
    ["c", "unverified"],
  ]);
  expect(desk.current().canUndo).toBe(true);
  await desk.undoFree();
  expect(inDeleted()).toEqual([]);
  expect(desk.current().canUndo).toBe(false);
  expect(store.messages().find(({ subject }) => subject === "Nota a")?.folderId).toBe("inbox");
});

test("repairing fetches anew what was changed", async () => {
  const { desk, files } = deskWith();
  await desk.look();
  await desk.save(["a", "b"]);
  const copy = [...files.keys()].find((path) => path.endsWith(".eml"))!;
  const before = files.get(copy)!;
  files.set(copy, new Uint8Array([1]));
  await desk.verify();
  expect(desk.current().job?.differences).toEqual([{ path: copy, state: "changed" }]);
  await desk.repair();
  expect(desk.current().job).toMatchObject({ kind: "repair", state: "done", differences: [] });
  expect(files.get(copy)).toEqual(before);
});

test("a person who chooses no place has not failed at anything", async () => {
  const { desk } = deskWith({}, () => Promise.resolve(undefined));
  await desk.look();
  await desk.save(["a"]);
  expect(desk.current().job).toBeUndefined();
  expect(desk.current().place).toBeUndefined();
});

test("a place that cannot be opened is said, not thrown", async () => {
  const { desk } = deskWith({}, () => Promise.reject(new Error("ours")));
  await desk.look();
  await desk.save(["a"]);
  expect(desk.current().job).toMatchObject({ kind: "save", state: "stopped", why: "failed" });
});

test("cancelling keeps what was saved, and going on saves the rest", async () => {
  const { desk, files } = deskWith();
  await desk.look();
  const stop = desk.onChange(() => {
    if (desk.current().job?.done === 1) desk.cancel();
  });
  await desk.save(["a", "b", "c"]);
  stop();
  expect(desk.current().job?.state).toBe("stopped");
  await desk.goOn();
  expect(desk.current().job).toMatchObject({ state: "done" });
  expect([...files.keys()].filter((path) => path.endsWith(".eml"))).toHaveLength(3);
});

test("a rule and a snooze are kept and shown", async () => {
  const { desk } = deskWith();
  await desk.look();
  expect(await desk.setRule("inbox", "save")).toBe(true);
  expect(desk.current().rules.get("inbox")).toBe("save");
  expect(await desk.snooze(7)).toBe(true);
  expect(desk.current().notes.snoozedTill).toBe(calendar.dayOf(now) + 7);
});

describe("copies that leave as a zip", () => {
  function handing(arrives: (files: Map<string, Uint8Array>) => Map<string, Uint8Array> | undefined) {
    const written = new Map<string, Uint8Array>();
    let given = 0;
    const place: Place = {
      chosen: { kind: "zip", name: "Carpeta Personal.zip" },
      destination: memoryDestination(written),
      handOver: {
        give: () => {
          given++;
          return Promise.resolve();
        },
        takeBack: () => {
          const arrived = arrives(new Map(written));
          return Promise.resolve(arrived && memoryDestination(arrived));
        },
      },
    };
    return { ...deskWith({}, () => Promise.resolve(place)), given: () => given };
  }
  const inDeleted = ({ store }: ReturnType<typeof handing>) =>
    store.messages().filter(({ folderId }) => folderId === "deleteditems").length;

  test("nothing counts as saved, and nothing is freed, before the person showed what arrived", async () => {
    const all = handing((files) => files);
    const { desk, given, notes } = all;
    await desk.look();
    await desk.save(["a", "b"]);
    expect(given()).toBe(1);
    expect([...desk.current().saved]).toEqual([]);
    expect(notes().savedAt).toBeUndefined();
    await desk.free(["a", "b"]);
    expect(inDeleted(all)).toBe(0);
    expect(desk.current().job?.notDone.map(({ why }) => why)).toEqual(["unverified", "unverified"]);

    await desk.verify();
    expect(desk.current().job).toMatchObject({ state: "done", differences: [] });
    expect([...desk.current().saved].sort()).toEqual(["a", "b"]);
    expect(notes()).toMatchObject({ savedAt: now, savedSince: 2 });
    await desk.free(["a", "b"]);
    expect(inDeleted(all)).toBe(2);
    await desk.undoFree();
    expect(inDeleted(all)).toBe(0);
  });

  test("what did not arrive stays in the mailbox", async () => {
    const all = handing((files) => {
      const lost = [...files.keys()].find((path) => path.includes("Nota b"))!;
      files.delete(lost);
      return files;
    });
    const { desk } = all;
    await desk.look();
    await desk.save(["a", "b"]);
    await desk.verify();
    expect(desk.current().job?.differences).toEqual([
      { path: expect.stringContaining("Nota b") as string, state: "missing" },
    ]);
    expect([...desk.current().saved]).toEqual(["a"]);
    await desk.free(["a", "b"]);
    expect(inDeleted(all)).toBe(1);
  });

  test("a person who shows nothing has failed at nothing", async () => {
    const { desk } = handing(() => undefined);
    await desk.look();
    await desk.save(["a"]);
    await desk.verify();
    expect(desk.current().job).toMatchObject({ kind: "save", state: "done" });
    expect([...desk.current().saved]).toEqual([]);
  });
});

test("what lost its copy is no longer saved, and is spoken of again", async () => {
  const { desk, files, due } = deskWith();
  await desk.look();
  await desk.save(["a", "b"]);
  expect(due()?.due[0]?.count).toBe(1);
  expect(due()?.due.map(({ day }) => day - calendar.dayOf(now))).toEqual([80]);
  files.delete([...files.keys()].find((path) => path.includes("Nota a"))!);
  await desk.verify();
  expect([...desk.current().saved]).toEqual(["b"]);
  expect(due()?.due.map(({ day }) => day - calendar.dayOf(now))).toEqual([0, 80]);
});

test("a place that is gone is left: going on asks for one and saves the rest", async () => {
  const files = new Map<string, Uint8Array>();
  let opened = 0;
  let isGone = false;
  const { desk } = deskWith({}, () => {
    opened++;
    isGone = false;
    const inner = memoryDestination(files);
    const destination: typeof inner = {
      ...inner,
      write: (path, bytes) => {
        if (isGone) return Promise.reject(new DestinationError("gone"));
        return inner.write(path, bytes);
      },
    };
    return Promise.resolve({ chosen: { kind: "folder", name: "Carpeta Personal" }, destination });
  });
  await desk.look();
  await desk.choosePlace("folder");
  isGone = true;
  await desk.save(["a", "b"]);
  expect(desk.current().job).toMatchObject({ state: "stopped", why: "gone" });
  expect(desk.current().place).toBeUndefined();
  await desk.goOn();
  expect(opened).toBe(2);
  expect(desk.current().job).toMatchObject({ state: "done", notDone: [] });
  expect([...desk.current().saved].sort()).toEqual(["a", "b"]);
});

test("a listing that failed half-way silences no reminder", async () => {
  let pages = 0;
  const { desk, due } = deskWith({
    top: 2,
    fault: ({ act }) => (act === "list" && ++pages > 1 ? "offline" : undefined),
  });
  await desk.look();
  expect(desk.current().listing).toEqual({ state: "failed", why: "offline" });
  await desk.save(["a"]);
  expect(due()).toBeUndefined();
});

test("a rule of a folder changes what reminders speak of", async () => {
  const { desk, due } = deskWith();
  await desk.look();
  await desk.setRule("inbox", "let");
  expect(due()?.due).toEqual([]);
});

test("what was freed and then moved back by hand lies in the mailbox again", async () => {
  const { desk, store } = deskWith();
  await desk.look();
  await desk.save(["a"]);
  await desk.free(["a"]);
  expect([...desk.current().freed]).toContain("a");
  for await (const { answer } of store.move([{ id: "a", to: "inbox" }])) expect(answer.state).toBe("known");
  await desk.look();
  expect([...desk.current().freed]).not.toContain("a");
});

test("a folder that was emptied is not taken for one in order", async () => {
  const { desk, files, due } = deskWith();
  await desk.look();
  await desk.save(["a", "b"]);
  files.clear();
  await desk.verify();
  expect(desk.current().job?.differences).toEqual([{ path: "MANIFIESTO.sha256", state: "missing" }]);
  expect([...desk.current().saved]).toEqual([]);
  expect(due()?.due.map(({ day }) => day - calendar.dayOf(now))).toEqual([0, 2, 80]);
});

describe("in a later session", () => {
  const daysDue = (due: DueCounts | undefined) => due?.due.map(({ day }) => day - calendar.dayOf(now));

  async function earlier() {
    const { desk, files, everSaved } = deskWith();
    await desk.look();
    await desk.save(["a", "b"]);
    return { files, everSaved };
  }

  test("what was saved is known by the folder and by what this browser read back", async () => {
    const { desk, due } = deskWith({}, undefined, await earlier());
    await desk.look();
    await desk.choosePlace("folder");
    expect([...desk.current().saved].sort()).toEqual(["a", "b"]);
    expect(daysDue(due())).toEqual([80]);
  });

  test("a folder that was emptied meanwhile is told, and reminders speak of what it held", async () => {
    const { files, everSaved } = await earlier();
    files.clear();
    const { desk, due } = deskWith({}, undefined, { files, everSaved });
    await desk.look();
    await desk.choosePlace("folder");
    await desk.verify();
    expect(desk.current().job?.differences).toEqual([{ path: "MANIFIESTO.sha256", state: "missing" }]);
    expect(daysDue(due())).toEqual([0, 2, 80]);
    expect([...everSaved]).toEqual([]);
  });

  test("a copy that this browser never read counts once it was read back", async () => {
    const { files } = await earlier();
    const path = [...files.keys()].find((name) => name.includes("Nota a"))!;
    files.set(path, new Uint8Array());
    const { desk, due } = deskWith({}, undefined, { files });
    await desk.look();
    await desk.choosePlace("folder");
    await desk.look();
    expect([...desk.current().saved]).toEqual([]);
    expect(daysDue(due())).toEqual([0, 2, 80]);
    await desk.verify();
    expect([...desk.current().saved]).toEqual(["b"]);
    expect(daysDue(due())).toEqual([0, 80]);
  });

  test("a message that was changed since is neither taken for saved nor freed, and its new form is saved beside the old", async () => {
    const { files, everSaved } = await earlier();
    const changed = message("a", 90);
    const mime = new TextEncoder().encode(
      new TextDecoder().decode(changed.mime).replace("Texto", "Otro texto"),
    );
    const messages = [{ ...changed, mime, size: mime.length }, message("b", 88)];
    const { desk, store } = deskWith({}, undefined, { files, everSaved, messages });
    await desk.look();
    await desk.choosePlace("folder");
    await desk.free(["a", "b"]);
    expect(desk.current().job?.notDone).toEqual([{ id: "a", why: "unverified" }]);
    expect(store.messages().find(({ id }) => id === "a")?.folderId).toBe("inbox");
    await desk.save(["a"]);
    const copies = [...files]
      .filter(([path]) => path.includes("Nota a"))
      .map(([, bytes]) => Buffer.from(bytes).toString());
    expect(copies.map((copy) => /Otro texto/.test(copy)).sort()).toEqual([false, true]);
    await desk.verify();
    expect(desk.current().job).toMatchObject({ state: "done", differences: [] });
    await desk.free(["a"]);
    expect(desk.current().job?.notDone).toEqual([]);
  });
});
