import fc from "fast-check";
import { base64Source } from "../../../src/policy/attachments/base64";

test("any window is that of the decoded bytes", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: -5, max: 320 }),
      fc.integer({ min: -5, max: 320 }),
      (bytes, start, end) => {
        const source = base64Source(Buffer.from(bytes).toString("base64"));
        expect(source?.length).toBe(bytes.length);
        const from = Math.max(0, start);
        const expected = end > from ? Buffer.from(bytes).subarray(from, end) : Buffer.alloc(0);
        expect(Buffer.from(source!.read(start, end)).equals(expected)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  {
    why: "lines of 76 columns",
    text: Buffer.alloc(200, "abc").toString("base64").replace(/.{76}/g, "$&\r\n"),
  },
  { why: "a line end after the last letter", text: `${Buffer.alloc(200, "abc").toString("base64")}\n` },
  { why: "no padding", text: Buffer.alloc(200, "abc").toString("base64").replace(/=+$/, "") },
  { why: "the alphabet for addresses", text: Buffer.alloc(200, "abc").toString("base64url") },
])("takes base64 with $why", ({ text }) => {
  const source = base64Source(text);
  expect(Buffer.from(source!.read(0, 1000)).equals(Buffer.alloc(200, "abc"))).toBe(true);
});

test.each([
  { why: "a length that no base64 has", text: "QUJDR", is: undefined },
  { why: "nothing", text: "", is: "" },
  { why: "a letter of no alphabet ends the window", text: "QUJDREVG!!!!QUJD", is: "ABCDEF" },
])("$why", ({ text, is }) => {
  const source = base64Source(text);
  expect(source && Buffer.from(source.read(0, 100)).toString()).toBe(is);
});
