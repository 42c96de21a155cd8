import type { DestinationFailure } from "../../../src/ageing/folder/destination";
import { DestinationError } from "../../../src/ageing/folder/destination";
import type { FolderWork, Progress } from "../../../src/ageing/folder/folder";
import { readIndex, writeLine } from "../../../src/ageing/folder/index-lines";
import { openFolder } from "../../../src/ageing/folder/open-folder";
import { readFolder } from "../../../src/ageing/folder/reader";
import { repairFolder } from "../../../src/ageing/folder/repair";
import { saveMessages } from "../../../src/ageing/folder/save";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import type { MailStore, StoreFailure } from "../../../src/ageing/store";
import type { MemoryMessage } from "../../../src/ageing/stores/memory";
import { faultyDestination, fuse } from "../../support/faulty";
import {
  contents,
  deskOf,
  listed,
  oddMail,
  oddMessage,
  specimens,
  treeOf,
  type Desk,
} from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";
import { wrongsOfPath } from "../../support/windows-path";

const asked = listed(oddMail);
const emlsOf = ({ files }: Desk): readonly string[] =>
  [...files.keys()].filter((path) => path.endsWith(".eml"));
const linesOf = ({ files }: Desk) => [...readIndex(files.get("indice.jsonl")).lines.values()];
const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

/** The store, with a list of what was fetched from it. */
function watched(store: MailStore): { readonly store: MailStore; readonly fetched: string[] } {
  const fetched: string[] = [];
  return {
    fetched,
    store: {
      ...store,
      fetch(messages, manner) {
        fetched.push(...messages.map(({ id }) => id));
        return store.fetch(messages, manner);
      },
    },
  };
}

const without = ({ files }: Desk, ...paths: readonly string[]): void =>
  paths.forEach((path) => files.delete(path));
const ownFiles = ["indice.jsonl", "MANIFIESTO.sha256", "indice.csv", "indice.html", "LEEME.txt"];

test("odd mail is stored byte for byte, each under a name that Windows takes", async () => {
  const whole = specimens.filter(({ id }) => id !== "no-es-mensaje.eml");
  const big = oddMessage(
    "grande",
    new Uint8Array(10 << 20).fill(65).fill(10, 0, 30).fill(88, 2, 9).fill(58, 9, 10),
  );
  const messages = [
    ...oddMail,
    ...whole,
    { ...big, mime: Buffer.concat([bytes("Subject: x\n\n"), big.mime]) },
  ];
  const desk = deskOf(messages);
  const outcome = await saveMessages(desk.work, listed(messages), {});
  expect(outcome).toMatchObject({ state: "done", notDone: [] });
  expect(outcome.lines).toHaveLength(messages.length);
  expect(contents(emlsOf(desk).map((path) => desk.files.get(path)!))).toEqual(
    contents(messages.map(({ mime }) => mime)),
  );
  expect(emlsOf(desk).flatMap(wrongsOfPath)).toEqual([]);
  expect([...desk.files.keys()].filter((path) => !path.includes("/")).sort()).toEqual([...ownFiles].sort());
  expect((await verifyFolder(desk.work.destination, sha256)).matching).toBe(messages.length);
});

test("done twice, nothing changes and nothing is fetched, though time has passed", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  const tree = treeOf(desk.files);
  const { store, fetched } = watched(desk.store);
  const later: FolderWork = { ...desk.work, store, now: () => Date.UTC(2027, 0, 1) };
  const denied = fuse(Infinity);
  const writes: string[] = [];
  const destination = faultyDestination(
    {
      ...desk.work.destination,
      write: (path, content) => {
        writes.push(path);
        return desk.work.destination.write(path, content);
      },
    },
    denied,
  );
  const outcome = await saveMessages({ ...later, destination }, asked, {});
  expect(outcome.lines).toHaveLength(asked.length);
  expect({ fetched, writes }).toEqual({ fetched: [], writes: [] });
  expect(treeOf(desk.files)).toEqual(tree);
});

test("the order of saving leaves no trace", async () => {
  const [forward, backward] = [deskOf(), deskOf()];
  await saveMessages(forward.work, asked, {});
  // But that of twins: the first to come has the first name.
  const twins = new Set(["gemelo-1", "gemelo-2"]);
  for (const message of [...asked.filter(({ id }) => !twins.has(id))].reverse())
    await saveMessages(backward.work, [message], {});
  await saveMessages(backward.work, asked, {});
  expect(treeOf(backward.files)).toEqual(treeOf(forward.files));
});

test("the same content under a second id has a file of its own", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  const [one, two] = linesOf(desk).filter(({ id }) => id.startsWith("gemelo"));
  expect(one?.sha256).toBe(two?.sha256);
  expect(one?.path).not.toBe(two?.path);
});

describe("what is no whole message, or another one, is not saved", () => {
  test.each([
    ["nothing", "", undefined],
    ["no end of the header", "Subject: x\r\nTo: y\r\n", undefined],
    ["no field", "hola\r\n\r\nadiós", undefined],
    ["an empty header", "\r\nhola\r\n\r\n", undefined],
    ["another Message-ID", "Message-ID: <2@x>\r\n\r\n", "<1@x>"],
    ["another Message-ID, folded", "Message-ID:\r\n <2@x>\r\n\r\n", "<1@x>"],
  ])("%s", async (_, text, messageId) => {
    const message = oddMessage("A", bytes(text), { messageId });
    const desk = deskOf([message]);
    const { state, lines, notDone } = await saveMessages(desk.work, listed([message]), {});
    expect({ state, lines, notDone }).toEqual({
      state: "done",
      lines: [],
      notDone: [{ id: "A", why: "damaged" }],
    });
    // What is left to save is still planned.
    expect([...desk.files.keys()]).toEqual(["plan.jsonl"]);
  });

  test.each([
    ["the same, otherwise written", "message-id:  < 1@x >  \r\nA: b\r\n\r\n", "<1@x>"],
    ["none in the file", "A: b\r\n\r\nMessage-ID: <2@x>", "<1@x>"],
    ["two, one of them right", "Message-ID: <2@x>\nMessage-ID: <1@x>\n\n", "1@x"],
    ["one that is not ASCII", "Message-ID: <\u00f1@x>\n\n", "<n@x>"],
    ["an empty one", "Message-ID:\n\n", "<1@x>"],
    ["none listed", "Message-ID: <2@x>\n\n", undefined],
  ])("but it is with a Message-ID that is %s", async (_, text, messageId) => {
    const message = oddMessage("A", bytes(text), { messageId });
    expect((await saveMessages(deskOf([message]).work, listed([message]), {})).notDone).toEqual([]);
  });
});

test("one message that the mailbox does not give keeps none of the others", async () => {
  const faults = new Map<string, StoreFailure>([
    ["mbox", "gone"],
    ["roto", "tooLarge"],
    ["largo", "failed"],
  ]);
  const desk = deskOf(oddMail, new Map(), { fault: ({ id }) => faults.get(id ?? "") });
  const outcome = await saveMessages(desk.work, asked, {});
  expect(outcome.state).toBe("done");
  expect(outcome.lines).toHaveLength(9);
  expect(outcome.notDone).toEqual([...faults].map(([id, why]) => ({ id, why })));
  const left = Buffer.from(desk.files.get("plan.jsonl")!).toString().trim().split("\n");
  expect(left.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(["roto", "largo"]);
});

test.each<StoreFailure>(["offline", "cancelled", "unavailable", "otherAccount", "stopped"])(
  "%s ends it, with what was saved in order and the rest for later",
  async (why) => {
    let isOn = true;
    const desk = deskOf(oddMail, new Map(), { fault: ({ id }) => (isOn && id === "roto" ? why : undefined) });
    const outcome = await saveMessages(desk.work, asked, {});
    expect(outcome).toMatchObject({ state: "stopped", why, notDone: [] });
    expect(outcome.lines).toHaveLength(4);
    expect(desk.files.has("indice.html")).toBe(true);
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
    isOn = false;
    expect(await saveMessages(desk.work, asked, {})).toMatchObject({ state: "done", notDone: [] });
    expect(desk.files.has("plan.jsonl")).toBe(false);
  },
);

test.each<StoreFailure>(["busy", "refused"])(
  "%s may be of one message, which keeps none of those behind it from being saved",
  async (why) => {
    const desk = deskOf(oddMail, new Map(), { fault: ({ id }) => (id === "roto" ? why : undefined) });
    const outcome = await saveMessages(desk.work, asked, {});
    expect(outcome).toMatchObject({ state: "done", notDone: [{ id: "roto", why }] });
    expect(outcome.lines).toHaveLength(11);
  },
);

test("the caller gives up after three, and goes on later", async () => {
  const desk = deskOf();
  const stop = new AbortController();
  const told: Progress[] = [];
  const outcome = await saveMessages(desk.work, asked, {
    signal: stop.signal,
    onProgress: (progress) => {
      told.push(progress);
      if (progress.done === 3) stop.abort();
    },
  });
  expect(outcome).toMatchObject({ state: "stopped", why: "stopped" });
  expect(outcome.lines).toHaveLength(3);
  expect(told).toHaveLength(3);
  await saveMessages(desk.work, asked, { onProgress: (progress) => void told.push(progress) });
  expect(told.slice(3).map(({ done }) => done)).toEqual(asked.map((_, at) => at + 1));
  expect(told.at(-1)?.bytes).toBe(oddMail.reduce((sum, { mime }) => sum + mime.length, 0));
});

test.each<DestinationFailure>(["full", "denied", "gone", "failed"])(
  "a place that is %s says so, and a later start goes on",
  async (why) => {
    const desk = deskOf();
    for (const steps of [0, 3, 9, 30]) {
      const destination = faultyDestination(desk.work.destination, fuse(steps, "half", why));
      expect(await saveMessages({ ...desk.work, destination }, asked, {})).toMatchObject({
        state: "stopped",
        why,
      });
    }
    expect(await saveMessages(desk.work, asked, {})).toMatchObject({ state: "done", notDone: [] });
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
  },
);

test("a note that was torn, and for which there is room after all, is mended in the same run", async () => {
  const desk = deskOf();
  const { destination } = desk.work;
  let isFull = true;
  const append = async (path: string, content: Uint8Array): Promise<void> => {
    if (!isFull || path !== "indice.jsonl") return destination.append(path, content);
    isFull = false;
    await destination.append(path, content.slice(0, -20));
    throw new DestinationError("full", path);
  };
  const outcome = await saveMessages({ ...desk.work, destination: { ...destination, append } }, asked, {});
  expect(outcome).toMatchObject({ state: "done", notDone: [] });
  expect(outcome.lines).toHaveLength(12);
  expect(linesOf(desk)).toHaveLength(12);
  expect(readIndex(desk.files.get("indice.jsonl"))).toMatchObject({ isTorn: false, distrusted: [] });
});

test("nothing is added to a torn note", async () => {
  const desk = deskOf();
  const { destination } = desk.work;
  const appended: string[] = [];
  const append = async (path: string, content: Uint8Array): Promise<void> => {
    appended.push(path);
    await destination.append(path, content.slice(0, -20));
    throw new DestinationError("full", path);
  };
  // The first asides are the plan and the copies; those at the end find no room.
  let asides = 0;
  const write = (path: string, content: Uint8Array): Promise<void> =>
    ++asides > 13 ? Promise.reject(new DestinationError("full", path)) : destination.write(path, content);
  const outcome = await saveMessages(
    { ...desk.work, destination: { ...destination, append, write } },
    asked,
    {},
  );
  expect(outcome).toMatchObject({ state: "stopped", why: "full", lines: [] });
  expect(appended).toEqual(["MANIFIESTO.sha256"]);
});

test("torn notes are cut as soon as the folder is opened", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  const tree = treeOf(desk.files);
  for (const [name, half] of [
    ["MANIFIESTO.sha256", "medi"],
    ["indice.jsonl", '{"id":"medi'],
  ] as const)
    desk.files.set(name, Buffer.concat([desk.files.get(name)!, bytes(half)]));
  await openFolder(desk.work);
  expect(treeOf(desk.files)).toEqual(tree);
});

test("what is read back differently does not count, and does not stay", async () => {
  const desk = deskOf();
  const { destination } = desk.work;
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const content = await destination.read(path);
    return path.includes("Asunto mbox") ? content?.slice(1) : content;
  };
  const outcome = await saveMessages({ ...desk.work, destination: { ...destination, read } }, asked, {});
  expect(outcome.notDone).toEqual([{ id: "mbox", why: "mismatch" }]);
  expect(emlsOf(desk)).toHaveLength(11);
});

describe("after a stop", () => {
  /** Saves all, then takes back what was written after the files. */
  async function stopped(messages: readonly MemoryMessage[] = oddMail): Promise<Desk> {
    const desk = deskOf(messages);
    const plan = deskOf(messages);
    await saveMessages(
      { ...plan.work, destination: faultyDestination(plan.work.destination, fuse(20)) },
      listed(messages),
      {},
    );
    await saveMessages(desk.work, listed(messages), {});
    without(desk, ...ownFiles);
    desk.files.set("plan.jsonl", plan.files.get("plan.jsonl")!);
    return desk;
  }

  test("each is fetched again, and finds its file where that holds the same", async () => {
    const calm = deskOf();
    await saveMessages(calm.work, asked, {});
    const desk = await stopped();
    const { store, fetched } = watched(desk.store);
    const written: string[] = [];
    const write = (path: string, content: Uint8Array): Promise<void> => {
      written.push(Buffer.from(content).toString("latin1"));
      return desk.work.destination.write(path, content);
    };
    const work = { ...desk.work, store, destination: { ...desk.work.destination, write } };
    expect(await saveMessages(work, asked, {})).toMatchObject({ state: "done", notDone: [] });
    expect(fetched).toEqual(asked.map(({ id }) => id));
    expect(treeOf(desk.files)).toEqual(treeOf(calm.files));
    const copies = new Set(contents(oddMail.map(({ mime }) => mime)));
    expect(written.filter((content) => copies.has(content))).toEqual([]);
  });

  test("a file whose message the mailbox has lost stays, and is nobody's", async () => {
    const desk = await stopped();
    await saveMessages(deskOf([], desk.files).work, asked, {});
    expect(linesOf(desk)).toEqual([]);
    expect(emlsOf(desk)).toHaveLength(12);
  });

  test("a file is never another's copy, though all but the text is the same", async () => {
    const twin = (id: string, body: string) =>
      oddMessage(id, bytes(`Message-ID: <1@x>\r\nSubject: Acta\r\n\r\n${body}\r\n`), {
        subject: "Acta",
        messageId: "<1@x>",
      });
    const both = [twin("A", "Una"), twin("B", "Otra")];
    const [first, second] = both.map((one) => listed([one])) as [typeof asked, typeof asked];
    const desk = deskOf(both);
    await saveMessages(desk.work, first, {});
    without(desk, ...ownFiles);
    const offline = { ...desk.work, store: deskOf(both, new Map(), { fault: () => "offline" }).store };
    expect(await saveMessages(offline, second, {})).toMatchObject({ state: "stopped", why: "offline" });
    const [line] = (await saveMessages(desk.work, second, {})).lines;
    expect(Buffer.from(desk.files.get(line!.path)!).toString()).toContain("Otra");
    expect(emlsOf(desk)).toHaveLength(2);
  });

  test("a file is taken for nobody's that might be one of two", async () => {
    const desk = await stopped();
    const other = oddMail.find(({ id }) => id === "hermano")!;
    for (const path of emlsOf(desk))
      if (!Buffer.from(desk.files.get(path)!).equals(other.mime)) without(desk, path);
    await saveMessages(deskOf([], desk.files).work, [], {});
    expect(linesOf(desk)).toEqual([]);
    expect(emlsOf(desk)).toHaveLength(1);
  });

  test("a file that was cut is no copy, and is written over", async () => {
    const desk = await stopped();
    const path = emlsOf(desk).find((name) => name.includes("Asunto mbox"))!;
    desk.files.set(path, desk.files.get(path)!.slice(0, 60));
    const { store, fetched } = watched(desk.store);
    await saveMessages({ ...desk.work, store }, asked, {});
    expect(fetched).toContain("mbox");
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
  });

  test("half a file goes, and what is not ours stays", async () => {
    const desk = await stopped();
    desk.files.set("copia.parcial", bytes("medio"));
    desk.files.set("a/x.eml.parcial", bytes("medio"));
    desk.files.set("a/mi nota.eml", bytes("mía"));
    await saveMessages(desk.work, asked, {});
    expect(desk.files.has("copia.parcial")).toBe(false);
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([
      { path: "a/mi nota.eml", state: "extra" },
      { path: "a/x.eml.parcial", state: "extra" },
    ]);
  });
});

test("an index by a stranger leads nowhere, is kept as it stands, and costs nobody a file", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  const victim = linesOf(desk).find(({ id }) => id === "roto")!;
  const hostile = [
    JSON.stringify({ ...victim, id: "mbox", path: "../../secreto.eml" }),
    JSON.stringify({ ...victim, id: "x", path: "LEEME.txt" }),
    "{",
  ];
  // This one is well made: it says that another message's copy is where that of `roto` is.
  const thief = writeLine({ ...victim, id: "largo", sha256: "00".repeat(32) });
  desk.files.set(
    "indice.jsonl",
    Buffer.concat([desk.files.get("indice.jsonl")!, Buffer.from(`${hostile.join("\n")}\n${thief}`)]),
  );
  const outcome = await saveMessages(desk.work, asked, {});
  expect(outcome).toMatchObject({ state: "done", notDone: [] });
  const { distrusted } = readIndex(desk.files.get("indice.jsonl"));
  expect(distrusted.map((line) => Buffer.from(line).toString())).toEqual(hostile);
  const paths = linesOf(desk).map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([
    { path: "indice.jsonl", state: "changed" },
  ]);
});

describe("repairing", () => {
  test("a file keeps its path, also when the mailbox now writes the message otherwise", async () => {
    const desk = deskOf();
    await saveMessages(desk.work, asked, {});
    const { path } = linesOf(desk).find(({ id }) => id === "mbox")!;
    without(desk, path);
    expect(
      (await readFolder(desk.work.destination)).filter(({ isThere }) => !isThere).map(({ id }) => id),
    ).toEqual(["mbox"]);
    const rebuilt = oddMail.map((one) =>
      one.id === "mbox" ? { ...one, mime: bytes("From: a@b\r\n\r\nde nuevo") } : one,
    );
    const again = deskOf(rebuilt, desk.files);
    expect((await repairFolder(again.work, asked, {})).state).toBe("done");
    expect(Buffer.from(desk.files.get(path)!).toString()).toContain("de nuevo");
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
  });

  test("what the mailbox no longer has goes on being missed", async () => {
    const desk = deskOf();
    await saveMessages(desk.work, asked, {});
    const { path } = linesOf(desk).find(({ id }) => id === "mbox")!;
    without(desk, path);
    const emptied = deskOf(
      oddMail.filter(({ id }) => id !== "mbox"),
      desk.files,
    );
    const outcome = await repairFolder(emptied.work, asked, {});
    expect(outcome.notDone).toEqual([{ id: "mbox", why: "gone" }]);
    expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([
      { path, state: "missing" },
    ]);
  });

  test("a folder that cannot be read says so", async () => {
    const { work } = deskOf();
    const outcome = await repairFolder(
      { ...work, destination: faultyDestination(work.destination, fuse(0, "nothing", "denied")) },
      asked,
      {},
    );
    expect(outcome).toEqual({ state: "stopped", why: "denied", lines: [], notDone: [] });
  });
});

test("a folder whose index was lost is still watched over", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  without(desk, "indice.jsonl");
  await saveMessages(deskOf([oddMail[0]!], desk.files).work, asked.slice(0, 1), {});
  expect(await verifyFolder(desk.work.destination, sha256)).toMatchObject({ matching: 12, differences: [] });
});

test("many are noted in batches", async () => {
  const many = Array.from({ length: 200 }, (_, at) => oddMessage(`n${at}`, bytes(`Subject: ${at}\r\n\r\n`)));
  const desk = deskOf(many);
  let appends = 0;
  const append = (path: string, content: Uint8Array): Promise<void> => {
    appends++;
    return desk.work.destination.append(path, content);
  };
  const outcome = await saveMessages(
    { ...desk.work, destination: { ...desk.work.destination, append } },
    listed(many),
    {},
  );
  expect(outcome.lines).toHaveLength(200);
  expect(appends).toBe(2 * 4);
  // And stopped in the middle of any of them, nothing is missing or double.
  for (let steps = 60; steps < 660; steps += 31) {
    const broken = deskOf(many);
    const destination = faultyDestination(broken.work.destination, fuse(steps, "half"));
    await saveMessages({ ...broken.work, destination }, listed(many), {});
    await saveMessages(broken.work, listed(many), {});
    expect(treeOf(broken.files)).toEqual(treeOf(desk.files));
  }
});

test("a page that a person keeps under a name of a part of the index stays as it is", async () => {
  const desk = deskOf();
  await saveMessages(desk.work, asked, {});
  const annotated = Buffer.concat([desk.files.get("indice.html")!, bytes("<p>Pagado</p>")]);
  desk.files.set("indice-2025.html", annotated);
  await saveMessages(desk.work, asked, {});
  expect(desk.files.get("indice-2025.html")).toEqual(annotated);
  expect((await verifyFolder(desk.work.destination, sha256)).differences).toEqual([]);
});
