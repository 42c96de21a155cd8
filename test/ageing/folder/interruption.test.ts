import { freeMessages, undoFree } from "../../../src/ageing/folder/free";
import type { FolderWork, Outcome } from "../../../src/ageing/folder/folder";
import { readManifest } from "../../../src/ageing/folder/manifest";
import { repairFolder } from "../../../src/ageing/folder/repair";
import { saveMessages } from "../../../src/ageing/folder/save";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import type { MailStore } from "../../../src/ageing/store";
import { contents, deskOf, listed, oddMail, treeOf, type Desk } from "../../support/odd-mail";
import { faultyDestination, faultyStore, fuse, type Leaves } from "../../support/faulty";
import { sha256 } from "../../support/sha256";

const asked = listed(oddMail);
const ids = asked.map(({ id }) => id);
const damaged = ids.slice(0, 6);

const save = (work: FolderWork): Promise<Outcome> => saveMessages(work, asked, {});
const free = (work: FolderWork): Promise<Outcome> => freeMessages(work, ids, {});
const undo = (work: FolderWork): Promise<Outcome> => undoFree(work, ids, {});
const repair = (work: FolderWork): Promise<Outcome> => repairFolder(work, asked, {});

/** Removes some files, changes some. */
function harm({ files }: Desk): void {
  [...files.keys()]
    .filter((path) => path.endsWith(".eml"))
    .slice(0, damaged.length)
    .forEach((path, at) => {
      if (at % 2 === 0) files.delete(path);
      else files.set(path, Buffer.from("cambiado"));
    });
}

interface Story {
  readonly what: string;
  /** What was done before, undisturbed. */
  readonly before: (desk: Desk) => Promise<unknown>;
  readonly act: (work: FolderWork) => Promise<Outcome>;
}

const stories: readonly Story[] = [
  { what: "saving", before: () => Promise.resolve(), act: save },
  { what: "saving the rest", before: ({ work }) => saveMessages(work, asked.slice(0, 5), {}), act: save },
  { what: "freeing", before: ({ work }) => save(work), act: free },
  {
    what: "moving back",
    before: async ({ work }) => {
      await save(work);
      await free(work);
    },
    act: undo,
  },
  {
    what: "repairing",
    before: async (desk) => {
      await save(desk.work);
      harm(desk);
    },
    act: repair,
  },
];

/** A mailbox that looks, at every move to the deleted items, for the copy of what is moved. */
function guarded(desk: Desk): MailStore {
  return {
    ...desk.store,
    async *move(moves, manner) {
      const { hashes } = readManifest(desk.files.get("MANIFIESTO.sha256"));
      for (const { id, to } of moves) {
        if (to !== "deleteditems") continue;
        const { mime } = desk.store.messages().find((message) => message.id === id)!;
        const whole: string[] = [];
        for (const [path, hash] of hashes) {
          const bytes = desk.files.get(path);
          if (bytes && (await sha256(bytes)) === hash && hash === (await sha256(mime))) whole.push(path);
        }
        expect(whole).not.toEqual([]);
      }
      yield* desk.store.move(moves, manner);
    },
  };
}

async function deskBefore({ before }: Story): Promise<Desk> {
  const desk = deskOf();
  await before(desk);
  return { ...desk, work: { ...desk.work, store: guarded(desk) } };
}

const whereabouts = ({ store }: Desk): readonly string[] =>
  store.messages().map(({ id, folderId }) => `${id} in ${folderId}`);

describe.each(stories)("$what", (story) => {
  test.each<Leaves>(["nothing", "half", "all"])(
    "stopped after any step that leaves %s ends as if undisturbed",
    async (leaves) => {
      const calm = await deskBefore(story);
      expect(await story.act(calm.work)).toMatchObject({ state: "done", notDone: [] });
      const tree = treeOf(calm.files);

      let isWhole = false;
      let stops = 0;
      for (let steps = 0; !isWhole; steps++) {
        const desk = await deskBefore(story);
        const burning = fuse(steps, leaves);
        const outcome = await story.act({
          ...desk.work,
          destination: faultyDestination(desk.work.destination, burning),
          store: faultyStore(desk.work.store, burning),
        });
        isWhole = burning.left >= 0;
        if (!isWhole) {
          stops++;
          expect(outcome).toMatchObject({ state: "stopped" });
          expect(outcome.why).toMatch(/^(?:gone|offline)$/);
          // Nothing that was in the mailbox is lost, and what counts as done is there.
          expect(contents(desk.store.messages().map(({ mime }) => mime))).toEqual(
            contents(oddMail.map(({ mime }) => mime)),
          );
          for (const { path, sha256: hash } of outcome.lines)
            expect(await sha256(desk.files.get(path)!)).toBe(hash);
        }
        expect(await story.act(desk.work)).toMatchObject({ state: "done", notDone: [] });
        expect({ steps, tree: treeOf(desk.files) }).toEqual({ steps, tree });
        expect(whereabouts(desk)).toEqual(whereabouts(calm));
        expect(await verifyFolder(desk.work.destination, sha256)).toMatchObject({
          matching: 12,
          differences: [],
        });
      }
      expect(stops).toBeGreaterThan(15);
    },
  );
});

test.each<Leaves>(["nothing", "half", "all"])(
  "stopped again and again, leaving %s, saving gets there",
  async (leaves) => {
    const calm = deskOf();
    await save(calm.work);
    const desk = deskOf();
    let starts = 0;
    for (let state = "stopped"; state === "stopped"; starts++) {
      const burning = fuse(20 + starts * 3, leaves);
      ({ state } = await save({
        ...desk.work,
        destination: faultyDestination(desk.work.destination, burning),
        store: faultyStore(desk.store, burning),
      }));
    }
    expect(starts).toBeGreaterThan(2);
    expect(treeOf(desk.files)).toEqual(treeOf(calm.files));
  },
);

test("stopped twice, wherever, saving the rest gets there", async () => {
  const prepared = async (): Promise<Desk> => {
    const desk = deskOf();
    await saveMessages(desk.work, asked.slice(0, 5), {});
    return desk;
  };
  const calm = await prepared();
  await save(calm.work);
  const tree = treeOf(calm.files);
  for (let first = 8; first < 75; first += 3)
    for (let second = 1; second < 75; second += 4) {
      const desk = await prepared();
      for (const steps of [first, second]) {
        const burning = fuse(steps, "half");
        const destination = faultyDestination(desk.work.destination, burning);
        await save({ ...desk.work, destination, store: faultyStore(desk.store, burning) });
      }
      await save(desk.work);
      expect({ first, second, tree: treeOf(desk.files) }).toEqual({ first, second, tree });
    }
});
