import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
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

  test.each(["<</Subtype/Sound/Sound 4 0 R>>", "<</Subtype/Link/A<</S/Sound/Sound 4 0 R>>>>"])(
    "a PDF with a sound has sound in it: %s",
    (annotation) => {
      const samples = "\0\x01\x7f\x03".repeat(200);
      let text = "%PDF-1.4\n";
      let table = "0000000000 65535 f \n";
      [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Kids[3 0 R]>>",
        `<</Annots[${annotation}]>>`,
        `<</R 22050/Length ${samples.length}>>stream\n${samples}\nendstream`,
      ].forEach((object, index) => {
        table += `${String(text.length).padStart(10, "0")} 00000 n \n`;
        text += `${index + 1} 0 obj\n${object}\nendobj\n`;
      });
      const end = `xref\n0 5\n${table}trailer\n<</Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
      const { nested, why } = seen("oficio.pdf", text + end);
      expect({ nested, why }).toEqual({ nested: ["audio"], why: undefined });
    },
  );

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
    { why: "in an address with a tab", text: svg('<a href="java&#9;script:1"/>') },
    { why: "in an address with a line end", text: svg('<a href="java&#xA;script:1"/>') },
    {
      why: "in an address that an entity spells",
      text: `<!DOCTYPE svg [<!ENTITY j "javascript">]>${svg('<a href="&j;:1"/>')}`,
    },
    {
      why: "in an address that entities put together",
      text: `<!DOCTYPE svg [<!ENTITY a "ja&#x76;a"><!ENTITY b '&a;script'>]>${svg('<a href="&b;:1"/>')}`,
    },
    {
      why: "given to an element by the document's type",
      text: `<!DOCTYPE svg [<!ATTLIST g onload CDATA "1">]>${svg("<g/>")}`,
    },
    { why: "behind an instruction with a quote", text: svg("<?a it's?><script>1</script>'") },
    { why: "behind what a page takes for a comment", text: svg("<!--><script>1</script>-->") },
    {
      why: "and entities to exhaust whoever expands them",
      text: `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(99)}">${Array.from(
        { length: 9 },
        (_, at) =>
          `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(9)}">`,
      ).join("")}]>${svg("<text>&j;</text>")}`,
    },
    { why: "behind many comments", text: svg("<script>1</script>", "<!-- x -->".repeat(55)) },
  ])("$why are programs", ({ text }) => {
    expect(seen("logo.svg", text).kind).toBe("executable");
  });

  test.each([
    { why: "in a comment", text: svg("<!-- <script>1</script> <g onload='1'/> -->") },
    { why: "that is talked about", text: svg("<text>&lt;script&gt; &#60;script&#62; javascript: no</text>") },
    { why: "in literal text", text: svg("<style><![CDATA[ a{content:'<script>'} ]]></style>") },
    { why: "in the value of another attribute", text: svg('<g data-onload="x" title=" onload=1"/>') },
    {
      why: "that no namespace is",
      text: `<!DOCTYPE svg [<!ENTITY ns "http://ns.adobe.com/x/1.0/">]>${svg('<g xmlns:x="&ns;"/>')}`,
    },
  ])("a script $why is none", ({ text }) => {
    expect(seen("logo.svg", text)).toMatchObject({ kind: "image", format: "svg" });
  });

  test("those without are pictures, whatever letters are written as numbers", () => {
    expect(seen("logo.svg", svg("<text>Acci&#243;n &amp; gr&#225;fica &lt; 5</text>")).kind).toBe("image");
  });
});

describe("files that a text encloses", () => {
  const base64 = (content: Uint8Array): string => Buffer.from(content).toString("base64");
  /** POSIX uuencode: a letter for each six bits, from the blank on, and one for the length of the line. */
  const letter = (sextet: number): string => (sextet === 0 ? "`" : String.fromCharCode(32 + sextet));
  const uuencoded = (content: Uint8Array, name: string): string => {
    let text = `begin 644 ${name}\n`;
    for (let at = 0; at < content.length; at += 45) {
      const line = Buffer.from(content.subarray(at, at + 45));
      const groups = Buffer.concat([line, Buffer.alloc((3 - (line.length % 3)) % 3)]).toString("base64");
      const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
      text += `${letter(line.length)}${groups.replace(/./g, (each) => letter(Math.max(0, alphabet.indexOf(each))))}\n`;
    }
    return `${text}\`\nend\n`;
  };
  const folded = (text: string): string => text.replace(/.{74}/g, "$&\r\n ");
  const event = (line: string): string =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n${folded(line)}\r\nSUMMARY:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const attached = event(`ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME="acta.exe":${base64(program())}`);
  const flat = (content: string): string =>
    `<?xml version="1.0"?><office:document xmlns:office="o"><office:binary-data>${content}</office:binary-data></office:document>`;
  const mail = (type: string, encoding: string, body: string): string =>
    `From: a@x.mx\nTo: b@x.mx\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}`;
  const block = uuencoded(program(), "acta.exe");

  test.each([
    { why: "a calendar", name: "cita.ics", text: attached, has: "executable" },
    {
      why: "a card",
      name: "ana.vcf",
      text: `BEGIN:VCARD\r\nVERSION:4.0\r\nSOUND:data:audio/mp4;base64,${base64(mp4("soun"))}\r\nEND:VCARD`,
      has: "audio",
    },
    { why: "a document", name: "oficio.fodt", text: flat(`\n${base64(program())}\n`), has: "executable" },
    { why: "a text", name: "nota.txt", text: `Va esto:\n\n${block}\nSaludos`, has: "executable" },
    { why: "a text of Windows", name: "nota.txt", text: block.replace(/\n/g, "\r\n"), has: "executable" },
    {
      why: "a text, in base64",
      name: "nota.txt",
      text: `begin-base64 644 dato\n${base64(program())}\n====\n`,
      has: "executable",
    },
    {
      why: "a long text",
      name: "nota.txt",
      text: `${"Buenos dias.\n".repeat(20_000)}${block}`,
      has: "executable",
    },
    { why: "the text of a mail", name: "a.eml", text: mail("text/plain", "7bit", block), has: "executable" },
    {
      why: "an invitation",
      name: "a.eml",
      text: mail("text/calendar", "base64", base64(ascii(attached))),
      has: "executable",
    },
    {
      why: "a part in uuencode",
      name: "a.eml",
      text: mail("application/x; name=dato", "x-uuencode", block),
      has: "executable",
    },
  ])("$why: $has", ({ name, text, has }) => {
    const { nested, why } = seen(name, text);
    expect({ nested, why }).toEqual({ nested: [has], why: undefined });
  });

  test("all of them, one after the other, also within an archive", () => {
    const both = uuencoded(program(), "a") + uuencoded(mp4("soun", 90_000), "b.mp4");
    expect(seen("nota.txt", both).nested).toEqual(["audio", "executable"]);
    expect(seen("a.zip", zipOf({ "cita.ics": attached })).nested).toEqual(["executable", "text"]);
  });

  test.each([
    { why: "a block without its end", text: block.replace("end\n", ""), is: "damaged" },
    {
      why: "more blocks than are looked into",
      text: uuencoded(ascii("Acta"), "a").repeat(300),
      is: "too-many",
    },
    {
      why: "prose",
      text: "begin 644 la historia\nHabia una vez\nend\nATTACH;a=b: nada\nKEY:c\n",
      is: undefined,
    },
  ])("$why: $is", ({ text, is }) => {
    expect(seen("nota.txt", text).why).toBe(is);
  });
});

describe("mail that is sent as it is", () => {
  const fields = "From: a@x.mx\r\nTo: b@x.mx\r\nMIME-Version: 1.0\r\n";
  const mail = (type: string, content: Uint8Array, encoding = "binary"): Uint8Array =>
    joined(
      `${fields}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n`,
      `Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`,
      joined(content, "\r\n--b--\r\n"),
    );
  test.each([
    { why: "a program", content: mail("application/octet-stream", program()), has: "executable" },
    { why: "a program, 8bit", content: mail("application/x", program(), "8bit"), has: "executable" },
    { why: "a film", content: mail("video/mp4; name=v.mp4", mp4("vide")), has: "video" },
    { why: "a program called a text", content: mail("text/plain", program()), has: "executable" },
    {
      why: "nothing but a program",
      content: joined(`${fields}Content-Type: application/x\r\n\r\n`, program()),
      has: "executable",
    },
  ])("$why is told", ({ content, has }) => {
    expect(seen("aviso.eml", content)).toMatchObject({ kind: "text", format: "eml", nested: [has] });
    expect(seen("aviso.eml", content).disguise).toBeUndefined();
  });

  test("fields without a type before binary are none of mail", () => {
    expect(seen("dato", joined("From: a\nTo: b\n\n", "\0\x01\x02".repeat(200))).kind).toBe("other");
  });
});

describe("OpenPGP that anyone may read", () => {
  const packet = (type: number, content: Uint8Array): Uint8Array => {
    const head = Buffer.from([0xc0 | type, 255, 0, 0, 0, 0]);
    head.writeUInt32BE(content.length, 2);
    return joined(head, content);
  };
  const literal = (content: Uint8Array, name = "dato"): Uint8Array =>
    packet(11, joined(`b${String.fromCharCode(name.length)}${name}\x6b\0\0\0`, content));
  /** In parts of 512 bytes, as where a program did not know how much was to come. */
  const inParts = (content: Uint8Array): Uint8Array => {
    const body = joined("b\0\x6b\0\0\0", content);
    const whole = Math.floor((body.length - 1) / 512);
    const parts = Array.from({ length: whole }, (_, at) =>
      joined("\xe9", body.subarray(at * 512, at * 512 + 512)),
    );
    const rest = body.subarray(whole * 512);
    return joined("\xcb", ...parts, Uint8Array.of(192 + ((rest.length - 192) >> 8), rest.length - 192), rest);
  };
  const onePass = packet(4, joined("\x03\0\x0a\x01", "12345678", "\x01"));
  const signature = packet(2, joined("\x04\0\x01\x0a\0\0\0\0", noise(64)));
  const compressed = (way: number, packed: Uint8Array): Uint8Array =>
    joined("\xa3", Uint8Array.of(way), packed);
  const signed = joined(onePass, literal(program()), signature);
  const armour = (packets: Uint8Array, label = "MESSAGE"): string => {
    const letters = Buffer.from(packets).toString("base64").replace(/.{64}/g, "$&\n");
    return `-----BEGIN PGP ${label}-----\n\n${letters}\n=59So\n-----END PGP ${label}-----\n`;
  };
  const sealed = joined(packet(3, joined("\x04\x09\x03\x08", "12345678", "\x60")), packet(18, noise(99)));

  test.each([
    { why: "only wrapped", packets: literal(program()) },
    { why: "wrapped in parts", packets: inParts(joined(program(), noise(300))) },
    { why: "signed", packets: signed },
    { why: "signed as it once was", packets: joined(signature, literal(program())) },
    { why: "behind another", packets: joined(literal(ascii("Acta")), literal(program())) },
    { why: "compressed (ZIP)", packets: compressed(1, deflateRawSync(signed)) },
    { why: "compressed (zlib)", packets: compressed(2, deflateSync(signed)) },
    { why: "called compressed", packets: compressed(0, signed) },
  ])("a program $why is told", ({ packets }) => {
    const told = { kind: "other", encrypted: false, nested: ["executable"] };
    expect(seen("acta.gpg", packets)).toMatchObject(told);
    expect(seen("acta.asc", armour(packets))).toMatchObject(told);
    expect(seen("acta.gpg", packets).why).toBeUndefined();
  });

  test("whatever it is called", () => {
    for (const packets of [signed, literal(program()), compressed(2, deflateSync(signed))])
      expect(seen("acta.dat", packets)).toMatchObject({ format: "pgp-signed", nested: ["executable"] });
    expect(seen("clave.asc", armour(signed, "PUBLIC KEY BLOCK")).nested).toEqual(["executable"]);
  });

  test("what is not undone, cut short or sealed within is said", () => {
    expect(seen("acta.gpg", compressed(3, ascii("BZh91AY&SY"))).why).toBe("unsupported");
    expect(seen("acta.gpg", compressed(2, deflateSync(signed).subarray(0, 99))).why).toBe("damaged");
    expect(seen("acta.gpg", compressed(1, deflateRawSync(sealed)))).toMatchObject({ encrypted: true });
  });

  test("nothing is left unsaid of a letter, nor of a signature apart", () => {
    for (const content of [signature, joined(onePass, literal(ascii("Buenos dias")), signature)]) {
      const { kind, nested, why } = seen("acta.txt.gpg", content);
      expect({ kind, nested, why }).toEqual({ kind: "other", nested: [], why: undefined });
    }
  });

  test("layers without end come to one", () => {
    let packets = signed;
    for (let depth = 0; depth < 300; depth++) packets = compressed(0, packets);
    expect(seen("acta.gpg", packets).why).toBe("too-deep");
    let wrapped = signed;
    for (let depth = 0; depth < 300; depth++) wrapped = literal(wrapped, "a.gpg");
    expect(seen("acta.gpg", wrapped).why).toBe("too-many");
  });

  const quoted = armour(sealed).replace(/^/gm, "> ");
  const page = `<html><body><p>Vea:</p><p>${armour(sealed).replace(/\n/g, "<br>\n")}</p></body></html>`;
  const mail = (type: string, body: string) => `From: a@x.mx\nTo: b@x.mx\nContent-Type: ${type}\n\n${body}`;
  test.each([
    { why: "an answer", name: "a.txt", text: `Escribió:\n${quoted}`, encrypted: true },
    { why: "a page", name: "a.html", text: page, encrypted: true },
    {
      why: "a page that keeps lines",
      name: "a.html",
      text: `<html><pre>${armour(sealed)}</pre></html>`,
      encrypted: true,
    },
    { why: "a mail that is a page", name: "a.eml", text: mail("text/html", page), encrypted: true },
    { why: "a mail that answers", name: "a.eml", text: mail("text/plain", quoted), encrypted: true },
    {
      why: "a header that is talked about",
      name: "a.html",
      text: "<html><p>Busque -----BEGIN PGP MESSAGE----- y luego -----END PGP MESSAGE-----</p></html>",
      encrypted: false,
    },
    { why: "half a quotation", name: "a.txt", text: `Vea:\n${quoted.slice(0, 99)}`, encrypted: false },
  ])("a message that needs a key in $why: $encrypted", ({ name, text, encrypted }) => {
    expect(seen(name, text)).toMatchObject({ kind: "text", encrypted });
  });

  test("a signed message amid a text is looked into", () => {
    expect(seen("a.txt", `Le envio esto:\n${armour(signed)}`).nested).toEqual(["executable"]);
  });
});

describe("programs of old systems", () => {
  const old = (mark: string): Uint8Array => {
    const bytes = Buffer.from(program());
    bytes.write(`${mark}\0\0`, 0x80, "latin1");
    return Uint8Array.from(bytes);
  };
  test.each(["NE", "LE", "LX"])("%s is a program, whatever it is called", (mark) => {
    expect(seen("oficio.pdf", old(mark))).toMatchObject({ kind: "executable", disguise: "extension" });
    expect(seen("a.zip", zipOf({ dato: old(mark) })).nested).toEqual(["executable"]);
  });
});

describe("films under the brand of pictures", () => {
  const branded = (brand: string, behind: Uint8Array | string = ""): Uint8Array => {
    const bytes = Buffer.from(mp4("vide"));
    bytes.write(brand, 8, "latin1");
    return joined(bytes, behind);
  };
  test.each(["heic", "mif1", "avif", "avis"])("%s", (brand) => {
    expect(seen("foto.heic", branded(brand))).toMatchObject({ kind: "video", disguise: "extension" });
  });

  test("what holds a picture as well is one", () => {
    const meta = "\0\0\0\x2dmeta\0\0\0\0\0\0\0\x21hdlr\0\0\0\0\0\0\0\0pict" + "\0".repeat(13);
    expect(seen("foto.heic", branded("heic", meta)).kind).toBe("image");
  });
});

describe("media that only a name tells", () => {
  const picture = "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\xff\xd9";
  test.each([
    { why: "pictures end to end", name: "v.mjpeg", content: ascii(picture.repeat(3)), kind: "video" },
    { why: "one picture", name: "v.mjpeg", content: ascii(picture), kind: "image" },
    { why: "two under the name of one", name: "v.jpg", content: ascii(picture.repeat(2)), kind: "image" },
    { why: "aptX", name: "voz.aptx", content: noise(900), kind: "audio" },
    { why: "SBC", name: "voz.sbc", content: noise(900), kind: "audio" },
    { why: "AV1", name: "v.obu", content: noise(900), kind: "video" },
  ])("$why: $kind", ({ name, content, kind }) => {
    expect(seen(name, content).kind).toBe(kind);
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
