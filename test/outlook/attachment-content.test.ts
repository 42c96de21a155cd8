import { bytesInBase64, contentOf, isWhole } from "../../src/outlook/attachment-content";
import { failed, file, known, unavailable } from "../support/builders";

const pdf = file("informe.pdf", 6);
const mail = file("Acta", 6, { type: "item" });
const base64 = "JVBERi0x"; // %PDF-1

test("a file comes as base64, read without decoding the whole", () => {
  const content = contentOf({ format: "base64", content: base64 }, pdf);
  if (content.state !== "known") throw new Error("no content");
  expect(content.value.length).toBe(6);
  expect(Buffer.from(content.value.source.read(1, 4)).toString("latin1")).toBe("PDF");
});

test("an attached message comes as text: a byte for each character, weighed as UTF-8", () => {
  const text = "Subject: Acta\r\n\r\nAño €";
  const content = contentOf({ format: "eml", content: text }, mail);
  if (content.state !== "known") throw new Error("no content");
  const { source, length, extension } = content.value;
  expect([source.length, length, extension]).toEqual([text.length, Buffer.byteLength(text), ".eml"]);
  expect(Buffer.from(source.read(17, 99)).toString("latin1")).toBe("Año ?");
  expect(source.read(5, 5)).toHaveLength(0);
  expect(source.read(-3, 4)).toHaveLength(4);
  expect(source.read(99, 120)).toHaveLength(0);
});

test.each([
  ["an appointment by its format", { format: "iCalendar", content: "BEGIN:VCALENDAR" }, ".ics"],
  ["a message in Outlook's own format", { format: "base64", content: base64 }, ".msg"],
])("%s is called so, since its name is its subject", (_what, answer, extension) => {
  expect(contentOf(answer, mail)).toMatchObject({ state: "known", value: { extension } });
});

const invalid = failed("invalid");
test.each([
  ["a link", { format: "url", content: "https://example.org" }, unavailable],
  ["nothing", undefined, invalid],
  ["null", null, invalid],
  ["a number", 42, invalid],
  ["null members (office-js 5433)", { format: null, content: null }, invalid],
  ["an empty content (office-js 4544)", { format: "base64", content: "" }, invalid],
  ["an empty message", { format: "eml", content: "" }, invalid],
  ["a format that we do not know", { format: "mapi", content: "QUJD" }, invalid],
  ["a name of Object's own for a format", { format: "constructor", content: "QUJD" }, invalid],
  ["base64 of no possible length", { format: "base64", content: "QUJDR" }, invalid],
])("%s is no content", (_what, answer, reading) => {
  expect(contentOf(answer, pdf)).toEqual(reading);
});

test.each([
  [1_000, 0, true],
  [1_000, 2_024, true],
  [1_000, 2_025, false],
  [1_000_000, 990_000, true],
  [1_000_000, 989_999, false],
  [1_000_000, 1_010_001, false],
])("of an attachment of %i bytes a content of %i is whole: %s", (size, bytes, isSo) => {
  expect(isWhole(bytes, file("a", size))).toBe(isSo);
});

test("another length than the reported one is another file's content; where none is reported, any will do", () => {
  const answer = { format: "base64", content: base64 };
  expect(contentOf(answer, file("a.pdf", 9_000))).toEqual(invalid);
  expect(contentOf(answer, { ...pdf, size: invalid })).toMatchObject({ state: "known" });
  // What the host wrote anew weighs otherwise than what it keeps.
  expect(contentOf(answer, { ...mail, size: known(9_000) })).toMatchObject({ state: "known" });
  expect(contentOf({ format: "eml", content: "Subject: a" }, file("a.msg", 9_000))).toMatchObject({
    state: "known",
  });
});

test("base64 is measured by its letters", () => {
  expect(["", "QQ==", "QUI=", "QUJD", "QUJDR", "QUJD\r\nQUJD"].map(bytesInBase64)).toEqual([
    0,
    1,
    2,
    3,
    undefined,
    6,
  ]);
});
