import fc from "fast-check";
import { readInstant, writeInstant } from "../../src/ageing/instant";
import { fromLineInstant, receivedInstant } from "../../src/ageing/mail-date";

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : writeInstant(instant);

test.each([
  ["2026-08-25T06:00:00Z", "2026-08-25T06:00:00Z"],
  ["2026-08-25T06:00:00.999999Z", "2026-08-25T06:00:00Z"],
  ["2026-08-25T05:59:59.99999999999999999999Z", "2026-08-25T05:59:59Z"],
  ["2016-12-31T23:59:60.99999999999999999999Z", "2017-01-01T00:00:00Z"],
  ["2026-08-25t00:00:00-06:00", "2026-08-25T06:00:00Z"],
  ["2026-08-25 00:00-0600", "2026-08-25T06:00:00Z"],
  ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"],
  ["2028-02-29T00:00:00+14:00", "2028-02-28T10:00:00Z"],
  ["0050-01-01T00:00:00Z", "0050-01-01T00:00:00Z"],
])("%s is an instant", (text, is) => {
  expect(iso(readInstant(text))).toBe(is);
});

test.each([
  "",
  "hoy",
  "2026-08-25",
  "2026-08-25T06:00:00",
  "2026-02-29T06:00:00Z",
  "2026-13-01T06:00:00Z",
  "2026-08-25T24:00:00Z",
  "2026-08-25T06:60:00Z",
  "2026-08-25T06:00:61Z",
  "2026-08-25T06:00:00+24:00",
  "2026-08-25T06:00:00+05:60",
  " 2026-08-25T06:00:00Z",
  "1787637600000",
])("%j is none", (text) => {
  expect(readInstant(text)).toBeUndefined();
});

test.each([
  ["59.9999Z", 59_999],
  ["01.001Z", 1001],
  ["04.35Z", 4350],
  ["04.0009999Z", 4000],
])("of a second only whole milliseconds count, cut and never rounded: %s", (second, is) => {
  expect(readInstant(`1970-01-01T00:00:${second}`)).toBe(is);
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_799 }), (seconds) => {
      expect(readInstant(writeInstant(seconds * 1000))).toBe(seconds * 1000);
    }),
  );
});

test.each([
  ["from a by b with SMTP id 1; Mon, 23 Nov 2026 09:00:00 -0600", "2026-11-23T15:00:00Z"],
  ["from a by b\r\n\tid 1;\r\n Mon, 23 Nov 2026\r\n 09:00:00 -0600 (CST)", "2026-11-23T15:00:00Z"],
  ["by b; 23 Nov 2026 09:00 GMT", "2026-11-23T09:00:00Z"],
  ["by b; Mon, 3 nov 26 09:00:00 CST", "2026-11-03T15:00:00Z"],
  ["by b; Tue, 3 Nov 98 09:00:00 EDT", "1998-11-03T13:00:00Z"],
  ["by b; Tue, 3 Nov 100 09:00:00 Z", "2000-11-03T09:00:00Z"],
  [
    "by b (a (nested; note); 1 Jan 2001 00:00:00 +0000); Mon, 23 Nov 2026 09:00:00 +0000 (x; y)",
    "2026-11-23T09:00:00Z",
  ],
  ["by b (it never ends; Mon, 23 Nov 2026 09:00:00 +0000", "2026-11-23T09:00:00Z"],
  ["Mon, 23 Nov 2026 09:00:00 +0000", "2026-11-23T09:00:00Z"],
  ["by b; Sat, 1 Jan 0000 14:00:00 +1400", "0000-01-01T00:00:00Z"],
  ["by b; Fri, 31 Dec 9999 13:59:59 -1000", "9999-12-31T23:59:59Z"],
])("a Received field %j", (value, is) => {
  expect(iso(receivedInstant(value))).toBe(is);
});

test.each([
  "",
  "from a by b",
  "by b; yesterday",
  "by b; Mon, 31 Feb 2026 09:00:00 +0000",
  "by b; Mon, 23 Nev 2026 09:00:00 +0000",
  "by b; Mon, 23 Nov 2026 09:00:00 +9999",
  "by b; Mon, 23 Nov 2026 25:00:00 +0000",
  "Mon, 23 Nov 2026 09:00:00 +0000;",
  "by b; Sat, 1 Jan 0000 00:00:00 +1400",
  "by b; Fri, 31 Dec 9999 23:59:59 -1000",
])("no date in the Received field %j", (value) => {
  expect(receivedInstant(value)).toBeUndefined();
});

test.each([
  ["From ana@sre.gob.mx Mon Nov 23 09:00:00 2026", "2026-11-23T09:00:00Z"],
  ["From - Tue Nov  3 09:00:00 2026", "2026-11-03T09:00:00Z"],
  ["From 1790@xxx Mon Nov 23 09:00:00 -0600 2026", "2026-11-23T15:00:00Z"],
  ["From ana Mon Nov 23 09:00:00 CST 2026", "2026-11-23T15:00:00Z"],
  ["From ana Mon Nov 23 09:00 2026 +0100", "2026-11-23T08:00:00Z"],
])("the line %j", (line, is) => {
  expect(iso(fromLineInstant(line))).toBe(is);
});

test.each([
  "From ",
  "From ana",
  "From now on, Mon is free",
  "From ana Mon Nov 31 09:00:00 2026",
  "From ana Fri Dec 31 23:59:59 9999 -1000",
])("no date in the line %j", (line) => {
  expect(fromLineInstant(line)).toBeUndefined();
});

test("long and hostile fields are read in linear time", () => {
  for (const value of [
    "(".repeat(200_000),
    ";".repeat(200_000),
    " ".repeat(200_000),
    "; " + "a".repeat(200_000),
  ]) {
    expect(receivedInstant(value)).toBeUndefined();
    expect(fromLineInstant(`From ${value}`)).toBeUndefined();
  }
});
