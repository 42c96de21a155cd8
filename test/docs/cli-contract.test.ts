import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import answerSchema from "../../docs/schemas/check-answer.schema.json";
import inspectSchema from "../../docs/schemas/inspect-answer.schema.json";
import faultSchema from "../../docs/schemas/policy-fault.schema.json";
import sizeSchema from "../../docs/schemas/size-answer.schema.json";
import verifySchema from "../../docs/schemas/verify-answer.schema.json";
import { main } from "../../src/cli";
import type { Io } from "../../src/cli/io";
import policy from "../../src/policy/document/sre-2005.json";
import { opened } from "../support/fake-io";

const root = join(__dirname, "../..");
const contract = readFileSync(join(root, "docs/cli-contract.md"), "utf8");
const ajv = new Ajv();
const isAnswer = ajv.compile(answerSchema);
const isFault = ajv.compile(faultSchema);
const isInspected = ajv.compile(inspectSchema);
const isSized = ajv.compile(sizeSchema);

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
  const readFile: Io["readFile"] = (path) => {
    const text = { ...files, ...more }[path];
    if (text !== undefined) return Promise.resolve(new TextEncoder().encode(text));
    return Promise.reject(Object.assign(new Error(path), { code: path === "locked" ? "EACCES" : "ENOENT" }));
  };
  const io: Io = {
    stdin: stdin(),
    out: (text) => Promise.resolve(void (out += text)),
    err: () => Promise.resolve(),
    readFile,
    openFile: async (path) => opened(await readFile(path)),
  };
  const code = await main(argv, io);
  const lines = out.split("\n").filter((line) => line !== "");
  return { lines: lines.map((line): unknown => JSON.parse(line)), code };
}

const enumOf = (schema: { readonly enum: readonly string[] }): readonly string[] => schema.enum;
/** The codes that a table of the contract explains, under the given heading. */
function codesUnder(heading: string): readonly string[] {
  const table = contract.split(new RegExp(`\\| ${heading} \\| [a-z ]+ \\|`))[1]?.split("\n\n")[0] ?? "";
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

/** The codes that a schema allows, each of which is explained in the contract's table. */
function explained(
  schema: typeof inspectSchema | typeof sizeSchema | typeof verifySchema,
): readonly string[] {
  const codes = enumOf(schema.definitions.failed.properties.error.properties.code);
  const known = codesUnder("error code");
  return codes.filter((code) => known.includes(code));
}

describe("inspect", () => {
  const line = (members: object) => JSON.stringify({ id: 7, ...members });
  const pdf = "%PDF-1.4\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n";

  it.each([
    ["bad-json", "["],
    ["missing-field", line({ path: "clean.eml" })],
    ["missing-field", line({ name: "clean.eml" })],
    ["not-found", line({ name: "none", path: "none" })],
    ["unreadable", line({ name: "locked", path: "locked" })],
  ])("answers %s as the schema says, with exit code 3", async (code, input) => {
    const { lines, code: exit } = await command(["inspect"], input);
    expect(lines).toMatchObject([{ error: { code } }]);
    expect(isInspected(lines[0])).toBe(true);
    expect(exit).toBe(3);
  });

  it.each([
    ["a text", "nota.txt", "Buenos días.\n", { kind: "text", disguised: false, complete: true }],
    ["a broken PDF", "acta.pdf", pdf, { kind: "document" }],
    ["a script", "respaldo", "#!/bin/sh\nls\n", { kind: "executable" }],
    ["a name that turns its letters round", "a\u202efdp.txt", "Hola.\n", { kind: "text", disguised: true }],
    ["random letters", "a.7z", "7z\u00bc\u00af'\u001c", { id: "a.7z" }],
  ])("answers %s as the schema says, its members in the contract's order", async (_, path, text, told) => {
    const { lines, code } = await command(["inspect", path, "--json"], "", { [path]: text });
    expect(lines).toMatchObject([{ id: path, ...told }]);
    expect(isInspected(lines[0])).toBe(true);
    const order = ["id", "kind", "encrypted", "restricted", "disguised", "nested", "complete", "why"];
    expect(order.slice(0, Object.keys(lines[0] as object).length)).toEqual(Object.keys(lines[0] as object));
    expect(code).toBe(0);
  });

  it("knows the kinds and the reasons of the contract, and explains its codes", () => {
    const { kind, why, nested } = inspectSchema.definitions.inspected.properties;
    expect(codesUnder("kind")).toEqual(enumOf(kind));
    expect(codesUnder("why")).toEqual(enumOf(why));
    expect([...enumOf(nested.items)].sort()).toEqual([...enumOf(kind), "macro"].sort());
    expect(explained(inspectSchema)).toEqual(
      enumOf(inspectSchema.definitions.failed.properties.error.properties.code),
    );
  });
});

describe("size", () => {
  const whole = {
    id: 7,
    subject: "Minuta",
    from: "Ana Pérez <aperez@sre.gob.mx>",
    to: [{ name: "Luis", address: "luis@sre.gob.mx" }],
    cc: [],
    bcc: [],
    bodyText: "Buen día.",
    attachments: [{ name: "acta.pdf", size: 30_000, contentType: "application/pdf", isInline: false }],
  };

  it.each([
    ["bad-json", "nada"],
    ["missing-field", JSON.stringify({ ...whole, from: undefined })],
  ])("answers %s as the schema says, with exit code 3", async (code, input) => {
    const { lines, code: exit } = await command(["size"], input);
    expect(lines).toMatchObject([{ error: { code } }]);
    expect(isSized(lines[0])).toBe(true);
    expect(exit).toBe(3);
  });

  it.each(["not-found", "unreadable"])("answers %s as the schema says, with exit code 3", async (code) => {
    const path = code === "unreadable" ? "locked" : "none.json";
    const { lines, code: exit } = await command(["size", path, "--json"]);
    expect(lines).toMatchObject([{ id: path, error: { code } }]);
    expect(isSized(lines[0])).toBe(true);
    expect(exit).toBe(3);
  });

  it.each([
    ["a draft", {}, ["id", "bytes"]],
    [
      "one with a file of unknown size",
      { attachments: [{ name: "RV.msg", size: 0 }] },
      ["id", "bytes", "atLeast"],
    ],
  ])("answers %s as the schema says, its members in the contract's order", async (_, more, order) => {
    const { lines, code } = await command(["size"], JSON.stringify({ ...whole, ...more }));
    expect(isSized(lines[0])).toBe(true);
    expect(Object.keys(lines[0] as object)).toEqual(order);
    expect(code).toBe(0);
  });

  it("explains its codes", () => {
    expect(explained(sizeSchema)).toEqual(
      enumOf(sizeSchema.definitions.failed.properties.error.properties.code),
    );
  });
});

describe("verify", () => {
  it("has the states of the contract, and explains its codes", () => {
    expect(codesUnder("state")).toEqual(enumOf(verifySchema.definitions.difference.properties.state));
    expect(explained(verifySchema)).toEqual(
      enumOf(verifySchema.definitions.failed.properties.error.properties.code),
    );
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
