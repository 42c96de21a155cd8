import { disguiseOf } from "../../../src/policy/attachments/disguise";
import type { FileKind } from "../../../src/policy/inspection";

interface Row {
  readonly why: string;
  readonly name: string;
  readonly kind: FileKind;
  readonly is: string | undefined;
  /** The format that the bytes are of; one that no extension is of, where it does not matter. */
  readonly format?: string;
  readonly isText?: boolean;
}

const rows: readonly Row[] = [
  { why: "a program called a document", name: "informe.pdf", kind: "executable", is: "extension" },
  { why: "an archive called a picture", name: "foto.jpg", kind: "archive", is: "extension" },
  { why: "an archive of anything called a document", name: "oficio.docx", kind: "archive", is: "extension" },
  { why: "a video called a text", name: "notas.txt", kind: "video", is: "extension" },
  { why: "a page called a workbook", name: "saldos.xls", kind: "text", is: "extension", isText: true },
  {
    why: "a program behind a document's extension",
    name: "factura.pdf.exe",
    kind: "executable",
    is: "double-extension",
  },
  {
    why: "the same with room between them",
    name: "factura.pdf      .scr",
    kind: "executable",
    is: "double-extension",
  },
  {
    why: "the same with dots that Windows drops",
    name: "factura.pdf.exe. .",
    kind: "executable",
    is: "double-extension",
  },
  { why: "letters turned round", name: "oficio\u202efdp.exe", kind: "executable", is: "bidi" },
  { why: "letters turned round by an isolate", name: "oficio\u2067fdp.txt", kind: "text", is: "bidi" },
  { why: "a picture of another format", name: "foto.jpg", kind: "image", is: undefined },
  { why: "sound in a container of videos", name: "voz.mp4", kind: "audio", is: undefined },
  { why: "a program by its own name and a dot", name: "visor.exe.", kind: "executable", is: undefined },
  { why: "a program by its own name", name: "visor.exe", kind: "executable", is: undefined },
  { why: "no extension", name: "LEEME", kind: "executable", is: undefined },
  { why: "an extension that nobody knows", name: "datos.xyzzy", kind: "executable", is: undefined },
  { why: "content that nobody knows", name: "informe.pdf", kind: "other", is: undefined, format: "" },
  { why: "a version before the extension", name: "visor.v2.exe", kind: "executable", is: undefined },
  { why: "two extensions that agree", name: "respaldo.tar.gz", kind: "archive", is: undefined },
  { why: "a document named after a program", name: "manual.exe.pdf", kind: "document", is: undefined },
  {
    why: "a document that is a ZIP archive and says so",
    name: "oficio.zip",
    kind: "document",
    is: undefined,
    format: "docx",
  },
  {
    why: "a document that is no ZIP archive",
    name: "oficio.zip",
    kind: "document",
    is: "extension",
    format: "rtf",
  },
  { why: "a key in a text file", name: "llave.txt", kind: "other", is: undefined, isText: true },
  {
    why: "a message in armour in a text file",
    name: "mensaje.txt",
    kind: "encrypted",
    is: undefined,
    isText: true,
  },
  {
    why: "a font in a file for text that fonts come in",
    name: "letra.pfa",
    kind: "other",
    is: undefined,
    format: "pfa",
  },
  { why: "a compressed drawing", name: "logo.svgz", kind: "archive", is: undefined, format: "gzip" },
  { why: "ciphertext called a picture", name: "foto.jpg", kind: "encrypted", is: "extension" },
];

test.each(rows)("$name, $why: $is", ({ name, kind, is, format = "x", isText = false }) => {
  expect(disguiseOf(name, kind, format, isText)).toBe(is);
});
