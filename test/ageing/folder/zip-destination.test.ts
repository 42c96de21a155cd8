import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { createHash } from "node:crypto";
import { crc32 } from "../../../src/ageing/folder/crc32";
import { MANIFEST } from "../../../src/ageing/folder/own-files";
import { freeMessages } from "../../../src/ageing/folder/free";
import { readFolder } from "../../../src/ageing/folder/reader";
import { saveMessages } from "../../../src/ageing/folder/save";
import { takenBack } from "../../../src/ageing/folder/taken-back";
import { verifyFolder } from "../../../src/ageing/folder/verify";
import { zipDestination } from "../../../src/ageing/folder/zip-destination";
import { inParts } from "../../../src/ageing/folder/zip-pack";
import { rangesOf, zipReader } from "../../../src/ageing/folder/zip-reader";
import { deskOf, listed, oddMail } from "../../support/odd-mail";
import { destinationContract } from "./destination-contract";

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash("sha256").update(bytes).digest("hex"));
const readerOf = (...zips: readonly Uint8Array[]) => zipReader(zips.map((zip) => rangesOf(blobOf(zip))));

describe("copies that leave as zip files", () => {
  destinationContract(() => Promise.resolve({ destination: zipDestination() }));
});

test("an entry is stored under its name in UTF-8; the manifest comes last", async () => {
  const zip = zipDestination();
  await zip.write(MANIFEST, strToU8("suma"));
  await zip.write("LEEME.txt", strToU8("léeme"));
  await zip.write("ana/Bandeja/2026-08/año nuevo – ✓.eml", strToU8("From: a\r\n\r\nHola"));
  await zip.write("plan.jsonl", strToU8("plan"));
  await zip.write("copia.parcial", strToU8("medio"));
  const [file, ...others] = await zip.pack();
  const bytes = await bytesOf(file!);
  expect(others).toEqual([]);
  expect(Object.keys(unzipSync(bytes))).toEqual([
    "ana/Bandeja/2026-08/año nuevo – ✓.eml",
    "LEEME.txt",
    MANIFEST,
  ]);
  expect(Buffer.from(bytes).includes("From: a\r\n\r\nHola")).toBe(true);
});

test("entries are those of a Unix: unzip takes names of DOS for letters of an old code page", async () => {
  const zip = zipDestination();
  await zip.write("Pérez.eml", strToU8("x"));
  const bytes = Buffer.from(await bytesOf((await zip.pack())[0]!));
  const listed = bytes.indexOf("PK\x01\x02", 0, "latin1");
  expect(bytes[listed + 5]).toBe(3);
  // The names are UTF-8, and what is extracted may be read and written by its owner.
  expect(bytes.readUInt16LE(listed + 8) & 0x800).toBe(0x800);
  expect(bytes.readUInt16LE(listed + 40)).toBe(0o100644);
});

test("nothing written is a zip with nothing in it", async () => {
  const [file] = await zipDestination().pack();
  expect(await (await readerOf(await bytesOf(file!))).list()).toEqual([]);
});

test("no file has more than 2,000 messages; each has the manifest, and together they are the folder", async () => {
  const zip = zipDestination();
  const sums: string[] = [];
  for (let number = 0; number < 4_001; number++) {
    const [path, content] = [`ana/${String(number).padStart(4, "0")}.eml`, strToU8(`Subject: ${number}\n\n`)];
    await zip.write(path, content);
    sums.push(`${await sha256(content)}  ${path}\n`);
  }
  await zip.write(MANIFEST, strToU8(sums.join("")));
  const files = await Promise.all((await zip.pack()).map(bytesOf));
  expect(files.map((file) => Object.keys(unzipSync(file)).length)).toEqual([2_001, 2_001, 2]);
  const whole = await verifyFolder(await readerOf(...files), sha256);
  expect(whole).toMatchObject({ matching: 4_001, differences: [] });
  const part = await verifyFolder(await readerOf(files[2]!), sha256);
  expect(part.matching).toBe(1);
  expect(part.differences).toHaveLength(4_000);
});

test("no file has more than 200 MB of messages, unless one message alone has", () => {
  const sizes = [90_000_000, 110_000_000, 1, 199_999_999, 1, 300_000_000, 1];
  const parts = inParts(sizes.map((size, number) => [`${number}.eml`, { size }] as const));
  expect(parts.map((part) => part.map(([, { size }]) => size))).toEqual([
    [90_000_000, 110_000_000],
    [1, 199_999_999],
    [1],
    [300_000_000],
    [1],
  ]);
});

describe("a zip that is read", () => {
  test("may be deflated, by other programs too; folders are no files", async () => {
    const text = "Subject: a\r\n\r\n".repeat(500);
    const reader = await readerOf(
      zipSync({ carpeta: { "ñ.eml": strToU8(text) }, "vacía/": new Uint8Array() }, { level: 9 }),
    );
    expect(await reader.list()).toEqual(["carpeta/ñ.eml"]);
    expect(strFromU8((await reader.read("carpeta/ñ.eml"))!)).toBe(text);
    expect(await reader.read("otra.eml")).toBeUndefined();
  });

  test("is not written to", async () => {
    const reader = await readerOf(zipSync({ "a.eml": strToU8("x") }));
    const denied = { why: "denied" };
    await expect(reader.write("a.eml", strToU8("y"))).rejects.toMatchObject(denied);
    await expect(reader.append("a.eml", strToU8("y"))).rejects.toMatchObject(denied);
    await expect(reader.rename("a.eml", "b.eml")).rejects.toMatchObject(denied);
    await expect(reader.remove("a.eml")).rejects.toMatchObject(denied);
    expect(await reader.read("a.eml")).toEqual(strToU8("x"));
  });

  test.each(["../a.eml", "a/../../b.eml", "/etc/passwd", "a\\b.eml", "C:\\a.eml", "a//b.eml", "./a.eml"])(
    "is refused whole where an entry leads elsewhere: %s",
    async (path) => {
      await expect(readerOf(zipSync({ [path]: strToU8("x") }))).rejects.toMatchObject({
        why: "failed",
        path,
      });
    },
  );

  test("is refused whole where one path is there twice", async () => {
    const twice = Buffer.from(zipSync({ "a1.eml": strToU8("x"), "a2.eml": strToU8("y") }));
    for (let at = twice.indexOf("a2.eml"); at >= 0; at = twice.indexOf("a2.eml")) twice.write("a1.eml", at);
    await expect(readerOf(twice)).rejects.toMatchObject({ why: "failed", path: "a1.eml" });
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["text", strToU8("no es un zip".repeat(100))],
    ["a cut zip", zipSync({ "a.eml": strToU8("x".repeat(1_000)) }, { level: 0 }).subarray(0, 300)],
  ])("is refused where it is %s", async (_, bytes) => {
    await expect(readerOf(bytes)).rejects.toMatchObject({ why: "failed" });
  });

  /** Sets a field of the central directory's only entry. */
  function withField(zip: Uint8Array, offset: number, value: number): Uint8Array {
    const changed = Buffer.from(zip);
    changed.writeUInt32LE(value, changed.indexOf("PK\x01\x02", 0, "latin1") + offset);
    return changed;
  }
  const bomb = zipSync({ "a.eml": new Uint8Array(5_000_000) }, { level: 9 });

  test("an entry that holds more than it says, or other than it says, is not what was put in", async () => {
    const text = "Subject: a\r\n\r\nhola\r\n";
    for (const level of [0, 9] as const) {
      const longer = zipSync({ "a.eml": strToU8(text + "X".repeat(1_000)) }, { level });
      const size = strToU8(text).length;
      const lying = withField(withField(longer, 24, size), 16, crc32(strToU8(text)));
      expect(strFromU8((await (await readerOf(lying)).read("a.eml"))!)).not.toBe(text);
      const mixed = withField(zipSync({ "a.eml": strToU8(text) }, { level }), 16, 7);
      expect(strFromU8((await (await readerOf(mixed)).read("a.eml"))!)).not.toBe(text);
    }
  });

  test("a small one that would give very much is refused, or given up where it goes beyond what it says", async () => {
    await expect(readerOf(withField(bomb, 24, 0x7fffffff))).rejects.toMatchObject({ why: "failed" });
    await expect((await readerOf(withField(bomb, 24, 300_000_000))).read("a.eml")).rejects.toMatchObject({
      why: "failed",
    });
    const lying = await (await readerOf(withField(bomb, 24, 1_000))).read("a.eml");
    expect(lying!.length).toBeLessThan(10_000);
  });

  test("whose entries lie over one another is refused, as is one of more files than a list counts", async () => {
    const two = Buffer.from(
      zipSync({ "a.eml": strToU8("x".repeat(100)), "b.eml": strToU8("y") }, { level: 0 }),
    );
    two.writeUInt32LE(0, two.lastIndexOf("PK\x01\x02", undefined, "latin1") + 42);
    await expect(readerOf(two)).rejects.toMatchObject({ why: "failed" });
    const many = Buffer.from(zipSync({ "a.eml": strToU8("x") }));
    many.writeUInt16LE(65_535, many.indexOf("PK\x05\x06", 0, "latin1") + 10);
    await expect(readerOf(many)).rejects.toMatchObject({ why: "failed" });
  });

  test("whose entry is damaged or lies elsewhere is not what it was", async () => {
    const broken = Buffer.from(bomb).fill(0xff, 60, 120);
    const content = await (await readerOf(broken)).read("a.eml");
    expect(await sha256(content!)).not.toBe(await sha256(new Uint8Array(5_000_000)));
    await expect(readerOf(withField(bomb, 42, 0x7fffffff))).rejects.toMatchObject({ why: "failed" });
    await expect(readerOf(withField(bomb, 42, 3))).rejects.toMatchObject({ why: "failed" });
  });
});

describe("zips of different times, shown together,", () => {
  const desk = deskOf();
  const zip = zipDestination();
  const work = { ...desk.work, destination: zip };
  const packed = async (): Promise<Uint8Array> => bytesOf((await zip.pack())[0]!);
  let old: Uint8Array;
  let fresh: Uint8Array;
  let other: Uint8Array;
  beforeAll(async () => {
    await saveMessages(work, listed(oddMail.slice(0, 4)), {});
    old = await packed();
    await saveMessages(work, listed(oddMail.slice(0, 8)), {});
    await freeMessages({ ...work, now: () => Date.UTC(2026, 10, 24) }, ["con-id"], {});
    fresh = await packed();
    // Of another session, which knows nothing of the first.
    const second = zipDestination();
    await saveMessages({ ...desk.work, destination: second }, listed(oddMail.slice(8)), {});
    other = await bytesOf((await second.pack())[0]!);
  });

  test.each([
    ["old first", () => [old, fresh, other]],
    ["old last", () => [other, fresh, old]],
  ])("are one folder, %s", async (_, zips) => {
    const reader = await readerOf(...zips());
    expect(await verifyFolder(reader, sha256)).toMatchObject({ matching: 12, differences: [] });
    const lines = await readFolder(reader);
    expect(lines.map(({ id }) => id).sort()).toEqual(oddMail.map(({ id }) => id).sort());
    expect(lines.find(({ id }) => id === "con-id")?.movedAt).toBe("2026-11-24T00:00:00Z");
  });

  test("a file that is damaged in one is read from another", async () => {
    const path = (await (await readerOf(old)).list()).find((name) => name.includes("con-id"))!;
    const broken = Buffer.from(fresh);
    broken[broken.indexOf("From: a@b.mx\r\nMessage-ID: <1@b.mx>")] = 0;
    expect((await verifyFolder(await readerOf(broken), sha256)).differences).toEqual([
      { path, state: "changed" },
    ]);
    expect((await verifyFolder(await readerOf(old, broken), sha256)).differences).toEqual([]);
  });

  test("when one of an earlier session is shown, messages are freed by what it says", async () => {
    const notes = zipDestination();
    const shown = await takenBack(await readerOf(fresh), notes);
    const ids = oddMail.slice(0, 8).map(({ id }) => id);
    const outcome = await freeMessages({ ...deskOf().work, destination: shown }, ids, {});
    expect(outcome).toMatchObject({ state: "done", notDone: [] });
    expect(outcome.lines).toHaveLength(8);
    // Noted here, and not lost by showing the same once more.
    await takenBack(await readerOf(old), notes);
    expect((await readFolder(notes)).filter(({ movedAt }) => movedAt !== undefined)).toHaveLength(8);
    expect(await notes.read("LEEME.txt")).toBeDefined();
  });

  test("what did not arrive is no copy, whatever the notes say", async () => {
    const shown = await takenBack(await readerOf(old), zip);
    const { notDone } = await freeMessages(
      { ...deskOf().work, destination: shown },
      ["con-id", "roto", "largo"],
      {},
    );
    expect(notDone).toEqual(["roto", "largo"].map((id) => ({ id, why: "unverified" })));
  });
});
