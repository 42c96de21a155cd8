import Ajv from "ajv";
import fc from "fast-check";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import answerSchema from "../../docs/schemas/age-answer.schema.json";
import { jsonLines, run } from "../support/fake-io";

const isAnswer = new Ajv().compile(answerSchema);
const asked = ["--now", "2026-11-23T09:00:00-06:00", "--zone", "America/Mexico_City"];
type World = Parameters<typeof run>[1];

async function age(mailbox: string, world: World = {}, ...more: string[]) {
  const { out, err, code } = await run(["age", mailbox, ...asked, ...more], world);
  const lines = jsonLines(out) as readonly Record<string, unknown>[];
  for (const line of lines) expect(isAnswer(line) ? undefined : line).toBeUndefined();
  return { lines, err, code };
}
const line = (id: unknown, received?: unknown) => JSON.stringify({ id, received });
const message = (received: string, more = "") =>
  `Received: from a by b; ${received}\nDate: Mon, 1 Jan 2001 00:00:00 +0000\n${more}\nHola\n`;
const on25August = message("Tue, 25 Aug 2026 00:00:00 -0600");

describe("JSON lines", () => {
  test.each([
    ["2026-08-24T23:59:59-06:00", { age: 91, remaining: -1, state: "overdue" }],
    ["2026-08-25T06:00:00Z", { age: 90, remaining: 0, state: "last-day" }],
    ["2026-08-26T12:00:00-06:00", { age: 89, remaining: 1, state: "soon" }],
    ["2026-09-08T00:00:00-06:00", { age: 76, remaining: 14, state: "soon" }],
    ["2026-09-09T00:00:00-06:00", { age: 75, remaining: 15, state: "safe" }],
    ["2026-11-23T18:00:00-06:00", { age: 0, remaining: 90, state: "safe" }],
    [null, { age: null, remaining: null, state: "unknown" }],
  ])("received %s", async (received, told) => {
    const { lines, err, code } = await age("-", { stdin: [line(7, received)] });
    expect(lines).toEqual([{ id: 7, received, ...told }]);
    expect(Object.keys(lines[0]!)).toEqual(["id", "received", "age", "remaining", "state"]);
    expect({ err, code }).toEqual({ err: "", code: 0 });
  });

  test("are answered in order, with the id as it came, and go on after an error", async () => {
    const now = "2026-11-23T09:00:00Z";
    const input = [line({ a: [1] }, now), "{", line(2), line(3, 5), line(4, "ayer"), `{"received":"${now}"}`];
    input.push(line("z", "2026-11-23T09:00:00"), "", line(null, now));
    const { lines, code } = await age("-", { stdin: input.map((text) => text + "\r\n") });
    expect(lines).toMatchObject([
      { id: { a: [1] }, state: "safe" },
      { id: null, error: { code: "bad-json" } },
      { id: 2, error: { code: "missing-field" } },
      { id: 3, error: { code: "missing-field" } },
      { id: 4, error: { code: "missing-field" } },
      { id: null, error: { code: "missing-field" } },
      { id: "z", error: { code: "missing-field" } },
      { id: null, state: "safe" },
    ]);
    expect(lines[2]).toMatchObject({ error: { message: expect.stringContaining("«received»") as string } });
    expect(code).toBe(3);
  });

  test.each([
    ["a number with more digits than are read", "12345678901234567890"],
    ["a number too large to be read", "1e400"],
    ["a number written in another way", "-0.0100"],
    ["numbers within it", '{"a": [9007199254740993, "}\\",\\"id\\":1"], "id": {"id": 1}}'],
    ["a text with signs of JSON in it", '"\\"},{[\\\\"'],
    ["an escape", '"\\ud800"'],
    ["a literal", "false"],
    ["arrays a thousand deep", "[".repeat(1000) + "]".repeat(1000)],
  ])("the id comes back as it came: %s", async (_, id) => {
    const member = '"received":"2026-11-23T09:00:00Z"';
    const lines = [
      `{"id":${id},${member}}`,
      ` { ${member} , "x" : {"id":1,"y":[{"id":2}]} , "\\u0069d" : ${id} } `,
      `{"id":1,"id":${id},${member}}`,
    ];
    const stdin = [...lines, `{"id":${id}}`].map((text) => `${text}\n`);
    const { out } = await run(["age", "-", ...asked], { stdin });
    const rest = '"received":"2026-11-23T09:00:00Z","age":0,"remaining":90,"state":"safe"}';
    const answers = out.trimEnd().split("\n");
    expect(answers.slice(0, 3)).toEqual(lines.map(() => `{"id":${id},${rest}`));
    expect(answers[3]).toMatch(/"error":{"code":"missing-field"/);
    expect(answers[3]!.startsWith(`{"id":${id},"error"`)).toBe(true);
  });

  test("whatever JSON the id is, and whatever stands around it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.dictionary(fc.string(), fc.jsonValue()), async (id, more) => {
        const { received: _, id: __, ...rest } = more;
        const around = JSON.stringify(rest).slice(1, -1);
        const text = `{${around}${around === "" ? "" : ","}"id":${id},"received":null}`;
        const { out } = await run(["age", "-", ...asked], { stdin: [`${text}\n`] });
        expect(out).toBe(`{"id":${id},"received":null,"age":null,"remaining":null,"state":"unknown"}\n`);
      }),
    );
  });

  test("may stand in a file", async () => {
    const files = { "buzon.JSONL": "\ufeff" + line(1, "2026-08-25T06:00:00Z") + "\n" + line(2, null) };
    const { lines, code } = await age("buzon.JSONL", { files });
    expect(lines).toMatchObject([
      { id: 1, state: "last-day" },
      { id: 2, state: "unknown" },
    ]);
    expect(code).toBe(0);
  });

  test("are answered one by one, before the input ends", async () => {
    let answered = 0;
    const stdin = (async function* () {
      for (let id = 0; id < 50; id++) {
        expect(answered).toBe(id);
        yield await Promise.resolve(line(id, null) + "\n");
      }
    })();
    expect((await age("-", { stdin, onOut: () => answered++ })).lines).toHaveLength(50);
  });

  test("stop without complaint when nobody reads the answers any more", async () => {
    const stdin = Array.from({ length: 50 }, (_, id) => line(id, null) + "\n");
    const { code, err } = await run(["age", "-", ...asked], { stdin, hangsUpAfter: 3 });
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

describe("the days", () => {
  const stdin = [line(1, "2026-11-13T09:00:00-06:00")];

  test("of --days", async () => {
    expect((await age("-", { stdin }, "--days", "9")).lines).toMatchObject([
      { age: 10, remaining: -1, state: "overdue" },
    ]);
    expect((await age("-", { stdin }, "--days=999999")).lines).toMatchObject([{ remaining: 999_989 }]);
  });

  test("of the policy document, where none are given", async () => {
    const policy = await import("../../src/policy/document/sre-2005.json");
    const files = {
      "p.json": JSON.stringify({ ...policy.default, ageing: { ...policy.default.ageing, days: 11 } }),
    };
    expect((await age("-", { stdin, files }, "--policy", "p.json")).lines).toMatchObject([
      { remaining: 1, state: "soon" },
    ]);
    expect((await age("-", { stdin, files }, "--policy", "p.json", "--days", "10")).lines).toMatchObject([
      { remaining: 0, state: "last-day" },
    ]);
  });

  test("of a policy document that cannot be used are no days", async () => {
    const { lines, code } = await age("-", { stdin, files: { "p.json": "{}" } }, "--policy", "p.json");
    expect(lines).toMatchObject([{ id: "-", error: { code: "bad-policy" } }]);
    expect(code).toBe(3);
  });
});

describe("an mbox", () => {
  const mbox = async (content: string | Uint8Array) => {
    const { lines, code } = await age("correo", { files: { correo: content } });
    return { told: lines.map(({ id, received, error }) => [id, error ? "error" : received]), lines, code };
  };
  const dated = "From ana@sre.gob.mx Mon Nov 23 09:00:00 2026\n";
  const at25August = "2026-08-25T06:00:00Z";

  test("numbers its messages from 1; received is the topmost Received field, else the From line", async () => {
    const second = "Received: by nobody\nReceived: by b; Tue, 25 Aug 2026 00:00:00 -0600\n\nHola\n\n";
    const { told, lines, code } = await mbox(
      `${dated}${on25August}\n${dated}${second}From - \nSubject: x\n\nHola\n`,
    );
    expect(told).toEqual([
      [1, at25August],
      [2, "2026-11-23T09:00:00Z"],
      [3, null],
    ]);
    expect(lines[0]).toMatchObject({ age: 90, state: "last-day" });
    expect(lines[2]).toEqual({ id: 3, received: null, age: null, remaining: null, state: "unknown" });
    expect(code).toBe(0);
  });

  test.each([
    ["with CRLF", (text: string) => text.replace(/\n/g, "\r\n")],
    ["with a mark before it", (text: string) => "\xef\xbb\xbf" + text],
    ["with empty lines before it", (text: string) => "\n\n" + text],
    ["without an end of its last line", (text: string) => text.trimEnd()],
  ])("%s", async (_, changed) => {
    const { told } = await mbox(
      Buffer.from(changed(`${dated}${on25August}\n${dated}Subject: x\n\nHola\n`), "latin1"),
    );
    expect(told).toEqual([
      [1, at25August],
      [2, "2026-11-23T09:00:00Z"],
    ]);
  });

  test.each([
    ["a sentence", "\nFrom now on, all is well.\nNote: it is.\n"],
    [
      "a sentence with a date, in a paragraph",
      "It was sent\nFrom ana Mon Nov 23 09:00:00 2026\nand so on.\n",
    ],
    ["one word, without a field after it", "\nFrom Ana\nand all of us\n"],
    ["what is marked", "\n>From ana@sre.gob.mx Mon Nov 23 09:00:00 2026\nSubject: x\n"],
    ["what looks like a Received field", "\nReceived: by b; Mon, 23 Nov 2026 09:00:00 +0000\n"],
  ])("%s in a body parts nothing", async (_, body) => {
    expect((await mbox(`${dated}${on25August}${body}\nAdiós\n`)).told).toEqual([[1, at25August]]);
  });

  test.each([
    ["no empty line before", `Hola\n${dated}Subject: x\n\nHola\n`],
    ["no date, as in Thunderbird", "Hola\n\nFrom \nSubject: x\n\nHola\n"],
    ["no header after it", `Hola\n\n${dated}\nHola\n`],
  ])("a From line with %s still parts", async (_, rest) => {
    expect((await mbox(`${dated}${on25August}${rest}`)).told).toHaveLength(2);
  });

  test("a message without a header is an error, and the rest goes on", async () => {
    const { lines, code } = await mbox(`${dated}\nHola\n\n${dated}${on25August}`);
    expect(lines).toMatchObject([
      { id: 1, error: { code: "not-a-message" } },
      { id: 2, received: at25August },
    ]);
    expect(code).toBe(3);
  });

  test("an empty one has no messages", async () => {
    expect(await mbox("")).toMatchObject({ told: [], code: 0 });
  });

  test("is read in pieces, wherever they end, and a line without end fills no memory", async () => {
    const { mboxReader } = await import("../../src/cli/mailbox-mbox");
    const bytes = Buffer.from(
      `${dated}${on25August}${"x".repeat(100_000)}\n\n${dated}X: ${"y".repeat(50_000)}\n${on25August}`,
    );
    for (const size of [1, 2, 7, 4096, bytes.length]) {
      const reader = mboxReader();
      const found = [];
      for (let start = 0; start < bytes.length; start += size) {
        found.push(...reader.push(bytes.subarray(start, start + size)));
      }
      found.push(...reader.end());
      expect(found).toEqual([{ received: Date.parse(at25August) }, { received: Date.parse(at25August) }]);
    }
  });
});

describe("one message", () => {
  test.each([
    [
      "by its topmost Received field, over two lines",
      "Received: by b\n\tid 1; Tue, 25 Aug 2026 00:00:00 -0600\nReceived: by c; 1 Jan 2001 00:00:00 +0000\n\n",
      "2026-08-25T06:00:00Z",
    ],
    [
      "by the From line that it was cut out with",
      "From a Mon Nov 23 09:00:00 2026\nSubject: x\n\nReceived: x; 1 Jan 2001 00:00 GMT\n",
      "2026-11-23T09:00:00Z",
    ],
    ["not by a year before 0 in UTC", "Received: by b; Sat, 1 Jan 0000 00:00:00 +1400\n\n", null],
    ["not by a year after 9999 in UTC", "Received: by b; Fri, 31 Dec 9999 23:59:59 -1000\n\n", null],
    ["never by its Date", "Date: Mon, 23 Nov 2026 09:00:00 +0000\nSubject: x\n", null],
    [
      "never by what a relay says of another field",
      "X-Received: by b; Mon, 23 Nov 2026 09:00:00 +0000\n\n",
      null,
    ],
  ])("%s", async (_, content, received) => {
    const { lines } = await age("uno.eml", { files: { "uno.eml": content } });
    expect(lines).toMatchObject([{ id: "uno.eml", received }]);
  });

  test.each([
    ["no header", "uno.eml", "Hola\n\nSubject: x\n"],
    ["no byte", "uno.eml", ""],
    ["a picture's bytes", "uno.eml", "\x89PNG\nA: b\n"],
    ["text of no mailbox", "notas.txt", "Hola\n"],
  ])("a file with %s is none", async (_, name, content) => {
    const { lines, code } = await age(name, { files: { [name]: Buffer.from(content, "latin1") } });
    expect(lines).toMatchObject([{ id: name, error: { code: "not-a-message" } }]);
    expect(code).toBe(3);
  });
});

describe("a folder", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), "visto-bueno-age-"));
  });
  afterEach(() => rm(root, { recursive: true }));

  async function put(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(root, name)), { recursive: true });
      await writeFile(path.join(root, name), content);
    }
  }
  const names = async () => {
    const { lines, code } = await age(root);
    return { told: lines.map(({ id, state }) => [path.relative(root, id as string), state]), lines, code };
  };

  test("of .eml files, with those below, by name; what else is there is passed over", async () => {
    await put({
      "b.eml": on25August,
      "a/C.EML": message("Mon, 24 Aug 2026 23:59:59 -0600"),
      "a/notas.txt": "Hola",
      "a/._C.EML": "\0\0",
      "z.eml": "Subject: x\n\nHola\n",
    });
    await symlink(root, path.join(root, "a", "circle"));
    expect(await names()).toMatchObject({
      told: [
        ["a/C.EML", "overdue"],
        ["b.eml", "last-day"],
        ["z.eml", "unknown"],
      ],
      code: 0,
    });
  });

  test("that is a Maildir, with the folders in it; what is not delivered yet does not count", async () => {
    await put({
      "cur/1.a:2,S": on25August,
      "new/2.b": message("Mon, 23 Nov 2026 09:00:00 -0600"),
      "tmp/3.c": on25August,
      "dovecot.index": "x",
      ".Enviados/cur/4.d:2,S": "From a Mon Nov 23 09:00:00 2026\nSubject: x\n\nHola\n",
      ".Enviados/new/.x": "x",
    });
    expect(await names()).toMatchObject({
      told: [
        [".Enviados/cur/4.d:2,S", "safe"],
        ["cur/1.a:2,S", "last-day"],
        ["new/2.b", "safe"],
      ],
      code: 0,
    });
  });

  test("goes on after what is no message or has gone", async () => {
    await put({ "a.eml": "Hola\n", "c.eml": on25August });
    await symlink(path.join(root, "nada"), path.join(root, "b.eml"));
    const { lines, code } = await names();
    expect(lines).toMatchObject([
      { error: { code: "not-a-message" } },
      { error: { code: "not-found" } },
      { state: "last-day" },
    ]);
    expect(code).toBe(3);
  });

  test("without mail has no answers", async () => {
    expect(await names()).toMatchObject({ told: [], code: 0 });
  });
});

test("a mailbox that is not there", async () => {
  const { lines, code } = await age("nada.mbox");
  expect(lines).toMatchObject([{ id: "nada.mbox", error: { code: "not-found" } }]);
  expect(code).toBe(3);
});

test.each([
  { why: "no mailbox", argv: ["age", ...asked], es: "Indique un solo buzón", en: "Name one mailbox" },
  {
    why: "two mailboxes",
    argv: ["age", "a", "b", ...asked],
    es: "Indique un solo buzón",
    en: "Name one mailbox",
  },
  { why: "no --now", argv: ["age", "-", ...asked.slice(2)], es: "--now necesita", en: "--now needs" },
  {
    why: "a --now without an offset",
    argv: ["age", "-", "--now", "2026-11-23T09:00:00", ...asked.slice(2)],
    es: "se dio «2026-11-23T09:00:00».",
    en: 'it was given "2026-11-23T09:00:00".',
  },
  { why: "no --zone", argv: ["age", "-", ...asked.slice(0, 2)], es: "--zone necesita", en: "--zone needs" },
  {
    why: "a --zone of Windows",
    argv: ["age", "-", ...asked.slice(0, 2), "--zone", "Central Standard Time (Mexico)"],
    es: "se dio «Central Standard Time (Mexico)».",
    en: 'given "Central Standard Time (Mexico)".',
  },
  ...["0", "-1", "1.5", "noventa", "1e3", "1000000", ""].map((days) => ({
    why: `--days ${days}`,
    argv: ["age", "-", ...asked, `--days=${days}`],
    es: `se dio «${days}»`,
    en: `given "${days}"`,
  })),
])("$why: exit code 3, told on standard error in both languages", async ({ argv, es, en }) => {
  for (const [lang, told] of [
    ["es-MX", es],
    ["en-US", en],
  ] as const) {
    const { code, out, err } = await run([...argv, "--lang", lang]);
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain(told);
  }
});
