import type { EmulatedMessage } from "./mailbox";
import { bytesOf, headOf, mimeText, type MimeSpec } from "./made-mime";
import type { Random } from "./random";

/**
 * Messages such as the world sends: of 297 unusual ones 128 had no Message-ID, 93 no Date and 27 began with the line of
 * an mbox (ageing-mail.md §7).
 */
export interface Oddity {
  readonly name: string;
  readonly facts?: Partial<Pick<EmulatedMessage, "subject" | "from" | "internetMessageId">>;
  readonly spec?: Partial<MimeSpec>;
  readonly mime?: (spec: MimeSpec, random: Random) => Uint8Array;
}

const hostileSubjects = [
  '=HYPERLINK("https://evil.example.org";"Ver")',
  "../../../Windows/System32/CON",
  "<script>alert(1)</script><img src=x onerror=alert(2)>",
  "Informe \u202efdp.exe",
  `Convocatoria ${"muy larga ".repeat(40)}`,
  "AUX",
  "Fin con puntos y espacios . . .",
  "emoji 👩🏽‍⚖️ y acento suelto e\u0301",
  "línea\r\nBcc: otro@example.org",
];

const hostile = (subject: string, index: number): Oddity => ({
  name: `hostile subject ${index}`,
  facts: { subject },
  // A header field is one line; what was meant to break out of it is written as a blank.
  spec: { subject: subject.replace(/[\r\n]+/g, " ") },
});

/** In the letters of an old program, not announced (ISO 8859-1). */
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0x3f;
    return code > 0xff ? 0x3f : code;
  });

export const oddities: readonly Oddity[] = [
  { name: "no Message-ID", facts: { internetMessageId: undefined }, spec: { messageId: undefined } },
  { name: "no Date", spec: { date: undefined } },
  {
    name: "neither, and no subject",
    facts: { internetMessageId: undefined, subject: null },
    spec: { messageId: undefined, date: undefined, subject: "" },
  },
  ...hostileSubjects.map(hostile),
  {
    name: "hostile sender",
    facts: { from: { name: "=cmd|' /C calc'!A0\u0000", address: '"../../x"@example.org' } },
    spec: { from: { name: "=cmd|' /C calc'!A0", address: '"../../x"@example.org' } },
  },
  { name: "no sender", facts: { from: undefined } },
  {
    name: "8-bit headers",
    facts: { subject: "Reunión en la Cancillería" },
    mime: (spec) =>
      latin1(
        [
          ...headOf({ ...spec, subject: "x" }).filter((line) => !line.startsWith("Subject:")),
          "Subject: Reunión en la Cancillería",
          "Content-Type: text/plain; charset=iso-8859-1",
          "",
          "La reunión será mañana.",
          "",
        ].join("\r\n"),
      ),
  },
  {
    name: "first line of an mbox",
    mime: (spec, random) =>
      bytesOf(`From libarra@sre.gob.mx Mon Aug 24 15:04:05 2026\r\n${mimeText(spec, random)}`),
  },
  { name: "line feeds only", mime: (spec, random) => bytesOf(mimeText(spec, random).replace(/\r\n/g, "\n")) },
  {
    name: "multipart without its end",
    spec: { attachments: [{ name: "Minuta.pdf", size: 9_000 }] },
    mime: (spec, random) => {
      const text = mimeText(spec, random);
      return bytesOf(text.slice(0, Math.floor(text.length * 0.7)));
    },
  },
  { name: "header without a body", mime: (spec) => bytesOf(headOf(spec).join("\r\n")) },
];
