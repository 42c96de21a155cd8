import fc from "fast-check";
import { linesOf } from "../../src/cli/lines";
import { jsonLines, run } from "../support/fake-io";

const batch = (lines: readonly unknown[], more: readonly string[] = []) =>
  run(["check", "--batch", ...more], {
    stdin: [lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n") + "\n"],
  });
const message = expect.stringMatching(/\S/) as string;

test("answers line by line in the order of the input, with the id as it came", async () => {
  const { out, code } = await batch([
    { id: 7, path: "programa.eml" },
    { path: "limpio.eml", id: { nested: [1, null] }, unknown: true },
    { id: "x", path: "nada.eml" },
    { id: null, path: "otra-cuenta.eml" },
  ]);
  expect(jsonLines(out)).toMatchObject([
    { id: 7, outcome: "block" },
    { id: { nested: [1, null] }, outcome: "allow", findings: [] },
    { id: "x", error: { code: "not-found" } },
    { id: null, outcome: "block" },
  ]);
  expect(code).toBe(3);
});

test.each([
  { why: "no JSON", line: "nada", id: null, code: "bad-json" },
  { why: "a list", line: "[1]", id: null, code: "bad-json" },
  { why: "a bare word", line: "null", id: null, code: "bad-json" },
  { why: "no id", line: '{"path":"limpio.eml"}', id: null, code: "missing-field" },
  { why: "no path", line: '{"id":1}', id: 1, code: "missing-field" },
  { why: "a path that is a number", line: '{"id":1,"path":2}', id: 1, code: "missing-field" },
  {
    why: "a rank of no policy",
    line: '{"id":1,"path":"limpio.eml","rank":"virrey"}',
    id: 1,
    code: "unknown-rank",
  },
  {
    why: "a rank that is a number",
    line: '{"id":1,"path":"limpio.eml","rank":7}',
    id: 1,
    code: "missing-field",
  },
  {
    why: "options that are a number",
    line: '{"id":1,"path":"limpio.eml","options":5}',
    id: 1,
    code: "missing-field",
  },
  {
    why: "options that are a list",
    line: '{"id":1,"path":"limpio.eml","options":[]}',
    id: 1,
    code: "missing-field",
  },
  {
    why: "half a person in a list",
    line: '{"id":1,"path":"limpio.eml","options":{"listSizes":{"a@b":1.5}}}',
    id: 1,
    code: "missing-field",
  },
])("$why is the error $code, and the rest goes on", async ({ line, id, code }) => {
  const done = await batch([line, { id: "next", path: "limpio.eml" }]);
  expect(jsonLines(done.out)).toEqual([
    { id, error: { code, message } },
    { id: "next", outcome: "allow", findings: [] },
  ]);
  expect(done.code).toBe(3);
});

test.each([
  { rank: undefined, is: "unknown" },
  { rank: null, is: "unknown" },
  { rank: "unknown", is: "unknown" },
  { rank: "otro-cargo", is: "otro-cargo" },
])("a rank given as $rank counts as $is", async ({ rank }) => {
  const { code } = await batch([{ id: 1, path: "limpio.eml", rank }]);
  expect(code).toBe(0);
});

test("options.listSizes gives lists their members, by address in any case", async () => {
  const line = (members: number) => ({
    id: members,
    path: "limpio.eml",
    options: { listSizes: { "BLopez@SRE.gob.mx": members }, other: 1 },
  });
  const { out } = await batch([line(50), line(51)]);
  expect(jsonLines(out)).toMatchObject([
    { id: 50, outcome: "allow" },
    { id: 51, outcome: "block", findings: [{ key: "mass-mailing.overLimit" }] },
  ]);
});

test("no line at all is no error", async () => {
  expect(await batch([""])).toEqual({ code: 0, out: "", err: "" });
});

test("every line of a batch is answered by bad-policy when the policy cannot be used", async () => {
  const { out } = await batch([{ id: 1, path: "limpio.eml" }, "?"], ["--policy", "nada.json"]);
  expect(jsonLines(out)).toMatchObject([
    { id: 1, error: { code: "bad-policy" } },
    { id: null, error: { code: "bad-json" } },
  ]);
});

test("answers a line before the next one has come", async () => {
  const line = JSON.stringify({ id: 1, path: "limpio.eml" }) + "\n";
  let answered: () => void = () => undefined;
  const firstAnswer = new Promise<void>((resolve) => (answered = resolve));
  async function* talking() {
    yield line;
    // Without an answer to the first line the second never comes, and this test does not end.
    await firstAnswer;
    yield line;
  }
  const { out } = await run(["check", "--batch"], { stdin: talking(), onOut: () => answered() });
  expect(jsonLines(out)).toHaveLength(2);
});

test("lines are the same however the stream is cut, with CRLF, blank lines and letters split between chunks", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: fc.constantFrom("a", "ñ", "😀", " ") }).filter((line) => line.trim() !== ""),
        { maxLength: 6 },
      ),
      fc.constantFrom("\n", "\r\n", "\n\n"),
      fc.boolean(),
      fc.integer({ min: 1, max: 5 }),
      async (lines, end, isEnded, width) => {
        const bytes = Buffer.from(lines.join(end) + (isEnded ? end : ""));
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += width)
            yield await Promise.resolve(bytes.subarray(at, at + width));
        }
        const read: string[] = [];
        for await (const line of linesOf(chunks())) read.push(line);
        expect(read).toEqual(lines);
      },
    ),
  );
});

test("blank lines are passed over, and nothing answers them", async () => {
  const { out, code } = await batch(["", { id: 1, path: "limpio.eml" }, "  ", { id: 2, path: "limpio.eml" }]);
  expect(jsonLines(out)).toMatchObject([{ id: 1 }, { id: 2 }]);
  expect(code).toBe(0);
});

test("a message without a From field is judged as far as it goes, and says that its sender was not checked", async () => {
  const files = { "sin-remitente.eml": "To: blopez@sre.gob.mx\r\nSubject: Acta\r\n\r\nBuenas tardes.\r\n" };
  const { out, code } = await run(["check", "--json", "sin-remitente.eml"], { files });
  expect(jsonLines(out)).toMatchObject([
    { outcome: "warn", findings: [{ key: "sender-account.unverified", certainty: "unverified" }] },
  ]);
  expect(code).toBe(1);
});
