import packageJson from "../../package.json";
import { policy } from "../support/builders";
import { jsonLines, run } from "../support/fake-io";

test("--help tells every command and option, in both languages", async () => {
  for (const lang of ["es-MX", "en-US"]) {
    const { code, out } = await run(["--help", "--lang", lang]);
    expect(code).toBe(0);
    for (const word of [
      "check",
      "--batch",
      "policy check",
      "scan",
      "inspect",
      "size",
      "age",
      "verify",
      "--now",
      "--zone",
      "--days",
      "--rank",
      "--policy",
      "--lang",
      "--json",
      "--version",
    ]) {
      expect(out).toContain(word);
    }
  }
});

test.each(["es-MX", "en-US"])("--help names the ranks of the policy in %s", async (lang) => {
  const { out } = await run(["--help", "--lang", lang]);
  expect(policy.ranks.length).toBeGreaterThan(1);
  for (const { id } of policy.ranks) expect(out).toContain(id);
});

test.each([
  {
    lang: "es-MX",
    told: "La política no conoce el cargo «jefe». Los cargos son: jefe-departamento-o-inferior, otro-cargo.",
  },
  {
    lang: "en-US",
    told: 'The policy knows no rank "jefe". The ranks are: jefe-departamento-o-inferior, otro-cargo.',
  },
])("a rank of no policy is answered with those there are, in $lang", async ({ lang, told }) => {
  const { code, out } = await run(["check", "limpio.eml", "--rank", "jefe", "--json", "--lang", lang]);
  expect(code).toBe(3);
  expect(jsonLines(out)).toMatchObject([{ error: { code: "unknown-rank", message: told } }]);
});

test.each([
  { argv: ["check", "--rango", "x"], es: "No existe la opción --rango.", en: "There is no option --rango." },
  { argv: ["check", "-x"], es: "No existe la opción -x.", en: "There is no option -x." },
  {
    argv: ["check", "--rank"],
    es: "La opción --rank necesita un valor.",
    en: "The option --rank needs a value.",
  },
  {
    argv: ["check", "--rank", "--json"],
    es: "La opción --rank necesita un valor.",
    en: "The option --rank needs a value.",
  },
  { argv: ["--help=3"], es: "La opción --help no lleva valor.", en: "The option --help takes no value." },
])("$argv is told in the language asked for, whole", async ({ argv, es, en }) => {
  expect((await run(argv)).err).toBe(`visto-bueno: ${es}\nVea «visto-bueno --help».\n`);
  expect((await run(["--lang=en-US", ...argv])).err).toBe(`visto-bueno: ${en}\nSee "visto-bueno --help".\n`);
});

test("--version tells the package's version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: `visto-bueno ${packageJson.version}\n`, err: "" });
});

test.each([
  { why: "no command", argv: [] },
  { why: "an unknown command", argv: ["revisar"] },
  { why: "an unknown command of policy", argv: ["policy", "explain"] },
  { why: "an unknown option", argv: ["check", "limpio.eml", "--rango", "x"] },
  { why: "an option without its value", argv: ["check", "limpio.eml", "--rank"] },
  { why: "an unknown language", argv: ["check", "limpio.eml", "--lang", "fr"] },
  { why: "no file", argv: ["check"] },
  { why: "files and a batch", argv: ["check", "--batch", "limpio.eml"] },
  { why: "files and a batch of another command", argv: ["inspect", "--batch", "limpio.eml"] },
  { why: "two policy documents", argv: ["policy", "check", "a.json", "b.json"] },
  { why: "no policy document", argv: ["policy", "check"] },
  { why: "no saved folder", argv: ["verify"] },
  { why: "two saved folders", argv: ["verify", "a", "b"] },
  { why: "a saved folder and a zip", argv: ["verify", "a", "b.zip"] },
])("$why: exit code 3, told on standard error", async ({ argv }) => {
  const { code, out, err } = await run(argv);
  expect(code).toBe(3);
  expect(out).toBe("");
  expect(err).toMatch(/visto-bueno/i);
});

describe("policy check", () => {
  const check = (content: string, ...more: string[]) =>
    run(["policy", "check", "p.json", ...more], { files: { "p.json": content } });

  test("a document in order: exit code 0", async () => {
    expect((await check(JSON.stringify(policy), "--json")).code).toBe(0);
    const { code, out } = await check(JSON.stringify(policy));
    expect({ code, out }).toEqual({ code: 0, out: "p.json: el documento está en orden.\n" });
  });

  test("one line per fault with its place, and the exit code 3", async () => {
    const faulty = JSON.stringify(policy, null, 2).replace(
      '"secondSendMinutes": 10',
      '"secondSendMinute": 10',
    );
    const { code, out } = await check(faulty, "--json");
    expect(code).toBe(3);
    const faults = jsonLines(out);
    expect(faults).toHaveLength(2);
    for (const fault of faults) {
      expect(fault).toMatchObject({
        line: expect.any(Number) as number,
        column: expect.any(Number) as number,
        code: expect.any(String) as string,
      });
    }
    expect(faults).toContainEqual(
      expect.objectContaining({ path: "secondSendMinute", nearest: "secondSendMinutes" }),
    );
    const readable = (await check(faulty)).out.trimEnd().split("\n");
    expect(readable).toHaveLength(2);
    for (const line of readable) expect(line).toMatch(/^p\.json:\d+:\d+: \S/);
  });

  test("a document that is not there", async () => {
    const { code, out } = await run(["policy", "check", "nada.json", "--json"]);
    expect(code).toBe(3);
    expect(jsonLines(out)).toMatchObject([{ id: "nada.json", error: { code: "not-found" } }]);
  });
});
