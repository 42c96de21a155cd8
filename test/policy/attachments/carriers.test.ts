import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { inspect } from "../../../src/policy/attachments/inspect";
import { ascii, limits, zipOf } from "../../support/archives";
import { png, program } from "../../support/small-files";

const seen = (name: string, content: Uint8Array | string) =>
  inspect(name, bytesOf(typeof content === "string" ? ascii(content) : content), limits);
const joined = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === "string" ? ascii(part) : part))));

describe("documents that carry programs in ways of their own", () => {
  test.each([
    {
      why: "an object in Rich Text",
      content: "{\\rtf1\\ansi Buenos dias {\\object\\objemb{\\*\\objdata 0105}}}",
      is: "unsupported",
    },
    { why: "Rich Text of words alone", content: "{\\rtf1\\ansi Buenos dias}", is: undefined },
  ])("$why: $is", ({ content, is }) => {
    expect(seen("oficio.rtf", content)).toMatchObject({ kind: "document" });
    expect(seen("oficio.rtf", content).why).toBe(is);
  });

  const word2003 = (more: string) =>
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="w" ${more}><w:p/></w:wordDocument>`;
  test.each([
    { why: "VBA of Word 2003", content: word2003('w:macrosPresent="yes"'), has: true },
    { why: "no VBA in it", content: word2003('w:macrosPresent="no"'), has: false },
    {
      why: "Flat OPC with a project",
      content:
        '<?xml version="1.0"?><pkg:package xmlns:pkg="p"><pkg:part pkg:name="/word/vbaProject.bin"/></pkg:package>',
      has: true,
    },
    { why: "a web page's ActiveMime", content: "ActiveMime\0\0\x01\xf0", has: true },
  ])("$why: macros $has", ({ content, has }) => {
    expect(seen("oficio.xml", content).nested.indexOf("macro") >= 0).toBe(has);
  });

  test("files in a OneNote section are opened", () => {
    const guid = "\xe7\x16\xe3\xbd\x65\x26\x11\x45\xa4\xc4\x8d\x4d\x0b\x7a\x9e\xac";
    const size = Buffer.alloc(20);
    size.writeUInt32LE(program().length, 0);
    const section = joined(
      "\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3",
      "\0".repeat(500),
      guid,
      size,
      program(),
    );
    expect(seen("notas.one", section)).toMatchObject({ kind: "document", nested: ["executable"] });
  });

  test.each([
    { why: "mail in Microsoft's own form", content: "\x78\x9f\x3e\x22\x01\0", name: "winmail.dat" },
    { why: "help with programs", content: `ITSF\x03\0\0\0${"\0".repeat(60)}`, name: "ayuda.chm" },
    { why: "a mailbox", content: `!BDN${"\0".repeat(60)}`, name: "correo.pst" },
  ])("$why is told as not looked into", ({ content, name }) => {
    expect(seen(name, content).why).toBe("unsupported");
  });
});

describe("pictures that are archives as well", () => {
  test("a PDF that is an archive as well holds what the archive holds", () => {
    const pdf = readFileSync(join(__dirname, "../../fixtures/attachments/document/adjunto-texto.pdf"));
    expect(seen("acta.pdf", joined(pdf, zipOf({ "evil.exe": program() }))).nested).toContain("executable");
  });

  test.each(["foto.png", "foto.dat"])("%s: what the archive holds is told", (name) => {
    expect(seen(name, joined(png(), zipOf({ "evil.exe": program() })))).toMatchObject({
      kind: "image",
      nested: ["executable"],
    });
  });

  test("however long its comment", () => {
    const zip = Buffer.from(zipOf({ "evil.exe": program() }));
    zip.writeUInt16LE(3000, zip.length - 2);
    expect(seen("foto.png", joined(png(), zip, "\x01".repeat(3000))).nested).toEqual(["executable"]);
  });

  test("a picture alone holds nothing", () => {
    expect(seen("foto.png", png())).toMatchObject({ kind: "image", nested: [] });
  });
});

/** Begins as GnuPG writes it, a key under a password and then content; the rest is filling. */
const armour = (headers: string): string =>
  `-----BEGIN PGP MESSAGE-----\n${headers}\njA0ECQMCVbFQ0Yz1Xr7/0j8B4cVQn0mC0dZk0m1W6YH1x0zq3m0m0a0m0a0m0a0m\n-----END PGP MESSAGE-----\n`;

describe("messages in armour within a text", () => {
  test.each([
    { why: "after prose", text: `Va el mensaje:\n\n${armour("")}` },
    { why: "after more empty lines than anybody writes", text: "\n".repeat(600) + armour("") },
    { why: "with a comment that is empty", text: armour("Comment:\n") },
    { why: "with a header in Portuguese", text: armour("Coment\xe1rio: a\n") },
    { why: "with a comment of 9,000 letters", text: armour(`Comment: ${"a".repeat(9000)}\n`) },
    { why: "with sixty comments", text: armour("Comment: a\n".repeat(60)) },
  ])("$why they need a key", ({ text }) => {
    expect(seen("nota.txt", text)).toMatchObject({ encrypted: true, encryptions: ["openpgp"] });
  });

  test.each([
    { why: "a header that is talked about", text: "Empieza con -----BEGIN PGP MESSAGE----- y sigue." },
    { why: "a header without a message", text: "-----BEGIN PGP MESSAGE-----\n\nBuenos dias\n" },
  ])("$why is none", ({ text }) => {
    expect(seen("nota.txt", text)).toMatchObject({ kind: "text", encrypted: false });
  });
});
