import Ajv from "ajv";
import { zipSync } from "fflate";
import { createHash } from "node:crypto";
import { appendFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import answerSchema from "../../docs/schemas/verify-answer.schema.json";
import { jsonLines, run } from "../support/fake-io";

const isAnswer = new Ajv().compile(answerSchema);
const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Messages as they were saved, by path. */
const saved: Readonly<Record<string, string>> = {
  "ana@sre.gob.mx/Bandeja de entrada/2026-08/20260825-0931_Luis_Minuta_1f2e3d4c.eml":
    "Subject: Minuta\r\n\r\nHola\r\n",
  "ana@sre.gob.mx/Bandeja de entrada/2026-08/20260826-1000_Eva_Año nuevo_aabbccdd.eml":
    "Subject: A\xf1o\r\n\r\nHola\r\n",
  "ana@sre.gob.mx/Elementos enviados/2026-07/20260701-0800_Ana_Oficio_00112233.eml":
    "Subject: Oficio\r\n\r\n.\r\n",
};
const [first = "", second = "", third = ""] = Object.keys(saved);
const manifest = Object.entries(saved)
  .map(([name, text]) => `${hash(text)}  ${name}\n`)
  .join("");
const beside: Readonly<Record<string, string>> = {
  "MANIFIESTO.sha256": manifest,
  "indice.jsonl": "",
  "LEEME.txt": "Léame",
  "Thumbs.db": "",
};

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "visto-bueno-verify-"));
  for (const [name, text] of Object.entries({ ...saved, ...beside })) {
    await mkdir(path.dirname(at(name)), { recursive: true });
    await writeFile(at(name), text);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function verify(argv: readonly string[], files: Record<string, Uint8Array> = {}) {
  const { out, err, code } = await run(["verify", ...argv, "--json"], { files });
  const lines = jsonLines(out) as readonly Record<string, unknown>[];
  for (const line of lines) expect(isAnswer(line) ? undefined : line).toBeUndefined();
  expect(err).toBe("");
  return { lines, code };
}
const count = (matching: number, missing = 0, changed = 0, extra = 0) => ({
  matching,
  missing,
  changed,
  extra,
});

test("a folder in which all is as it was saved: the count alone, exit code 0", async () => {
  expect(await verify([folder])).toEqual({ lines: [count(3)], code: 0 });
});

test("what is missing, changed and extra, each in a line; exit code 1", async () => {
  await rename(at(first), at("ana@sre.gob.mx/otro nombre.eml"));
  await appendFile(at(second), " ");
  await writeFile(at("notas.txt"), "mías");
  expect(await verify([folder])).toEqual({
    lines: [
      { path: first, state: "missing" },
      { path: second, state: "changed" },
      { path: "ana@sre.gob.mx/otro nombre.eml", state: "extra" },
      { path: "notas.txt", state: "extra" },
      count(1, 1, 1, 2),
    ],
    code: 1,
  });
});

test("one byte that is another is a change", async () => {
  await writeFile(at(third), saved[third]!.replace("Oficio", "0ficio"));
  expect(await verify([folder])).toMatchObject({
    lines: [{ path: third, state: "changed" }, count(2, 0, 1)],
    code: 1,
  });
});

test("a message that is only a link counts as missing, and what the link reaches is not read", async () => {
  await rename(at(third), at("../fuera.eml"));
  await symlink(at("../fuera.eml"), at(third));
  try {
    expect(await verify([folder])).toMatchObject({
      lines: [{ path: third, state: "missing" }, count(2, 1)],
      code: 1,
    });
  } finally {
    await rm(at("../fuera.eml"));
  }
});

test("a manifest that leads out of the folder finds nothing there", async () => {
  await appendFile(at("MANIFIESTO.sha256"), `${hash("x")}  ../../../etc/hostname\n`);
  expect(await verify([folder])).toMatchObject({
    lines: [{ path: "../../../etc/hostname", state: "missing" }, count(3, 1)],
    code: 1,
  });
});

test("a name that is longer than the disk takes is not there", async () => {
  const long = `${"a".repeat(300)}.eml`;
  const longer = `${"b/".repeat(3000)}c.eml`;
  await appendFile(at("MANIFIESTO.sha256"), `${hash("x")}  ${long}\n${hash("x")}  ${longer}\n`);
  expect(await verify([folder])).toEqual({
    lines: [{ path: long, state: "missing" }, { path: longer, state: "missing" }, count(3, 2)],
    code: 1,
  });
});

test("a manifest without its last line feed, or with paths from here, says the same", async () => {
  await writeFile(at("MANIFIESTO.sha256"), manifest.replace(/\n$/, "").replaceAll("  ", "  ./"));
  expect(await verify([folder])).toEqual({ lines: [count(3)], code: 0 });
});

test("two lines that say different things of one file are told, as sha256sum -c would", async () => {
  await writeFile(at("MANIFIESTO.sha256"), `${hash("x")}  ${first}\n${manifest}`);
  expect(await verify([folder])).toEqual({
    lines: [{ path: "MANIFIESTO.sha256", state: "changed" }, count(3, 0, 1)],
    code: 1,
  });
});

test("a manifest of which a part was lost is a difference", async () => {
  await writeFile(at("MANIFIESTO.sha256"), manifest.slice(0, -20));
  const { lines, code } = await verify([folder]);
  expect(lines[0]).toEqual({ path: "MANIFIESTO.sha256", state: "changed" });
  expect(code).toBe(1);
});

test.each([
  ["no folder of that name", (): string => "no hay tal carpeta", "not-found", "no hay tal carpeta"],
  [
    "a folder without a manifest",
    (): string => path.join(folder, "ana@sre.gob.mx"),
    "not-found",
    "MANIFIESTO.sha256",
  ],
] as const)("%s: exit code 3, and the message names it", async (_, name, code, named) => {
  const { lines, code: exit } = await verify([name()]);
  expect(lines).toMatchObject([{ id: name(), error: { code } }]);
  expect(JSON.stringify(lines)).toContain(named);
  expect(exit).toBe(3);
});

test("a manifest that says nothing that can be read: exit code 3, not «all match»", async () => {
  await writeFile(at("MANIFIESTO.sha256"), "\0".repeat(500));
  const { lines, code } = await verify([folder]);
  expect(lines).toMatchObject([{ id: folder, error: { code: "unreadable" } }]);
  expect(JSON.stringify(lines)).toContain("MANIFIESTO.sha256");
  expect(code).toBe(3);
});

test("an emptied manifest says nothing either", async () => {
  await writeFile(at("MANIFIESTO.sha256"), "");
  expect(await verify([folder])).toMatchObject({ lines: [{ error: { code: "unreadable" } }], code: 3 });
});

test("what the index names and a manifest of which a part was lost does not, is told", async () => {
  const line = { id: "A", folder: "", received: null, from: "", subject: "", size: 1, path: "ana/b.eml" };
  const more = { ...line, sha256: hash("x"), savedAt: "2026-11-23T15:00:00Z" };
  await writeFile(at("indice.jsonl"), `${JSON.stringify(more)}\n`);
  expect(await verify([folder])).toEqual({
    lines: [{ path: "ana/b.eml", state: "missing" }, count(3, 1)],
    code: 1,
  });
});

test("a folder with nothing in it is not one in which all matches", async () => {
  await mkdir(at("vacía"));
  expect(await verify([at("vacía")])).toMatchObject({ lines: [{ error: { code: "not-found" } }], code: 3 });
});

describe("a zip", () => {
  const whole = (files: Readonly<Record<string, string>>): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])));
  const all: Readonly<Record<string, string>> = { ...saved, "MANIFIESTO.sha256": manifest };

  test("in which all is as it was saved", async () => {
    expect(await verify(["copia.zip"], { "copia.zip": whole(all) })).toEqual({ lines: [count(3)], code: 0 });
  });

  test("in parts is read as a whole", async () => {
    const { [first]: one = "", ...others } = all;
    const parts = {
      "a 1.zip": whole({ [first]: one, "MANIFIESTO.sha256": manifest }),
      "a 2.zip": whole(others),
    };
    expect(await verify(["a 1.zip", "a 2.zip"], parts)).toEqual({ lines: [count(3)], code: 0 });
    expect(await verify(["a 1.zip"], parts)).toMatchObject({ code: 1 });
  });

  test("of which a message was changed", async () => {
    const changed = whole({ ...all, [first]: "otra cosa" });
    expect(await verify(["copia.zip"], { "copia.zip": changed })).toMatchObject({
      lines: [{ path: first, state: "changed" }, count(2, 0, 1)],
      code: 1,
    });
  });

  test.each([
    ["is none", bytes("no es un zip")],
    ["is cut short", whole(all).subarray(0, 200)],
    ["leads out of its folder", whole({ ...all, "../fuera.eml": "x" })],
  ])("that %s: exit code 3, and the message names it", async (_, content) => {
    const { lines, code } = await verify(["copia.zip"], { "copia.zip": content });
    expect(lines).toMatchObject([{ id: "copia.zip", error: { code: "unreadable" } }]);
    expect(JSON.stringify(lines)).toContain("copia.zip");
    expect(code).toBe(3);
  });
});

describe("for people", () => {
  const told = (...more: string[]) => run(["verify", folder, ...more]);

  test("all is well", async () => {
    expect(await told()).toEqual({
      out: "3 archivos: todos están igual que cuando se guardaron.\n",
      err: "",
      code: 0,
    });
    expect((await told("--lang", "en-US")).out).toBe("3 files: all are as saved.\n");
  });

  test("something is not", async () => {
    await rm(at(first));
    await writeFile(at("\u001b[31mrojo.eml"), "x");
    const { out, code } = await told();
    expect(out).toBe(
      `${first}: falta\n [31mrojo.eml: no está en el manifiesto\n3 archivos en el manifiesto: 2 sin cambios, 1 faltan, 0 con cambios. Fuera del manifiesto: 1.\n`,
    );
    expect(code).toBe(1);
    expect((await told("--lang", "en-US")).out).toContain(`${first}: missing\n`);
  });

  test("nothing could be checked", async () => {
    const { out, code } = await run(["verify", "nada"]);
    expect(out).toMatch(/^nada: sin revisar\n {2}No existe/);
    expect(code).toBe(3);
  });
});
