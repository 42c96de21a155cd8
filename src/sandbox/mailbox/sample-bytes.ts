import { zipSync } from "fflate";
import { extensionOf } from "../../policy/file-extension";

/** Files made up for drafts that only name them: whole by their format, empty otherwise, and as large as asked. */

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

const spaces = (count: number): Uint8Array => new Uint8Array(Math.max(0, count)).fill(0x20);

/** DOS stub and PE header (Microsoft PE format §3). */
function program(size: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(size, 0x200));
  const view = new DataView(bytes.buffer);
  bytes.set(ascii("MZ"));
  view.setUint32(0x3c, 0x80, true);
  bytes.set(ascii("This program cannot be run in DOS mode.\r\r\n$"), 0x4e);
  bytes.set(ascii("PE\0\0\x64\x86\x01\0"), 0x80);
  view.setUint16(0x94, 0xf0, true);
  view.setUint16(0x96, 0x22, true);
  view.setUint16(0x98, 0x20b, true);
  return bytes;
}

function box(type: string, ...content: readonly Uint8Array[]): Uint8Array {
  const bytes = joined(new Uint8Array(4), ascii(type), ...content);
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  return bytes;
}

/** One track (ISO/IEC 14496-12 §8.3), and media that no player would show. */
function movie(handler: "vide" | "soun", size: number): Uint8Array {
  const hdlr = box("hdlr", ascii(`\0\0\0\0\0\0\0\0${handler}${"\0".repeat(13)}`));
  const head = joined(
    box("ftyp", ascii("isom\0\0\x02\0isommp41")),
    box("moov", box("mvhd", new Uint8Array(100)), box("trak", box("mdia", hdlr))),
  );
  return joined(head, box("mdat", new Uint8Array(Math.max(0, size - head.length - 8))));
}

/** An empty page tree and a stream of spaces (ISO 32000-1 §7.5). */
function pdf(size: number): Uint8Array {
  const tail = (length: number): readonly [string, string] => {
    const objects = [
      "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
      "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
      `3 0 obj\n<</Length ${length}>>\nstream\n`,
    ];
    const head = `%PDF-1.4\n${objects.join("")}`;
    const starts = objects.map((_, at) => 9 + objects.slice(0, at).join("").length);
    const table = [
      "0000000000 65535 f \n",
      ...starts.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`),
    ];
    const end = "\nendstream\nendobj\n";
    const trailer = `trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${head.length + length + end.length}\n%%EOF\n`;
    return [head, `${end}xref\n0 4\n${table.join("")}${trailer}`];
  };
  const [head, end] = tail(size);
  const length = Math.max(0, size - head.length - end.length);
  const [first, last] = tail(length);
  return joined(ascii(first), spaces(length), ascii(last));
}

/** Stored entries, so that the size is what was asked for. */
export const zipped = (files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(files, { level: 0, mtime: "2026-11-26T12:00:00" });

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

/** The parts that make an Office document (ECMA-376 part 2), the main one filled up. */
function office(part: string, size: number): Uint8Array {
  const make = (filling: number): Uint8Array =>
    zipped({
      "[Content_Types].xml": ascii(CONTENT_TYPES),
      "_rels/.rels": ascii("<Relationships/>"),
      [part]: joined(ascii("<document>"), spaces(filling), ascii("</document>")),
    });
  return make(Math.max(0, size - make(0).length));
}

const PNG =
  "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\xdacd\xf8\xcfP\x0f\0\x03\x86\x01\x80" +
  "Z4}k\0\0\0\0IEND\xaeB`\x82";
const JPEG = "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0";

const filled = (head: string, size: number): Uint8Array => joined(ascii(head), spaces(size - head.length));

const makers: Readonly<Record<string, (size: number) => Uint8Array>> = {
  exe: program,
  mp4: (size) => movie("vide", size),
  m4a: (size) => movie("soun", size),
  mp3: (size) => filled("ID3\x04\0\0\0\0\0\0", size),
  pdf,
  docx: (size) => office("word/document.xml", size),
  xlsx: (size) => office("xl/workbook.xml", size),
  pptx: (size) => office("ppt/presentation.xml", size),
  zip: (size) => zipped({ "notas.txt": spaces(size - 116) }),
  png: (size) => filled(PNG, size),
  jpg: (size) => filled(JPEG, size),
  eml: (size) => filled("Subject: Acta\r\nContent-Type: text/plain\r\n\r\n", size),
};

/** A file as its name announces it; spaces where that says nothing. No smaller than its format allows. */
export const sampleBytes = (name: string, size: number): Uint8Array =>
  (makers[extensionOf(name)] ?? spaces)(Math.ceil(size));
