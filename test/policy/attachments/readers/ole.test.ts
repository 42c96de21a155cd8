import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { deflateSync } from "node:zlib";
import { bytesOf } from "../../../../src/policy/attachments/bytes";
import { rc4 } from "../../../../src/policy/attachments/crypto/rc4";
import { readOle } from "../../../../src/policy/attachments/readers/ole";
import { ascii, budget, contentOf, limits, namesOf, readWith, watched } from "../../../support/archives";
import { compoundFile } from "../../../support/compound-files";

const folder = join(__dirname, "../../../fixtures/attachments/document");
const specimen = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(folder, name)));
const read = (bytes: Uint8Array) => readWith(readOle, bytes);
const some = ascii("x".repeat(600));

const bytes = (...parts: readonly (number | string | Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    Buffer.concat(
      parts.map((part) =>
        typeof part === "number"
          ? Buffer.from([part & 255, (part >> 8) & 255, (part >> 16) & 255, part >>> 24])
          : typeof part === "string"
            ? Buffer.from(part, "latin1")
            : Buffer.from(part as Uint8Array),
      ),
    ),
  );
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "utf16le"));

/** The head of a Word document (MS-DOC §2.5.2) with these bits in its eleventh byte. */
const word = (flags: number): Uint8Array => bytes([0xec, 0xa5], "\0".repeat(9), [flags], "\0".repeat(600));

/** A record of a workbook (MS-XLS §2.1.4). */
const record = (id: number, content: Uint8Array): Uint8Array => bytes([id, 0, content.length, 0], content);
const start = bytes([9, 8, 16, 0], "\x00\x06\x05\x00".repeat(4));
const sheet = (type: number): Uint8Array => record(0x85, bytes(0, [0, type], "\x02\x00ab"));
const end = record(0x0a, ascii(""));
const workbook = (...records: readonly Uint8Array[]): Uint8Array =>
  compoundFile({ Workbook: bytes(start, ...records, end, "\0".repeat(700)) });

describe("formats", () => {
  const installer = (letter: string): string => `${letter}\x10\x0c\0\0\0\0\0\xc0\0\0\0\0\0\0\x46`;
  test.each<{ why: string; streams: Record<string, Uint8Array>; classId?: string; format: string }>([
    { why: "Word", streams: { WordDocument: word(0) }, format: "doc" },
    { why: "Excel 97", streams: { Workbook: some }, format: "xls" },
    { why: "Excel 95", streams: { Book: some }, format: "xls" },
    { why: "Excel in capitals: names have no case", streams: { WORKBOOK: some }, format: "xls" },
    { why: "PowerPoint", streams: { "PowerPoint Document": some }, format: "ppt" },
    { why: "Visio", streams: { VisioDocument: some }, format: "vsd" },
    { why: "Publisher", streams: { "Quill/QuillSub/CONTENTS": some, Contents: some }, format: "pub" },
    { why: "a message", streams: { "__properties_version1.0": some }, format: "msg" },
    { why: "Project, by its class", streams: { Props: some }, classId: "\x3a\x8f\xb7\x74", format: "mpp" },
    { why: "an installer by its class", streams: { a: some }, classId: installer("\x84"), format: "msi" },
    { why: "a patch of an installer", streams: { a: some }, classId: installer("\x86"), format: "msi" },
    { why: "an installer by coded names", streams: { "\u4840\u3f3f\u4577": some }, format: "msi" },
    {
      why: "an installer that also carries a stream of Word",
      streams: { WordDocument: word(0), "\u4840\u3f3f\u4577": some },
      format: "msi",
    },
    { why: "thumbnails", streams: { Catalog: some, "1": some, "01": some }, format: "thumbs-db" },
    { why: "nobody's that we know", streams: { Daten: some }, format: "ole" },
    { why: "Word's stream only in a folder", streams: { "a/WordDocument": word(0) }, format: "ole" },
    { why: "Hangul", streams: { FileHeader: some, "BodyText/Section0": some }, format: "hwp" },
  ])("$why: $format", ({ streams, classId, format }) => {
    expect(read(compoundFile(streams, classId))?.format).toBe(format);
  });
});

describe("encryption", () => {
  const xor = (verifier: number): Uint8Array =>
    record(0x2f, bytes([0, 0, 0x59, 0xb3, verifier & 255, verifier >> 8]));
  test.each<{ why: string; file: Uint8Array; encryption?: string; reason?: string }>([
    { why: "a Word document", file: compoundFile({ WordDocument: word(0) }) },
    { why: "fEncrypted", file: compoundFile({ WordDocument: word(1) }), encryption: "office" },
    {
      why: "fEncrypted and fObfuscated",
      file: compoundFile({ WordDocument: word(0x81) }),
      encryption: "office",
    },
    { why: "other bits of that byte", file: compoundFile({ WordDocument: word(0xfe) }) },
    { why: "a workbook", file: workbook(sheet(0)) },
    { why: "FILEPASS", file: workbook(xor(0x1234)), encryption: "office" },
    {
      why: "FILEPASS after write protection",
      file: workbook(record(0x86, ascii("")), xor(0x1234)),
      encryption: "office",
    },
    { why: "Excel's own password, obfuscated", file: workbook(xor(0x9a0a)), reason: "encrypted" },
    { why: "protection of workbook and windows", file: workbook(record(0x12, ascii("\x01\0")), sheet(0)) },
    { why: "FILEPASS behind the end of the globals", file: workbook(end, xor(0x1234)) },
    { why: "bytes that are no workbook", file: compoundFile({ Workbook: some }), reason: "damaged" },
    {
      why: "encrypted OOXML",
      file: compoundFile({ EncryptionInfo: some, EncryptedPackage: some }),
      encryption: "office",
    },
    {
      why: "rights management of an older document",
      file: compoundFile({ WordDocument: word(0), "\tDRMContent": some }),
      encryption: "office",
    },
    {
      why: "rights management of OOXML",
      file: compoundFile({
        EncryptedPackage: some,
        "\x06DataSpaces/TransformInfo/DRMEncryptedTransform/\x06Primary": some,
      }),
      encryption: "office",
    },
    {
      why: "a presentation",
      file: compoundFile({
        "PowerPoint Document": some,
        "Current User": bytes("\0\0\xf6\x0f", 20, 20, 0xe391c05f, some),
      }),
    },
    {
      why: "the token of an encrypted presentation",
      file: compoundFile({
        "PowerPoint Document": some,
        "Current User": bytes("\0\0\xf6\x0f", 20, 20, 0xf3d1c4df, some),
      }),
      encryption: "office",
    },
    {
      why: "EncryptedSummary",
      file: compoundFile({ "PowerPoint Document": some, EncryptedSummary: some }),
      encryption: "office",
    },
    {
      why: "Hangul with a password",
      file: compoundFile({
        FileHeader: bytes("\0".repeat(36), [2, 0, 0, 0], some),
        "BodyText/Section0": some,
      }),
      encryption: "other",
    },
  ])("$why: $encryption", ({ file, encryption, reason }) => {
    const layer = read(file);
    expect(layer?.encryption).toBe(encryption);
    expect(layer?.why).toBe(reason);
  });
});

describe("macros", () => {
  test.each<{ why: string; file: Uint8Array; macros?: boolean }>([
    {
      why: "a project in Word",
      file: compoundFile({ WordDocument: word(0), "Macros/VBA/dir": some, "Macros/VBA/_VBA_PROJECT": some }),
      macros: true,
    },
    {
      why: "a project in Excel",
      file: compoundFile({ Workbook: bytes(start, end), "_VBA_PROJECT_CUR/PROJECT": some }),
      macros: true,
    },
    { why: "vbaProject.bin of OOXML", file: compoundFile({ "VBA/dir": some }), macros: true },
    {
      why: "a project whose storage is written small",
      file: compoundFile({ "vba/DIR": some }),
      macros: true,
    },
    { why: "a stream called dir elsewhere", file: compoundFile({ "Otros/dir": some }) },
    { why: "a worksheet and a chart", file: workbook(sheet(0), sheet(2)) },
    { why: "an Excel 4 macro sheet", file: workbook(sheet(0), sheet(1)), macros: true },
    { why: "a module of Excel 95", file: workbook(sheet(6)), macros: true },
    {
      why: "PowerPoint that says so",
      file: compoundFile({
        "PowerPoint Document": bytes(
          "\x0f\0\xe8\x03",
          40,
          "\x0f\0\xd0\x07",
          28,
          "\x0f\0\xff\x03",
          20,
          "\0\0\0\x04",
          12,
          7,
          1,
          2,
        ),
      }),
      macros: true,
    },
    {
      why: "PowerPoint that says no",
      file: compoundFile({
        "PowerPoint Document": bytes(
          "\x0f\0\xe8\x03",
          40,
          "\x0f\0\xd0\x07",
          28,
          "\x0f\0\xff\x03",
          20,
          "\0\0\0\x04",
          12,
          7,
          0,
          2,
        ),
      }),
    },
  ])("$why: $macros", ({ file, macros }) => {
    expect(read(file)?.macros).toBe(macros);
  });

  /** A workbook whose structure is protected, with the kind of its only sheet turned into `kind` under the cipher. */
  const veiled = (kind: number): Uint8Array => {
    const file = specimen("hoja-protegida.xls");
    const at = Buffer.from(file).indexOf(
      Buffer.from([0x85, 0]),
      Buffer.from(file).indexOf(Buffer.from([0x2f, 0, 54])),
    );
    file[at + 9] = file[at + 9]! ^ kind;
    return file;
  };

  test("are found behind Excel's own password, which is no encryption", () => {
    expect(read(veiled(0))).toEqual({ format: "xls" });
    expect(read(veiled(1))).toEqual({ format: "xls", macros: true });
  });

  test("are found behind Excel's own password under the later cipher (MS-OFFCRYPTO §2.3.5)", () => {
    const sha1 = (...parts: readonly Uint8Array[]): Uint8Array =>
      Uint8Array.from(
        createHash("sha1")
          .update(bytes(...parts))
          .digest(),
      );
    const salt = ascii("0123456789abcdef");
    const verifier = ascii("verifierverifier");
    for (const bits of [40, 128]) {
      for (const password of ["VelvetSweatshop", "secreto"]) {
        const derived = sha1(sha1(salt, utf16(password)), bytes(0)).subarray(0, bits / 8);
        const key = bytes(derived, "\0".repeat(16 - derived.length));
        const sealed = rc4(key, bytes(verifier, sha1(verifier)));
        const header = bytes(4, 0, 0x6801, 0x8004, bits, 1, 0, 0, utf16("RC4\0"));
        const pass = bytes(
          [1, 0, 2, 0, 2, 0],
          4,
          header.length,
          header,
          16,
          salt,
          sealed.subarray(0, 16),
          20,
          sealed.subarray(16),
        );
        // The byte that tells the kind of sheet lies at its place in the stream, so the cipher does too.
        const position = start.length + 4 + pass.length + 9;
        const macroSheet = sheet(1 ^ rc4(key, new Uint8Array(1024))[position]!);
        const layer = read(workbook(record(0x2f, pass), macroSheet));
        expect(layer).toEqual(
          password === "secreto" ? { format: "xls", encryption: "office" } : { format: "xls", macros: true },
        );
      }
    }
  });
});

describe("files inside", () => {
  const program = "MZ the program";
  const native = bytes(
    [2, 0],
    "nómina.exe\0C:\\a\\nómina.exe\0",
    [0, 0, 3, 0],
    9,
    "C:\\b.exe\0",
    program.length,
    program,
  );

  test("a package in a document has its own name and content", () => {
    const file = compoundFile({
      WordDocument: word(0),
      "ObjectPool/_1/\x01Ole10Native": bytes(native.length, native),
    });
    expect(contentOf(read(file), "nómina.exe")).toBe(program);
  });

  test.each([
    { why: "an object of another program is its content alone", stream: bytes(5, "Bmxyz") },
    { why: "a package that breaks off", stream: bytes(5, [2, 0], "x") },
  ])("$why", ({ stream }) => {
    const layer = read(compoundFile({ "1/\x01Ole10Native": stream }));
    expect(contentOf(layer, "object")).toBe(Buffer.from(stream.subarray(4)).toString("latin1"));
  });

  test("OOXML and PDF that were embedded are streams; Publisher's own Contents is not", () => {
    const layer = read(
      compoundFile({ Contents: some, "MBD1/Package": ascii("PK"), "MBD2/CONTENTS": ascii("%PDF") }),
    );
    expect(namesOf(layer)).toEqual(["Package", "CONTENTS"]);
  });

  test("an older document inside is a file of its own, with its own key and macros", () => {
    const file = compoundFile({
      WordDocument: word(0),
      "ObjectPool/_7/Workbook": bytes(start, record(0x2f, bytes([0, 0, 1, 1, 2, 2])), end, some),
    });
    const layer = read(file);
    expect(layer?.encryption).toBeUndefined();
    const inner = layer!.entries![0]!.open!(1e6)!.source;
    expect(readOle(inner, budget(), "")).toMatchObject({ format: "xls", encryption: "office" });
  });

  const attachment = (number: number, name: string, content: Uint8Array): Record<string, Uint8Array> => ({
    [`__attach_version1.0_#0000000${number}/__substg1.0_3704001F`]: utf16("CORTO~1.PDF\0"),
    [`__attach_version1.0_#0000000${number}/__substg1.0_3707001F`]: utf16(name),
    [`__attach_version1.0_#0000000${number}/__substg1.0_37010102`]: content,
  });

  test("attachments of a message go by their long names", () => {
    const layer = read(
      compoundFile({ "__properties_version1.0": some, ...attachment(0, "acta.pdf\0", ascii("%PDF-")) }),
    );
    expect(layer).toMatchObject({ format: "msg" });
    expect(contentOf(layer, "acta.pdf")).toBe("%PDF-");
  });

  test("names in bytes do as well, the short one where there is no other", () => {
    const layer = read(
      compoundFile({
        "__properties_version1.0": some,
        "__attach_version1.0_#00000000/__substg1.0_3704001E": ascii("ACTA.PDF"),
      }),
    );
    expect(layer?.entries).toEqual([{ name: "ACTA.PDF" }]);
  });

  test("a message in a message is one file, and holds its own attachments", () => {
    const inner: Record<string, Uint8Array> = {};
    const streams = { "__properties_version1.0": some, ...attachment(0, "foto.jpg", some) };
    for (const [path, content] of Object.entries(streams))
      inner[`__attach_version1.0_#00000000/__substg1.0_3701000D/${path}`] = content;
    const file = compoundFile({
      "__properties_version1.0": some,
      "__attach_version1.0_#00000000/__substg1.0_3001001F": utf16("Re: oficio"),
      ...inner,
    });
    const layer = read(file);
    expect(namesOf(layer)).toEqual(["Re: oficio.msg"]);
    const message = layer!.entries![0]!.open!(1e6)!.source;
    expect(namesOf(readOle(message, budget(), ""))).toEqual(["foto.jpg"]);
  });

  test("objects and sounds of a presentation, deflated or not", () => {
    const object = compoundFile({ "VBA/dir": some });
    const packed = Uint8Array.from(deflateSync(object));
    const stream = bytes(
      "\x10\0\x11\x10",
      packed.length + 4,
      object.length,
      packed,
      "\0\0\x11\x10",
      object.length,
      object,
      "\x0f\0\xe8\x03",
      28,
      "\x0f\0\xe4\x07",
      20,
      "\x0f\0\xe6\x07",
      12,
      "\0\0\xe7\x07",
      4,
      "RIFF",
    );
    const layer = read(compoundFile({ "PowerPoint Document": stream }));
    expect(namesOf(layer)).toEqual(["object 1", "object 2", "sound 3"]);
    expect(contentOf(layer, "sound 3")).toBe("RIFF");
    for (const { open } of layer!.entries!.slice(0, 2))
      expect(readOle(open!(1e6)!.source, budget(), "")).toMatchObject({ macros: true });
  });
});

describe("files of other programs", () => {
  test.each([
    { file: "writer.doc", layer: { format: "doc" } },
    { file: "cifrado-writer.doc", layer: { format: "doc", encryption: "office" } },
    { file: "calc.xls", layer: { format: "xls" } },
    { file: "cifrado-calc.xls", layer: { format: "xls", encryption: "office" } },
    { file: "sheetjs-biff5.xls", layer: { format: "xls" } },
    { file: "laminas.ppt", layer: { format: "ppt" } },
    { file: "cifrado-agile.docx", layer: { format: "office-encrypted", encryption: "office" } },
    { file: "cifrado-standard.xlsx", layer: { format: "office-encrypted", encryption: "office" } },
    { file: "../executable/instalador.msi", layer: { format: "msi" } },
    { file: "../executable/msibuild.msi", layer: { format: "msi" } },
  ])("$file", ({ file, layer }) => {
    expect(read(specimen(file))).toEqual(layer);
  });

  test("a message by oxmsg", () => {
    const layer = read(specimen("../../compound-files/oxmsg.msg"));
    expect(namesOf(layer)).toEqual(["reporte de actividades año 2005.pdf", "notas.txt"]);
    expect(contentOf(layer, "reporte de actividades año 2005.pdf")).toMatch(/^\x7fELF/);
    expect(Buffer.from(contentOf(layer, "notas.txt") ?? "", "latin1").toString()).toBe("notas de la reunión");
  });

  test("a sheet that LibreOffice embedded in a document", () => {
    const entry = read(specimen("../../compound-files/writer-with-sheet.doc"))?.entries?.[0];
    expect(readOle(entry!.open!(1e6)!.source, budget(), "")).toMatchObject({ format: "xls" });
  });
});

describe("what is broken, endless or a lie", () => {
  const file = compoundFile({ WordDocument: word(0), "a/b/c": some });
  const changed = (at: number, value: number, from = file): Uint8Array => {
    const copy = Buffer.from(from);
    copy.writeUInt32LE(value, at);
    return Uint8Array.from(copy);
  };
  const directory = (Buffer.from(file).readUInt32LE(48) + 1) * 512;

  test("is no compound file without the magic", () => {
    expect(read(ascii("\xd0\xcf\x11\xe0 and no more"))).toBeUndefined();
  });

  test.each([
    { why: "nothing but the magic", bytes: file.subarray(0, 8) },
    { why: "sectors of an impossible size", bytes: changed(30, 60) },
    { why: "a directory beyond the end", bytes: changed(48, 0x00ffffff) },
    { why: "cut in the middle", bytes: file.subarray(0, 1024) },
    { why: "a link to an entry that is not there", bytes: changed(directory + 76, 77) },
  ])("$why is damaged", ({ bytes: broken }) => {
    expect(read(broken)?.why).toBe("damaged");
  });

  test("entries that are their own siblings and members end", () => {
    const turned = changed(directory + 128 + 68, 1, changed(directory + 2 * 128 + 76, 0));
    expect(read(turned)?.format).toBe("doc");
  });

  test("a chain that turns in a circle ends at the size that is told, cut at the file", () => {
    const object = compoundFile({ "x/Package": ascii("y".repeat(600)) });
    const table = (Buffer.from(object).readUInt32LE(76) + 1) * 512;
    const start = (Buffer.from(object).readUInt32LE(48) + 1) * 512;
    const endless = changed(start + 2 * 128 + 120, 0x7fffffff, changed(table, 0, object));
    const source = read(endless)!.entries![0]!.open!(1e9)!;
    expect(source.isWhole).toBe(false);
    expect(source.source.read(0, 1e9).length).toBeLessThanOrEqual(endless.length);
  });

  test("a list of tables that turns in a circle ends", () => {
    expect(read(changed(68, 0, changed(76, 0xffffffff)))).toBeDefined();
  });

  test("more entries than are read are told", () => {
    const streams: Record<string, Uint8Array> = {};
    for (let index = 0; index < 60; index++) streams[`s${index}`] = ascii("x");
    expect(readWith(readOle, compoundFile(streams), "", { names: 20 })?.why).toBe("too-many");
    expect(readWith(readOle, compoundFile(streams), "", { steps: 20 })?.why).toBe("too-large");
  });

  test("reads little of a large file", () => {
    // Its tables need lists beyond the header's, and the directory comes last.
    const large = bytes(word(0), new Uint8Array(17_000_000));
    const source = watched(compoundFile({ WordDocument: large, "a/Package": ascii("PK the end") }));
    const layer = readOle(source, budget(), "");
    expect(layer).toMatchObject({ format: "doc" });
    expect(contentOf(layer, "Package")).toBe("PK the end");
    expect(source.reads()).toBeLessThan(20_000);
  });
});

describe("never throws and keeps to its budget", () => {
  const isCompound = (one: Uint8Array): boolean => one[0] === 0xd0 && one[1] === 0xcf;
  const files = readdirSync(folder)
    .map(specimen)
    .filter((one) => isCompound(one) && one.length < 60_000);
  const opened = (input: Uint8Array): void => {
    const left = budget({ steps: 20_000, read: 400_000, inflated: 400_000 });
    const source = watched(input);
    const layer = readOle(left.counted(source), left, "");
    for (const { open } of layer?.entries ?? []) {
      const inner = open?.(5000)?.source;
      inner?.read(0, inner.length);
    }
    expect(source.reads()).toBeLessThanOrEqual(400_000);
  };

  test("on bytes changed in real files", () => {
    expect(files.length).toBeGreaterThan(10);
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.nat(files.length - 1), flips, fc.boolean(), (index, changes, inHead) => {
        const copy = Uint8Array.from(files[index]!);
        for (const [at, value] of changes)
          copy[at % (inHead ? Math.min(1536, copy.length) : copy.length)] = value;
        opened(copy);
      }),
      { numRuns: 400 },
    );
  });

  test("on real files cut short", () => {
    fc.assert(
      fc.property(fc.nat(files.length - 1), fc.nat(), (index, length) => {
        opened(files[index]!.subarray(0, length % files[index]!.length));
      }),
      { numRuns: 200 },
    );
  });

  test("on garbage behind a header", () => {
    const header = compoundFile({ WordDocument: word(0) }).subarray(0, 80);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (tail) => {
        opened(bytes(header, tail));
      }),
      { numRuns: 200 },
    );
  });

  test("nor with limits that are spent", () => {
    for (const steps of [0, 1, 5, 20])
      expect(() => readWith(readOle, files[0]!, "", { steps })).not.toThrow();
    expect(limits.steps).toBeGreaterThan(20);
    expect(readOle(budget({ read: 0 }).counted(bytesOf(files[0]!)), budget(), "")).toBeUndefined();
  });
});
