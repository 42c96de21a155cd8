import { spawn } from "node:child_process";
import path from "node:path";
import { jsonLines } from "../support/fake-io";

const root = path.join(__dirname, "../..");
const bin = path.join(root, "bin/visto-bueno.js");

/** Starts the real program in the folder of the fixtures. */
function start(
  args: readonly string[],
  input = "",
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: path.join(root, "test/fixtures/eml") });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject).on("close", (code) => {
      resolve({ code, out, err });
    });
    child.stdin.on("error", () => undefined).end(input);
  });
}

test("the program runs from a clone: builds itself, reads files relative to its folder, answers by exit code", async () => {
  const [one, two] = await Promise.all([
    start(["check", "programa.eml", "--json"]),
    start(["check", "limpio.eml"]),
  ]);
  expect(one).toMatchObject({ code: 2, err: "" });
  expect(jsonLines(one.out)).toMatchObject([{ id: "programa.eml", outcome: "block" }]);
  expect(two).toMatchObject({ code: 0, err: "" });
  expect(two.out).toContain("limpio.eml: se puede enviar");
}, 120_000);

test("inspect and size answer lines from the program's own input, and read files from the disk", async () => {
  const inspected = await start(
    ["inspect"],
    JSON.stringify({ id: 1, name: "limpio.eml", path: "limpio.eml" }) + "\n",
  );
  expect(inspected).toMatchObject({ code: 0, err: "" });
  expect(jsonLines(inspected.out)).toMatchObject([{ id: 1, kind: "text", complete: true }]);
  const draft = { id: 2, from: "ana@sre.gob.mx", attachments: [{ name: "a.pdf", size: 3_000_000 }] };
  const sized = await start(["size"], JSON.stringify(draft));
  expect(sized).toMatchObject({ code: 0, err: "" });
  expect(jsonLines(sized.out)).toMatchObject([{ id: 2, bytes: expect.any(Number) as number }]);
}, 120_000);

test("a batch goes through the program's own streams", async () => {
  const count = 300;
  const lines = Array.from({ length: count }, (_, id) =>
    JSON.stringify({ id, path: id % 2 ? "limpio.eml" : "otra-cuenta.eml" }),
  );
  const { code, out, err } = await start(["check", "--batch"], lines.join("\n"));
  expect(err).toBe("");
  expect(code).toBe(2);
  expect(jsonLines(out).map((answer) => (answer as { id: number }).id)).toEqual(
    Array.from({ length: count }, (_, id) => id),
  );
}, 120_000);

test("the program ends quietly when the reader of its output goes away", async () => {
  const child = spawn(process.execPath, [bin, "check", "--batch"], {
    cwd: path.join(root, "test/fixtures/eml"),
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.on("error", () => undefined);
  const line = JSON.stringify({ id: 1, path: "limpio.eml" }) + "\n";
  child.stdin.write(line);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  child.stdout.once("data", () => {
    child.stdout.destroy();
    child.stdin.end(line.repeat(2000));
  });
  expect(await ended).toBe(0);
  expect(err).toBe("");
}, 120_000);
