import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { bytesOf } from "../../src/policy/attachments/bytes";
import { atSend, inspect } from "../../src/policy/attachments/inspect";
import type { Inspection } from "../../src/policy/inspection";
import configurations from "../../webpack.config.js";

const root = join(__dirname, "../..");
const attachments = join(root, "src/policy/attachments");
const fixtures = join(root, "test/fixtures/attachments");

/** The inspection as the send bundle has it, with the stand-ins `x.at-send.ts` (adr/0012). */
async function builtForSend(folder: string): Promise<typeof inspect> {
  const launchevent = configurations().find(({ name }) => name === "launchevent");
  const compiler = webpack({
    ...launchevent,
    entry: join(attachments, "inspect.ts"),
    plugins: [],
    optimization: { minimize: false },
    output: { path: folder, filename: "inspect.js", library: { type: "commonjs2" }, chunkFormat: false },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString({ preset: "errors-only" })));
      else resolve();
    });
  });
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it was built a moment ago
  return (require(join(folder, "inspect.js")) as { inspect: typeof inspect }).inspect;
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

const exportsOf = (file: string): readonly string[] =>
  [...readFileSync(join(attachments, file), "utf8").matchAll(/^export (?:const|function) (\w+)/gm)]
    .map(([, name = ""]) => name)
    .sort();

const standIns = filesBelow(attachments).filter((name) => name.endsWith(".at-send.ts"));

test("there are stand-ins", () => {
  expect(standIns.length).toBeGreaterThan(10);
});

test.each(standIns)("%s exports what the file exports that it stands in for, or part of it", (name) => {
  const full = exportsOf(name.replace(".at-send", ""));
  const own = exportsOf(name);
  expect(own.length).toBeGreaterThan(0);
  for (const one of own) expect(full).toContain(one);
});

interface Specimen {
  readonly file: string;
  readonly name: string;
}
const specimens = JSON.parse(readFileSync(join(fixtures, "specimens.json"), "utf8")) as readonly Specimen[];

const stops = ["executable", "video", "audio", "encrypted", "macro"];

/** Whether something in it is stopped or warned about: by what was found, or because it was not looked into. */
const isNoticed = ({ kind, nested, encryptions, why }: Inspection): boolean =>
  stops.some((one) => kind === one || nested.some((inside) => inside === one)) ||
  encryptions.length > 0 ||
  why !== undefined;

/** What the send bundle does not know by bytes goes by its name: `evaluate` judges it so. */
const goesByName = ({ format }: Inspection): boolean => format === "";

describe("the inspection in the send bundle", () => {
  let folder = "";
  let atSending: typeof inspect;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "visto-bueno-at-send-"));
    atSending = await builtForSend(folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const both = ({ file, name }: Specimen) => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, file)));
    return { full: inspect(name, bytesOf(bytes), atSend), short: atSending(name, bytesOf(bytes), atSend) };
  };

  test("notices every real file that the whole inspection notices, or goes by its name", () => {
    const missed = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      return isNoticed(full) && !isNoticed(short) && !goesByName(short);
    });
    expect(missed.map(({ file, name }) => `${file} as ${name}`)).toEqual([]);
  });

  test("calls nothing encrypted that is not", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const sure = short.encryptions.filter((one) => one !== "possible");
      return sure.length > 0 && full.encryptions.length === 0;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("takes nothing for a program that is none", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      return short.kind === "executable" && full.kind !== "executable";
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
