import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readEml } from "../../src/eml/read-eml";
import type { Draft } from "../../src/policy/draft";
import { evaluate } from "../../src/policy/evaluate";
import { failed, known, policy, unavailable } from "../support/builders";

const fixture = (name: string) => readFileSync(path.join(__dirname, "../fixtures/eml", `${name}.eml`));
const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);

async function draftOf(message: Uint8Array): Promise<Draft> {
  const reading = await readEml(message);
  if (reading.state !== "message") throw new Error("not a message");
  return reading.draft;
}
const read = (name: string) => draftOf(fixture(name));
const valueOf = <T>(reading: { readonly state: string; readonly value?: T }): T | undefined => reading.value;
const addresses = (reading: Draft["to"]) => valueOf(reading)?.map(({ address }) => address);

test("reads sender, recipients, subject and body of a plain message", async () => {
  const draft = await read("limpio");
  expect(draft).toMatchObject({
    item: "message",
    from: known({ name: "Ana Pérez", address: "aperez@sre.gob.mx" }),
    to: known([{ name: "Beatriz López", address: "blopez@sre.gob.mx", kind: "person" }]),
    cc: known([]),
    bcc: known([]),
    subject: known("Reunión del lunes"),
    attachments: known([]),
    rank: unavailable,
  });
  expect(valueOf(draft.body)).toMatchObject({ format: "text" });
  expect(valueOf(draft.body)?.content).toContain("Le confirmo la reunión del lunes 30");
});

test("takes the HTML of a message that has both bodies", async () => {
  const body = valueOf((await read("insulto-citado")).body);
  expect(body?.format).toBe("html");
  expect(body?.content).toContain('<p class="MsoNormal">Recibí su correo');
});

test("counts members of address groups each for themselves", async () => {
  const draft = await read("grupos");
  expect(addresses(draft.to)).toEqual(["cruiz@sre.gob.mx", "dsoto@sre.gob.mx", "eva@example.org"]);
  expect(draft.cc).toEqual(known([]));
});

test("reads accented letters that nobody declared, in header and body", async () => {
  const draft = await read("encabezado-de-8-bits");
  expect(draft.subject).toEqual(known("Reunión del lunes a las diez"));
  expect(valueOf(draft.from)?.name).toBe("Ana Pérez");
  expect(valueOf(draft.body)?.content).toContain("La señora Núñez asistirá.");
});

test.each([
  { charset: "iso-8859-1", sent: "a\xf1o" },
  { charset: "windows-1252", sent: "a\xf1o" },
  { charset: "x-unknown", sent: "a\xf1o" },
])("reads a body in $charset", async ({ charset, sent }) => {
  const draft = await draftOf(
    bytes(`From: a@sre.gob.mx\r\nContent-Type: text/plain; charset=${charset}\r\n\r\n${sent}`, "latin1"),
  );
  expect(valueOf(draft.body)?.content).toContain("año");
});

test("lists attachments with decoded name and size, the inline ones apart, messages as items", async () => {
  expect((await read("reenviado")).attachments).toMatchObject(
    known([
      { id: "1", name: "logo.png", type: "file", isInline: true, size: known(66) },
      { id: "2", name: "ATT00002.eml", type: "item", isInline: false, size: known(78) },
      { id: "3", name: "Relación de daños.pdf", type: "file", isInline: false, size: known(299) },
    ]),
  );
});

test("gives a part without a name one that tells its type", async () => {
  const draft = await draftOf(
    bytes(
      "From: a@sre.gob.mx\r\nContent-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n",
    ),
  );
  expect(valueOf(draft.attachments)).toMatchObject([{ name: "ATT00001.mp4", size: known(3) }]);
});

test("takes a calendar request for a meeting, and not for an attachment", async () => {
  expect(await read("invitacion")).toMatchObject({ item: "meeting", attachments: known([]) });
});

test("keeps a message a message when the calendar is a file attached to it", async () => {
  const draft = await draftOf(
    bytes(
      "From: a@sre.gob.mx\r\nContent-Type: text/calendar; method=REQUEST\r\nContent-Disposition: attachment; filename=c.ics\r\n\r\nBEGIN:VCALENDAR\r\n",
    ),
  );
  expect(draft).toMatchObject({ item: "message", attachments: { value: [{ name: "c.ics" }] } });
});

test("weighs the file itself, with CRLF for a bare LF and without the folded Bcc field", async () => {
  const raw = fixture("solo-lf").toString("latin1");
  const sent = raw.replace(/^Bcc: .*\n .*\n/m, "").replace(/\n/g, "\r\n");
  expect(sent).not.toContain("cruiz");
  const draft = await read("solo-lf");
  expect(draft.transmittedSize).toEqual(known(sent.length));
  expect(addresses(draft.bcc)).toEqual(["cruiz@sre.gob.mx", "dsoto@sre.gob.mx"]);
});

test.each([
  { why: "CRLF stays", raw: "A: b\r\n\r\nc\r\n", size: 11 },
  { why: "LF becomes CRLF", raw: "A: b\n\nc\n", size: 11 },
  { why: "a file without a final line end", raw: "A: b\n\nc", size: 9 },
  { why: "Bcc in any case, with a space before its colon", raw: "A: b\r\nbCC : x@y\r\n\r\nc\r\n", size: 11 },
  { why: "every Bcc field", raw: "Bcc: x@y\nA: b\nBCC: z@y,\n\tw@y\n\nc\n", size: 11 },
  { why: "a Bcc in the body is text", raw: "A: b\r\n\r\nBcc: x\r\n", size: 16 },
  { why: "Resent-Bcc is another field", raw: "A: b\r\nResent-Bcc: x\r\n\r\n", size: 23 },
  { why: "a byte order mark is part of the file", raw: "\ufeffBcc: x@y\nA: b\n\n", size: 11 },
])("weighs $size bytes: $why", async ({ raw, size }) => {
  expect((await draftOf(bytes(raw))).transmittedSize).toEqual(known(size));
});

test.each([
  { why: "a note", raw: "Esto es una nota\nsin encabezado.\n" },
  { why: "nothing at all", raw: "" },
  { why: "an empty line first", raw: "\r\nFrom: a@b\r\n" },
  { why: "a name with spaces", raw: "Orden del día: lunes\r\n" },
  { why: "folded lines only", raw: " From: a@b\r\n\tTo: c\r\n" },
])("says that $why is not a message", async ({ raw }) => {
  expect(await readEml(bytes(raw))).toEqual({ state: "not-a-message" });
});

test("a sender that is missing, empty or makes no sense was not understood, and is not unavailable", async () => {
  expect((await draftOf(bytes("To: a@b\n\n"))).from).toEqual(failed("invalid"));
  expect((await draftOf(bytes("From:\nTo: a@b\n\n"))).from).toEqual(failed("invalid"));
  expect((await draftOf(bytes("From: nobody\n\n"))).from).toEqual(failed("invalid"));
});

test.each([
  { why: "nobody", to: "", is: known([]) },
  { why: "an empty group", to: "undisclosed-recipients:;", is: known([]) },
  {
    why: "names without addresses, as Outlook shows them",
    to: "Pérez Ana; López Bea",
    is: failed("invalid"),
  },
  { why: "an unquoted comma in a name", to: "López, Ana <a@sre.gob.mx>", is: ["a@sre.gob.mx"] },
  {
    why: "a bare address and one in brackets",
    to: "a@sre.gob.mx, <b@sre.gob.mx>",
    is: ["a@sre.gob.mx", "b@sre.gob.mx"],
  },
  { why: "a comma in a quoted name", to: '"López, Ana" <a@sre.gob.mx>', is: ["a@sre.gob.mx"] },
  {
    why: "an encoded name that decodes to a comma and an address",
    to: "=?utf-8?Q?x=2C_=3Cc=40evil.org=3E?= <a@sre.gob.mx>",
    is: ["a@sre.gob.mx"],
  },
])("reads recipients: $why", async ({ to, is }) => {
  const draft = await draftOf(bytes(`From: a@sre.gob.mx\r\nTo: ${to}\r\n\r\n`));
  expect(Array.isArray(is) ? addresses(draft.to) : draft.to).toEqual(is);
});

const sixty = Array.from({ length: 60 }, (_, index) => `p${String(index)}@sre.gob.mx`);

test.each([
  { why: "addresses with spaces between", to: sixty.join(" ") },
  { why: "addresses on folded lines without commas", to: sixty.join("\r\n ") },
  { why: "brackets one after another", to: "<a@sre.gob.mx> <b@sre.gob.mx>" },
  { why: "brackets without a space", to: "<a@sre.gob.mx><b@sre.gob.mx>" },
  { why: "a quotation mark that stays open", to: `"${sixty.join(", ")}` },
  { why: "a parenthesis that stays open", to: `(${sixty.join(", ")}` },
  { why: "a bracket that stays open", to: "<a@sre.gob.mx, b@sre.gob.mx" },
  { why: "an address as another's name", to: "b@sre.gob.mx <a@sre.gob.mx>" },
  { why: "a comma in brackets", to: "<a@sre.gob.mx,b@sre.gob.mx>" },
  { why: "addresses in a comment", to: "(a@sre.gob.mx, b@sre.gob.mx)" },
  { why: "an encoded word that is addresses", to: "=?utf-8?Q?=3Ca=40x.mx=3E=2C=3Cb=40x.mx=3E?=" },
  { why: "one readable field and one that is not", to: "a@sre.gob.mx\r\nTo: b@x.mx c@x.mx" },
])("never takes many for one: $why", async ({ to }) => {
  expect((await draftOf(bytes(`From: a@sre.gob.mx\r\nTo: ${to}\r\n\r\n`))).to).toEqual(failed("invalid"));
});

test.each([
  {
    why: "a quoted address as its own name",
    to: '"ana@sre.gob.mx" <ana@sre.gob.mx>',
    is: ["ana@sre.gob.mx"],
  },
  { why: "the same without quotes", to: "Ana@sre.gob.mx <ana@sre.gob.mx>", is: ["ana@sre.gob.mx"] },
  { why: "a comment with the name", to: "ana@sre.gob.mx (Ana Pérez)", is: ["ana@sre.gob.mx"] },
  { why: "a quoted local part", to: '<"ana @casa"@sre.gob.mx>', is: ['"ana @casa"@sre.gob.mx'] },
  { why: "semicolons", to: "a@x.mx; Bea <b@x.mx>;", is: ["a@x.mx", "b@x.mx"] },
  { why: "folded lines", to: "a@x.mx,\r\n\tBea\r\n <b@x.mx>", is: ["a@x.mx", "b@x.mx"] },
  {
    why: "a parenthesis in a quoted name",
    to: '"Bea (SRE" <b@x.mx>, "\\"C\\", D" <c@x.mx>',
    is: ["b@x.mx", "c@x.mx"],
  },
])("still reads recipients: $why", async ({ to, is }) => {
  expect(addresses((await draftOf(bytes(`From: a@sre.gob.mx\r\nTo: ${to}\r\n\r\n`))).to)).toEqual(is);
});

test("reads as many persons as a list of addresses has, however they are written", async () => {
  const person = fc.constantFrom("a@x.mx", "Bea <b@x.mx>", '"C, d" <c@x.mx>', "<d@x.mx>", "e@x.mx (E)");
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 80 }), async (people) => {
      const draft = await draftOf(bytes(`From: a@x.mx\nTo: ${people.join(",\n ")}\n\n`));
      expect(addresses(draft.to)).toHaveLength(people.length);
    }),
    { numRuns: 50 },
  );
});

test.each([
  { why: "two brackets", from: "From: <ana@sre.gob.mx> <x@evil.com>" },
  { why: "an escaped second domain", from: "From: x@evil.com\\@sre.gob.mx" },
  { why: "a NUL", from: "From: ana@sre.gob.mx\u0000@evil.com" },
  { why: "a NUL that would vanish", from: "From: ana@sre.gob\u0000.mx" },
  { why: "several mailboxes", from: "From: ana@sre.gob.mx, x@evil.com" },
  { why: "two fields", from: "From: ana@sre.gob.mx\r\nFrom: x@evil.com" },
  { why: "an empty field before another", from: "From:\r\nFrom: ana@sre.gob.mx" },
  { why: "an empty group", from: "From: nadie:;" },
])("does not choose a sender: $why", async ({ from }) => {
  expect((await draftOf(bytes(`${from}\r\nTo: b@sre.gob.mx\r\n\r\n`))).from).toEqual(failed("invalid"));
});

test.each(['"', "(", "<"])("gives up at the first %s that stays open, however many follow", async (open) => {
  const draft = await draftOf(bytes(`From: a@b\nTo: ${open}${'a\\"(<'.repeat(200_000)}\n\n`));
  expect(draft.to).toEqual(failed("invalid"));
});

test("knows a sender whose quoted local part holds an @", async () => {
  expect((await draftOf(bytes('From: "ana@casa"@sre.gob.mx\n\n'))).from).toMatchObject({
    value: { address: "ana@casa@sre.gob.mx" },
  });
  expect((await draftOf(bytes('From: Ana <"ana@casa"@sre.gob.mx>\n\n'))).from).toMatchObject({
    value: { address: '"ana@casa"@sre.gob.mx' },
  });
});

test.each([
  { why: "a text with a name and no disposition", fields: ['Content-Type: text/plain; name="a.exe"'] },
  {
    why: "an inline text",
    fields: ["Content-Type: text/plain", 'Content-Disposition: inline; filename="a.exe"'],
  },
  {
    why: "inline HTML",
    fields: ["Content-Type: text/html", "Content-Disposition: inline; filename*=utf-8''a%2Eexe"],
  },
  { why: "an encoded name", fields: ['Content-Type: text/plain; name="=?utf-8?Q?a=2Eexe?="'] },
  {
    why: "a calendar request",
    fields: ["Content-Type: text/calendar; method=REQUEST", 'Content-Disposition: inline; filename="a.exe"'],
  },
  { why: "an attached message", fields: ['Content-Type: message/rfc822; name="a.exe"'] },
])("takes a part with a file name for that file: $why", async ({ fields }) => {
  const part = [...fields, "", "contenido", ""].join("\r\n");
  const nested = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n${part}--b--\r\n`;
  for (const content of [part, nested]) {
    const draft = await draftOf(bytes(`From: a@sre.gob.mx\r\n${content}`));
    expect(valueOf(draft.attachments)).toMatchObject([{ id: "1", name: "a.exe", type: "file" }]);
  }
});

describe("looks into attachments", () => {
  const script = bytes("#!/bin/sh\nrm -r ~\n");
  const attachedAs = (name: string, content: Uint8Array, type = "application/octet-stream") =>
    draftOf(
      bytes(
        [
          "From: a@sre.gob.mx",
          `Content-Type: ${type}; name="${name}"`,
          "Content-Transfer-Encoding: base64",
          "",
          Buffer.from(content).toString("base64"),
          "",
        ].join("\r\n"),
      ),
    );
  const told = async (name: string, content: Uint8Array) =>
    valueOf((await attachedAs(name, content)).attachments)?.map((one) => valueOf(one.content));

  test("by their bytes, whatever they are called", async () => {
    expect(await told("aviso.pdf", script)).toMatchObject([{ kind: "executable", disguise: "extension" }]);
    expect(await told("aviso.sh", script)).not.toMatchObject([{ disguise: "extension" }]);
  });

  test("and into what they hold", async () => {
    const zip = zipSync({ "planos/instalar.sh": script, "nota.txt": bytes("Buenos días") });
    expect(await told("planos.zip", zip)).toMatchObject([
      { kind: "archive", nested: ["executable", "text"], inside: [{ is: "executable" }] },
    ]);
  });

  test("so that a program inside is found", async () => {
    const { findings } = evaluate(await attachedAs("planos.zip", zipSync({ "a.sh": script })), policy);
    expect(findings.filter(({ clause }) => clause === "9.e")).toMatchObject([
      { key: "attachment-type.executable", data: { inside: true, which: "a.sh" } },
    ]);
  });
});

test("keeps the text of a named part in the body, where it is read as well", async () => {
  const draft = await draftOf(bytes('From: a@b\nContent-Type: text/plain; name="a.txt"\n\nHola\n'));
  expect(valueOf(draft.body)?.content).toContain("Hola");
});

test("keeps a calendar request that is called an ics file the invitation alone", async () => {
  const draft = await draftOf(
    bytes('From: a@b\nContent-Type: text/calendar; method=REQUEST; name="reunion.ics"\n\nBEGIN:VCALENDAR\n'),
  );
  expect(draft).toMatchObject({ item: "meeting", attachments: known([]) });
});

test.each([
  { type: "application/x-dosexec", extension: "exe" },
  { type: "application/vnd.microsoft.portable-executable", extension: "exe" },
  { type: "application/javascript", extension: "js" },
  { type: "text/javascript", extension: "js" },
  { type: "video/x-msvideo", extension: "avi" },
  { type: "video/x-matroska", extension: "mkv" },
  { type: "audio/vorbis", extension: "ogg" },
])("calls a nameless $type a file that ends in $extension", async ({ type, extension }) => {
  const draft = await draftOf(bytes(`From: a@b\nContent-Type: ${type}\n\nx\n`));
  expect(valueOf(draft.attachments)).toMatchObject([{ name: `ATT00001.${extension}` }]);
});

test("reads what can be read of broken MIME", async () => {
  const draft = await read("mime-roto");
  expect(draft.subject.state).toBe("known");
  expect(draft).toMatchObject({ from: failed("invalid"), to: failed("invalid"), cc: known([]) });
  expect(evaluate(draft, policy).policy.id).toBe(policy.id);
});

test("says that body and attachments are lost when the structure is too deep, and keeps the header", async () => {
  const levels = Array.from(
    { length: 400 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${String(level)}x\n\n--b${String(level)}x\n`,
  );
  const draft = await draftOf(bytes(`From: a@sre.gob.mx\nTo: b@sre.gob.mx\n${levels.join("")}\n\nfin\n`));
  expect(addresses(draft.to)).toEqual(["b@sre.gob.mx"]);
  expect(draft).toMatchObject({ body: failed("invalid"), attachments: failed("invalid") });
});

const line = fc.oneof(
  fc.constantFrom(
    "From: a@b",
    "To: g: x@y, z;, <<>>",
    "Bcc: q@r",
    " folded",
    "Subject: =?utf-8?B?8J+Y?=",
    "Content-Type: multipart/mixed; boundary=b",
    "Content-Type: text/html; charset=utf-16",
    "Content-Type: message/rfc822",
    "Content-Transfer-Encoding: base64",
    "Content-Disposition: attachment; filename*=utf-8''%ff",
    "--b",
    "--b--",
    "",
    ":",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
);

test("never throws, and always says how much the file weighs", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\r\n"), async (lines, end) => {
      const reading = await readEml(bytes(["X: y", ...lines].join(end)));
      expect(reading).toMatchObject({ state: "message", draft: { transmittedSize: { state: "known" } } });
    }),
    { numRuns: 300 },
  );
});

test("a picture in which lines look like fields is no message", async () => {
  const reading = await readEml(bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\ncomment: a picture\n\nend"));
  expect(reading.state).toBe("not-a-message");
});

test("never throws on any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (raw) => {
      expect(["message", "not-a-message"]).toContain((await readEml(raw)).state);
    }),
  );
});
