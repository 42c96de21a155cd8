import { utf8 } from "../../../src/ageing/folder/bytes";
import { DestinationError } from "../../../src/ageing/folder/destination";
import type { Progress } from "../../../src/ageing/folder/folder";
import { writeLine } from "../../../src/ageing/folder/index-lines";
import { writeManifest } from "../../../src/ageing/folder/manifest";
import { memoryDestination } from "../../../src/ageing/folder/memory-destination";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { sha256 } from "../../support/sha256";

async function folderOf(texts: Readonly<Record<string, string>>): Promise<Map<string, Uint8Array>> {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, utf8(text)]));
  const hashes = await Promise.all(
    [...files].map(async ([path, bytes]) => [path, await sha256(bytes)] as const),
  );
  return files.set("MANIFIESTO.sha256", writeManifest(new Map(hashes)));
}

test("missing, changed and extra files are told, in that every file is read", async () => {
  const files = await folderOf({ "a/1.eml": "uno", "a/2.eml": "dos", "a/3.eml": "tres", "a/ñ.eml": "eñe" });
  files.delete("a/1.eml");
  files.set("a/2.eml", utf8("doz"));
  files.set("a/nota.txt", utf8("mía"));
  const told: Progress[] = [];
  const { matching, bytes, differences } = await verifyFolder(
    memoryDestination(files),
    sha256,
    (progress) => {
      told.push(progress);
    },
  );
  expect(differences).toEqual([
    { path: "a/1.eml", state: "missing" },
    { path: "a/2.eml", state: "changed" },
    { path: "a/nota.txt", state: "extra" },
  ]);
  expect({ matching, bytes }).toEqual({ matching: 2, bytes: 11 });
  expect(told.map(({ done, of }) => `${done}/${of}`)).toEqual(["1/4", "2/4", "3/4", "4/4"]);
  expect(told.at(-1)).toMatchObject({ path: "a/ñ.eml", bytes: 11 });
});

test("what the tool and the system keep there is no stranger", async () => {
  const files = await folderOf({ "a/1.eml": "uno" });
  const own =
    "plan.jsonl indice.jsonl indice.csv indice.html indice-2025.html indice-2025-2.html indice-sin-fecha.html LEEME.txt " +
    "copia.parcial desktop.ini a/Thumbs.db .DS_Store a/._1.eml";
  for (const path of own.split(" ")) files.set(path, utf8("x"));
  for (const path of ["a/b.eml.parcial", "a/indice.csv", "indice-x.html"]) files.set(path, utf8("x"));
  const { differences } = await verifyFolder(memoryDestination(files), sha256);
  expect(differences.map(({ path }) => path)).toEqual([
    "indice.jsonl",
    "a/b.eml.parcial",
    "a/indice.csv",
    "indice-x.html",
  ]);
});

test("a manifest that leads out of the folder leads nowhere", async () => {
  const files = new Map([["MANIFIESTO.sha256", writeManifest(new Map([["../secreto", "00".repeat(32)]]))]]);
  const { differences } = await verifyFolder(memoryDestination(files), sha256);
  expect(differences).toEqual([{ path: "../secreto", state: "missing" }]);
});

test("names that a Mac took apart are the same names", async () => {
  const files = await folderOf({ "a/ñ.eml": "eñe" });
  const mac = memoryDestination(files);
  const list = async (): Promise<readonly string[]> =>
    (await mac.list()).map((path) => path.normalize("NFD"));
  expect((await verifyFolder({ ...mac, list }, sha256)).differences).toEqual([]);
});

test("of two names that differ in how their letters are put together one is somebody else's", async () => {
  const files = await folderOf({ "a/ñ.eml": "eñe" });
  files.set("a/ñ.eml".normalize("NFD"), utf8("otra"));
  expect((await verifyFolder(memoryDestination(files), sha256)).differences).toEqual([
    { path: "a/ñ.eml".normalize("NFD"), state: "extra" },
  ]);
});

describe("names that differ in case alone", () => {
  test("are the same where the disk ignores case, whichever spelling it kept", async () => {
    const files = await folderOf({ "a/visas/1.eml": "uno" });
    const disk = memoryDestination(files);
    const list = async (): Promise<readonly string[]> =>
      (await disk.list()).map((path) => path.replace("visas", "Visas"));
    expect((await verifyFolder({ ...disk, list }, sha256)).differences).toEqual([]);
  });

  test("where it does not, one that the manifest does not name is somebody else's", async () => {
    const files = await folderOf({ "a/visas/1.eml": "uno", "a/visas/2.eml": "dos", "a/VISAS/2.eml": "dos" });
    files.set("a/Visas/1.eml", utf8("otra"));
    expect((await verifyFolder(memoryDestination(files), sha256)).differences).toEqual([
      { path: "a/Visas/1.eml", state: "extra" },
    ]);
  });
});

describe("a manifest that does not speak of the files is told", () => {
  const told = async (files: Record<string, string>) => {
    const place = memoryDestination(new Map(Object.entries(files).map(([path, text]) => [path, utf8(text)])));
    const { matching, differences, whole } = await verifyFolder(place, sha256);
    expect({ matching, whole: whole.size }).toEqual({ matching: 0, whole: 0 });
    return differences.map(({ path, state }) => `${path} ${state}`);
  };
  const line = (path: string): string =>
    writeLine({
      id: path,
      folder: "",
      received: null,
      from: "",
      subject: "",
      size: 1,
      sha256: "00".repeat(32),
      path,
      savedAt: "2026-11-23T15:00:00Z",
    });

  test.each<[string, Record<string, string>, readonly string[]]>([
    ["missing beside a message", { "a.eml": "x" }, ["MANIFIESTO.sha256 missing", "a.eml extra"]],
    [
      "missing beside an index",
      { "indice.jsonl": line("b.eml") },
      ["MANIFIESTO.sha256 missing", "b.eml missing"],
    ],
    [
      "empty",
      { "MANIFIESTO.sha256": "", "indice.jsonl": line("a.eml") + line("b.eml"), "a.eml": "x" },
      ["MANIFIESTO.sha256 changed", "b.eml missing", "a.eml extra"],
    ],
    ["made of something else", { "MANIFIESTO.sha256": "basura\n" }, ["MANIFIESTO.sha256 changed"]],
    [
      "torn",
      { "MANIFIESTO.sha256": `${"00".repeat(32)}  a.e`, "indice.jsonl": line("a.eml") },
      ["MANIFIESTO.sha256 changed", "a.eml missing"],
    ],
    ["not needed: nothing is there", {}, []],
  ])("%s", async (_, files, differences) => {
    expect(await told(files)).toEqual(differences);
  });

  test("as is an index with lines that nobody can go by, or that say otherwise", async () => {
    const files = await folderOf({ "a.eml": "x", "b.eml": "y" });
    for (const index of ["roto\n", line("a.eml"), line("a.eml") + line("b.eml")]) {
      files.set("indice.jsonl", utf8(index));
      const { differences, whole } = await verifyFolder(memoryDestination(files), sha256);
      expect(differences).toEqual([{ path: "indice.jsonl", state: "changed" }]);
      expect(whole.has("a.eml")).toBe(index === "roto\n");
    }
  });
});

test("it ends with the place's fault, and when it is given up", async () => {
  const gone = { ...memoryDestination(), read: () => Promise.reject(new DestinationError("gone")) };
  await expect(verifyFolder(gone, sha256)).rejects.toThrow("gone");
  const stop = new AbortController();
  const files = await folderOf({ "a/1.eml": "uno", "a/2.eml": "dos" });
  const end = verifyFolder(memoryDestination(files), sha256, () => stop.abort(), stop.signal);
  await expect(end).rejects.toThrow("aborted");
});
