import { readdirSync } from "node:fs";
import path from "node:path";
import { policy } from "../support/builders";
import { jsonLines, run } from "../support/fake-io";

const fixtures = readdirSync(path.join(__dirname, "../fixtures/eml")).filter((name) => name.endsWith(".eml"));
const head = "From: a@sre.gob.mx\r\nTo: b@sre.gob.mx\r\nSubject: x\r\n\r\n";

/** A message of exactly so many bytes, nearly all of them an attachment. */
function weighing(bytes: number): string {
  const line = "A".repeat(76) + "\r\n";
  const type = "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n";
  const fields = `${head.slice(0, -2)}${type}X-Pad: `;
  const room = bytes - fields.length - 4;
  const lines = Math.floor(room / line.length);
  return `${fields}${"x".repeat(room % line.length)}\r\n\r\n${line.repeat(lines)}`;
}
const [low, high] = policy.ranks.map(({ message }) => message.bytes) as [number, number];

interface Finding {
  readonly key: string;
  readonly severity: string;
}
interface Answer {
  readonly id: unknown;
  readonly outcome?: string;
  readonly findings?: readonly Finding[];
  readonly error?: { readonly code: string; readonly message: string };
}
const answers = (out: string) => jsonLines(out) as readonly Answer[];
const keys = ({ findings = [] }: Answer) => findings.map(({ key }) => key);

test.each([
  { name: "limpio.eml", outcome: "allow", finds: [], code: 0 },
  { name: "cincuenta-y-un-destinatarios.eml", outcome: "block", finds: ["mass-mailing.overLimit"], code: 2 },
  {
    name: "programa.eml",
    outcome: "block",
    finds: ["attachment-type.executable", "disguised-attachment.executable"],
    code: 2,
  },
  { name: "otra-cuenta.eml", outcome: "block", finds: ["sender-account.foreignAccount"], code: 2 },
  { name: "sin-asunto.eml", outcome: "allow", finds: ["courtesy.missingSubject"], code: 0 },
  { name: "invitacion.eml", outcome: "allow", finds: [], code: 0 },
  { name: "grupos.eml", outcome: "allow", finds: [], code: 0 },
  { name: "encabezado-de-8-bits.eml", outcome: "allow", finds: [], code: 0 },
  { name: "solo-lf.eml", outcome: "allow", finds: [], code: 0 },
  { name: "reenviado.eml", outcome: "allow", finds: [], code: 0 },
])("$name: $outcome, $finds", async ({ name, outcome, finds, code }) => {
  const done = await run(["check", name, "--json"]);
  expect(done.code).toBe(code);
  expect(answers(done.out)).toMatchObject([{ id: name, outcome }]);
  expect(answers(done.out).flatMap(keys)).toEqual(finds);
});

test("an insult that is only quoted never stops a reply", async () => {
  const [answer] = answers((await run(["check", "insulto-citado.eml", "--json"])).out);
  expect(answer?.outcome).toBe("allow");
});

test("a finding says its rule, key, clause, severity, certainty and message, and nothing else", async () => {
  const { out } = await run(["check", "programa.eml", "--json"]);
  expect(jsonLines(out)).toEqual([
    {
      id: "programa.eml",
      outcome: "block",
      findings: [
        {
          rule: "attachment-type",
          key: "attachment-type.executable",
          clause: "9.e",
          severity: "block",
          certainty: "certain",
          message: expect.stringMatching(
            /^actualizacion\.pdf\.exe es un programa\. .+ \(Numeral 9, inciso e\)$/,
          ) as string,
        },
        {
          rule: "disguised-attachment",
          key: "disguised-attachment.executable",
          clause: "9.e",
          severity: "block",
          certainty: "certain",
          message: expect.stringMatching(
            /^actualizacion\.pdf\.exe es un programa, y su nombre lo oculta\. .+ \(Numeral 9, inciso e\)$/,
          ) as string,
        },
      ],
    },
  ]);
});

describe("the size is the file's own, against the limit of the rank", () => {
  test.each([
    {
      why: "exactly the lower limit",
      bytes: low,
      rank: "jefe-departamento-o-inferior",
      finds: ["message-size.near"],
      code: 0,
    },
    {
      why: "one byte over it",
      bytes: low + 1,
      rank: "jefe-departamento-o-inferior",
      finds: ["message-size.overLimit"],
      code: 2,
    },
    { why: "the same for any other post", bytes: low + 1, rank: "otro-cargo", finds: [], code: 0 },
    {
      why: "the same without a rank",
      bytes: low + 1,
      rank: "unknown",
      finds: ["message-size.rankUnknown"],
      code: 1,
    },
    {
      why: "one byte over the higher limit without a rank",
      bytes: high + 1,
      rank: "unknown",
      finds: ["message-size.overLimit"],
      code: 2,
    },
  ])("$why", async ({ bytes, rank, finds, code }) => {
    const done = await run(["check", "m.eml", "--rank", rank, "--json"], {
      files: { "m.eml": weighing(bytes) },
    });
    expect(answers(done.out).flatMap(keys)).toEqual(finds);
    expect(done.code).toBe(code);
  });
});

test("without --json the report says each file, its outcome, the findings with their clause, and the policy's version", async () => {
  const { out, code } = await run(["check", "limpio.eml", "otra-cuenta.eml", "nada.eml"]);
  expect(code).toBe(3);
  const [clean = "", foreign = "", missing = "", closing = ""] = out.split("\n\n");
  expect(clean).toContain("limpio.eml: se puede enviar");
  expect(foreign).toMatch(
    /^otra-cuenta\.eml: no se envía así\n {2}Detiene: .*ana\.perez@gmail\.com.*\(Numeral 1\)$/,
  );
  expect(missing).toContain("nada.eml: sin revisar");
  expect(closing).toContain("3 archivos: 1 en orden, 0 con preguntas, 1 sin enviar, 1 sin revisar.");
  expect(closing).toContain(policy.version);
});

test("a file name cannot write on the terminal", async () => {
  const name = "a\u001b[2J\u202e.eml";
  const { out } = await run(["check", name], { files: { [name]: head } });
  expect(out).not.toMatch(/[\u001b\u202e]/);
  expect(out).toContain("a");
});

test("--lang en-US tells it in English, whatever the environment", async () => {
  const { out } = await run(["check", "otra-cuenta.eml", "--lang", "en-US"]);
  expect(out).toContain("otra-cuenta.eml: is not sent as it is");
  expect(out).toContain("(Clause 1)");
});

test.each([
  { why: "no such file", argv: ["nada.eml"], code: "not-found" },
  { why: "a folder", argv: ["."], code: "unreadable" },
  { why: "no header field at all", argv: ["no-es-mensaje.eml"], code: "not-a-message" },
  {
    why: "a rank that the policy does not know",
    argv: ["limpio.eml", "--rank", "virrey"],
    code: "unknown-rank",
  },
  { why: "a policy that cannot be used", argv: ["limpio.eml", "--policy", "mala.json"], code: "bad-policy" },
  { why: "a policy that is not there", argv: ["limpio.eml", "--policy", "otra.json"], code: "bad-policy" },
])("$why is the error $code, and the exit code 3", async ({ argv, code }) => {
  const done = await run(["check", ...argv, "--json"], { files: { "mala.json": "{}" } });
  expect(done.code).toBe(3);
  expect(answers(done.out)).toEqual([
    { id: argv[0], error: { code, message: expect.stringMatching(/\S/) as string } },
  ]);
});

test("what is wrong with a policy is told once, on standard error", async () => {
  const { out, err } = await run(
    ["check", "limpio.eml", "sin-asunto.eml", "--json", "--policy", "mala.json"],
    { files: { "mala.json": "{" } },
  );
  expect(answers(out)).toHaveLength(2);
  expect(err).toMatch(/^mala\.json:1:\d+: /);
});

test("--policy judges by another document", async () => {
  const strict = {
    ...policy,
    rules: {
      ...policy.rules,
      courtesy: {
        ...policy.rules.courtesy,
        severity: { ...policy.rules.courtesy.severity, missingSubject: "block" },
      },
    },
  };
  const { code, out } = await run(["check", "sin-asunto.eml", "--json", "--policy", "p.json"], {
    files: { "p.json": JSON.stringify(strict) },
  });
  expect(answers(out)).toMatchObject([{ outcome: "block" }]);
  expect(code).toBe(2);
});

test("the exit code is the worst of all files", async () => {
  expect((await run(["check", "limpio.eml", "programa.eml", "sin-asunto.eml"])).code).toBe(2);
  expect((await run(["check", "programa.eml", "nada.eml", "limpio.eml"])).code).toBe(3);
});

test("every fixture is judged or named as no message, in either form", async () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(12);
  const { out } = await run(["check", ...fixtures, "--json"]);
  expect(answers(out).map(({ id }) => id)).toEqual(fixtures);
  expect(
    answers(out)
      .filter(({ error }) => error)
      .map(({ id }) => id),
  ).toEqual(["no-es-mensaje.eml"]);
});

test("says nothing more when the reader of its output has gone", async () => {
  const { code, out, err } = await run(["check", "limpio.eml", "programa.eml", "limpio.eml", "--json"], {
    hangsUpAfter: 1,
  });
  expect(answers(out)).toHaveLength(1);
  expect(err).toBe("");
  expect(code).toBe(2);
});
