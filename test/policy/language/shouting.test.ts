import { findExclamations, findShouting } from "../../../src/policy/language/shouting";

const shouted = (text: string) => findShouting(text, 6).map(({ start, end }) => text.slice(start, end));

test("six words in capitals in a row are shouting, from the first to the last", () => {
  expect(shouted("Ana: NECESITO QUE ME ENTREGUEN TODO EL INFORME hoy.")).toEqual([
    "NECESITO QUE ME ENTREGUEN TODO EL INFORME",
  ]);
  expect(shouted("LES PIDO, OTRA VEZ, QUE CONTESTEN ESTE CORREO")).toHaveLength(1);
});

test.each([
  "SECRETARÍA DE RELACIONES EXTERIORES",
  "La SRE, el INE, la SHCP, el SAT, la CNDH, el IMSS y la UNAM.",
  "IMSS ISSSTE INE SAT SRE ONU",
  "A B C D E F G H I",
  "Oficio SRE/DGA/2026/0451",
  "2026 2027 2028 2029 2030 2031",
  "",
])("is none: %s", (text) => {
  expect(shouted(text)).toEqual([]);
});

test("three marks or more shout", () => {
  expect(findExclamations("¡¡¡Ya!!! ¡Gracias! ¿Sí?")).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
  ]);
});
