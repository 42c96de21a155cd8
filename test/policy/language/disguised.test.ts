import { findFlagged } from "../../../src/policy/language/flagged";

const found = (text: string) =>
  findFlagged(text).map(({ start, end, lemma, tier }) => [text.slice(start, end), lemma, tier]);

test.each([
  ["digits for letters", "Eres un p3ndej0.", "p3ndej0", "pendejo"],
  ["signs for letters", "Qué p€ndejo.", "p€ndejo", "pendejo"],
  ["an at sign", "Otro c@brón.", "c@brón", "cabrón"],
  ["a masked letter", "No seas p*ndejo.", "p*ndejo", "pendejo"],
  ["masked letters", "No seas p***ejo, por favor.", "p***ejo", "pendejo"],
  ["points between", "Eres un p.e.n.d.e.j.o total", "p.e.n.d.e.j.o", "pendejo"],
  ["spaces between", "eres un p e n d e j o", "p e n d e j o", "pendejo"],
  ["hyphens between", "eres un p-e-n-d-e-j-o", "p-e-n-d-e-j-o", "pendejo"],
  ["pieces", "eres un pen.de.jo", "pen.de.jo", "pendejo"],
  ["marks of emphasis", "_pendejo_", "pendejo", "pendejo"],
  ["three digits for letters", "un p3nd3j0", "p3nd3j0", "pendejo"],
  ["Cyrillic letters", "un pеndеjo", "pеndеjo", "pendejo"],
  ["Greek letters", "un pendejο", "pendejο", "pendejo"],
])("%s", (_how, text, written, lemma) => {
  expect(found(text)).toEqual([[written, lemma, "offensive"]]);
});

test.each([
  "Folio C4L0-2026/0451 y oficio P3N-D3J0-2026.",
  "CURP MOTR930411HJCRMN03 y RFC GODE561231GR8.",
  "https://example.org/p3ndej0 y ana@p3ndej0.mx",
  "El archivo p3ndej0.pdf y el 3a4b5c6d7e8f.",
  "S. R. E., E. U. A. y a. m.",
  "Incisos a b c d e f g h.",
  "a * b * c = d; 2*3*4 y **importante**",
  "# Título, #hashtag y 100 # de parte",
  "El 1o y el 4to lugar; 5ta avenida; CO2, H2O, B12, MP3.",
  "P R O G R A M A  D E  T R A B A J O",
  "¡Hola! ¡Bien! ¿Sí? wow!!!",
  "el ac\u200bceso sin ga\u200bfete",
  "AT&T y R&D al 100%",
  "Всем привет, каламбур и кабинет",
])("are not seen in: %s", (text) => {
  expect(found(text)).toEqual([]);
});

test("a sign around a word hides nothing and adds nothing", () => {
  expect(found("*idiota*")).toEqual([["idiota", "idiota", "offensive"]]);
});

test("a word that is bad of a person only is a hint where it is disguised", () => {
  expect(found("m.a.r.i.c.a")).toMatchObject([["m.a.r.i.c.a", "marica", "mild"]]);
});
