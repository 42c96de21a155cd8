import { marked } from "../../src/cli/scan";
import { jsonLines, run } from "../support/fake-io";

interface Finding {
  readonly field: string;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  readonly tier: string;
  readonly rule: string;
  readonly lemma?: string;
}
interface Answer {
  readonly id: unknown;
  readonly flagged?: boolean;
  readonly severity?: string;
  readonly categories?: readonly string[];
  readonly findings?: readonly Finding[];
  readonly error?: { readonly code: string };
}

async function scan(
  lines: readonly unknown[],
  more: readonly string[] = [],
  files: Record<string, string> = {},
) {
  const stdin = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)) + "\n");
  const done = await run(["scan", ...more], { stdin, files });
  return {
    ...done,
    answers: done.code === 3 && done.out === "" ? [] : (jsonLines(done.out) as readonly Answer[]),
  };
}

test("answers line by line in the order of the input, with the id as it came", async () => {
  const { answers, code, err } = await scan([
    { id: [1], text: "Se remite el oficio.", colour: "red" },
    { id: null, text: "Eres un idiota." },
    { id: "x" },
    "{",
    { id: 4, text: 7 },
    { id: 5, text: "", subject: 3 },
  ]);
  expect(err).toBe("");
  expect(answers).toEqual([
    { id: [1], flagged: false, categories: [], findings: [] },
    {
      id: null,
      flagged: true,
      severity: "warn",
      categories: ["insult"],
      findings: [
        {
          field: "text",
          start: 8,
          end: 14,
          category: "insult",
          tier: "warn",
          rule: "hostile-language",
          lemma: "idiota",
        },
      ],
    },
    { id: "x", error: expect.objectContaining({ code: "missing-field" }) as unknown },
    { id: null, error: expect.objectContaining({ code: "bad-json" }) as unknown },
    { id: 4, error: expect.objectContaining({ code: "missing-field" }) as unknown },
    { id: 5, error: expect.objectContaining({ code: "missing-field" }) as unknown },
  ]);
  expect(code).toBe(3);
});

test.each([
  ["hostile-language", "Son unos hijos de puta.", "insult", "block"],
  ["hostile-language", "Te voy a matar.", "threat", "warn"],
  ["obscene-language", "Puras chingaderas mandan.", "obscenity", "warn"],
  ["discriminatory-language", "Las mujeres no sirven para mandar.", "discrimination-sex", "warn"],
  ["chain-letter", "Reenvía este mensaje a 10 personas en los próximos 20 minutos.", "chain", "warn"],
  ["courtesy", "¿Cuántas veces tengo que decirlo?", "courtesy", "hint"],
  ["courtesy", "NECESITO ESE INFORME HOY MISMO SIN FALTA", "courtesy", "hint"],
  ["missing-attachment", "Se adjunta el oficio.", "missing-attachment", "hint"],
])("%s: %s", async (rule, text, category, tier) => {
  const { answers, code } = await scan([{ id: 1, text }]);
  expect(answers[0]?.findings).toContainEqual(
    expect.objectContaining({ rule, category, tier, field: "text" }),
  );
  expect(answers[0]).toMatchObject({ flagged: true, severity: tier });
  expect(answers[0]?.categories).toContain(category);
  expect(code).toBe(0);
});

test("findings are sorted, subject first, and their places hold what they name", async () => {
  const text = "Hola:\n\nQué imbécil, el informe es una pendejada.";
  const { answers } = await scan([{ id: 1, text, subject: "Para el idiota de turno" }]);
  const found = (answers[0]?.findings ?? []).map(({ field, start, end }) => [
    field,
    (field === "text" ? text : "Para el idiota de turno").slice(start, end),
  ]);
  expect(found).toEqual([
    ["subject", "idiota"],
    ["text", "imbécil"],
    ["text", "pendejada"],
  ]);
});

test("what is quoted is at most a hint, and a signature is not judged", async () => {
  const { answers } = await scan([
    { id: 1, text: "Gracias.\n\n> Son unos hijos de puta." },
    { id: 2, text: "Gracias.\n\n-- \nEl idiota del barrio" },
  ]);
  expect(answers.map(({ severity }) => severity)).toEqual(["hint", undefined]);
});

test("a policy's own terms and silences count", async () => {
  const policy = JSON.parse(
    (await import("node:fs")).readFileSync("src/policy/document/sre-2005.json", "utf8"),
  ) as object;
  const files = {
    "p.json": JSON.stringify({
      ...policy,
      language: {
        terms: [{ term: "hoja roja", category: "insult", tier: "offensive" }],
        silenced: ["idiota"],
      },
    }),
  };
  const { answers } = await scan(
    [
      { id: 1, text: "Otra hoja roja." },
      { id: 2, text: "Qué idiota." },
    ],
    ["--policy", "p.json"],
    files,
  );
  expect(answers.map(({ severity }) => severity)).toEqual(["warn", undefined]);
});

test("a policy that cannot be used fails every line", async () => {
  const { answers, code } = await scan([{ id: 1, text: "Hola" }], ["--policy", "p.json"], { "p.json": "{" });
  expect(answers[0]?.error?.code).toBe("bad-policy");
  expect(code).toBe(3);
});

describe("with file names", () => {
  const files = { "carta.txt": "Estimado:\nEres un idiota y un imbécil.\n", "bien.txt": "Se remite.\n" };

  test("prints the text with its findings marked, and what each is", async () => {
    const { out, code } = await run(["scan", "carta.txt", "bien.txt"], { files });
    expect(out).toContain("carta.txt: 2 expresiones señaladas; lo más grave: pide confirmación");
    expect(out).toContain("  Eres un ⟦idiota⟧(1) y un ⟦imbécil⟧(2).");
    expect(out).toContain("(1) pide confirmación: insulto (en la lista: idiota)");
    expect(out).toContain("bien.txt: nada señalado");
    expect(out).toContain("1 sin nada señalado, 1 con algo señalado.");
    expect(code).toBe(0);
  });

  test("reads a message file as its subject and its text", async () => {
    const eml =
      "Subject: =?utf-8?q?Eres_un_idiota?=\r\nContent-Type: text/html\r\n\r\n<p>Qué imb&eacute;cil</p>";
    const { out } = await run(["scan", "m.eml", "--json"], { files: { "m.eml": eml } });
    expect(jsonLines(out)).toMatchObject([
      {
        findings: [
          { field: "subject", lemma: "idiota" },
          { field: "text", lemma: "imbécil" },
        ],
      },
    ]);
  });

  test("gives a line a file with --json, the path being the id", async () => {
    const { out } = await run(["scan", "carta.txt", "no.txt", "--json"], { files });
    expect(jsonLines(out)).toMatchObject([
      { id: "carta.txt", flagged: true },
      { id: "no.txt", error: { code: "not-found" } },
    ]);
  });

  test("marks every finding of a line, and what spans two lines on the first", () => {
    const at = (start: number, end: number) => ({
      field: "text" as const,
      start,
      end,
      category: "insult" as const,
      tier: "warn" as const,
      rule: "x",
    });
    expect(marked("uno dos\ntres", [at(0, 3), at(4, 12)])).toEqual(["⟦uno⟧(1) ⟦dos⟧(2)"]);
    expect(marked("uno\ndos", [])).toEqual([]);
    expect(marked("uno dos tres", [at(0, 12), at(4, 7)])).toEqual(["⟦uno dos tres⟧(1)(2)"]);
  });
});
