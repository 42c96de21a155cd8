import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { atSend, inspect, unhurried } from "../../../src/policy/attachments/inspect";
import type { Inspection } from "../../../src/policy/inspection";
import { ascii, limits, tarOf, watched, zipOf } from "../../support/archives";
import { mp4, png, program } from "../../support/small-files";

const seen = (name: string, bytes: Uint8Array, more: Partial<typeof limits> = {}): Inspection =>
  inspect(name, bytesOf(bytes), { ...limits, ...more });
const gz = (bytes: Uint8Array): Uint8Array => Uint8Array.from(gzipSync(bytes));
const inZip = (name: string, bytes: Uint8Array | string): Uint8Array => zipOf({ [name]: bytes });

/** A ZIP whose one entry is marked as encrypted. */
const sealed = (name: string): Uint8Array => {
  const bytes = Buffer.from(inZip(name, "secreto"));
  const at = bytes.indexOf("PK\x01\x02", 0, "latin1");
  bytes[at + 8] = 1;
  return Uint8Array.from(bytes);
};

describe("what is inside", () => {
  test.each([
    {
      why: "a video in a ZIP",
      name: "planos.zip",
      bytes: inZip("recorrido.mp4", mp4("vide")),
      nested: ["video"],
    },
    {
      why: "a video two ZIPs down",
      name: "a.zip",
      bytes: inZip("b.zip", inZip("c.mp4", mp4("vide"))),
      nested: ["archive", "video"],
    },
    {
      why: "a program under the name of a picture",
      name: "a.zip",
      bytes: inZip("foto.png", program()),
      nested: ["executable"],
    },
    {
      why: "a program by its name alone",
      name: "a.zip",
      bytes: inZip("instala.bat", "dir"),
      nested: ["executable"],
    },
    {
      why: "a program in a tar",
      name: "a.tar",
      bytes: tarOf([{ name: "a.exe", content: program() }]),
      nested: ["executable"],
    },
    {
      why: "a program in a tar.gz",
      name: "a.tgz",
      bytes: gz(tarOf([{ name: "a.exe", content: program() }])),
      nested: ["archive", "executable"],
    },
    { why: "a program in a gzip file", name: "a.exe.gz", bytes: gz(program()), nested: ["executable"] },
    {
      why: "a ZIP in a tar in a ZIP",
      name: "a.zip",
      bytes: inZip("b.tar", tarOf([{ name: "c.zip", content: inZip("d.mp4", mp4("vide")) }])),
      nested: ["archive", "video"],
    },
    {
      why: "sound in a container for either",
      name: "a.zip",
      bytes: inZip("voz.mp4", mp4("soun")),
      nested: ["audio"],
    },
    {
      why: "a picture and a text",
      name: "a.zip",
      bytes: zipOf({ "a.png": png(), "b.txt": "Buenos días" }),
      nested: ["image", "text"],
    },
    {
      why: "a video whose tracks stand at its end",
      name: "a.zip",
      bytes: inZip("a.m4a", mp4("vide", 50_000)),
      nested: ["video"],
    },
  ])("$why", ({ name, bytes, nested }) => {
    const { kind, nested: found, why } = seen(name, bytes);
    expect({ kind, nested: found, why }).toEqual({ kind: "archive", nested, why: undefined });
  });

  test("names what matters, and nothing else", () => {
    const bytes = zipOf({
      "leeme.txt": "Buenos días",
      "videos/recorrido.mp4": mp4("vide"),
      "voz.mp3": "ID3\x03\0\0\0\0\0\0",
    });
    expect(seen("a.zip", bytes).inside).toEqual([
      { name: "videos/recorrido.mp4", is: "video" },
      { name: "voz.mp3", is: "audio" },
    ]);
  });
});

describe("what needs a key", () => {
  test("the archive itself: its names are still read", () => {
    expect(seen("a.zip", sealed("recorrido.mp4"))).toMatchObject({
      kind: "archive",
      encrypted: true,
      encryptions: ["zip"],
      nested: ["video"],
      why: "encrypted",
    });
  });

  test("a direct entry encrypts the archive, and stands among what is inside", () => {
    expect(seen("a.zip", inZip("b.zip", sealed("c.txt")))).toMatchObject({
      encrypted: true,
      nested: ["archive", "encrypted", "text"],
      encryptions: ["zip"],
    });
  });

  test("deeper down it is only inside", () => {
    expect(seen("a.zip", inZip("b.zip", inZip("c.zip", sealed("d.txt"))))).toMatchObject({
      encrypted: false,
      nested: ["archive", "encrypted", "text"],
      encryptions: ["zip"],
    });
  });
});

describe("documents", () => {
  const document = (more: Readonly<Record<string, Uint8Array | string>>) =>
    zipOf({
      "[Content_Types].xml": "<Types/>",
      "word/document.xml": "<w/>",
      "word/media/image1.png": png(),
      ...more,
    });

  test("are no archives: pictures and texts in them are parts", () => {
    expect(seen("oficio.docx", document({}))).toMatchObject({
      kind: "document",
      format: "docx",
      nested: [],
      encrypted: false,
    });
  });

  test("a video, a program or macros in them are told", () => {
    expect(seen("a.docx", document({ "word/media/media1.mp4": mp4("vide") })).nested).toEqual(["video"]);
    expect(seen("a.docx", document({ "word/embeddings/x.bin": program() })).nested).toEqual(["executable"]);
    expect(seen("a.docm", document({ "word/vbaProject.bin": "x" })).nested).toEqual(["macro"]);
  });
});

describe("what was not looked into", () => {
  const deep = (levels: number): Uint8Array =>
    levels === 0 ? inZip("foto.png", program()) : inZip("mas.zip", deep(levels - 1));

  test("containers beyond the depth: the names of the last one are still read", () => {
    expect(seen("a.zip", deep(2))).toMatchObject({ nested: ["archive", "executable"] });
    expect(seen("a.zip", deep(2)).why).toBeUndefined();
    expect(seen("a.zip", deep(3))).toMatchObject({ nested: ["archive", "image"], why: "too-deep" });
    expect(seen("a.zip", deep(4))).toMatchObject({ nested: ["archive"], why: "too-deep" });
  });

  test("a document is no level, and a compressed archive is one", () => {
    const document = zipOf({
      "[Content_Types].xml": "x",
      "word/document.xml": "x",
      "word/media/a.mp4": mp4("vide"),
    });
    const inDocument = inZip("1.zip", inZip("2.zip", inZip("3.docx", document)));
    expect(seen("0.zip", inDocument)).toMatchObject({ nested: ["archive", "document", "video"] });
    const tar = gz(tarOf([{ name: "foto.png", content: program() }]));
    expect(seen("0.zip", inZip("1.zip", inZip("2.tgz", tar))).nested).toEqual(["archive", "executable"]);
  });

  test("entries beyond the number: those whose names tell least are looked into first", () => {
    const files: Record<string, Uint8Array | string> = {};
    for (let index = 0; index < 30; index++) files[`${String(index)}.txt`] = "Buenos días";
    files["datos"] = program();
    expect(seen("a.zip", zipOf(files), { lookedInto: 5 })).toMatchObject({
      nested: ["executable", "text"],
      why: "too-many",
    });
  });

  test("more than may be inflated", () => {
    const big = inZip("dentro.zip", zipOf({ "a.txt": new Uint8Array(600_000).fill(65) }, 0));
    expect(seen("a.zip", big, { inflated: 100_000 })).toMatchObject({
      nested: ["archive", "text"],
      why: "too-large",
    });
  });

  test("compressors that are not ours: the name of what is inside is the file's own", () => {
    const bzip2 = ascii("BZh91AY&SY\x94\x21\x0e\x6b\0\0\x00\x51\x80\0\x10@");
    expect(seen("recorrido.mp4.bz2", bzip2)).toMatchObject({
      kind: "archive",
      nested: ["video"],
      why: "unsupported",
    });
    expect(seen("respaldo.bz2", bzip2)).toMatchObject({ nested: [], why: "unsupported" });
  });

  test("an archive that is cut short", () => {
    const bytes = zipOf({ "a.mp4": mp4("vide"), "b.txt": "x" });
    const { nested, why } = seen("a.zip", bytes.subarray(0, bytes.length - 30));
    expect(nested).toContain("video");
    expect(why).toBe("damaged");
  });
});

describe("costs", () => {
  test("a large file is read at its ends", () => {
    const bytes = new Uint8Array(20_000_000).fill(7);
    bytes.set(zipOf({ "foto.png": png() }));
    const source = watched(bytes);
    inspect("datos.bin", source, atSend);
    expect(source.reads()).toBeLessThan(1_000_000);
  });

  test("a video stored in an archive is not read whole", () => {
    const source = watched(zipOf({ "recorrido.mp4": mp4("vide", 5_000_000) }, 0));
    expect(inspect("a.zip", source, atSend).nested).toEqual(["video"]);
    expect(source.reads()).toBeLessThan(400_000);
  });

  test("never more than the limits, whatever the bytes say", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom("a.zip", "a.pdf", "a.doc", "a.7z", "a", ""),
        (bytes, name) => {
          for (const head of [
            "",
            "PK\x03\x04",
            "%PDF-1.7\n",
            "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "7z\xbc\xaf\x27\x1c",
            "Rar!\x1a\x07\0",
            "MSCF",
          ]) {
            const source = watched(Uint8Array.from([...ascii(head), ...bytes]));
            inspect(name, source, { ...unhurried, read: 5000 });
            expect(source.reads()).toBeLessThanOrEqual(5000);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("what tries to slip past", () => {
  test.each([
    { why: "an entry that says OpenDocument", more: { mimetype: "application/vnd.oasis.opendocument.text" } },
    { why: "entries that say Word", more: { "[Content_Types].xml": "x", "word/a": "x" } },
  ])("scripts in an archive with $why are told by their names", ({ more }) => {
    const bytes = zipOf({ ...more, "evil.bat": "dir", "evil.vbs": "x" });
    expect(seen("fotos.zip", bytes).nested).toContain("executable");
  });

  test.each([
    { why: "an end record that ends nothing", tail: "PK\x05\x06" + "\0".repeat(18) },
    { why: "another archive behind it", tail: Buffer.from(zipOf({ "a.txt": "x" })).toString("latin1") },
  ])("an archive with $why is damaged, not clean", ({ tail }) => {
    const hidden = inZip("evil.exe", program());
    const bytes = Uint8Array.from([...hidden, ...ascii(tail)]);
    expect(seen("a.zip", bytes).why).toBe("damaged");
  });

  test("an archive whose first entry is a folder is whole", () => {
    expect(seen("a.zip", zipOf({ "carpeta/": "", "carpeta/a.txt": "x" })).why).toBeUndefined();
  });
});
