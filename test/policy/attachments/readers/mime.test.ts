import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { bytesOf } from "../../../../src/policy/attachments/bytes";
import { inspect } from "../../../../src/policy/attachments/inspect";
import type { Layer } from "../../../../src/policy/attachments/layer";
import { readMime } from "../../../../src/policy/attachments/readers/mime";
import { ascii, budget, contentOf, namesOf, readWith, watched } from "../../../support/archives";

const fixtures = join(__dirname, "../../../fixtures");
const real = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(fixtures, name)));

const read = (text: string, more = {}): Layer | undefined => readWith(readMime, ascii(text), "", more);
const utf8 = (text: string): string => Buffer.from(text).toString("latin1");

const head = "From: ana@sre.example\nTo: luis@sre.example\nSubject: Hola\n";
/** A message of parts, each given with its header. */
const mixed = (...parts: readonly string[]): string =>
  `${head}Content-Type: multipart/mixed; boundary=b\n\nFor other programs\n${parts.map((part) => `--b\n${part}\n`).join("")}--b--\n`;
const named = (disposition: string, type = "application/octet-stream"): string =>
  mixed(`Content-Type: ${type}\nContent-Disposition: attachment${disposition}\n\nabc`);

describe("names", () => {
  test.each([
    { why: "between quotes", disposition: '; filename="a b.exe"', name: "a b.exe" },
    { why: "without quotes", disposition: "; filename=a.exe; size=3", name: "a.exe" },
    { why: "with spaces where quotes are due", disposition: "; filename=a b.exe", name: "a b.exe" },
    { why: "with a semicolon and a quoted quote", disposition: '; filename="a;\\"b.exe"', name: 'a;"b.exe' },
    { why: "on a line of their own", disposition: ';\n\tfilename="a.exe"', name: "a.exe" },
    { why: "in capitals", disposition: '; FileName="a.exe"', name: "a.exe" },
    {
      why: "after another parameter that ends so",
      disposition: "; x-filename=b.txt; filename=a.exe",
      name: "a.exe",
    },
    { why: "in UTF-8 as it is", disposition: utf8('; filename="año.exe"'), name: "año.exe" },
    { why: "in Latin-1 as it is", disposition: '; filename="a\xf1o.exe"', name: "año.exe" },
    { why: "in percent signs", disposition: "; filename*=utf-8'es'a%C3%B1o.exe", name: "año.exe" },
    { why: "in pieces", disposition: '; filename*0="a."; filename*1="exe"', name: "a.exe" },
    {
      why: "in pieces out of order, some in percent signs",
      disposition: "; filename*2=.exe; filename*0*=utf-8''a%C3; filename*1*=%B1o",
      name: "año.exe",
    },
    {
      why: "in percent signs before a plain one",
      disposition: "; filename=a.txt; filename*=utf-8''a%2Eexe",
      name: "a.exe",
    },
    {
      why: "in encoded words of base64",
      disposition: '; filename="=?utf-8?B?YcOxby5leGU=?="',
      name: "año.exe",
    },
    {
      why: "in two encoded words, the letter between them cut",
      disposition: '; filename="=?utf-8?Q?a=C3?=\n =?utf-8?q?=B1o_1.exe?="',
      name: "año 1.exe",
    },
  ])("$why", ({ disposition, name }) => {
    expect(namesOf(read(named(disposition)))).toEqual([name]);
  });

  test("of Content-Type where Content-Disposition has none", () => {
    expect(namesOf(read(named("", 'application/zip; name="a.zip"')))).toEqual(["a.zip"]);
  });

  test("none: the type says what it is", () => {
    expect(namesOf(read(mixed("Content-Type: image/png\n\nabc")))).toEqual(["image/png"]);
  });
});

describe("parts", () => {
  test.each([
    { why: "a text", part: "Content-Type: text/plain\n\nHola", names: [] },
    { why: "a text in HTML", part: "Content-Type: text/html; charset=utf-8\n\n<p>", names: [] },
    { why: "a text by a type that is none", part: "Content-Type: text\n\nHola", names: [] },
    { why: "a text without a header", part: "\nHola", names: [] },
    { why: "a text with a name", part: "Content-Type: text/plain; name=a.bat\n\ndir", names: ["a.bat"] },
    {
      why: "a text that is attached",
      part: "Content-Type: text/plain\nContent-Disposition: attachment\n\ndir",
      names: ["text/plain"],
    },
    {
      why: "a multipart in it",
      part: "Content-Type: multipart/related; boundary=b2\n\n--b2\nContent-Type: image/png; name=a.png\n\nx\n--b2--\n",
      names: ["a.png"],
    },
    {
      why: "a multipart that does not end before the one around it goes on",
      part: "Content-Type: multipart/related; boundary=b2\n\n--b2\nContent-Type: image/png; name=a.png\n\nx",
      names: ["a.png"],
    },
    {
      why: "a message with a file",
      part: `Content-Type: message/rfc822\n\n${head}Content-Type: application/zip; name=a.zip\n\nx`,
      names: ["a.zip"],
    },
    {
      why: "messages of a digest",
      part: `Content-Type: multipart/digest; boundary=d\n\n--d\n\n${head}Content-Type: image/png; name=a.png\n\nx\n--d--`,
      names: ["a.png"],
    },
    {
      why: "a message in base64, which the walker opens",
      part: "Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nRnJvbTo=",
      names: ["message/rfc822"],
    },
  ])("$why", ({ part, names }) => {
    const layer = read(mixed(part, "Content-Type: application/pdf; name=z.pdf\n\nx"));
    expect(namesOf(layer)).toEqual([...names, "z.pdf"]);
    expect(layer).not.toHaveProperty("why");
  });

  test("a boundary is a whole line: one that begins so, and one in a line, end nothing", () => {
    const content = "x\n--b2\n --b\n--bb--\n-- \ny --b\nz";
    const layer = read(mixed(`Content-Type: image/png; name=a.png\n\n${content}`));
    expect(contentOf(layer, "a.png")).toBe(content);
  });

  test("a boundary may have spaces after it, and what follows the last one is nobody's", () => {
    const text = mixed("Content-Type: image/png; name=a.png\n\nx").replace(/^--b$/m, "--b \t");
    expect(namesOf(read(`${text}--b\nContent-Type: image/png; name=z.png\n\nx`))).toEqual(["a.png"]);
  });

  test.each([
    { why: "a file alone", text: `${head}Content-Type: application/zip; name=a.zip\n\nabc` },
    {
      why: "after a byte order mark",
      text: `\xef\xbb\xbf${mixed("Content-Type: application/zip; name=a.zip\n\nx")}`,
    },
    {
      why: "with CRLF",
      text: mixed("Content-Type: application/zip;\n name=a.zip\n\nx").replace(/\n/g, "\r\n"),
    },
    {
      why: "after thousands of addressees",
      text: `X-To: ${"luis@sre.example,\n ".repeat(9000)}x\n${head}Content-Type: application/zip; name=a.zip\n\nx`,
    },
  ])("a message $why", ({ text }) => {
    const layer = read(text);
    expect(namesOf(layer)).toEqual(["a.zip"]);
    expect(layer).not.toHaveProperty("why");
  });
});

describe("content", () => {
  const bytes = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) >> 3));
  const inLines = (text: string, length: number, end: string): string =>
    (text.match(new RegExp(`.{1,${length}}`, "g")) ?? []).join(end);
  const part = (encoding: string, content: string): string =>
    mixed(`Content-Type: image/png; name=a.png\nContent-Transfer-Encoding: ${encoding}\n\n${content}`);
  const quoted = Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");

  test.each([
    { why: "base64", text: part("base64", inLines(bytes.toString("base64"), 76, "\n")) },
    { why: "base64, CRLF", text: part("BASE64", inLines(bytes.toString("base64"), 76, "\r\n")) },
    { why: "base64 in lines of 5", text: part("base64", inLines(bytes.toString("base64"), 5, "\n")) },
    { why: "base64 in one line", text: part("base64", bytes.toString("base64")) },
    { why: "quoted-printable", text: part("quoted-printable", inLines(quoted, 75, "=\r\n")) },
  ])("$why: whole, and no more than is asked for", ({ text }) => {
    const layer = read(text);
    expect(contentOf(layer, "a.png")).toBe(bytes.toString("latin1"));
    for (const most of [1, 2, 3, 8191, 49_152, bytes.length - 1]) {
      const opened = layer?.entries?.[0]?.open?.(most);
      expect(opened?.isWhole).toBe(false);
      expect(Buffer.from(opened!.source.read(0, most + 1)).equals(bytes.subarray(0, most))).toBe(true);
    }
    expect(layer?.entries?.[0]?.open?.(1e6)?.isWhole).toBe(true);
  });

  test.each(["7bit", "8BIT", "binary", ""])(
    "%p: as it is, without the line end before the boundary",
    (encoding) => {
      const opened = read(part(encoding, "a\r\n\r\n").replace("\n--b--", "\r\n--b--"))?.entries?.[0]?.open?.(
        3,
      );
      expect(Buffer.from(opened!.source.read(0, 99)).toString()).toBe("a\r\n\r\n");
      expect(opened?.isWhole).toBe(true);
    },
  );

  test("in an encoding that is not known: a name alone", () => {
    expect(read(part("x-yenc", "=ybegin line=128"))?.entries).toEqual([{ name: "a.png" }]);
  });

  test("a head costs little more than its letters", () => {
    const source = watched(ascii(part("base64", bytes.toString("base64"))));
    const layer = readMime(source, budget(), "");
    const before = source.reads();
    layer?.entries?.[0]?.open?.(8192);
    expect(source.reads() - before).toBeLessThan(8192 * 1.6);
  });
});

describe("what needs a key", () => {
  const pkcs7 = (type: string, content: string): string =>
    mixed(`Content-Type: application/${type}\nContent-Transfer-Encoding: base64\n\n${content}`);
  /** DER of what OpenSSL sealed, in base64. */
  const [, sealed = ""] = Buffer.from(real("mime/smime.eml")).toString("latin1").split(/\n\n/);
  const [, signed = ""] = Buffer.from(real("mime/firma-opaca.eml")).toString("latin1").split(/\n\n/);
  const pgp = (protocol: string): string =>
    `${head}Content-Type: multipart/encrypted; boundary=b; protocol="${protocol}"\n\n--b\nContent-Type: ${protocol}\n\nVersion: 1\n--b\n\nx\n--b--\n`;

  test.each([
    {
      why: "enveloped, as it says",
      text: pkcs7("pkcs7-mime; smime-type=enveloped-data", "MAA="),
      by: "smime",
    },
    { why: "authenticated", text: pkcs7("pkcs7-mime; smime-type=authEnveloped-data", "MAA="), by: "smime" },
    {
      why: "enveloped, which only its bytes say",
      text: pkcs7("x-pkcs7-mime; name=a.p7m", sealed),
      by: "smime",
    },
    { why: "signed", text: pkcs7("pkcs7-mime; smime-type=signed-data", signed), by: undefined },
    { why: "signed, which only its bytes say", text: pkcs7("pkcs7-mime", signed), by: undefined },
    { why: "PGP/MIME", text: pgp("application/pgp-encrypted"), by: "openpgp" },
    { why: "sealed by another protocol", text: pgp("application/x-otra"), by: "other" },
    {
      why: "a sealed message in a message",
      text: mixed(
        `Content-Type: message/rfc822\n\n${pgp("application/pgp-encrypted").replace(/\bb\b/g, "c")}`,
      ),
      by: "openpgp",
    },
  ])("$why", ({ text, by }) => {
    expect(read(text)?.encryption).toBe(by);
  });

  const armour = Buffer.from(real("mime/gpg-en-el-texto.eml")).toString("latin1").split("cifrado:")[1] ?? "";
  test.each([
    { why: "in a text", text: `${head}\n${armour}`, by: "openpgp" },
    {
      why: "in a text in base64",
      text: `${head}Content-Transfer-Encoding: base64\n\n${Buffer.from(armour).toString("base64")}`,
      by: "openpgp",
    },
    {
      why: "in a quoted-printable text",
      text: `${head}Content-Transfer-Encoding: quoted-printable\n\n${armour.replace(/=/g, "=3D")}`,
      by: "openpgp",
    },
    { why: "whole, quoted", text: `${head}\n${armour.replace(/^/gm, "> ")}`, by: "openpgp" },
  ])("armour of OpenPGP $why", ({ text, by }) => {
    expect(read(text)?.encryption).toBe(by);
  });
});

describe("messages of other programs", () => {
  const seen = (name: string) => {
    const { kind, encrypted, encryptions, nested, why } = inspect(name, bytesOf(real(name)));
    return { kind, encrypted, encryptions, nested, why };
  };
  const clean = { kind: "text", encrypted: false, encryptions: [], nested: [], why: undefined };

  test.each([
    { name: "mime/python.eml", nested: ["document", "executable", "image"] },
    { name: "mime/python.mbox", nested: ["document"] },
    { name: "mime/firma-opaca.eml", nested: ["other"] },
    { name: "attachments/text/firmado-correo.eml", nested: ["other"] },
    { name: "attachments/text/cita-armadura.eml", nested: [] },
  ])("$name needs no key", ({ name, nested }) => {
    expect(seen(name)).toEqual({ ...clean, nested });
  });

  test.each([
    { name: "mime/smime.eml", by: "smime" },
    { name: "mime/cms-gcm.eml", by: "smime" },
    { name: "mime/gpg-en-el-texto.eml", by: "openpgp" },
    { name: "attachments/encrypted/smime-correo.eml", by: "smime" },
    { name: "attachments/encrypted/pgp-en-correo.eml", by: "openpgp" },
  ])("$name needs one", ({ name, by }) => {
    expect(seen(name)).toMatchObject({ kind: "text", encrypted: true, encryptions: [by], why: "encrypted" });
  });

  test("Python names what it attached", () => {
    const layer = readWith(readMime, real("mime/python.eml"));
    const long = `${"una-carpeta-".repeat(9)}foto-ñandú.png`;
    expect(namesOf(layer)).toEqual(["instalación del año.exe", "a.bat", "informe.pdf", long]);
    expect(contentOf(layer, "informe.pdf")).toBe(
      Buffer.from(real("attachments/document/pdf-lib.pdf")).toString("latin1"),
    );
    expect(contentOf(layer, "a.bat")).toBe("echo hola\r\n");
  });
});

describe("mbox", () => {
  const from = "From ana@sre.example Thu Nov 26 10:00:00 2026\n";
  const file = (name: string): string => `${head}Content-Type: application/zip; name=${name}\n\nabc\n`;

  test("every message in turn", () => {
    expect(namesOf(read(`${from}${file("a.zip")}\n${from}${file("b.zip")}`))).toEqual(["a.zip", "b.zip"]);
  });

  test("a text that goes on with `From` is still the same message", () => {
    const text = mixed("\nHola\n\nFrom Ana, 2026\nsaludos", "Content-Type: application/zip; name=a.zip\n\nx");
    expect(namesOf(read(`${from}${text}`))).toEqual(["a.zip"]);
  });

  test("a message without an end ends with the next one", () => {
    const cut = mixed("Content-Type: application/zip; name=a.zip\n\nx").replace("--b--\n", "");
    const layer = read(`${from}${cut}\n${from}${file("b.zip")}`);
    expect(namesOf(layer)).toEqual(["a.zip", "b.zip"]);
    expect(layer?.why).toBe("damaged");
  });
});

describe("lies and ends", () => {
  const part = "Content-Type: application/zip; name=a.zip\n\nx";
  const ends = (levels: number): string =>
    Array.from({ length: levels }, (_, level) => `\n--b${levels - 1 - level}--\n`).join("");
  const deep = (levels: number): string =>
    Array.from(
      { length: levels },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`,
    ).join("");

  test.each([
    { why: "no last boundary", text: mixed(part).replace("--b--\n", ""), is: "damaged" },
    { why: "no boundary at all", text: mixed(part).replace("; boundary=b", ""), is: "damaged" },
    { why: "a header without end", text: `${head}X: ${"x".repeat(2_000_000)}`, is: "damaged" },
    { why: "a thousand multiparts in one another", text: head + deep(1000) + ends(12), is: "too-deep" },
  ])("$why", ({ text, is }) => {
    expect(read(text, { steps: 4_000_000 })?.why).toBe(is);
  });

  test.each([
    { why: "more parts than the budget has steps for", text: mixed(...Array<string>(20_000).fill("\nx")) },
    { why: "more lines like boundaries", text: mixed(`${part}${"\n--".repeat(200_000)}`) },
    { why: "messages in messages", text: "Content-Type: message/rfc822\n\n".repeat(50_000) },
  ])("$why", ({ text }) => {
    expect(read(text)?.why).toBe("too-large");
  });

  test("more files than are listed", () => {
    const layer = read(mixed(...Array<string>(30).fill(part)), { names: 20 });
    expect(layer?.entries).toHaveLength(20);
    expect(layer?.why).toBe("too-many");
  });

  test("what has no field is no message", () => {
    expect(read("Buenos días a todos")).toBeUndefined();
    expect(read("")).toBeUndefined();
  });

  test.each([
    { why: "parameters without ends", text: named(`;${' x="\\";'.repeat(100_000)}`) },
    { why: "spaces without ends", text: named(`; filename${" ".repeat(300_000)}x`) },
    { why: "encoded words without ends", text: named(`; filename="${"=?a?q?".repeat(50_000)}"`) },
    { why: "lines of spaces after dashes", text: mixed(`\n${`--${" ".repeat(250)}x\n`.repeat(4000)}`) },
    { why: "pages of empty lines", text: mixed("\n".repeat(1_000_000)) },
  ])("$why take no time to speak of", ({ text }) => {
    const start = process.hrtime.bigint();
    expect(read(text)).toBeDefined();
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1500);
  });

  test("reads a long message hardly more than once", () => {
    const source = watched(
      ascii(mixed(`Content-Type: image/png; name=a.png\n\n${"abcdefg\n".repeat(200_000)}`)),
    );
    readMime(source, budget(), "");
    expect(source.reads()).toBeLessThan(source.length * 1.1);
  });
});

test.each([
  "mime/python.eml",
  "mime/python.mbox",
  "mime/smime.eml",
  "attachments/encrypted/pgp-en-correo.eml",
])("%s cut anywhere and changed anywhere: no throw, no end missed", (name) => {
  const whole = real(name);
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(whole.length), fc.constantFrom(0, 10, 13, 32, 34, 45, 58, 59, 61, 63, 255)), {
        maxLength: 9,
      }),
      (end, flips) => {
        const bytes = Uint8Array.from(whole.subarray(0, end));
        for (const [at, value] of flips) bytes[at] = value;
        for (const entry of readWith(readMime, bytes)?.entries ?? []) entry.open?.(1000);
      },
    ),
    { numRuns: 200 },
  );
});

test("garbage behind a field: no throw, no end missed", () => {
  const words = [
    "--b",
    "--b--",
    "\r\n",
    "\n",
    "\n\n",
    ": ",
    "=?",
    "?=",
    ";",
    '"',
    "*0*=",
    "From ",
    "Content-Type: ",
    "multipart/mixed;",
    "boundary=b",
    "message/rfc822",
    "filename",
    "%",
    "=",
    "base64",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 200 }), (parts) => {
      for (const entry of read(head + parts.join(""))?.entries ?? []) entry.open?.(100);
    }),
    { numRuns: 500 },
  );
});
