import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import webpack from "webpack";
import { bytesOf } from "../../src/policy/attachments/bytes";
import { atSend, inspect } from "../../src/policy/attachments/inspect";
import { table } from "../../src/policy/attachments/format-table.at-send";
import { rows, written } from "../../src/policy/attachments/signature-rows.at-send";
import { referenceAt } from "../../src/policy/text/references";
import { referenceAt as referenceAtSend } from "../../src/policy/text/references.at-send";
import type { FileKind, Inspection } from "../../src/policy/inspection";
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

test("every signature at send names a format of the table at send", () => {
  const named = (rows + written).match(/ [\w-]+(?=[|\n])/g) ?? [];
  const ids = Object.keys(table).flatMap((kind) => table[kind as FileKind].split(/[ ~:;,]/));
  expect(named.length).toBeGreaterThan(60);
  expect(named.map((one) => one.trim()).filter((one) => ids.indexOf(one) < 0)).toEqual([]);
});

test("there are stand-ins", () => {
  expect(standIns.length).toBeGreaterThan(10);
});

test.each(standIns)("%s exports what the file exports that it stands in for, or part of it", (name) => {
  const full = exportsOf(name.replace(".at-send", ""));
  const own = exportsOf(name);
  expect(own.length).toBeGreaterThan(0);
  for (const one of own) expect(full).toContain(one);
});

const nothing = (): void => undefined;

test("a character reference means at send what it means in the pane, or stays as written", () => {
  const source = readFileSync(join(root, "src/policy/text/references.ts"), "utf8");
  const names = (source.match(/[A-Za-z]\w+/g) ?? []).map((name) => `&${name};`);
  const numbers = Array.from({ length: 0x2200 }, (_, code) => `&#${code};`);
  const letters =
    "&Aacute; &aacute; &Ntilde; &ntilde; &Uuml; &uuml; &iquest; &iexcl; &nbsp; &ordf; &amp; &lt; &ldquo; &#147;";
  const meant = (text: string, at = referenceAt) => at(text, 0, false, nothing)?.text;
  const other = [...names, ...numbers].filter((text) => {
    const short = meant(text, referenceAtSend);
    return short !== undefined && short !== meant(text);
  });
  // Of Windows-1252 only euro, dots, quotation marks and dashes.
  expect(other.filter((text) => !/^&#1[2-5]\d;$/.test(text))).toEqual([]);
  expect(other.length).toBeLessThan(20);
  for (const text of letters.split(" ")) expect(meant(text, referenceAtSend)).toBe(meant(text));
});

interface Specimen {
  readonly file: string;
  readonly name: string;
}
const specimens = JSON.parse(readFileSync(join(fixtures, "specimens.json"), "utf8")) as readonly Specimen[];

const stops = ["executable", "video", "audio", "encrypted", "macro"];

/** What of that is stopped or warned about it is, or holds. */
const stopped = ({ kind, nested, encryptions }: Inspection): readonly string[] =>
  stops.filter(
    (one) =>
      kind === one ||
      nested.some((inside) => inside === one) ||
      (one === "encrypted" && encryptions.length > 0),
  );

/** Containers whose contents the pane reads: at send they say that nobody looked into them, or only at names. */
const leftToPane = /^(7z|cab|iso|ar|cpio|pdf|eml|msg)$/;

/** Kinds that are told by name at send, or whose text is text there. */
const isCoarse = ({ kind, format }: Inspection): boolean => format === "" || kind === "text";

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

  test("finds in every real file what the whole inspection finds, or says that it did not look", () => {
    const missed = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const found = stopped(short);
      const isTold = short.why !== undefined && (leftToPane.test(short.format) || short.nested.length > 0);
      return stopped(full).some((one) => found.indexOf(one) < 0) && !isTold;
    });
    expect(missed.map(({ file, name }) => `${file} as ${name}`)).toEqual([]);
  });

  test("takes no real file for another kind, but a font of PostScript and what is called as music", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      return short.kind !== full.kind && !isCoarse(short);
    });
    expect(wrong.map(({ file }) => file)).toEqual(["other/letra.pfa", "other/gettext.mo"]);
  });

  test("says of no office document that it was not looked into, but of objects and files in it", () => {
    const told = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const isAsked = short.why !== full.why && short.why !== "names-only";
      return short.kind === "document" && short.format !== "pdf" && isAsked;
    });
    expect(told.map(({ file }) => file)).toEqual(["document/hoja-protegida.xls"]);
  });

  test("says of what the whole inspection calls encrypted or restricted that it is, or that it may be encrypted", () => {
    const missed = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const isTold = short.encryptions.length > 0 || !!short.why;
      const isSame =
        short.restricted === full.restricted && short.encryptions.length === full.encryptions.length;
      return (full.encryptions.length > 0 || full.restricted) && !isSame && !isTold;
    });
    expect(missed.map(({ file }) => file)).toEqual([]);
  });

  test("tries the empty password of every PDF but those of revisions 5 and 6, whose hash is the pane's", () => {
    const untried = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      return full.format === "pdf" && short.encryptions.join() !== full.encryptions.join();
    });
    expect(untried.length).toBeGreaterThan(4);
    for (const { file } of untried)
      expect(readFileSync(join(fixtures, file), "latin1")).toMatch(/\/R [56]\b/);
    for (const each of untried) expect(both(each).short.encryptions).toEqual(["possible"]);
  });

  test.each([
    { why: "with files", names: "/Names<</EmbeddedFiles 4 0 R>>", is: "unsupported" },
    { why: "without any", names: "", is: undefined },
  ])("looks for the catalog of a PDF in its object streams, $why", ({ names, is }) => {
    const catalog = deflateSync(`3 0 <</Type/Catalog/Pages 5 0 R${names}>>`).toString("latin1");
    const head = `%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${catalog.length}>>\nstream\n`;
    const objects = `${head}${catalog}\nendstream\nendobj\n`;
    const table =
      "2 0 obj\n<</Type/XRef/W[1 1 1]/Size 6/Root 3 0 R/Length 0>>\nstream\n\nendstream\nendobj\n";
    const pdf = `${objects}${table}startxref\n${objects.length}\n%%EOF\n`;
    const { format, why } = atSending("a.pdf", bytesOf(Uint8Array.from(Buffer.from(pdf, "latin1"))), atSend);
    expect({ format, why }).toEqual({ format: "pdf", why: is });
  });

  test("calls nothing encrypted that is not", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const sure = short.encryptions.filter((one) => one !== "possible");
      return sure.length > 0 && full.encryptions.length === 0;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("calls no archive looked into that nobody looked into, whether bytes or a name tell it", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const isSame = full.why === undefined && full.nested.join() === short.nested.join();
      return short.kind === "archive" && short.why === undefined && !isSame;
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test("tells the same works of others, but in what was not looked into, by name, and where WebM is Matroska", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      const isTold = short.why !== undefined && short.works.every((work) => full.works.includes(work));
      return short.works.join() !== full.works.join() && !isTold && !isCoarse(short);
    });
    const files = Array.from(new Set(wrong.map(({ file }) => file)));
    expect(files).toEqual(["audio/webm-audio.weba", "other/gettext.mo"]);
  });

  test("takes nothing for a program that is none", () => {
    const wrong = specimens.filter((specimen) => {
      const { full, short } = both(specimen);
      return short.kind === "executable" && full.kind !== "executable";
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });
});
