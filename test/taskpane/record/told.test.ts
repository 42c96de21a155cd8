import { paneTexts } from "../../../src/i18n/pane";
import { findingName, reasonText, table } from "../../../src/taskpane/record/told";
import { sortable, when } from "../../../src/taskpane/record/when";
import type { Locale } from "../../../src/i18n";
import { policy } from "../../support/builders";
import { client } from "../support/desks";

const paneIn = (locale: Locale) => ({
  locale,
  texts: paneTexts(locale),
  policy,
  client,
  showClause: () => undefined,
});
const afternoon = new Date(2026, 10, 23, 14, 5).getTime();
const morning = new Date(2026, 0, 2, 0, 7).getTime();

test("dates are told as people write them, in the reader's own time", () => {
  expect(when(afternoon, "es-MX")).toBe("23 de noviembre de 2026, 14:05");
  expect(when(morning, "es-MX")).toBe("2 de enero de 2026, 00:07");
  expect(when(afternoon, "en-US").replace(/\s/g, " ")).toBe("November 23, 2026, 2:05 PM");
});

test("dates for a spreadsheet are in order when they are sorted as text", () => {
  expect(sortable(afternoon)).toBe("2026-11-23 14:05");
  expect(sortable(morning)).toBe("2026-01-02 00:07");
});

test("a finding or a reason of another version is told by its code", () => {
  const pane = paneIn("es-MX");
  expect(findingName("mass-mailing.many", pane)).toBe("Muchos destinatarios");
  expect(findingName("spam.chain", pane)).toBe("spam.chain");
  expect(findingName("toString", pane)).toBe("toString");
  expect(reasonText("quotation", pane)).toBe("Es una cita");
  expect(reasonText("gone", pane)).toBe("gone");
});

test.each([
  ["es-MX" as const, ["Video adjunto; Muchos destinatarios", "Es parte de mi trabajo"]],
  ["en-US" as const, ["Video attached; Many recipients", "It is part of my work"]],
])("the table is in words, in %s", (locale, [findings, reason]) => {
  const entry = {
    id: "a",
    at: afternoon,
    findings: ["attachment-type.video", "mass-mailing.many"],
    reason: "work",
    policy: "p/1",
  };
  const rows = table([entry, { ...entry, words: "Así" }], paneIn(locale));
  expect(rows.map((row) => row.length)).toEqual([5, 5, 5]);
  expect(rows[1]).toEqual(["2026-11-23 14:05", findings, reason, "", "p/1"]);
  expect(rows[2]?.[3]).toBe("Así");
});
