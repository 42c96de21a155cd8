import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import answerSchema from "../../docs/schemas/check-answer.schema.json";
import faultSchema from "../../docs/schemas/policy-fault.schema.json";
import { main } from "../../src/cli";
import type { Io } from "../../src/cli/io";
import policy from "../../src/policy/document/sre-2005.json";

const root = join(__dirname, "../..");
const contract = readFileSync(join(root, "docs/cli-contract.md"), "utf8");
const ajv = new Ajv();
const isAnswer = ajv.compile(answerSchema);
const isFault = ajv.compile(faultSchema);

const clean = "From: ana@sre.gob.mx\nTo: luis@sre.gob.mx\nSubject: Minuta\n\nBuen día.\n";
const files: Readonly<Record<string, string>> = {
  "clean.eml": clean,
  "foreign.eml": clean.replace("ana@sre.gob.mx", "ana@example.org"),
  "empty.eml": "Sin encabezados.\n",
};

interface Answered {
  readonly lines: readonly unknown[];
  readonly code: number;
}

/** Runs a command over files and input of our own; `locked` exists and cannot be read. */
async function command(
  argv: readonly string[],
  input = "",
  more: Record<string, string> = {},
): Promise<Answered> {
  let out = "";
  async function* stdin(): AsyncGenerator<string> {
    yield await Promise.resolve(input);
  }
  const io: Io = {
    stdin: stdin(),
    out: (text) => Promise.resolve(void (out += text)),
    err: () => Promise.resolve(),
    readFile: (path) => {
      const text = { ...files, ...more }[path];
      if (text !== undefined) return Promise.resolve(new TextEncoder().encode(text));
      return Promise.reject(
        Object.assign(new Error(path), { code: path === "locked" ? "EACCES" : "ENOENT" }),
      );
    },
  };
  const code = await main(argv, io);
  const lines = out.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line): unknown => JSON.parse(line)), code };
}

const enumOf = (schema: { readonly enum: readonly string[] }): readonly string[] => schema.enum;
/** The codes that a table of the contract explains, under the given heading. */
function codesUnder(heading: string): readonly string[] {
  const table = contract.split(`| ${heading} | when |`)[1]?.split("\n\n")[0] ?? "";
  return [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code ?? "");
}

describe("check", () => {
  const line = (path: string, more: object = {}) => JSON.stringify({ id: 7, path, ...more });

  it.each([
    ["bad-json", "{"],
    ["missing-field", JSON.stringify({ id: 7 })],
    ["not-found", line("none.eml")],
    ["unreadable", line("locked")],
    ["not-a-message", line("empty.eml")],
    ["unknown-rank", line("clean.eml", { rank: "nobody" })],
  ])("answers %s as the schema says, with exit code 3", async (code, input) => {
    const { lines, code: exit } = await command(["check", "--batch"], input);
    expect(lines).toMatchObject([{ error: { code } }]);
    expect(isAnswer(lines[0])).toBe(true);
    expect(exit).toBe(3);
  });

  it("answers bad-policy as the schema says", async () => {
    const argv = ["check", "clean.eml", "--json", "--policy", "policy.json"];
    const { lines, code } = await command(argv, "", { "policy.json": "{}" });
    expect(lines).toMatchObject([{ id: "clean.eml", error: { code: "bad-policy" } }]);
    expect(isAnswer(lines[0])).toBe(true);
    expect(code).toBe(3);
  });

  it.each([
    ["a message with nothing to say", "clean.eml", "allow", 0],
    ["one from another account", "foreign.eml", "block", 2],
  ])("answers %s as the schema says", async (_, path, outcome, exit) => {
    const { lines, code } = await command(["check", path, "--json"]);
    expect(lines).toMatchObject([{ id: path, outcome }]);
    expect(isAnswer(lines[0])).toBe(true);
    expect(code).toBe(exit);
  });

  it("answers in input order, with the id as it came, and goes on after an error", async () => {
    const input = [line("clean.eml", { id: [1] }), "{", line("foreign.eml", { id: "b", colour: "red" })].join(
      "\n",
    );
    const { lines, code } = await command(["check", "--batch"], input);
    expect(lines).toMatchObject([
      { id: [1], outcome: "allow" },
      { error: { code: "bad-json" } },
      { id: "b", outcome: "block" },
    ]);
    expect(code).toBe(3);
  });

  it("has the error codes of the contract, and no others", () => {
    const codes = enumOf(answerSchema.definitions.failed.properties.error.properties.code);
    expect(codesUnder("error code")).toEqual(codes);
  });
});

describe("policy check", () => {
  const text = JSON.stringify(policy, null, 2);
  const [lowest, highest] = policy.ranks;
  /** For each code, the smallest damage to the policy that has it. */
  const damages: readonly (readonly [code: string, from: string | RegExp, to: string])[] = [
    ["bad-json", /}\s*$/, ""],
    ["duplicate-key", '"formatVersion": 1,', '"formatVersion": 1, "formatVersion": 1,'],
    ["unknown-key", '"nearRatio"', '"nearRation"'],
    ["missing-key", '"formatVersion": 1,', ""],
    ["wrong-type", '"formatVersion": 1', '"formatVersion": "1"'],
    ["out-of-range", '"formatVersion": 1', '"formatVersion": 2'],
    ["bad-format", `"validFrom": "${policy.validFrom}"`, '"validFrom": "hoy"'],
    ["not-a-choice", '"verdictHeader": "all"', '"verdictHeader": "some"'],
    ["duplicate-id", `"id": "${highest!.id}"`, `"id": "${lowest!.id}"`],
    ["dangling-reference", '"clause": "9.g"', '"clause": "9.z"'],
    ["wrong-order", `"bytes": ${lowest!.message.bytes}`, `"bytes": ${highest!.message.bytes + 1}`],
    ["conflict", `"${highest!.titles[0]!}"`, `"${lowest!.titles[0]!}"`],
  ];

  it.each(damages)("answers %s as the schema says, with exit code 3", async (code, from, to) => {
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    const { lines, code: exit } = await command(["policy", "check", "p.json", "--json"], "", {
      "p.json": broken,
    });
    expect(lines).toContainEqual(expect.objectContaining({ code }));
    expect(lines.filter((line) => !isFault(line))).toEqual([]);
    expect(exit).toBe(3);
  });

  it("says nothing, with exit code 0, where the document is in order", async () => {
    expect(await command(["policy", "check", "p.json", "--json"], "", { "p.json": text })).toEqual({
      lines: [],
      code: 0,
    });
  });

  it("has the fault codes of the contract, each with a damage above, and no others", () => {
    const codes = enumOf(faultSchema.properties.code);
    expect(codesUnder("fault code")).toEqual(codes);
    expect(damages.map(([code]) => code)).toEqual(codes);
  });
});
