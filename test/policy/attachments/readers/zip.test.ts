import fc from "fast-check";
import { readZip } from "../../../../src/policy/attachments/readers/zip";
import { ascii, contentOf, namesOf, readWith, watched, zipOf, budget } from "../../../support/archives";

const patched = (bytes: Uint8Array, change: (view: Buffer) => void): Uint8Array => {
  const view = Buffer.from(bytes);
  change(view);
  return Uint8Array.from(view);
};
const each = (view: Buffer, signature: string, change: (at: number) => void) => {
  for (let at = view.indexOf(signature, 0, "latin1"); at >= 0; at = view.indexOf(signature, at + 4, "latin1"))
    change(at);
};

const plain = zipOf({ "oficio.txt": "Se envía.", "anexos/": "", "anexos/acta.txt": "Acta ".repeat(500) });

test("lists files with their paths, folders left out, and opens stored and deflated ones", () => {
  const layer = readWith(readZip, plain);
  expect(namesOf(layer)).toEqual(["oficio.txt", "anexos/acta.txt"]);
  expect(layer).toMatchObject({ format: "zip" });
  expect(layer).not.toHaveProperty("encryption");
  expect(contentOf(layer, "anexos/acta.txt")).toBe("Acta ".repeat(500));
  expect(contentOf(readWith(readZip, zipOf({ a: "bc" }, 0)), "a")).toBe("bc");
  expect(contentOf(layer, "anexos/acta.txt", 10)).toBe("Acta Acta ");
});

test.each([
  { why: "after a stub that makes it a program", before: 3000, after: 0 },
  { why: "before bytes that belong to its comment", before: 0, after: 2000 },
  { why: "after a stub and before a comment", before: 17, after: 60_000 },
])("reads an archive $why", ({ before, after }) => {
  const zip = patched(plain, (view) => view.writeUInt16LE(after, view.length - 2));
  const bytes = Uint8Array.from(Buffer.concat([Buffer.alloc(before, 1), zip, Buffer.alloc(after, 2)]));
  expect(contentOf(readWith(readZip, bytes), "oficio.txt")).toBe("Se envía.");
});

test.each([
  { why: "bit 0: traditional encryption", flags: 1 },
  { why: "bit 6: strong encryption", flags: 1 << 6 },
  { why: "bit 13: masked names", flags: 1 << 13 },
])("one entry with $why encrypts the archive, its name stays readable", ({ flags }) => {
  const bytes = patched(plain, (view) => {
    const at = view.indexOf("PK\x01\x02", 0, "latin1");
    view.writeUInt16LE(view.readUInt16LE(at + 8) | flags, at + 8);
  });
  const layer = readWith(readZip, bytes);
  expect(layer?.encryption).toBe("zip");
  expect(layer?.entries?.map(({ name, encrypted }) => [name, encrypted === true])).toEqual([
    ["oficio.txt", true],
    ["anexos/acta.txt", false],
  ]);
});

test("method 99 is AES", () => {
  const bytes = patched(plain, (view) => each(view, "PK\x01\x02", (at) => view.writeUInt16LE(99, at + 10)));
  expect(readWith(readZip, bytes)?.encryption).toBe("zip");
});

test("an encrypted directory hides its names, and is told as encrypted", () => {
  const bytes = patched(plain, (view) =>
    each(view, "PK\x01\x02", (at) => view.write("PK\x06\x08", at, "latin1")),
  );
  expect(readWith(readZip, bytes)).toMatchObject({ encryption: "zip", entries: [] });
});

test("a method that is not read leaves the name", () => {
  const bytes = patched(plain, (view) => each(view, "PK\x01\x02", (at) => view.writeUInt16LE(95, at + 10)));
  const layer = readWith(readZip, bytes);
  expect(namesOf(layer)).toContain("oficio.txt");
  expect(layer?.entries?.every(({ open }) => open === undefined)).toBe(true);
});

test("without a directory the local headers are read, and the damage is told", () => {
  const cut = plain.subarray(0, Buffer.from(plain).indexOf("PK\x01\x02", 0, "latin1"));
  const layer = readWith(readZip, cut);
  expect(namesOf(layer)).toEqual(["oficio.txt", "anexos/acta.txt"]);
  expect(contentOf(layer, "oficio.txt")).toBe("Se envía.");
  expect(layer?.why).toBe("damaged");
});

test.each([
  { format: "docx", names: ["[Content_Types].xml", "word/document.xml"] },
  { format: "xlsx", names: ["xl/workbook.xml", "[Content_Types].xml"] },
  { format: "pptx", names: ["[Content_Types].xml", "ppt/presentation.xml"] },
  { format: "vsdx", names: ["[Content_Types].xml", "visio/document.xml"] },
  { format: "xps", names: ["[Content_Types].xml", "FixedDocSeq.fdseq"] },
  { format: "appx", names: ["[Content_Types].xml", "AppxManifest.xml"] },
  { format: "jar", names: ["META-INF/MANIFEST.MF", "mx/gob/Main.class"] },
  { format: "jar", names: ["Main.class"] },
  { format: "apk", names: ["AndroidManifest.xml", "classes.dex", "META-INF/MANIFEST.MF"] },
  { format: "ipa", names: ["Payload/Visor.app/Info.plist"] },
  { format: "iwork", names: ["Index/Document.iwa", "Metadata/Properties.plist"] },
  { format: "epub", names: ["META-INF/container.xml", "OEBPS/content.opf"] },
  { format: "zip", names: ["word/document.xml"] },
  { format: "zip", names: ["fuentes/META-INF/MANIFEST.MF", "fuentes/Main.class"] },
  { format: "zip", names: ["app/AndroidManifest.xml"] },
])("takes $names for $format", ({ format, names }) => {
  expect(readWith(readZip, zipOf(Object.fromEntries(names.map((name) => [name, "x"]))))?.format).toBe(format);
});

test("classes in folders are a program where the name says so", () => {
  const classes = zipOf({ "mx/gob/Main.class": "x" });
  expect(readWith(readZip, classes, "visor.jar")?.format).toBe("jar");
  expect(readWith(readZip, classes, "fuentes.zip")?.format).toBe("zip");
});

test.each([
  ["application/epub+zip", "epub"],
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.oasis.opendocument.spreadsheet-template", "ods"],
  ["application/vnd.oasis.opendocument.presentation", "odp"],
  ["application/vnd.oasis.opendocument.graphics", "odg"],
  ["application/vnd.sun.xml.writer", "odg"],
  ["application/x-inventado", "zip"],
])("takes the media type %s for %s", (type, format) => {
  expect(readWith(readZip, zipOf({ mimetype: type, "content.xml": "<x/>" }, 0))?.format).toBe(format);
});

const openDocument = (manifest: string) =>
  zipOf({
    mimetype: "application/vnd.oasis.opendocument.text",
    "META-INF/manifest.xml": manifest,
    "content.xml": "x",
  });

test("an OpenDocument whose manifest names encryption data is encrypted; another is not", () => {
  const sealed = openDocument("<manifest><manifest:encryption-data/></manifest>");
  expect(readWith(readZip, sealed)?.encryption).toBe("odf");
  expect(readWith(readZip, openDocument("<manifest/>"))).not.toHaveProperty("encryption");
});

test.each([
  { why: "VBA", names: ["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"], has: true },
  { why: "Excel 4 sheets", names: ["[Content_Types].xml", "xl/macrosheets/sheet1.xml"], has: true },
  { why: "Basic", names: ["META-INF/manifest.xml", "content.xml", "Basic/Standard/Module1.xml"], has: true },
  {
    why: "an empty Basic library",
    names: ["META-INF/manifest.xml", "content.xml", "Basic/Standard/script-lb.xml"],
    has: false,
  },
  { why: "no program", names: ["[Content_Types].xml", "word/document.xml"], has: false },
])("a document with $why: macros $has", ({ names, has }) => {
  const layer = readWith(readZip, zipOf(Object.fromEntries(names.map((name) => [name, "x"]))));
  expect(layer?.macros === true).toBe(has);
});

test("more names than are read are told", () => {
  const many = zipOf(
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`${String(index)}.txt`, ""])),
  );
  const layer = readWith(readZip, many, "", { names: 50 });
  expect(layer?.entries).toHaveLength(50);
  expect(layer?.why).toBe("too-many");
});

test("a directory of thousands is read in windows, the content not at all", () => {
  const content = new Uint8Array(200).fill(65);
  const bytes = zipOf(
    Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`carpeta/${String(index)}.txt`, content])),
    0,
  );
  const source = watched(bytes);
  expect(readZip(source, budget(), "")?.entries).toHaveLength(5000);
  const directory = bytes.length - Buffer.from(bytes).indexOf("PK\x01\x02", 0, "latin1");
  expect(source.reads()).toBeLessThan(1.5 * directory + 200_000);
});

test("an entry that says it reaches beyond the file is not whole", () => {
  const bytes = patched(zipOf({ a: "bc" }, 0), (view) =>
    each(view, "PK\x01\x02", (at) => view.writeUInt32LE(5000, at + 20)),
  );
  expect(readWith(readZip, bytes)?.entries?.[0]?.open?.(100)).toMatchObject({ isWhole: false });
});

test("what is no archive is none", () => {
  expect(readWith(readZip, ascii("Buenos días"))).toBeUndefined();
  expect(readWith(readZip, ascii(""))).toBeUndefined();
});

test("garbage, cuts and flips end without a throw", () => {
  fc.assert(
    fc.property(
      fc.nat(plain.length),
      fc.array(fc.tuple(fc.nat(plain.length), fc.nat(255)), { maxLength: 12 }),
      (end, flips) => {
        const bytes = patched(plain, (view) => {
          for (const [at, value] of flips) view[at] = value;
        }).subarray(0, end);
        const layer = readWith(readZip, bytes);
        for (const entry of layer?.entries ?? []) entry.open?.(10_000);
      },
    ),
    { numRuns: 500 },
  );
});
