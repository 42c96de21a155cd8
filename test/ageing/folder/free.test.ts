import { DestinationError, type Destination } from "../../../src/ageing/folder/destination";
import { freeMessages, undoFree } from "../../../src/ageing/folder/free";
import type { Progress } from "../../../src/ageing/folder/folder";
import { idsOf, readFolder } from "../../../src/ageing/folder/reader";
import { saveMessages } from "../../../src/ageing/folder/save";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import type { MailStore, StoreFailure } from "../../../src/ageing/store";
import type { MemoryManner } from "../../../src/ageing/stores/memory";
import { deskOf, listed, oddMail, oddMessage, treeOf, type Desk } from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";

const asked = listed(oddMail);
const ids = asked.map(({ id }) => id);

async function savedDesk(manner: MemoryManner = {}): Promise<Desk> {
  const desk = deskOf(oddMail, new Map(), manner);
  await saveMessages(desk.work, asked, {});
  return desk;
}

const folderOf = ({ store }: Desk, id: string): string | undefined =>
  store.messages().find((message) => message.id === id)?.folderId;
const linesOf = ({ work }: Desk) => readFolder(work.destination);
const pathOf = async (desk: Desk, id: string): Promise<string> =>
  (await linesOf(desk)).find((line) => line.id === id)!.path;

/** A mailbox whose messages get another id with every move, as Exchange gives without ImmutableId. */
function renaming({ store }: Desk): { readonly store: MailStore; readonly idOf: Map<string, string> } {
  /** What the messages are called now, and what the memory calls them. */
  const idOf = new Map(ids.map((id) => [id, id]));
  let moves = 0;
  return {
    idOf,
    store: {
      ...store,
      async *move(all, manner) {
        for (const { id, to } of all) {
          const inner = idOf.get(id);
          if (inner === undefined) {
            yield { id, answer: { state: "failed", why: "gone" } };
            continue;
          }
          for await (const { answer } of store.move([{ id: inner, to }], manner)) {
            if (answer.state === "failed") yield { id, answer };
            else {
              const fresh = `${inner}#${++moves}`;
              idOf.delete(id);
              idOf.set(fresh, inner);
              yield { id, answer: { state: "known", value: { id: fresh } } };
            }
          }
        }
      },
    },
  };
}

test("what is whole is moved and noted, and twice is as once", async () => {
  const desk = await savedDesk();
  const told: Progress[] = [];
  const outcome = await freeMessages(desk.work, ids, { onProgress: (progress) => void told.push(progress) });
  expect(outcome).toMatchObject({ state: "done", notDone: [] });
  expect(outcome.lines).toHaveLength(12);
  expect(new Set(ids.map((id) => folderOf(desk, id)))).toEqual(new Set(["deleted"]));
  expect(told.map(({ done, of }) => `${done}/${of}`)).toEqual(ids.map((_, at) => `${at + 1}/12`));
  const lines = await linesOf(desk);
  expect(new Set(lines.map(({ movedAt }) => movedAt))).toEqual(new Set(["2026-11-23T15:00:00Z"]));
  expect(idsOf(lines).freed).toEqual(new Set(ids));
  expect(Buffer.from(desk.files.get("indice.html")!).toString()).toContain("Se retiró el <time");

  const tree = treeOf(desk.files);
  expect((await freeMessages(desk.work, ids, {})).lines).toHaveLength(12);
  expect((await saveMessages({ ...desk.work, now: () => 0 }, asked, {})).lines).toHaveLength(12);
  expect(treeOf(desk.files)).toEqual(tree);
});

describe("a message stays where it is", () => {
  test.each<[string, (desk: Desk, path: string) => unknown]>([
    ["its copy is gone", ({ files }, path) => files.delete(path)],
    ["its copy was changed", ({ files }, path) => files.set(path, Buffer.from("From: a\r\n\r\notro"))],
    ["its copy is empty", ({ files }, path) => files.set(path, new Uint8Array())],
    ["the manifest is gone", ({ files }) => files.delete("MANIFIESTO.sha256")],
    [
      "the manifest says otherwise",
      ({ files }, path) => files.set("MANIFIESTO.sha256", Buffer.from(`${"00".repeat(32)}  ${path}\n`)),
    ],
    ["it was never saved", ({ files }) => files.clear()],
  ])("when %s", async (_, harm) => {
    const desk = await savedDesk();
    harm(desk, await pathOf(desk, "mbox"));
    const outcome = await freeMessages(desk.work, ["mbox"], {});
    expect(outcome).toMatchObject({ state: "done", lines: [], notDone: [{ id: "mbox", why: "unverified" }] });
    expect(folderOf(desk, "mbox")).toBe("inbox");
  });
});

test("copies are looked at batch by batch, just before their messages are moved", async () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    oddMessage(`n${at}`, Buffer.from(`Subject: ${at}\r\n\r\n`)),
  );
  const desk = deskOf(many);
  await saveMessages(desk.work, listed(many), {});
  const steps: string[] = [];
  const { destination, store } = desk.work;
  const seen: Destination = {
    ...destination,
    read: (path) => {
      if (path.endsWith(".eml")) steps.push("read");
      return destination.read(path);
    },
    append: (path, bytes) => {
      steps.push(`append ${path}`);
      return destination.append(path, bytes);
    },
  };
  const moving: MailStore = {
    ...store,
    move(moves, manner) {
      steps.push(`move ${moves.length}`);
      return store.move(moves, manner);
    },
  };
  await freeMessages(
    { ...desk.work, destination: seen, store: moving },
    many.map(({ id }) => id),
    {},
  );
  const batch = (size: number): readonly string[] => [
    ...Array.from({ length: size }, () => "read"),
    `move ${size}`,
    "append indice.jsonl",
  ];
  expect(steps).toEqual([...batch(20), ...batch(20), ...batch(5)]);
});

test("what a person put back by hand is moved again, and noted anew", async () => {
  const desk = await savedDesk();
  await freeMessages(desk.work, ["mbox"], {});
  for await (const _ of desk.store.move([{ id: "mbox", to: "inbox" }]));
  const later = Date.UTC(2026, 10, 24, 15);
  const outcome = await freeMessages({ ...desk.work, now: () => later }, ["mbox"], {});
  expect(outcome).toMatchObject({ state: "done", notDone: [], lines: [{ movedAt: "2026-11-24T15:00:00Z" }] });
  expect(folderOf(desk, "mbox")).toBe("deleted");
});

test.each<StoreFailure>(["busy", "refused"])("%s of one message keeps none of the others", async (why) => {
  const desk = await savedDesk({
    fault: ({ act, id }) => (act === "move" && id === "roto" ? why : undefined),
  });
  const outcome = await freeMessages(desk.work, ids, {});
  expect(outcome).toMatchObject({ state: "done", notDone: [{ id: "roto", why }] });
  expect(outcome.lines).toHaveLength(11);
});

test.each<StoreFailure>(["cancelled", "offline", "unavailable"])(
  "%s ends it; what was moved before is noted",
  async (why) => {
    const desk = await savedDesk({
      fault: ({ act, id }) => (act === "move" && id === "roto" ? why : undefined),
    });
    const outcome = await freeMessages(desk.work, ids.slice(0, 5), {});
    expect(outcome).toMatchObject({ state: "stopped", why, notDone: [] });
    expect(outcome.lines.map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(idsOf(await linesOf(desk)).freed).toEqual(new Set(ids.slice(0, 4)));
    expect(Buffer.from(desk.files.get("indice.html")!).toString()).toContain("Se retiró el <time");
  },
);

test("one that is gone keeps none of the others", async () => {
  const desk = await savedDesk({
    fault: ({ act, id }) => (act === "move" && id === "roto" ? "gone" : undefined),
  });
  const outcome = await freeMessages(desk.work, ids, {});
  expect(outcome).toMatchObject({ state: "done", notDone: [{ id: "roto", why: "gone" }] });
  expect(outcome.lines).toHaveLength(11);
});

test("given up, it moves no more", async () => {
  const desk = await savedDesk();
  const stop = new AbortController();
  stop.abort();
  expect(await freeMessages(desk.work, ids, { signal: stop.signal })).toMatchObject({
    state: "stopped",
    why: "stopped",
  });
  expect(folderOf(desk, "mbox")).toBe("inbox");
});

test("a move that could not be noted is not told as done, loses nothing, and is noted the next time", async () => {
  const desk = await savedDesk();
  const { destination } = desk.work;
  const full = (path: string) => Promise.reject(new DestinationError("full", path));
  const outcome = await freeMessages(
    { ...desk.work, destination: { ...destination, append: full, write: full } },
    ids,
    {},
  );
  expect(outcome).toMatchObject({ state: "stopped", why: "full", lines: [] });
  expect(folderOf(desk, "mbox")).toBe("deleted");
  expect((await verifyFolder(destination, sha256)).matching).toBe(12);
  expect((await freeMessages(desk.work, ids, {})).lines).toHaveLength(12);
});

describe("moving back", () => {
  test("each goes to the folder it came from, and can be freed once more", async () => {
    const desk = await savedDesk();
    const before = ids.map((id) => folderOf(desk, id));
    await freeMessages(desk.work, ids, {});
    expect(await undoFree(desk.work, ids, {})).toMatchObject({ state: "done", notDone: [] });
    expect(ids.map((id) => folderOf(desk, id))).toEqual(before);
    const lines = await linesOf(desk);
    expect(lines.every(({ movedAt, movedId }) => movedAt === undefined && movedId === undefined)).toBe(true);
    expect(lines.every(({ returnedAt }) => returnedAt === "2026-11-23T15:00:00Z")).toBe(true);
    expect((await freeMessages(desk.work, ids, {})).lines).toHaveLength(12);
  });

  test("a line that tells no folder's id goes by its name, else to the inbox", async () => {
    const desk = await savedDesk();
    await freeMessages(desk.work, ids, {});
    const index = Buffer.from(desk.files.get("indice.jsonl")!).toString();
    const older = index
      .replace(/"folderId":"\w+",/g, "")
      .replace(/"folder":"CON"/, '"folder":"Ya no existe"');
    desk.files.set("indice.jsonl", Buffer.from(older));
    await undoFree(desk.work, ids, {});
    expect([folderOf(desk, "ocho-bits"), folderOf(desk, "roto")]).toEqual(["visas", "inbox"]);
  });

  test("an empty folder id is none", async () => {
    const desk = deskOf();
    await saveMessages(desk.work, [{ ...asked[0]!, folderId: "" }], {});
    await freeMessages(desk.work, ["con-id"], {});
    expect(await undoFree(desk.work, ["con-id"], {})).toMatchObject({ state: "done", notDone: [] });
    expect(folderOf(desk, "con-id")).toBe("inbox");
  });

  test("an id that another line has, or that two name, moves nothing, and each is told", async () => {
    const desk = await savedDesk();
    await freeMessages(desk.work, ["mbox", "roto", "largo", "nulos"], {});
    const index = Buffer.from(desk.files.get("indice.jsonl")!).toString();
    const mixed = index
      .replace('"movedId":"roto"', '"movedId":"mbox"')
      .replace(/"movedId":"(?:largo|nulos)"/g, '"movedId":"con-nombre-ajeno"');
    desk.files.set("indice.jsonl", Buffer.from(mixed));
    const told: Progress[] = [];
    const outcome = await undoFree(desk.work, ["mbox", "roto", "largo", "nulos"], {
      onProgress: (progress) => void told.push(progress),
    });
    expect(outcome.lines.map(({ id }) => id)).toEqual(["mbox"]);
    expect(outcome.notDone).toEqual(["roto", "largo", "nulos"].map((id) => ({ id, why: "unverified" })));
    expect(told).toHaveLength(4);
    expect(folderOf(desk, "roto")).toBe("deleted");
  });

  test("what was never freed is left alone", async () => {
    const desk = await savedDesk();
    const tree = treeOf(desk.files);
    const outcome = await undoFree(desk.work, ["mbox", "nadie"], {});
    expect(outcome.notDone).toEqual([{ id: "nadie", why: "unverified" }]);
    expect(treeOf(desk.files)).toEqual(tree);
  });
});

describe("where a move changes ids", () => {
  test("there and back, twice, a message keeps its one copy and its one line", async () => {
    const desk = await savedDesk();
    const { store, idOf } = renaming(desk);
    const work = { ...desk.work, store };
    const copies = [...desk.files.keys()];
    let now: readonly string[] = ids;
    for (let turn = 0; turn < 2; turn++) {
      const freed = await freeMessages(work, now, {});
      expect(freed).toMatchObject({ state: "done", notDone: [] });
      // By its id among the deleted items it is known to be saved.
      const deleted = freed.lines.map(({ movedId }) => movedId!);
      expect(deleted.every((id) => idOf.has(id))).toBe(true);
      const again = await saveMessages(
        work,
        asked.map((message, at) => ({ ...message, id: deleted[at]! })),
        {},
      );
      expect(again).toMatchObject({ state: "done", notDone: [] });

      const back = await undoFree(work, now, {});
      expect(back).toMatchObject({ state: "done", notDone: [] });
      // Who asks once more by the old ids is told that it is done.
      expect((await undoFree(work, now, {})).lines).toHaveLength(12);
      now = back.lines.map(({ id }) => id);
      expect(now.every((id) => idOf.has(id))).toBe(true);
    }
    expect(await linesOf(desk)).toHaveLength(12);
    expect([...desk.files.keys()].sort()).toEqual([...copies].sort());
  });

  test("a move whose answer is lost leaves the copy, and is told as gone", async () => {
    const desk = await savedDesk();
    const { store } = renaming(desk);
    const deaf: MailStore = {
      ...store,
      async *move(moves, manner) {
        for await (const { id } of store.move(moves, manner))
          yield { id, answer: { state: "failed", why: "offline" } };
      },
    };
    expect(await freeMessages({ ...desk.work, store: deaf }, ["mbox"], {})).toMatchObject({
      state: "stopped",
      why: "offline",
    });
    expect(await freeMessages({ ...desk.work, store }, ["mbox"], {})).toMatchObject({
      notDone: [{ id: "mbox", why: "gone" }],
    });
    expect(folderOf(desk, "mbox")).toBe("deleted");
    expect((await verifyFolder(desk.work.destination, sha256)).matching).toBe(12);
  });
});
