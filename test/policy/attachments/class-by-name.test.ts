import fc from "fast-check";
import { classByName } from "../../../src/policy/attachments/class-by-name";
import { extensionOf } from "../../../src/policy/file-extension";

test.each([
  { why: "a program", name: "actualizacion.exe", is: "executable" },
  { why: "capitals", name: "SETUP.EXE", is: "executable" },
  { why: "a double extension", name: "informe.pdf.exe", is: "executable" },
  { why: "the other way round it is what its end says", name: "informe.exe.pdf", is: "other" },
  { why: "dots that Windows drops", name: "informe.exe...", is: "executable" },
  { why: "spaces that Windows drops", name: "informe.exe \u00a0", is: "executable" },
  { why: "an extension turned round for the eye", name: "informe\u202efdp.exe", is: "executable" },
  { why: "a mark hidden inside the extension", name: "informe.e\u200bxe", is: "executable" },
  { why: "a stream that Windows takes for the file", name: "a.exe::$DATA", is: "executable" },
  { why: "a stream of a device", name: "con.exe:x", is: "executable" },
  { why: "a stream after dots and spaces", name: "a.exe. :x", is: "executable" },
  { why: "a colon before the extension", name: "Acta 10:30.exe", is: "executable" },
  { why: "a colon and no extension", name: "Acta 10:30", is: "other" },
  { why: "slashes at the end", name: "a.exe/\\/", is: "executable" },
  { why: "letters that Latin has and no program's extension", name: "informe.exé", is: "other" },
  { why: "an image of a disk, for a later rule", name: "disco.iso", is: "other" },
  { why: "data that anything may be", name: "datos.bin", is: "other" },
  { why: "more spaces than a name has room for", name: `a.exe${" ".repeat(5000)}`, is: "executable" },
  { why: "a name as long as a message", name: `${": ".repeat(500_000)}.exe`, is: "executable" },
  { why: "a shell script", name: "respaldo.sh", is: "executable" },
  { why: "a shortcut", name: "Oficio.lnk", is: "executable" },
  { why: "an installer", name: "visor.msi", is: "executable" },
  { why: "a video", name: "ceremonia.MP4", is: "video" },
  { why: "music", name: "himno.mp3", is: "audio" },
  { why: "a picture", name: "logo.png", is: "image" },
  { why: "a workbook with macros", name: "nómina.xlsm", is: "macros" },
  { why: "a workbook that may or may not have them", name: "nómina.xlsb", is: "other" },
  { why: "a document", name: "oficio.docx", is: "other" },
  { why: "no extension", name: "LEEME", is: "other" },
  { why: "nothing but a dot", name: ".", is: "other" },
  { why: "no name", name: "", is: "other" },
  { why: "a word that objects inherit", name: "x.constructor", is: "other" },
])("takes for $is: $why", ({ name, is }) => {
  expect(classByName(name)).toBe(is);
});

test.each(["url", "website", "chm", "hlp", "msu", "grp", "iqy", "slk", "xla"])(
  "takes .%s for executable",
  (end) => {
    expect(classByName(`oficio.${end}`)).toBe("executable");
  },
);

test.each([
  0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200d, 0x2065, 0x206f, 0x2800,
  0x3000, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff0, 0x1bca0, 0x1d173, 0xe0020, 0xe01ef,
])("a character that shows nothing (%i) hides no extension", (code) => {
  const nothing = String.fromCodePoint(code);
  expect(classByName(`a.exe${nothing}`)).toBe("executable");
  expect(classByName(`a.e${nothing}xe`)).toBe("executable");
});

test("an extension is lower-case and has no dot, no space and no invisible character", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "E", ".", " ", "\u202e", "\u200b", "ñ", "\n") }),
      (name) => {
        expect(extensionOf(name)).toMatch(/^[aeñ ]*$/);
        expect(extensionOf(name)).not.toMatch(/\s$/);
      },
    ),
  );
});
