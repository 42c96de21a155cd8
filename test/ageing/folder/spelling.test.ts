import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Destination } from "../../../src/ageing/folder/destination";
import { memoryDestination } from "../../../src/ageing/folder/memory-destination";
import { saveMessages } from "../../../src/ageing/folder/save";
import { noteFolders, spelled, type Spellings } from "../../../src/ageing/folder/spelling";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { pathKey } from "../../../src/ageing/folder/windows-name";
import { nodeDestination } from "../../../src/cli/node-destination";
import { deskOf, listed, oddMessage } from "../../support/odd-mail";
import { sha256 } from "../../support/sha256";

/** A disk that ignores case, as those of Windows do: whatever is made first keeps its spelling. */
function caseless(files: Map<string, Uint8Array>): Destination {
  const inner = memoryDestination(files);
  const spellings = new Map<string, string>();
  const onDisk = (asked: string): string =>
    asked
      .split("/")
      .reduce((above, name) => spellings.get(pathKey(`${above}/${name}`)) ?? `${above}/${name}`, "")
      .slice(1);
  const made = (asked: string): string => {
    const real = onDisk(asked);
    for (let at = 0; at >= 0; at = real.indexOf("/", at + 1)) if (at > 0) spell(real.slice(0, at));
    spell(real);
    return real;
  };
  const spell = (real: string): void => void spellings.set(pathKey(`/${real}`), `/${real}`);
  return {
    list: () => inner.list(),
    read: (asked) => inner.read(onDisk(asked)),
    write: (asked, bytes) => inner.write(made(asked), bytes),
    append: (asked, bytes) => inner.append(made(asked), bytes),
    rename: (from, to) => inner.rename(onDisk(from), made(to)),
    remove: (asked) => inner.remove(onDisk(asked)),
  };
}

/** A reader of manifests that is not ours. */
const independent = "sha256sum";

/** Folders whose last names, which the paths are made of, differ in case alone. */
const folders = [
  ["visas-1", "Consulado General en Los Ángeles", "Visas"],
  ["visas-2", "Consulado General en Nueva York", "visas"],
].map(([id = "", ...names]) => ({ id, kind: "other" as const, path: names, count: 0, size: 0 }));
const mail = ["visas-1", "visas-2"].map((folderId) =>
  oddMessage(folderId, Buffer.from(`Subject: ${folderId}\r\n\r\nHola\r\n`), { folderId }),
);

describe("folders whose names differ in case alone", () => {
  test.each([
    ["saved at once", [mail]],
    ["saved one after the other", mail.map((message) => [message])],
  ])("%s: on a disk that ignores case all match, and on another as well", async (_, runs) => {
    const desk = deskOf(mail);
    const destination = caseless(desk.files);
    for (const messages of runs)
      expect(await saveMessages({ ...desk.work, folders, destination }, listed(messages), {})).toMatchObject({
        state: "done",
        notDone: [],
      });
    for (const place of [destination, memoryDestination(desk.files)])
      expect(await verifyFolder(place, sha256)).toMatchObject({ matching: 2, differences: [] });

    const folder = mkdtempSync(path.join(tmpdir(), "visto-bueno-case-"));
    try {
      for (const [name, bytes] of desk.files) await nodeDestination(folder).write(name, bytes);
      const check = ["-c", "--strict", "--quiet", "MANIFIESTO.sha256"];
      expect(execFileSync(independent, check, { cwd: folder, stdio: "pipe" }).toString()).toBe("");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a mailbox whose address is now written otherwise mends its copies where they stand", async () => {
    const desk = deskOf(mail);
    const work = { ...desk.work, folders, destination: caseless(desk.files) };
    const { lines } = await saveMessages(work, listed(mail), {});
    const [damaged = ""] = lines.map((line) => line.path);
    desk.files.set(damaged, Buffer.from("cortado"));
    const outcome = await saveMessages({ ...work, mailbox: "APerez@SRE.gob.mx" }, listed(mail), {});
    expect(outcome.lines.map((line) => line.path)).toEqual(expect.arrayContaining([damaged]));
    expect(await verifyFolder(work.destination, sha256)).toMatchObject({ matching: 2, differences: [] });
  });
});

test.each([
  ["as they stand", "Buzón/visas/2026-08/x.eml", "buzón/Visas/2026-08/x.eml"],
  ["the part that stands", "buzón/VISAS/2026-09/X.eml", "buzón/Visas/2026-09/X.eml"],
  ["as asked, where both stand", "buzón/acervo/y.eml", "buzón/acervo/y.eml"],
  ["as asked, where none does", "otro/a.eml", "otro/a.eml"],
  ["none at all", "a.eml", "a.eml"],
])("folders are spelled %s", (_, asked, is) => {
  const spellings: Spellings = new Map();
  for (const file of ["buzón/Visas/2026-08/a.eml", "buzón/Acervo/b.eml", "buzón/acervo/c.eml", "z.eml"])
    noteFolders(spellings, file);
  expect(spelled(spellings, asked)).toBe(is);
});
