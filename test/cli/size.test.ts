import { jsonLines, run } from "../support/fake-io";

const whole = {
  id: 1,
  subject: "Reunión del lunes",
  from: { name: "Ana Pérez", address: "aperez@sre.gob.mx" },
  to: [{ address: "luis@sre.gob.mx" }],
  cc: [] as readonly unknown[],
  bcc: [] as readonly unknown[],
  bodyText: "Buenos días:\n\nLe confirmo la reunión.\n",
  attachments: [] as readonly unknown[],
};

async function answer(members: object): Promise<Record<string, unknown>> {
  const { out } = await run(["size"], { stdin: [JSON.stringify({ ...whole, ...members })] });
  return jsonLines(out)[0] as Record<string, unknown>;
}
const bytes = async (members: object): Promise<number> => (await answer(members))["bytes"] as number;

test("answers line by line in the order of the input, with the id as it came", async () => {
  const lines = [{ ...whole, id: { a: [1] } }, "nada", { ...whole, id: null, more: 1 }];
  const { out, err, code } = await run(["size"], {
    stdin: lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)) + "\n"),
  });
  const told = jsonLines(out) as readonly { readonly bytes?: number }[];
  expect(told).toMatchObject([{ id: { a: [1] } }, { id: null, error: { code: "bad-json" } }, { id: null }]);
  expect(told[0]?.bytes).toBeGreaterThan(300);
  expect(told[2]?.bytes).toBe(told[0]?.bytes);
  expect({ err, code }).toEqual({ err: "", code: 3 });
});

test("a draft gives its bytes and nothing else, with exit code 0", async () => {
  const { out, code } = await run(["size"], { stdin: [JSON.stringify(whole)] });
  expect(out).toMatch(/^\{"id":1,"bytes":\d+\}\n$/);
  expect(code).toBe(0);
});

test.each([
  { why: "no sender", more: { from: undefined }, wrong: "from" },
  { why: "a sender without an address", more: { from: { name: "Ana" } }, wrong: "from.address" },
  { why: "an empty sender", more: { from: "" }, wrong: "from" },
  { why: "recipients that are no list", more: { to: "a@b.mx" }, wrong: "to" },
  { why: "a recipient that is a number", more: { to: ["a@b.mx", 7] }, wrong: "to[1]" },
  { why: "a blind copy that is a number", more: { bcc: [7] }, wrong: "bcc[0]" },
  { why: "a name that is a number", more: { cc: [{ name: 7, address: "a@b.mx" }] }, wrong: "cc[0].name" },
  { why: "a subject that is a number", more: { subject: 7 }, wrong: "subject" },
  { why: "a body that is a list", more: { bodyHtml: [] }, wrong: "bodyHtml" },
  { why: "attachments that are an object", more: { attachments: {} }, wrong: "attachments" },
  { why: "an attachment that is a text", more: { attachments: ["a.pdf"] }, wrong: "attachments[0]" },
  { why: "an attachment without a name", more: { attachments: [{ size: 1 }] }, wrong: "attachments[0].name" },
  {
    why: "a size that is a text",
    more: { attachments: [{ name: "a.pdf", size: "10" }] },
    wrong: "attachments[0].size",
  },
  {
    why: "a size below 0",
    more: {
      attachments: [
        { name: "a.pdf", size: 5 },
        { name: "b.pdf", size: -1 },
      ],
    },
    wrong: "attachments[1].size",
  },
  {
    why: "an inline that is a text",
    more: { attachments: [{ name: "a.png", size: 5, isInline: "no" }] },
    wrong: "attachments[0].isInline",
  },
])("$why is a missing field, and named", async ({ more, wrong }) => {
  const { error } = (await answer(more)) as {
    readonly error?: { readonly code: string; readonly message: string };
  };
  expect(error?.code).toBe("missing-field");
  expect(error?.message).toContain(`«${wrong}»`);
});

test("what is missing is empty: lists, subject, bodies", async () => {
  const empty = { to: [], cc: [], bcc: [], subject: "", bodyHtml: "", bodyText: "", attachments: [] };
  const missing = Object.fromEntries(Object.keys(empty).map((key) => [key, undefined]));
  const nulls = Object.fromEntries(Object.keys(empty).map((key) => [key, null]));
  expect(await bytes(missing)).toBe(await bytes(empty));
  expect(await bytes(nulls)).toBe(await bytes(empty));
});

test.each([
  ["Luis López <llopez@sre.gob.mx>", { name: "Luis López", address: "llopez@sre.gob.mx" }],
  ['"López, Luis" <llopez@sre.gob.mx>', { name: "López, Luis", address: "llopez@sre.gob.mx" }],
  ['"Luis \\"Güero\\" López" <l@sre.gob.mx>', { name: 'Luis "Güero" López', address: "l@sre.gob.mx" }],
  ["<llopez@sre.gob.mx>", { address: "llopez@sre.gob.mx" }],
  [" llopez@sre.gob.mx ", { address: "llopez@sre.gob.mx" }],
])("the address %s is read like its parts", async (text, parts) => {
  expect(await bytes({ to: [text], from: text })).toBe(await bytes({ to: [parts], from: parts }));
});

test("blind copies weigh nothing, each copy something", async () => {
  const people = Array.from({ length: 30 }, (_, index) => `persona${String(index)}@sre.gob.mx`);
  expect(await bytes({ bcc: people })).toBe(await bytes({}));
  expect(await bytes({ cc: people })).toBeGreaterThan((await bytes({})) + 30 * 20);
});

test("an HTML body alone is a part of its own; both bodies are two parts in a multipart", async () => {
  const html = "<p>Buenos días: le confirmo la reunión del lunes en la Cancillería.</p>";
  const [text, alone, both] = [
    await bytes({}),
    await bytes({ bodyHtml: html, bodyText: undefined }),
    await bytes({ bodyHtml: html }),
  ];
  // Two delimiters and a header of some 40 letters each are in one of them alone.
  expect(both).toBeGreaterThan(text + alone - 250);
  expect(alone).toBeLessThan(both - 250);
});

test("an inline picture beside HTML makes a multipart of its own, beside text it does not", async () => {
  const picture = (isInline: boolean) => ({ attachments: [{ name: "logo.png", size: 900, isInline }] });
  const other = { name: "acta.pdf", size: 900 };
  const html = { bodyHtml: "<p>Hola</p>", bodyText: undefined };
  const attached = (isInline: boolean) => [...picture(isInline).attachments, other];
  expect(await bytes({ ...html, attachments: attached(true) })).toBeGreaterThan(
    (await bytes({ ...html, attachments: attached(false) })) + 100,
  );
  const inText =
    (await bytes({ attachments: attached(true) })) - (await bytes({ attachments: attached(false) }));
  // Only the disposition and the Content-ID.
  expect(inText).toBeLessThan(80);
});

test("the type in the line is the one that is counted, and a message in a message is not encoded", async () => {
  const file = (contentType?: string) => ({
    attachments: [
      { name: "datos.x", size: 3_000_000, ...(contentType === undefined ? {} : { contentType }) },
    ],
  });
  const unknown = await bytes(file());
  expect(await bytes(file("application/octet-stream"))).toBe(unknown);
  expect(await bytes(file("a/b"))).toBe(unknown - "application/octet-stream".length + 3);
  const message = await bytes(file("message/rfc822"));
  expect(message).toBeGreaterThan(3_000_000);
  expect(message).toBeLessThan(3_001_500);
});

test.each([
  ["of 0", { size: 0 }],
  ["missing", {}],
  ["null", { size: null }],
])("with a size %s the answer is a least", async (_, size) => {
  const told = await answer({
    attachments: [
      { name: "RV.msg", ...size },
      { name: "a.pdf", size: 10 },
    ],
  });
  expect(told).toEqual({ id: 1, bytes: expect.any(Number) as number, atLeast: true });
});

describe("with file names", () => {
  const heavy = { ...whole, attachments: [{ name: "Anexo.pdf", size: 5_000_000 }] };
  const blind = { ...whole, id: undefined, attachments: [{ name: "RV.msg", size: 0 }] };
  const files = {
    "pesado.json": "\ufeff" + JSON.stringify(heavy, null, 2),
    "incierto.json": JSON.stringify(blind),
    "roto.json": "{",
  };

  test("with --json, a line per file, its path being the id", async () => {
    const { out, code } = await run(
      ["size", "pesado.json", "incierto.json", "roto.json", "nada.json", "--json"],
      {
        files,
      },
    );
    expect(jsonLines(out)).toMatchObject([
      { id: "pesado.json", bytes: await bytes(heavy) },
      { id: "incierto.json", atLeast: true },
      { id: "roto.json", error: { code: "bad-json" } },
      { id: "nada.json", error: { code: "not-found" } },
    ]);
    expect(code).toBe(3);
  });

  test.each([
    {
      lang: "es-MX",
      report: [
        "pesado.json: cerca de 6.5 MB",
        "incierto.json: al menos cerca de 1 kB",
        "  No se conoce el tamaño de algún archivo adjunto.",
        "",
        "2 borradores: 2 con su tamaño, 0 sin revisar.",
      ],
    },
    {
      lang: "en-US",
      report: [
        "pesado.json: about 6.5 MB",
        "incierto.json: at least about 1 kB",
        "  The size of some attachment is not known.",
        "",
        "2 messages: 2 with a size, 0 not checked.",
      ],
    },
  ])("a report for people in $lang", async ({ lang, report }) => {
    const { out, code } = await run(["size", "pesado.json", "incierto.json", "--lang", lang], { files });
    expect(out.split("\n").slice(0, -1)).toEqual(report);
    expect(code).toBe(0);
  });
});
