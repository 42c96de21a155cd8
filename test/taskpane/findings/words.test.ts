import { paneTexts } from "../../../src/i18n/pane";
import { plain } from "../../../src/i18n/rich";
import type { DraftRemedy } from "../../../src/policy/remedy";
import { told, whyNot } from "../../../src/taskpane/findings/remedies/words";

const places = [{ part: "body", start: 0, end: 6, source: "inútil" }] as const;
const recipient = { kind: "remove-recipient", part: "cc", address: "ana@sre.gob.mx" } as const;
const rows: readonly (readonly [DraftRemedy, string, string, string, string])[] = [
  [
    { kind: "remove-attachment", id: "1", name: "video.mp4", isFinal: false },
    "Se quitó video.mp4.",
    "Se restableció video.mp4.",
    "video.mp4 was removed.",
    "video.mp4 was put back.",
  ],
  [
    { kind: "move-to-bcc", people: 1204 },
    "1,204 destinatarios pasaron a CCO.",
    "Se restablecieron «Para» y «CC».",
    "1,204 recipients were moved to Bcc.",
    "“To” and “Cc” were put back.",
  ],
  [
    { kind: "move-to-bcc", people: 1 },
    "Un destinatario pasó a CCO.",
    "Se restablecieron «Para» y «CC».",
    "One recipient was moved to Bcc.",
    "“To” and “Cc” were put back.",
  ],
  [
    { ...recipient, name: "Ana Pérez" },
    "Se quitó a Ana Pérez.",
    "Se restableció a Ana Pérez.",
    "Ana Pérez was removed.",
    "Ana Pérez was put back.",
  ],
  [
    { ...recipient, name: "" },
    "Se quitó a ana@sre.gob.mx.",
    "Se restableció a ana@sre.gob.mx.",
    "ana@sre.gob.mx was removed.",
    "ana@sre.gob.mx was put back.",
  ],
  [
    { kind: "remove-duplicates", addresses: ["ana@sre.gob.mx"] },
    "Se quitaron las direcciones repetidas.",
    "Se restablecieron las direcciones repetidas.",
    "The repeated addresses were removed.",
    "The repeated addresses were put back.",
  ],
  [
    { kind: "insert-subject" },
    "Se escribió el asunto.",
    "Se restableció el asunto anterior.",
    "The subject was written.",
    "The earlier subject was put back.",
  ],
  [
    { kind: "replace-text", places, word: "inútil" },
    "Se cambió «inútil».",
    "Se restableció «inútil».",
    "“inútil” was changed.",
    "“inútil” was put back.",
  ],
  [
    { kind: "mask-text", places, word: "inútil", mask: "in…til" },
    "Se ocultaron las letras: «in…til».",
    "Se restableció «inútil».",
    "The letters were hidden: “in…til”.",
    "“inútil” was put back.",
  ],
];

test.each(rows)("what was done and undone is named in both languages: %j", (remedy, ...expected) => {
  const words = (["es-MX", "en-US"] as const).flatMap((locale) =>
    (["done", "undone"] as const).map((state) => plain(told(remedy, state, paneTexts(locale)))),
  );
  expect(words).toEqual(expected);
});

test("names that no line could hold are shortened, wherever they are told", () => {
  const name = `inicio${"x".repeat(10_000)}.mp4`;
  for (const locale of ["es-MX", "en-US"] as const) {
    const removed = told(
      { kind: "remove-attachment", id: "1", name, isFinal: false },
      "done",
      paneTexts(locale),
    );
    const kept = whyNot({ why: "noAddress", name }, paneTexts(locale));
    for (const words of [removed, kept].map(plain)) {
      expect(words).toContain("inicio");
      expect(words).toContain(".mp4");
      expect(words.length).toBeLessThan(300);
    }
  }
});
