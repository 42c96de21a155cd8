import { freeMessages, undoFree } from "../../../src/ageing/folder/free";
import type { IndexLine } from "../../../src/ageing/folder/folder";
import { readIndex, writeLine } from "../../../src/ageing/folder/index-lines";
import { idsOf, readFolder } from "../../../src/ageing/folder/reader";
import { saveMessages } from "../../../src/ageing/folder/save";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { deskOf, listed, oddMessage, type Desk } from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";

/** An index may be old, mixed up or made by somebody: what it says must not cost anybody a message or a file. */
const messageOf = (id: string) =>
  oddMessage(id, Buffer.from(`Message-ID: <${id}@x>\r\n\r\nTexto de ${id}\r\n`), { messageId: `<${id}@x>` });
const both = [messageOf("A"), messageOf("B")];

/** Saves A, then changes what the index says. */
async function deskWith(change: (line: IndexLine) => readonly IndexLine[]): Promise<Desk> {
  const desk = deskOf(both);
  await saveMessages(desk.work, listed(both.slice(0, 1)), {});
  const [line] = readIndex(desk.files.get("indice.jsonl")).lines.values();
  desk.files.set("indice.jsonl", Buffer.from(change(line!).map(writeLine).join("")));
  return desk;
}

const folderOf = ({ store }: Desk, id: string): string | undefined =>
  store.messages().find((message) => message.id === id)?.folderId;
const copiesOf = ({ files }: Desk, id: string): number =>
  [...files].filter(
    ([path, bytes]) => path.endsWith(".eml") && Buffer.from(bytes).toString().includes(`Texto de ${id}`),
  ).length;

describe("two lines that claim one path", () => {
  const claimed = (): Promise<Desk> => deskWith((line) => [line, { ...line, id: "B" }]);

  test("count for neither: nothing is freed by them, and nothing counts as saved", async () => {
    const desk = await claimed();
    const lines = await readFolder(desk.work.destination);
    expect(lines.map(({ isThere }) => isThere)).toEqual([false, false]);
    const { differences, whole } = await verifyFolder(desk.work.destination, sha256);
    expect(differences).toEqual([{ path: "indice.jsonl", state: "changed" }]);
    expect(whole.size).toBe(0);
    expect((await freeMessages(desk.work, ["A", "B"], {})).notDone).toEqual([
      { id: "A", why: "unverified" },
      { id: "B", why: "unverified" },
    ]);
    expect([folderOf(desk, "A"), folderOf(desk, "B")]).toEqual(["inbox", "inbox"]);
  });

  test.each([["A"], ["B"]])(
    "are settled by fetching, %s first: each has its own copy, and one",
    async (first) => {
      const desk = await claimed();
      await saveMessages(desk.work, listed(both.filter(({ id }) => id === first)), {});
      expect(await saveMessages(desk.work, listed(both), {})).toMatchObject({ state: "done", notDone: [] });
      expect([copiesOf(desk, "A"), copiesOf(desk, "B")]).toEqual([1, 1]);
      expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
      expect((await freeMessages(desk.work, ["A", "B"], {})).notDone).toEqual([]);
    },
  );
});

test("an id that was asked moves no other message, whatever a line says it was", async () => {
  const desk = await deskWith((line) => [{ ...line, formerId: "B" }]);
  expect((await freeMessages(desk.work, ["B"], {})).notDone).toEqual([{ id: "B", why: "unverified" }]);
  expect(folderOf(desk, "A")).toBe("inbox");
});

test("a message is not taken for saved by the line of another that says it became this", async () => {
  const desk = await deskWith((line) => [{ ...line, movedAt: "2026-01-01T00:00:00Z", movedId: "B" }]);
  await saveMessages(desk.work, listed(both), {});
  expect(copiesOf(desk, "B")).toBe(1);
  const line = readIndex(desk.files.get("indice.jsonl")).lines.get("A")!;
  expect(idsOf([line, { ...line, id: "B", movedAt: "x" }]).saved).toEqual(new Set(["A", "B"]));
});

describe("where index and manifest differ on a file, the one that matches it holds", () => {
  const wrong = "0".repeat(64);
  const saveB = async (desk: Desk): Promise<readonly string[]> => {
    await saveMessages(desk.work, listed(both.slice(1)), {});
    const { differences } = await verifyFolder(desk.work.destination, sha256);
    return differences.map(({ path, state }) => `${path} ${state}`);
  };

  test("the manifest: saving another message does not write the index's claim over it", async () => {
    const desk = await deskWith((line) => [{ ...line, sha256: wrong }]);
    expect(await saveB(desk)).toEqual(["indice.jsonl changed"]);
    // And the message itself, saved anew, puts the index right.
    await saveMessages(desk.work, listed(both), {});
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
  });

  test("the manifest: nor does taking its message back", async () => {
    const desk = await deskWith((line) => [line]);
    await freeMessages(desk.work, ["A"], {});
    const [line] = readIndex(desk.files.get("indice.jsonl")).lines.values();
    desk.files.set("indice.jsonl", Buffer.from(writeLine({ ...line!, sha256: wrong })));
    expect(await undoFree(desk.work, ["A"], {})).toMatchObject({ state: "done", notDone: [] });
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([
      { path: "indice.jsonl", state: "changed" },
    ]);
  });

  test("the index: the manifest is put right", async () => {
    const desk = await deskWith((line) => [line]);
    const [line] = readIndex(desk.files.get("indice.jsonl")).lines.values();
    desk.files.set("MANIFIESTO.sha256", Buffer.from(`${wrong}  ${line!.path}\n`));
    expect(await saveB(desk)).toEqual([]);
  });

  test("neither: both go on being told", async () => {
    const desk = await deskWith((line) => [{ ...line, sha256: wrong }]);
    const [line] = readIndex(desk.files.get("indice.jsonl")).lines.values();
    desk.files.set(line!.path, Buffer.from("cortado"));
    expect(await saveB(desk)).toEqual(["indice.jsonl changed", `${line!.path} changed`]);
  });
});

describe("a file that the index names, and that is not known for that copy, is not written over", () => {
  test.each([
    ["outside the mailbox's folders", "Familia/carta.eml", "mía"],
    ["of another mailbox", "otro@sre.gob.mx/Bandeja/2026-08/20260820-0931_Ana_X_abababab.eml", "mía"],
    [
      "that is whole by its own name",
      "aperez@sre.gob.mx/Bandeja/2026-08/20260820-0931_Ana_X_HASH.eml",
      "mía",
    ],
  ])("%s", async (_, where, text) => {
    const hash = await sha256(Buffer.from(text));
    const path = where.replace("HASH", hash.slice(0, 8));
    const desk = await deskWith((line) => [{ ...line, path }]);
    desk.files.set(path, Buffer.from(text));
    expect(await saveMessages(desk.work, listed(both), {})).toMatchObject({ state: "done", notDone: [] });
    expect(Buffer.from(desk.files.get(path)!).toString()).toBe(text);
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([
      { path, state: "extra" },
    ]);
  });
});

test("a thousand messages that hold the same take a name each, and no longer than others", async () => {
  const same = Buffer.from("Subject: Alerta\r\n\r\nIgual\r\n");
  const many = Array.from({ length: 1_000 }, (_, at) => oddMessage(`n${at}`, same, { subject: "Alerta" }));
  const desk = deskOf(many);
  let looks = 0;
  const spies = (["get", "has"] as const).map((look) => {
    const real = Map.prototype[look] as (key: unknown) => unknown;
    return jest.spyOn(Map.prototype, look).mockImplementation(function (
      this: Map<unknown, unknown>,
      key: unknown,
    ): boolean {
      looks++;
      return real.call(this, key) as boolean;
    });
  });
  const outcome = await saveMessages(desk.work, listed(many), {});
  for (const spy of spies) spy.mockRestore();
  expect(new Set(outcome.lines.map(({ path }) => path)).size).toBe(1_000);
  expect(looks).toBeLessThan(100_000);
});
