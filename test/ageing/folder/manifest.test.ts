import { execFileSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { utf8 } from "../../../src/ageing/folder/bytes";
import { readEntry, readManifest, writeEntry, writeManifest } from "../../../src/ageing/folder/manifest";
import { sha256 } from "../../support/sha256";

const hash = "ab".repeat(32);

test.each([
  ["a b.eml", `${hash}  a b.eml\n`],
  [" a", `${hash}   a\n`],
  ["a\\b", `\\${hash}  a\\\\b\n`],
  ["a\nb\r", `\\${hash}  a\\nb\\r\n`],
])("%j is written as sha256sum does", (name, line) => {
  expect(writeEntry(name, hash)).toBe(line);
  expect(readEntry(line.slice(0, -1))).toEqual([name, hash]);
});

test("any path is read as it was written", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", minLength: 1 }).filter((name) => !/\r$/.test(name)),
      (name) => {
        expect(readEntry(writeEntry(name, hash).slice(0, -1))).toEqual([name, hash]);
      },
    ),
  );
});

test("digits of Get-FileHash, the mark of binary reading and line ends of Windows are read too", () => {
  const { hashes, isBroken } = readManifest(utf8(`${hash.toUpperCase()} *a.eml\r\n`));
  expect(hashes).toEqual(new Map([["a.eml", hash]]));
  expect(isBroken).toBe(false);
});

test.each([
  ["cut", `${hash}  a.eml\n${hash}  b.e`],
  ["without a hash", `${hash}  a.eml\nhola\n`],
  ["with an escape that means nothing", `${hash}  a.eml\n\\${hash}  b\\x\n`],
])("a line that is %s is none", (_, text) => {
  const { hashes, isBroken } = readManifest(utf8(text));
  expect([...hashes.keys()]).toEqual(["a.eml"]);
  expect(isBroken).toBe(true);
});

test.each([
  ["a line feed is missing at the end", `${hash}  a.eml\n${hash}  b.eml`, false, true],
  ["and one of Windows", `${hash}  a.eml\r\n${hash}  b.eml\r`, false, true],
  ["two lines of one file say the same", `${hash}  a.eml\n${hash}  a.eml\n${hash}  b.eml\n`, false, false],
  ["or something else", `${"0".repeat(64)}  b.eml\n${hash}  a.eml\n${hash}  ./b.eml\n`, true, false],
  ["a path is written from here", `${hash}  ./a.eml\n${hash}  .//./b.eml\n`, false, false],
])("%s: both files are named", (_, text, isBroken, isUnended) => {
  const read = readManifest(utf8(text));
  expect(Object.fromEntries(read.hashes)).toEqual({ "a.eml": hash, "b.eml": hash });
  expect(read).toMatchObject({ isBroken, isUnended, disputed: new Set(isBroken ? ["b.eml"] : []) });
});

test.each([
  ["a/./b//c.eml", "a/b/c.eml"],
  ["/a.eml", "/a.eml"],
  ["../a.eml", "../a.eml"],
  [".a./.b.eml", ".a./.b.eml"],
])("the path %s is read as %s", (written, is) => {
  expect([...readManifest(utf8(`${hash}  ${written}\n`)).hashes.keys()]).toEqual([is]);
});

/** A reader of manifests that is not ours. */
const independent = "sha256sum";

test("sha256sum -c agrees, also on odd names", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "manifiesto-"));
  try {
    const hashes = new Map<string, string>();
    for (const name of ["a@b/Visas/ñandú 😀.eml", "con\\barra", "dos\nlíneas", " espacio", "-guion"]) {
      const bytes = utf8(`contenido de ${name}`);
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
      hashes.set(name, await sha256(bytes));
    }
    writeFileSync(path.join(folder, "MANIFIESTO.sha256"), writeManifest(hashes));
    const check = (): Buffer =>
      execFileSync(independent, ["-c", "--strict", "--quiet", "MANIFIESTO.sha256"], {
        cwd: folder,
        stdio: "pipe",
      });
    expect(check().toString()).toBe("");
    writeFileSync(path.join(folder, " espacio"), "otra cosa");
    expect(check).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
