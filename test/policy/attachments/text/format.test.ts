import { bytesOf } from "../../../../src/policy/attachments/bytes";
import { inspect } from "../../../../src/policy/attachments/inspect";
import { formatOf, join } from "../support";
import { kindOf } from "../../../../src/policy/attachments/formats";

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));
const letter = "Estimada señora: le envío el informe de la reunión.\r\n";

describe("what is text", () => {
  test.each([
    { why: "UTF-8", bytes: utf8(letter), is: "txt" },
    { why: "UTF-8 with a mark", bytes: utf8(`\ufeff${letter}`), is: "txt" },
    { why: "Latin-1", bytes: join(letter), is: "txt" },
    {
      why: "the code page of DOS, with the end mark of DOS",
      bytes: join("A\xa4o 2026: reuni\xa2n\r\n\x1a"),
      is: "txt",
    },
    { why: "UTF-16", bytes: join("\xff\xfe", Buffer.from(letter, "utf16le")), is: "txt" },
    { why: "UTF-16 without a mark", bytes: new Uint8Array(Buffer.from(letter, "utf16le")), is: "txt" },
    { why: "a letter cut by the window", bytes: utf8("ñ".repeat(5000)), is: "txt" },
    { why: "a zero", bytes: join("Hola\0mundo, que tal"), is: "" },
    { why: "text and then other bytes", bytes: join("a".repeat(3000), new Uint8Array(3000).fill(1)), is: "" },
    { why: "mostly beyond ASCII, too short to be sure", bytes: join("\xa1\xf1\xe1\xe9\xfa\xfc\xd1"), is: "" },
  ])("$why", ({ bytes, is }) => {
    expect(formatOf(bytes)).toBe(is);
  });
});

describe("what a text says", () => {
  test.each([
    { text: '<?xml version="1.0"?>\n<!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', is: "svg" },
    { text: '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg></svg>', is: "svg" },
    { text: `<?xml version="1.0"?><!--${"x".repeat(9000)}--><svg></svg>`, is: "svg" },
    { text: "<svg><script>alert(1)</script></svg>", is: "svg-script" },
    { text: '<svg onload="alert(1)"></svg>', is: "svg-script" },
    { text: '<svg><a xlink:href=" javascript:alert(1)"/></svg>', is: "svg-script" },
    { text: `<svg><!--${"x".repeat(200_000)}--><script/></svg>`, is: "svg-script" },
    { text: `<svg><!--${"x".repeat(1_200_000)}--><script/></svg>`, is: "svg-script" },
    { text: '<svg><text>on demand = "x"</text></svg>', is: "svg" },
    { text: "<!doctype html><p>Hola", is: "html" },
    { text: "<html><head><HTA:APPLICATION ID=x></head></html>", is: "hta" },
    { text: '<?xml version="1.0"?><root/>', is: "xml" },
    { text: '<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">', is: "fb2" },
    {
      text: '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
      is: "office-xml",
    },
    { text: '<?xml version="1.0"?><office:document xmlns:office="x">', is: "office-xml" },
    { text: '{"a": 1}', is: "json" },
    { text: "{hola}", is: "txt" },
    { text: "BEGIN:VCALENDAR\r\nVERSION:2.0", is: "ics" },
    { text: "BEGIN:VCARD\r\nVERSION:3.0", is: "vcf" },
    { text: "WEBVTT\n\n00:00.000 --> 00:01.000", is: "vtt" },
    { text: "1\n00:00:01,000 --> 00:00:02,000\nHola", is: "srt" },
    { text: "Received: from a by b;\r\n Thu, 1 Jan\r\nFrom: a@example.com\r\n\r\nHola", is: "eml" },
    { text: "Asunto: saludo\r\nNota: nada\r\n\r\nHola", is: "txt" },
    { text: "From: yo, que no es un correo\n\nHola", is: "txt" },
    { text: "From a@example.com Thu Nov 26 11:00:00 2026\nFrom: a@example.com\n", is: "mbox" },
    { text: "#!/bin/sh\necho hola", is: "script" },
    { text: "Windows Registry Editor Version 5.00\r\n", is: "reg" },
    { text: "%!PS-Adobe-3.0\n", is: "ps" },
    { text: "%!PS-AdobeFont-1.0: Times\n", is: "pfa" },
    { text: "P3\n# x\n2 2\n255\n0 0 0", is: "pnm" },
    { text: "Pagos del mes", is: "txt" },
    { text: "-----BEGIN PRIVATE KEY-----\nMIIE", is: "key" },
    { text: "-----BEGIN CERTIFICATE-----\nMIIC", is: "cert" },
    { text: "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQEN", is: "pgp-key" },
    { text: "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nHola", is: "txt" },
    {
      text: "-----BEGIN PGP MESSAGE-----\n\njA0ECQMCMrIrLMCnMWj/0ksBF9JWIQW/iStEnIbo328Fp/MSoXoDj6b37RpsPGL2\n",
      is: "pgp",
    },
    {
      text: "-----BEGIN CMS-----\nMIIBmAYJKoZIhvcNAQcDoIIBiTCCAYUCAQAxggFAMIIBPAIBADAkMAwxCjAIBgNV\n",
      is: "smime",
    },
    { text: "MIACAQ es el comienzo de algo", is: "txt" },
    { text: "MIAGCSqGSIb3DQEHA6CAMIACAQAxggFAMIIBPAIBADAkMAwxCjAIBgNVBAMMAXgCFCbDZzYUSzU1\n", is: "smime" },
    { text: "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl", is: "age" },
    { text: "U2FsdGVkX1/1fVxF4mKAalcSPQD823vh5GVo4t0vnlk=\n", is: "openssl" },
    { text: "$ANSIBLE_VAULT;1.1;AES256\n6638", is: "ansible-vault" },
    { text: "BMW y MZ son marcas; ID3 es una etiqueta", is: "txt" },
  ])("$is: $text", ({ text, is }) => {
    expect(formatOf(utf8(text))).toBe(is);
  });
});

describe("what its name adds", () => {
  test.each([
    { why: "a script", name: "a.ps1", text: "Write-Host hola", kind: "executable" },
    { why: "a script in UTF-16, whatever it begins with", name: "a.vbs", text: "<html>", kind: "executable" },
    { why: "a page of a server is source", name: "a.php", text: "<?php echo 1;", kind: "text" },
    { why: "unless it says who runs it", name: "a.php", text: "#!/usr/bin/php\n<?php", kind: "executable" },
    { why: "TypeScript is source", name: "a.ts", text: "export const a = 1;", kind: "text" },
    { why: "text that is named as a document stays text", name: "a.pdf", text: letter, kind: "text" },
    { why: "text that is named as a program for DOS cannot run", name: "a.com", text: letter, kind: "text" },
    {
      why: "ciphertext that is named as a script",
      name: "a.js",
      text: "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl",
      kind: "encrypted",
    },
    { why: "a table", name: "a.csv", text: "a,b\n1,2\n", kind: "text" },
  ])("$why", ({ name, text, kind }) => {
    expect(kindOf(formatOf(utf8(text), name))).toBe(kind);
  });

  test.each([
    { why: "an empty text is a text", name: "a.txt", is: "txt" },
    { why: "an empty script is a script", name: "a.py", is: "py" },
    { why: "an empty document is nothing", name: "a.pdf", is: "" },
  ])("$why", ({ name, is }) => {
    expect(formatOf(new Uint8Array(0), name)).toBe(is);
  });
});

test.each([
  ["<!---->".repeat(5000) + "<x"],
  [
    Array.from({ length: 300 }, (_, index) => `<!-- c${String(index)} -->`).join("\n") +
      "\n<section>hola</section>",
  ],
  ["<!--".repeat(5000)],
  ["<!DOCTYPE " + "[".repeat(3000) + "]".repeat(100)],
  ["<?xml?>".repeat(3000) + "<"],
])("many comments before the root end: each is looked for once (%#)", (text) => {
  const bytes = Uint8Array.from(Buffer.from(text, "latin1"));
  expect(inspect("pagina.html", bytesOf(bytes)).kind).toBe("text");
});
