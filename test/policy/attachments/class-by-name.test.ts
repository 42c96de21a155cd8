import fc from "fast-check";
import { classByName, extensionOf } from "../../../src/policy/attachments/class-by-name";

test.each([
  { why: "a program", name: "actualizacion.exe", is: "executable" },
  { why: "capitals", name: "SETUP.EXE", is: "executable" },
  { why: "a double extension", name: "informe.pdf.exe", is: "executable" },
  { why: "the other way round it is what its end says", name: "informe.exe.pdf", is: "other" },
  { why: "dots that Windows drops", name: "informe.exe...", is: "executable" },
  { why: "spaces that Windows drops", name: "informe.exe \u00a0", is: "executable" },
  { why: "an extension turned round for the eye", name: "informe\u202efdp.exe", is: "executable" },
  { why: "a mark hidden inside the extension", name: "informe.e\u200bxe", is: "executable" },
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
])("takes $name for $is: $why", ({ name, is }) => {
  expect(classByName(name)).toBe(is);
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
