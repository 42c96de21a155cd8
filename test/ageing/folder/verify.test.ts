import { utf8 } from "../../../src/ageing/folder/bytes";
import { DestinationError } from "../../../src/ageing/folder/destination";
import type { Progress } from "../../../src/ageing/folder/folder";
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
    "copia.parcial a/b.eml.parcial desktop.ini a/Thumbs.db .DS_Store a/._1.eml";
  for (const path of own.split(" ")) files.set(path, utf8("x"));
  for (const path of ["a/indice.csv", "indice-x.html"]) files.set(path, utf8("x"));
  const { differences } = await verifyFolder(memoryDestination(files), sha256);
  expect(differences.map(({ path }) => path)).toEqual(["a/indice.csv", "indice-x.html"]);
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

test("without a manifest everything is extra, and nothing matches", async () => {
  const { matching, differences } = await verifyFolder(
    memoryDestination(new Map([["a.eml", utf8("x")]])),
    sha256,
  );
  expect({ matching, differences }).toEqual({
    matching: 0,
    differences: [{ path: "a.eml", state: "extra" }],
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
