import { worksOf } from "../../../src/policy/attachments/works";

test.each([
  { why: "music", format: "mp3", name: "himno.mp3", is: "music" },
  { why: "a voice message is nobody's work", format: "opus", name: "PTT-0012.opus", is: undefined },
  { why: "dictation", format: "amr", name: "nota.amr", is: undefined },
  { why: "a film", format: "mkv", name: "pelicula.mkv", is: "film" },
  { why: "a moving logo is no film", format: "swf", name: "logo.swf", is: undefined },
  { why: "an e-book", format: "epub", name: "novela.epub", is: "e-book" },
  { why: "an installer", format: "msi", name: "visor.msi", is: "installer" },
  { why: "a program whose name says so", format: "pe", name: "SetupVisor.exe", is: "installer" },
  { why: "in Spanish as well", format: "pe", name: "visor-instalador.exe", is: "installer" },
  { why: "any other program", format: "pe", name: "visor.exe", is: undefined },
  { why: "an image of a disc", format: "iso", name: "windows.iso", is: "disk-image" },
  { why: "a snap is a file system that is named", format: "squashfs", name: "visor.snap", is: "installer" },
  { why: "the list of a disc's tracks is text", format: "txt", name: "disco.cue", is: "disk-image" },
  { why: "an archive that is named as applications are", format: "zip", name: "visor.xapk", is: "installer" },
  { why: "where only the name is known", format: "", name: "cancion.m4a", is: "music" },
  { why: "text that is named as music is not music", format: "txt", name: "cancion.mp3", is: undefined },
  { why: "a document", format: "docx", name: "oficio.docx", is: undefined },
])("$why", ({ format, name, is }) => {
  expect(worksOf(format, name)).toBe(is);
});
