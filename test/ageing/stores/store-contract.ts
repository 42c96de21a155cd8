import type { ListedMessage } from "../../../src/ageing/mail";
import type { Fetched, ListedPage, MailStore, Moved, StoreAnswer } from "../../../src/ageing/store";
import type { MemoryMailbox } from "../../../src/ageing/stores/memory";
import { mailboxOf, message, messages, start } from "./mailboxes";

/** What every mailbox owes to those who ask it. Ids of messages are the server's own: we know them by their Message-ID. */

export async function all<T>(things: AsyncIterable<T>): Promise<readonly T[]> {
  const taken: T[] = [];
  for await (const one of things) taken.push(one);
  return taken;
}

export function value<T>(answer: StoreAnswer<T>): T {
  if (answer.state === "failed") throw new Error(`failed: ${answer.why}`);
  return answer.value;
}

export const listed = (pages: readonly StoreAnswer<ListedPage>[]): readonly ListedMessage[] =>
  pages.flatMap((page) => value(page).messages);

export const listAll = async (store: MailStore, before?: number): Promise<readonly ListedMessage[]> =>
  listed(await all(store.list(before)));

export const whyOf = (answer: StoreAnswer<unknown> | undefined): string =>
  answer?.state === "failed" ? answer.why : (answer?.state ?? "none");

const namesOf = (some: readonly ListedMessage[]) => some.map(({ messageId }) => messageId);

const few = mailboxOf([
  message(2, { folderId: "F-visas", from: "visas@example.org", isMarked: true }),
  message(0, { hasAttachments: true }),
  message(1, { subject: "", size: 3_000_000, messageId: undefined }),
  message(3, { folderId: "F-drafts", received: undefined }),
]);

export function storeContract(make: (mailbox: MemoryMailbox) => MailStore): void {
  test("folders: kind, path, count and size of each, those above before those below", async () => {
    const folders = value(await make(few).folders());
    expect(folders.map(({ kind, path }) => `${kind}: ${path.join("/")}`).sort()).toEqual([
      "deleted: Elementos eliminados",
      "drafts: Borradores",
      "inbox: Bandeja de entrada",
      "junk: Correo no deseado",
      "other: Bandeja de entrada/Visas",
      "other: Bandeja de entrada/Visas/2026",
      "sent: Elementos enviados",
    ]);
    const paths = folders.map(({ path }) => path.join("/"));
    for (const [index, { path }] of folders.entries()) {
      if (path.length > 1) expect(paths.slice(0, index)).toContain(path.slice(0, -1).join("/"));
    }
    const inbox = folders.find(({ kind }) => kind === "inbox");
    expect(inbox).toMatchObject({ id: "F-inbox", count: 2, size: message(0).size! + 3_000_000 });
  });

  test("list: everything, oldest first, those without a date last, as they were", async () => {
    const pages = await all(make(few).list(undefined));
    const found = listed(pages);
    expect(namesOf(found)).toEqual(["<m0@example.org>", undefined, "<m2@example.org>", "<m3@example.org>"]);
    expect(pages.map((page) => value(page).count)).toContain(4);
    const { mime: _, id: __, ...first } = message(0, { hasAttachments: true });
    expect(found[0]).toMatchObject(first);
    expect(found[1]).toMatchObject({ subject: "", size: 3_000_000, received: start + 60_000 });
    expect(found[2]).toMatchObject({ folderId: "F-visas", from: "visas@example.org", isMarked: true });
    expect(found[3]).toMatchObject({ folderId: "F-drafts", received: undefined });
  });

  test("list: what was received before an instant, and not at it", async () => {
    expect(namesOf(await listAll(make(few), start + 120_000))).toEqual(["<m0@example.org>", undefined]);
    expect(await listAll(make(few), start)).toEqual([]);
  });

  test("list: an empty mailbox has a page that says so", async () => {
    const pages = await all(make(mailboxOf([])).list(undefined));
    expect(pages).toEqual([{ state: "known", value: { messages: [], count: 0 } }]);
  });

  test("list: pages together hold every message once", async () => {
    const found = await listAll(make(mailboxOf(messages(1200))));
    expect(namesOf(found)).toEqual(messages(1200).map(({ messageId }) => messageId));
  });

  test("fetch: byte for byte, every message once, small and large", async () => {
    const large = message(107, { size: 2_000_000, mime: new Uint8Array(1_500_000).fill(10) });
    const unknown = message(108, { size: undefined });
    const store = make(mailboxOf([...messages(45), large, unknown].slice(1)));
    const found = await listAll(store);
    const fetched = await all(store.fetch(found));
    expect(fetched).toHaveLength(46);
    const kept = new Map(fetched.map((one) => [one.message.id, value(one.mime)]));
    expect(kept.size).toBe(46);
    for (const one of found.filter(({ subject }) => subject !== "Oficio 107")) {
      expect([...kept.get(one.id)!]).toEqual([...message(Number(one.subject.slice(7))).mime]);
    }
    expect([...kept.values()].filter(({ length }) => length === 1_500_000)).toHaveLength(1);
  });

  test("fetch: a message that is no longer there is gone, and the others come", async () => {
    const store = make(mailboxOf(messages(3)));
    const [first, ...rest] = await listAll(store);
    const lost: ListedMessage = { ...first!, id: "AAkALgAAnowhere" };
    const fetched = await all(store.fetch([lost, ...rest]));
    expect(fetched.map(({ mime }) => whyOf(mime)).sort()).toEqual(["gone", "known", "known"]);
    expect(fetched.find(({ message: { id } }) => id === lost.id)?.mime).toEqual({
      state: "failed",
      why: "gone",
    });
  });

  test("move: to the deleted items and to a folder; found there under the id that is told", async () => {
    const store = make(mailboxOf(messages(50)));
    const found = await listAll(store);
    const moves = found.map(({ id }, index) => ({ id, to: index % 2 === 0 ? "deleteditems" : "F-visas" }));
    const moved = await all(store.move(moves));
    expect(moved.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
    const places = new Map((await listAll(store)).map((one) => [one.id, one.folderId]));
    const asked = new Map(moves.map(({ id, to }) => [id, to]));
    for (const { id, answer } of moved) {
      expect(places.get(value(answer).id)).toBe(asked.get(id) === "F-visas" ? "F-visas" : "F-deleted");
    }
    expect((await listAll(store)).length).toBe(50);
  });

  test("move: what is not there is gone, and the rest moves", async () => {
    const store = make(mailboxOf(messages(2)));
    const [first] = await listAll(store);
    const moved = await all(
      store.move([
        { id: "AAkALgAAnowhere", to: "deleteditems" },
        { id: first!.id, to: "deleteditems" },
      ]),
    );
    expect(new Map(moved.map(({ id, answer }) => [id, whyOf(answer)]))).toEqual(
      new Map([
        ["AAkALgAAnowhere", "gone"],
        [first!.id, "known"],
      ]),
    );
  });

  test("move: back from the deleted items, by the id that was told", async () => {
    const store = make(mailboxOf(messages(1)));
    const [first] = await listAll(store);
    const [there] = await all(store.move([{ id: first!.id, to: "deleteditems" }]));
    const [back] = await all(store.move([{ id: value(there!.answer).id, to: first!.folderId }]));
    expect(whyOf(back?.answer)).toBe("known");
    expect((await listAll(store))[0]?.folderId).toBe("F-inbox");
  });

  test("nothing is asked for of nothing", async () => {
    const store = make(mailboxOf([]));
    expect(await all(store.fetch([]))).toEqual([]);
    expect(await all(store.move([]))).toEqual([]);
  });

  test("a stop before the work: `stopped`, for every message", async () => {
    const store = make(mailboxOf(messages(30)));
    const found = await listAll(store);
    const manner = { signal: AbortSignal.abort() };
    expect(whyOf(await store.folders(manner))).toBe("stopped");
    expect((await all(store.list(undefined, manner))).map(whyOf)).toEqual(["stopped"]);
    const moves = found.map(({ id }) => ({ id, to: "deleteditems" }));
    const unmoved: readonly Moved[] = await all(store.move(moves, manner));
    expect(unmoved.map(({ answer }) => whyOf(answer))).toEqual(moves.map(() => "stopped"));
    const unfetched: readonly Fetched[] = await all(store.fetch(found, manner));
    expect(unfetched.map(({ mime }) => whyOf(mime))).toEqual(moves.map(() => "stopped"));
    expect((await listAll(store)).map(({ folderId }) => folderId)).toEqual(found.map(() => "F-inbox"));
  });
}
