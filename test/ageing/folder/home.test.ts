import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freeMessages } from "../../../src/ageing/folder/free";
import { readFolder } from "../../../src/ageing/folder/reader";
import { saveMessages } from "../../../src/ageing/folder/save";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { nodeDestination } from "../../../src/cli/node-destination";
import { deskOf, listed, oddMail, treeOf } from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";

const asked = listed(oddMail);
const text = (words: string): Uint8Array => Buffer.from(words);
const home = "Carpeta Personal/";

const namesOfOurs =
  "LEEME.txt leeme.TXT indice.csv indice.html indice-2024.html plan.jsonl indice.jsonl MANIFIESTO.sha256".split(
    " ",
  );

describe("a folder in which a person keeps files of names that are ours", () => {
  test.each(namesOfOurs)("%s: nothing is written over, and the copies go below", async (name) => {
    const files = new Map([[name, text("mío\n")]]);
    const desk = deskOf(oddMail, files);
    expect(await saveMessages(desk.work, asked, {})).toMatchObject({ state: "done", notDone: [] });
    expect(Buffer.from(files.get(name)!).toString()).toBe("mío\n");
    expect([...files.keys()].filter((path) => path !== name && !path.startsWith(home))).toEqual([]);

    // Found there again, by everybody who reads.
    const tree = treeOf(files);
    expect((await saveMessages({ ...desk.work, now: () => 0 }, asked, {})).lines).toHaveLength(12);
    expect(treeOf(files)).toEqual(tree);
    expect((await readFolder(desk.work.destination)).filter(({ isThere }) => isThere)).toHaveLength(12);
    expect(await verifyFolder(desk.work.destination, sha256)).toMatchObject({
      matching: 12,
      differences: [],
    });
    files.delete(name);
    expect(
      (
        await freeMessages(
          desk.work,
          asked.map(({ id }) => id),
          {},
        )
      ).lines,
    ).toHaveLength(12);
  });

  test("and below as well: the next name that is free", async () => {
    const files = new Map([
      ["LEEME.txt", text("mío")],
      [`${home}LEEME.txt`, text("mío")],
    ]);
    await saveMessages(deskOf(oddMail, files).work, asked, {});
    expect(files.has("Carpeta Personal 2/LEEME.txt")).toBe(true);
    expect([...files].filter(([, bytes]) => Buffer.from(bytes).toString() === "mío")).toHaveLength(2);
  });

  test("its partial files stay, wherever they are", async () => {
    const files = new Map([
      ["Escuela/examen.parcial", text("mío")],
      ["Avance.PARCIAL", text("mío")],
    ]);
    await saveMessages(deskOf(oddMail, files).work, asked, {});
    expect([...files.keys()]).toEqual(expect.arrayContaining(["Escuela/examen.parcial", "Avance.PARCIAL"]));
    expect(files.has("indice.jsonl")).toBe(true);
  });
});

describe("on a disk, where a name is either a file's or a folder's", () => {
  const mailbox = "aperez@sre.gob.mx";
  const second = "Carpeta Personal 2/";

  test.each([
    ["a file has the mailbox's name", [mailbox], home],
    ["also in other letters, and empty", ["APerez@SRE.gob.mx", "b.txt"], home],
    ["also below", [mailbox, `${home}${mailbox}`], second],
    ["a file has the name of our folder", ["indice.html", "Carpeta Personal"], second],
    ["also in other letters", ["indice.html", "carpeta personal"], second],
    ["the folder in other letters is taken as well", ["indice.html", "CARPETA PERSONAL/Leeme.txt"], second],
    ["a folder has the name of the manifest", ["MANIFIESTO.sha256/a.txt"], home],
    ["of the index", ["indice.jsonl/a/b.txt"], home],
    ["of the plan", ["plan.jsonl/a.txt"], home],
    ["of half a file", ["copia.parcial/a.txt"], home],
    ["of the table, in other letters", ["Indice.CSV/a.txt"], home],
    ["of a part of the page", ["indice-2025.html/a.txt"], home],
  ])("%s: the copies go where there is room", async (_, names, where) => {
    const root = mkdtempSync(path.join(tmpdir(), "visto-bueno-home-"));
    try {
      const destination = nodeDestination(root);
      const content = (name: string): Uint8Array => text(/^AP/.test(name) ? "" : "mío");
      for (const name of names) await destination.write(name, content(name));
      const work = { ...deskOf().work, destination };
      expect(await saveMessages(work, asked, {})).toMatchObject({ state: "done", notDone: [] });
      const files = await destination.list();
      expect(files.filter((file) => !names.includes(file) && !file.startsWith(where))).toEqual([]);
      for (const name of names) expect(Buffer.from((await destination.read(name))!)).toEqual(content(name));

      // Found there again, by those who save and those who read.
      expect((await saveMessages(work, asked, {})).lines).toHaveLength(12);
      expect(await destination.list()).toHaveLength(files.length);
      expect(await readFolder(destination)).toHaveLength(12);
      expect((await verifyFolder(destination, sha256)).matching).toBe(12);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

test("files of other names are in nobody's way, and a folder of ours is known by any of its notes", async () => {
  const files = new Map([["Tesis.docx", text("mía")]]);
  const desk = deskOf(oddMail, files);
  await saveMessages(desk.work, asked, {});
  expect(files.has("indice.jsonl")).toBe(true);
  for (const lost of [["LEEME.txt"], ["indice.jsonl"], ["MANIFIESTO.sha256"]]) {
    for (const name of lost) files.set(name, text("roto"));
    await saveMessages(desk.work, asked, {});
    expect([...files.keys()].filter((path) => path.startsWith(home))).toEqual([]);
  }
});

test("a folder chosen one too high is read as the one of ours in it", async () => {
  const inside = deskOf();
  await saveMessages(inside.work, asked, {});
  const files = new Map([...inside.files].map(([path, bytes]) => [home + path, bytes] as const));
  const desk = deskOf(oddMail, files);
  expect(await verifyFolder(desk.work.destination, sha256)).toMatchObject({ matching: 12, differences: [] });
});
