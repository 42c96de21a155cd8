import fc from "fast-check";
import type { Draft } from "../../../src/policy/draft";
import { estimateSize, mediaTypeOf } from "../../../src/policy/size/estimate";
import { messageLength } from "../../../src/policy/size/message";
import { weighText } from "../../../src/policy/size/transfer-encoding";
import { draft, failed, file, known, MB, people, person } from "../../support/builders";
import { buildMime, mailbox, type MimeMessage } from "../../support/mime-builder";

interface File {
  readonly name: string;
  readonly bytes: number;
  readonly isInline?: boolean;
}
interface Letter {
  readonly to: readonly { readonly name: string; readonly address: string }[];
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly format: "html" | "text";
  readonly files: readonly File[];
}

const from = { name: "Ana Pérez", address: "aperez@sre.gob.mx" };
const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const style = "<style>p.MsoNormal {margin:0cm; font-family:Calibri}</style>";
const htmlOf = (paragraphs: readonly string[]) =>
  `<html><head>${style}</head><body>${paragraphs.map((text) => `<p class="MsoNormal">${escape(text)}</p>`).join("\n")}</body></html>`;

/** The real message that a letter becomes, and the draft that it was. */
function both({ to, subject, paragraphs, format, files }: Letter): {
  readonly real: number;
  readonly drawn: Draft;
} {
  const text = paragraphs.map((paragraph) => paragraph.replace(/\s+/g, " ").trim()).join("\n\n");
  const html = htmlOf(paragraphs);
  const message: MimeMessage = {
    from: mailbox(from.name, from.address),
    to: to.map(({ name, address }) => mailbox(name, address)),
    subject,
    text,
    ...(format === "html" ? { html } : {}),
    attachments: files.map(({ name, bytes, isInline }) => ({
      name,
      content: Buffer.alloc(bytes, 7),
      contentType: mediaTypeOf(name),
      isInline: isInline === true,
    })),
  };
  return {
    real: buildMime(message).length,
    drawn: draft({
      from: known(from),
      to: known(to.map(({ name, address }) => person(address, name))),
      subject: known(subject),
      body: known({ format, content: format === "html" ? html : text }),
      attachments: known(
        files.map(({ name, bytes, isInline }) => file(name, bytes, { isInline: isInline === true })),
      ),
    }),
  };
}

const letter = (parts: Partial<Letter>): Letter => ({
  to: [{ name: "", address: "blopez@sre.gob.mx" }],
  subject: "Reunión del lunes",
  paragraphs: ["Buenos días:", "Le confirmo la reunión del próximo lunes en la Cancillería."],
  format: "text",
  files: [],
  ...parts,
});

const long = "La Dirección General informa que la sesión se pospone; agradeceremos su comprensión. ".repeat(
  400,
);
const staff = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    name: `Núñez Ibáñez, Íñigo ${String(index)}`,
    address: `inunez${String(index)}@sre.gob.mx`,
  }));

test.each<{ what: string; letter: Letter }>([
  { what: "a short note", letter: letter({}) },
  { what: "a short note in HTML", letter: letter({ format: "html" }) },
  {
    what: "plain English in short lines",
    letter: letter({ subject: "Meeting", paragraphs: ["See you on Monday."] }),
  },
  { what: "a long report in HTML", letter: letter({ format: "html", paragraphs: [long, long] }) },
  { what: "a body in Chinese", letter: letter({ paragraphs: ["外交部通知".repeat(3000)] }) },
  { what: "a body of emoji", letter: letter({ paragraphs: ["👍🏽".repeat(2000)] }) },
  { what: "1,000 recipients with accented names", letter: letter({ to: staff(1000) }) },
  { what: "a file of 6 MB", letter: letter({ files: [{ name: "Anexo.pdf", bytes: 6 * MB }] }) },
  { what: "an empty file", letter: letter({ files: [{ name: "vacío.txt", bytes: 0 }] }) },
  {
    what: "a file with a long accented name",
    letter: letter({ files: [{ name: `${"Relación de daños ".repeat(9)}.docx`, bytes: 70_000 }] }),
  },
  {
    what: "HTML with an inline logo and 50 files",
    letter: letter({
      format: "html",
      files: [
        { name: "image001.png", bytes: 9_000, isInline: true },
        ...Array.from({ length: 50 }, (_, index) => ({
          name: `Oficio ${String(index)}.docx`,
          bytes: 10_007 + index,
        })),
      ],
    }),
  },
])("estimates $what within 0.5 % and 250 bytes of the real message", ({ letter: written }) => {
  const { real, drawn } = both(written);
  expect(Math.abs(estimateSize(drawn).bytes - real)).toBeLessThanOrEqual(250 + 0.005 * real);
});

const word = fc.constantFrom(
  "el",
  "oficio",
  "año",
  "señor",
  "reunión",
  "=",
  "https://sre.gob.mx/x",
  "a".repeat(90),
  "Ω",
  "漢字",
  "😀",
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
const name = fc.oneof(
  fc.constant(""),
  fc.string({ maxLength: 20, unit: fc.constantFrom(...Array.from("abc ñé漢")) }).map((text) => text.trim()),
);
const letters: fc.Arbitrary<Letter> = fc.record({
  to: fc.array(fc.record({ name, address: fc.constantFrom("a@sre.gob.mx", "maria.fernandez@example.org") }), {
    maxLength: 60,
  }),
  subject: fc
    .string({ maxLength: 120, unit: fc.constantFrom(...Array.from("abcde fgáñ¿")) })
    .map((text) => text.trim()),
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 20 }),
  format: fc.constantFrom("html" as const, "text" as const),
  files: fc.array(
    fc.record({
      name: fc.constantFrom(
        "a.pdf",
        "Oficio núm. 12.docx",
        "planos.zip",
        "foto.jpg",
        "ñ".repeat(60) + ".xlsx",
      ),
      bytes: fc.integer({ min: 0, max: 200_000 }),
      isInline: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
});

test("estimates any letter within 0.5 % and 2 kB of the real message", () => {
  fc.assert(
    fc.property(letters, (written) => {
      const { real, drawn } = both(written);
      expect(Math.abs(estimateSize(drawn).bytes - real)).toBeLessThanOrEqual(Math.max(0.005 * real, 2048));
    }),
    { numRuns: 150 },
  );
});

test("an attachment's own weight is what the message loses without it", () => {
  const two = [file("planos.zip", 300_000), file("Relación.docx", 5_000), file("c.pdf", 10)];
  const whole = estimateSize(draft({ attachments: known(two) }));
  const without = estimateSize(draft({ attachments: known(two.slice(1)) }));
  // The line end before the next delimiter belongs to no part of its own.
  expect(whole.bytes - without.bytes).toBe(whole.attachments[0]?.encoded ?? 0);
});

test("a file in the cloud weighs nothing", () => {
  const link = file("video.mp4", 900 * MB, { type: "cloud" });
  const estimate = estimateSize(draft({ attachments: known([link]) }));
  expect(estimate.bytes).toBe(estimateSize(draft()).bytes);
  expect(estimate.attachments).toEqual([]);
  expect(estimate.links).toBe(1);
});

test("names the attachments that nobody could measure and says why", () => {
  const estimate = estimateSize(
    draft({
      attachments: known([file("a.pdf", 10), file("b.msg", 0, { type: "item", size: failed("invalid") })]),
    }),
  );
  expect(estimate.unmeasured).toEqual(["b.msg"]);
  expect(estimate.unmeasuredWhy).toBe("invalid");
});

test("blind copies weigh nothing", () => {
  expect(estimateSize(draft({ bcc: known(people(500)) }))).toEqual(estimateSize(draft()));
});

test("what could not be read counts as nothing and does not throw", () => {
  const lost = failed("late");
  const { bytes } = estimateSize({
    from: lost,
    to: lost,
    cc: lost,
    subject: lost,
    body: lost,
    attachments: lost,
  });
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThan(300);
});

test("any text at all is weighed without throwing", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom("html" as const, "text" as const),
      (content, format) => {
        const { bytes } = estimateSize(draft({ body: known({ format, content }), subject: known(content) }));
        expect(Number.isSafeInteger(bytes)).toBe(true);
        expect(bytes).toBeGreaterThan(0);
      },
    ),
  );
});

test.each([
  { text: "one\ntwo\n", encoding: "7bit", bytes: 10 },
  { text: "one\r\ntwo", encoding: "7bit", bytes: 10 },
  { text: "x".repeat(76), encoding: "7bit", bytes: 78 },
  { text: "x".repeat(77), encoding: "quoted-printable", bytes: 77 + 3 + 2 },
  { text: "año", encoding: "quoted-printable", bytes: 8 + 2 },
  { text: "señal ", encoding: "quoted-printable", bytes: 4 + 6 + 3 + 2 },
  { text: "漢字", encoding: "base64", bytes: 12 + 2 },
  { text: "", encoding: "7bit", bytes: 0 },
])("weighs $text in $encoding as $bytes bytes", ({ text, encoding, bytes }) => {
  expect(weighText(text)).toEqual({ encoding, bytes });
});

test("a message of one body is that part alone, of both an alternative", () => {
  const base = { from: [from], to: [], cc: [], subject: "x", attachments: [] };
  const part = weighText("hola");
  const one = messageLength({ ...base, text: part });
  const two = messageLength({ ...base, text: part, html: part });
  const real = (message: Partial<MimeMessage>) =>
    buildMime({ from: mailbox(from.name, from.address), to: [], subject: "x", ...message }).length;
  expect(Math.abs(one - real({ text: "hola" }))).toBeLessThanOrEqual(20);
  expect(Math.abs(two - real({ text: "hola", html: "hola" }))).toBeLessThanOrEqual(20);
});
