import fc from "fast-check";
import { extensionOf } from "../../src/policy/file-extension";

test.each([
  { why: "one extension", name: "actualizacion.exe", is: "exe" },
  { why: "capitals", name: "SETUP.EXE", is: "exe" },
  { why: "the last of two", name: "informe.pdf.exe", is: "exe" },
  { why: "the last of two, the other way round", name: "informe.exe.pdf", is: "pdf" },
  { why: "dots that Windows drops", name: "informe.exe...", is: "exe" },
  { why: "spaces that Windows drops", name: "informe.exe \u00a0", is: "exe" },
  { why: "letters turned round for the eye", name: "informe\u202efdp.exe", is: "exe" },
  { why: "a mark hidden inside", name: "informe.e\u200bxe", is: "exe" },
  { why: "a stream that Windows takes for the file", name: "a.exe::$DATA", is: "exe" },
  { why: "a stream of a device", name: "con.exe:x", is: "exe" },
  { why: "a stream after dots and spaces", name: "a.exe. :x", is: "exe" },
  { why: "a colon before the extension", name: "Acta 10:30.exe", is: "exe" },
  { why: "a colon and no extension", name: "Acta 10:30", is: "" },
  { why: "slashes at the end", name: "a.exe/\\/", is: "exe" },
  { why: "letters that Latin has", name: "informe.exé", is: "exé" },
  { why: "more spaces than a name has room for", name: `a.exe${" ".repeat(5000)}`, is: "exe" },
  { why: "a name as long as a message", name: `${": ".repeat(500_000)}.exe`, is: "exe" },
  { why: "no extension", name: "LEEME", is: "" },
  { why: "nothing but a dot", name: ".", is: "" },
  { why: "no name", name: "", is: "" },
])("finds the extension: $why", ({ name, is }) => {
  expect(extensionOf(name)).toBe(is);
});

test.each([
  0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x180b, 0x180e, 0x200d, 0x2065, 0x206f, 0x2800,
  0x3000, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff0, 0x1bca0, 0x1d173, 0xe0020, 0xe01ef,
])("a character that shows nothing (%i) hides no extension", (code) => {
  const nothing = String.fromCodePoint(code);
  expect(extensionOf(`a.exe${nothing}`)).toBe("exe");
  expect(extensionOf(`a.e${nothing}xe`)).toBe("exe");
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
