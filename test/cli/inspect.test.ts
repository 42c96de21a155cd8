import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { sourceOf } from "../../src/cli/file-source";
import { processIo } from "../../src/cli/process-io";
import { jsonLines, opened, run } from "../support/fake-io";

const letters = (text: string) => new TextEncoder().encode(text);
const note = letters("Buenos días:\nSe convoca a la reunión.\n");
const script = letters("#!/bin/sh\nrm -r /tmp/x\n");
const files = {
  "nota.txt": note,
  "planos.zip": zipSync({ "nota.txt": note, "arranca.sh": script }),
  "carpeta/nota.txt": note,
};
const asked = (lines: readonly unknown[], more: readonly string[] = []) =>
  run(["inspect", ...more], { stdin: lines.map((line) => JSON.stringify(line) + "\n"), files });

test("answers line by line in the order of the input, with the id as it came", async () => {
  const { out, err, code } = await asked([
    { id: [1], name: "planos.zip", path: "planos.zip", colour: "red" },
    { id: "x", name: "nada.txt", path: "nada.txt" },
    { id: null, path: "nota.txt", name: "nota.txt" },
  ]);
  expect(err).toBe("");
  expect(jsonLines(out)).toMatchObject([
    { id: [1], kind: "archive", encrypted: false, nested: ["executable", "text"], complete: true },
    { id: "x", error: { code: "not-found" } },
    { id: null, kind: "text", nested: [], complete: true },
  ]);
  expect(code).toBe(3);
});

test("the exit code is 0 whatever the files are", async () => {
  const { code } = await asked([{ id: 1, name: "planos.zip", path: "planos.zip" }]);
  expect(code).toBe(0);
});

test("the members stand in the contract's order", async () => {
  const { out } = await asked([{ id: 1, name: "nota.txt", path: "nota.txt" }]);
  expect(out).toBe(
    '{"id":1,"kind":"text","encrypted":false,"restricted":false,"disguised":false,"nested":[],"complete":true}\n',
  );
});

test("the name in the line is the one that is judged, not the path's", async () => {
  const { out } = await asked([{ id: 1, name: "nota\u202efdp.txt", path: "nota.txt" }]);
  expect(jsonLines(out)).toMatchObject([{ disguised: true }]);
});

test.each([
  { why: "no JSON", line: "nada", id: null, error: "bad-json" },
  { why: "a list", line: "[]", id: null, error: "bad-json" },
  { why: "no id", line: '{"name":"a","path":"b"}', id: null, error: "missing-field" },
  { why: "no name", line: '{"id":1,"path":"nota.txt"}', id: 1, error: "missing-field" },
  {
    why: "a name that is a number",
    line: '{"id":1,"name":2,"path":"nota.txt"}',
    id: 1,
    error: "missing-field",
  },
  { why: "no path", line: '{"id":1,"name":"nota.txt"}', id: 1, error: "missing-field" },
  { why: "an empty path", line: '{"id":1,"name":"a","path":""}', id: 1, error: "missing-field" },
  { why: "a folder", line: '{"id":1,"name":"a","path":"."}', id: 1, error: "unreadable" },
])("$why: $error", async ({ line, id, error }) => {
  const { out, code } = await run(["inspect"], { stdin: [line], files });
  expect(jsonLines(out)).toMatchObject([{ id, error: { code: error } }]);
  expect(code).toBe(3);
});

test("with --json, a line per file, its path being the id and its last part the name", async () => {
  const { out, code } = await run(["inspect", "carpeta/nota.txt", "planos.zip", "--json"], { files });
  expect(jsonLines(out)).toMatchObject([
    { id: "carpeta/nota.txt", kind: "text" },
    { id: "planos.zip", kind: "archive" },
  ]);
  expect(code).toBe(0);
});

test.each([
  {
    lang: "es-MX",
    report: [
      "nota.txt: un texto",
      "planos.zip: un archivo comprimido",
      "  Lleva dentro: programas y textos.",
      "nada.txt: sin revisar",
      "  No existe el archivo nada.txt.",
      "",
      "3 archivos: 2 por completo, 0 en parte, 1 sin revisar.",
    ],
  },
  {
    lang: "en-US",
    report: [
      "nota.txt: a text",
      "planos.zip: an archive",
      "  It holds: programs and texts.",
      "nada.txt: not checked",
      "  There is no file nada.txt.",
      "",
      "3 files: 2 looked into, 0 in part, 1 not checked.",
    ],
  },
])("a report for people in $lang", async ({ lang, report }) => {
  const { out, code } = await run(["inspect", "nota.txt", "planos.zip", "nada.txt", "--lang", lang], {
    files,
  });
  expect(out.split("\n").slice(0, -1)).toEqual(report);
  expect(code).toBe(3);
});

test("the report says what was not looked into, and what a name hides", async () => {
  const cut = files["planos.zip"].subarray(0, -30);
  const { out } = await run(["inspect", "nota\u202efdp.txt", "cortado.zip"], {
    files: { "nota\u202efdp.txt": note, "cortado.zip": cut },
  });
  expect(out).toContain("Su nombre no dice lo que es.");
  expect(out).toContain("No se revisó por completo: está dañado o incompleto.");
  expect(out).toContain("1 por completo, 1 en parte, 0 sin revisar");
  expect(out).not.toContain("\u202e");
});

test("stops without complaint when nobody reads its answers any more", async () => {
  const lines = Array.from({ length: 50 }, (_, id) => ({ id, name: "nota.txt", path: "nota.txt" }));
  const { out, err, code } = await run(["inspect"], {
    stdin: lines.map((line) => JSON.stringify(line) + "\n"),
    files,
    hangsUpAfter: 2,
  });
  expect(jsonLines(out)).toHaveLength(2);
  expect({ err, code }).toEqual({ err: "", code: 0 });
});

describe("reading in ranges", () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);

  test("gives the bytes of any range, cut at the ends of the file", () => {
    const source = sourceOf(opened(bytes));
    const ranges = [
      [0, 10],
      [65_530, 65_550],
      [5, 8],
      [299_990, 400_000],
      [-5, 3],
      [10, 10],
      [20, 4],
      [0, 300_000],
    ] as const;
    for (const [from, to] of ranges) {
      expect(Array.from(source.read(from, to))).toEqual(
        Array.from(bytes.slice(Math.max(0, from), Math.max(0, to))),
      );
    }
    expect(source.wasLost()).toBe(false);
  });

  test("asks the disk once for many small ranges beside each other", () => {
    let trips = 0;
    const file = opened(bytes);
    const source = sourceOf({ ...file, read: (start, end) => (trips++, file.read(start, end)) });
    for (let at = 0; at < 60_000; at += 4) source.read(at, at + 4);
    expect(trips).toBe(1);
  });

  test("a file that shrinks or fails while it is read was lost", () => {
    const shrunk = sourceOf({ ...opened(bytes.subarray(0, 100)), length: bytes.length });
    shrunk.read(50, 200);
    expect(shrunk.wasLost()).toBe(true);
    const broken = sourceOf({
      ...opened(bytes),
      read: () => {
        throw new Error("EIO");
      },
    });
    expect(broken.read(0, 9)).toHaveLength(0);
    expect(broken.wasLost()).toBe(true);
  });
});

describe("a file on the disk", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "visto-bueno-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("is read by its ranges, the end of one of 3 GB too", async () => {
    const name = path.join(folder, "disco.img");
    const far = 3 * 1024 ** 3;
    const handle = await open(name, "w");
    // A hole: nothing of it stands on the disk but the last letters.
    await handle.write(letters("final"), 0, 5, far);
    await handle.close();
    const file = await processIo().openFile(name);
    expect(file.length).toBe(far + 5);
    expect(Buffer.from(file.read(far, far + 5)).toString()).toBe("final");
    expect(file.read(far, far + 90)).toHaveLength(5);
    await file.close();
  });

  test("a folder is no file, and what is not there is told by its code", async () => {
    await writeFile(path.join(folder, "nota.txt"), note);
    await expect(processIo().openFile(folder)).rejects.toMatchObject({ code: "EISDIR" });
    await expect(processIo().openFile(path.join(folder, "nada"))).rejects.toMatchObject({ code: "ENOENT" });
    await expect(processIo().openFile(path.join(folder, "nota.txt", "x"))).rejects.toMatchObject({
      code: "ENOTDIR",
    });
  });
});
