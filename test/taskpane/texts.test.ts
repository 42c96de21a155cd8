import { paneTexts } from "../../src/i18n/pane";
import { plain } from "../../src/i18n/rich";

const spanish = paneTexts("es-MX");
const english = paneTexts("en-US");

test.each([
  [1, "Una cosa antes de enviar", "One thing before sending"],
  [2, "Dos cosas antes de enviar", "Two things before sending"],
  [12, "12 cosas antes de enviar", "12 things before sending"],
])("%i to settle", (things, es, en) => {
  expect(spanish.heading.toSettle(things)).toBe(es);
  expect(english.heading.toSettle(things)).toBe(en);
});

test.each([
  [1, "Puede enviar. Un consejo.", "You can send. One suggestion."],
  [3, "Puede enviar. Tres consejos.", "You can send. Three suggestions."],
])("%i to consider", (suggestions, es, en) => {
  expect(spanish.heading.onlyAdvice(suggestions)).toBe(es);
  expect(english.heading.onlyAdvice(suggestions)).toBe(en);
});

test("an estimate says so, an exact size does not, a lower bound says both", () => {
  const size = (isExact: boolean, isLeast: boolean) =>
    [spanish, english].map(({ meter }) => plain(meter.size(3_145_728, 5_242_880, isExact, isLeast)));
  expect(size(false, false)).toEqual(["Tamaño: cerca de 3 MB", "Size: about 3 MB"]);
  expect(size(true, false)).toEqual(["Tamaño: 3 MB", "Size: 3 MB"]);
  expect(size(false, true)).toEqual(["Tamaño: al menos cerca de 3 MB", "Size: at least about 3 MB"]);
});

test("people are counted by their name in messages and meetings", () => {
  const people = (count: number, isMeeting: boolean) =>
    [spanish, english].map(({ meter }) => plain(meter.people(count, false, isMeeting)));
  expect(people(1, false)).toEqual(["Destinatarios: 1 persona", "Recipients: 1 person"]);
  expect(people(1_204, true)).toEqual(["Invitados: 1,204 personas", "Attendees: 1,204 people"]);
});

test("a telephone without extension is told alone", () => {
  expect(spanish.footer.phone("55 1234", "")).toBe("55 1234");
  expect(english.footer.phone("55 1234", "9")).toBe("55 1234, ext. 9");
});
