import { plain } from "../../../src/i18n/rich";
import { mailboxTexts } from "../../../src/i18n/pane/mailbox";

const es = mailboxTexts("es-MX");
const en = mailboxTexts("en-US");
const MB = 1024 * 1024;

test.each([
  [{ unit: "moments" }, "faltan unos segundos", "a few seconds left"],
  [{ unit: "seconds", count: 40 }, "faltan cerca de 40 segundos", "about 40 seconds left"],
  [{ unit: "minutes", count: 1 }, "falta cerca de un minuto", "about a minute left"],
  [{ unit: "minutes", count: 5 }, "faltan cerca de 5 minutos", "about 5 minutes left"],
  [{ unit: "hours", count: 1 }, "falta cerca de una hora", "about an hour left"],
  [{ unit: "hours", count: 1.5 }, "falta cerca de una hora y media", "about an hour and a half left"],
  [{ unit: "hours", count: 2.5 }, "faltan cerca de 2 horas y media", "about 2 and a half hours left"],
] as const)("the time that is left: %j", (wait, spanish, english) => {
  expect(es.job.left(wait)).toBe(spanish);
  expect(en.job.left(wait)).toBe(english);
});

test.each([
  [{ count: 1, bytes: MB, unsized: 0 }, "1 MB; se borrará a partir del 2 dic."],
  [{ count: 2, bytes: MB, unsized: 1 }, "Al menos 1 MB; se borrarán a partir del 2 dic."],
  [{ count: 2, bytes: 0, unsized: 2 }, "Tamaño desconocido; se borrarán a partir del 2 dic."],
])("what expires, in a sentence: %j", (total, words) => expect(es.heading.from(total, "2 dic")).toBe(words));

test("what was not put back has words of its own where others would be wrong", () => {
  expect(es.job.whyNot("unverified", "free")).toContain("se queda en el buzón");
  expect(es.job.whyNot("unverified", "undo")).toContain("sigue en Elementos eliminados");
  expect(es.job.whyNot("offline", "undo")).toBe(es.job.whyNot("offline", "save"));
});

test("what may be deleted by then comes on top of what may be deleted now", () => {
  expect(en.snooze.passes(1, false, true)).toBe("By tomorrow the server may delete 1 more message.");
  expect(en.snooze.passes(8, true, true)).toBe("Within a week the server may delete 8 more messages.");
  expect(en.snooze.passes(8, true, false)).toBe("Within a week the server may delete 8 messages.");
});

test("what is gone is told as one or as several, and from where", () => {
  expect(es.job.gone(1, "save")).toBe("1 mensaje ya no estaba en el buzón");
  expect(es.job.gone(6, "undo")).toBe("6 mensajes ya no estaban en Elementos eliminados");
  expect(en.job.gone(6, "save")).toBe("6 messages were no longer in the mailbox");
});

test("of many folders that are left out two are named", () => {
  const told = (...names: string[]) => [plain(es.list.without(names)), plain(en.list.without(names))];
  expect(told("Spam")).toEqual(["Sin contar Spam.", "Without Spam."]);
  expect(told("A", "B", "C")).toEqual([
    "Sin contar A, B ni otra carpeta.",
    "Without A, B or one more folder.",
  ]);
  expect(told("A", "B", "C", "D")).toEqual([
    "Sin contar A, B ni otras 2 carpetas.",
    "Without A, B or 2 more folders.",
  ]);
});

test("a day's bar does not read as all that comes after it", () => {
  expect(es.timeline.group(5, 5, "29 nov", "29 nov")).toBe("Vencen el 29 nov");
  expect(es.timeline.deletable(5, 5, "30 nov")).toBe("Pueden borrarse desde el 30 nov.");
  expect(es.timeline.group(15, 21, "9 dic", "15 dic")).toBe("Vencen del 9 dic al 15 dic");
});
