import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { inspect } from "../../../src/policy/attachments/inspect";
import { ascii, limits, tarOf, zipOf } from "../../support/archives";
import { mp4, png, program } from "../../support/small-files";

/** What a breaker once slipped past the inspection, or could have: each stays found, or stays said. */

const seen = (name: string, content: Uint8Array | string) =>
  inspect(name, bytesOf(typeof content === "string" ? ascii(content) : content), limits);
const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === "string" ? ascii(part) : part))));
const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3)) & 0xff);

describe("tar, where programs follow what a header means", () => {
  test("an unknown type is a plain file", () => {
    const tar = tarOf([
      { name: "a.txt", content: "Acta" },
      { name: "dato", content: program(), type: "Z" },
    ]);
    expect(seen("a.tar", tar).nested).toEqual(["executable", "text"]);
  });

  test("a size in a pax record counts before that of the header", () => {
    const inner = tarOf([{ name: "evil.exe", content: program() }]);
    const cover = joined(ascii("x".repeat(512)), inner);
    const tar = tarOf([
      { name: "x", content: "12 size=512\n", type: "x" },
      { name: "a.txt", content: cover },
    ]);
    expect(seen("a.tar", tar).nested).toContain("executable");
  });

  test("the map of a file with holes stands before its content", () => {
    const records = ["22 GNU.sparse.major=1\n", "22 GNU.sparse.minor=0\n", "24 GNU.sparse.name=dato\n"].join(
      "",
    );
    const map = joined("1\n0\n1024\n", new Uint8Array(512 - 9));
    const tar = tarOf([
      { name: "x", content: records, type: "x" },
      { name: "GNUSparseFile.0/dato", content: joined(map, program()) },
    ]);
    expect(seen("a.tar", tar)).toMatchObject({
      nested: ["executable"],
      inside: [{ name: "dato", is: "executable" }],
    });
  });
});

describe("gzip", () => {
  test("what stands behind it is told, filling is not", () => {
    expect(seen("a.gz", joined(gzipSync("Buenos dias"), program())).why).toBe("damaged");
    expect(seen("a.txt.gz", joined(gzipSync("Buenos dias"), new Uint8Array(700))).why).toBeUndefined();
  });

  test("a tar over two members is whole", () => {
    const tar = tarOf([
      { name: "a.exe", content: program() },
      { name: "b.txt", content: "b".repeat(3000) },
    ]);
    const bytes = joined(gzipSync(tar.subarray(0, 700)), gzipSync(tar.subarray(700)));
    const { nested, why } = seen("a.tar.gz", bytes);
    expect(nested).toEqual(["archive", "executable", "text"]);
    expect(why).toBeUndefined();
  });
});

describe("entries whose name and head tell nothing are opened wholly", () => {
  const far = (): Uint8Array => {
    const bytes = Buffer.alloc(0x3400, 1);
    Buffer.from(program()).copy(bytes, 0, 0, 0x40);
    bytes.writeUInt32LE(0x3000, 0x3c);
    Buffer.from(program()).copy(bytes, 0x3000, 0x80, 0x200);
    return Uint8Array.from(bytes);
  };
  test.each([
    { why: "a program whose header lies far in", content: far(), has: "executable" },
    {
      why: "an archive behind noise",
      content: joined(noise(9000), zipOf({ "evil.exe": program() })),
      has: "executable",
    },
  ])("$why", ({ content, has }) => {
    expect(seen("a.zip", zipOf({ dato: content })).nested).toContain(has);
  });

  test("and go by their names where the whole tells nothing", () => {
    expect(seen("a.zip", zipOf({ "visor.exe": noise(50) })).nested).toEqual(["executable"]);
  });
});

describe("documents", () => {
  const sealedManifest = (text: string | Uint8Array) =>
    zipOf({
      mimetype: "application/vnd.oasis.opendocument.text",
      "META-INF/manifest.xml": text,
      "content.xml": noise(50),
    });
  test.each([
    { why: "after a quarter of a megabyte", manifest: `<m>${" ".repeat(300_000)}<encryption-data/></m>` },
    { why: "in UTF-16", manifest: Uint8Array.from(Buffer.from("<m><encryption-data/></m>", "utf16le")) },
  ])("an OpenDocument whose manifest names encryption $why is encrypted", ({ manifest }) => {
    expect(seen("oficio.odt", sealedManifest(manifest)).encrypted).toBe(true);
  });

  test("macro sheets are told by their declared type, wherever they lie", () => {
    const types =
      '<Override PartName="/xl/hoja/s1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>';
    expect(
      seen("saldos.xlsm", zipOf({ "[Content_Types].xml": types, "xl/hoja/s1.xml": "x" })).nested,
    ).toEqual(["macro"]);
  });

  test("a script among the parts of a document is told", () => {
    const parts = { "[Content_Types].xml": "x", "word/document.xml": "x", "word/embeddings/a.js": "x" };
    expect(seen("oficio.docx", zipOf(parts)).nested).toEqual(["executable"]);
  });

  test("those of an e-book are its pages", () => {
    const parts = { mimetype: "application/epub+zip", "META-INF/container.xml": "x", "OEBPS/pagina.js": "x" };
    expect(seen("libro.epub", zipOf(parts)).nested).toEqual([]);
  });

  test("a PDF behind a page of text is a PDF, a text about PDF is a text", () => {
    const pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
    expect(seen("oficio.pdf", `${"Buenos dias. ".repeat(60)}\n${pdf}`).kind).toBe("document");
    expect(seen("nota.txt", "Los archivos empiezan con %PDF-1.4 y un numero.").kind).toBe("text");
  });
});

describe("ZIP, where programs believe one of two", () => {
  test("an entry that local headers alone tell is read, and told as damage", () => {
    const zip = Buffer.from(zipOf({ "a.txt": "Acta", "z.txt": "z" }));
    const hidden = Buffer.from(zipOf({ "evil.exe": noise(3000) }, 0));
    const entry = hidden.subarray(0, hidden.indexOf("PK\x01\x02", 0, "latin1"));
    const directory = zip.indexOf("PK\x01\x02", 0, "latin1");
    const bytes = Buffer.concat([zip.subarray(0, directory), entry, zip.subarray(directory)]);
    bytes.writeUInt32LE(directory + entry.length, bytes.length - 6);
    expect(seen("a.zip", Uint8Array.from(bytes))).toMatchObject({
      nested: ["executable", "text"],
      why: "damaged",
    });
  });

  test("a compression of which the two say different things is not believed", () => {
    const zip = Buffer.from(zipOf({ dato: "x".repeat(500) }));
    zip.writeUInt16LE(0, zip.indexOf("PK\x01\x02", 0, "latin1") + 10);
    expect(seen("a.zip", Uint8Array.from(zip)).why).toBe("names-only");
  });
});

describe("drawings with scripts", () => {
  const svg = (inside: string, before = "") =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  test.each([
    {
      why: "beyond a megabyte",
      text: svg(`${"<g/>".repeat(400_000)}<script>1</script>${"<g/>".repeat(50_000)}`),
    },
    { why: "in letters written as numbers", text: svg('<a xlink:href="j&#97;vascript:1"/>') },
    {
      why: "in an entity",
      text: `<!DOCTYPE svg [<!ENTITY a "&#60;script&#62;1&#60;/script&#62;">]>${svg("&a;")}`,
    },
    { why: "in a page within", text: svg('<foreignObject><iframe srcdoc="&lt;b>"/></foreignObject>') },
    { why: "behind a long comment", text: svg("<script>1</script>", `<!--${"x".repeat(70_000)}-->`) },
    { why: "behind many comments", text: svg("<script>1</script>", "<!-- x -->".repeat(55)) },
  ])("$why are programs", ({ text }) => {
    expect(seen("logo.svg", text).kind).toBe("executable");
  });

  test("those without are pictures, whatever letters are written as numbers", () => {
    expect(seen("logo.svg", svg("<text>Acci&#243;n &amp; gr&#225;fica &lt; 5</text>")).kind).toBe("image");
  });
});

test.each(["smime-der.p7m", "cms-ber.p7m", "smime-pem.p7m"])(
  "%s: what a signed message holds is told",
  (name) => {
    const bytes = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/signed", name)));
    expect(seen(name, bytes)).toMatchObject({ kind: "other", encrypted: false, nested: ["executable"] });
  },
);

test("a signature apart holds nothing, and nothing is left unsaid", () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../fixtures/signed/apart.p7s")));
  const { kind, nested, why } = seen("firma.p7s", bytes);
  expect({ kind, nested, why }).toEqual({ kind: "other", nested: [], why: undefined });
});

test.each([
  {
    why: "a shell script with binary behind its first line",
    name: "dato",
    content: joined("#!/bin/sh\n", noise(600)),
    kind: "executable",
  },
  {
    why: "a film behind a tag of music",
    name: "voz.mp3",
    content: joined("ID3\x03\0\0\0\0\0\0", mp4("vide")),
    kind: "video",
  },
  { why: "a picture", name: "foto.png", content: png(), kind: "image" },
])("$why: $kind", ({ name, content, kind }) => {
  expect(seen(name, content).kind).toBe(kind);
});
