import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { inspect } from "../../../src/policy/attachments/inspect";
import type { FileKind, NestedKind } from "../../../src/policy/inspection";

/** What is known of a file by how it was made (tools/specimens/README.md). Members left out are open to debate. */
interface Specimen {
  readonly file: string;
  readonly name: string;
  readonly made: string;
  readonly kind?: FileKind;
  readonly encrypted?: boolean;
  readonly restricted?: boolean;
  readonly disguised?: boolean;
  readonly nested?: readonly NestedKind[];
  readonly holds?: readonly NestedKind[];
  readonly complete?: boolean;
}

const folder = join(__dirname, "../../fixtures/attachments");
const specimens = JSON.parse(readFileSync(join(folder, "specimens.json"), "utf8")) as readonly Specimen[];
const kinds: readonly FileKind[] = [
  "video",
  "audio",
  "image",
  "executable",
  "archive",
  "document",
  "text",
  "encrypted",
  "other",
];

const bytesIn = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));

/** An answer, cut to the members that the truth of the specimen has. */
function seen({ name, file, made: _, holds, ...truth }: Specimen): object {
  const { kind, encrypted, restricted, disguise, nested, why } = inspect(name, bytesOf(bytesIn(file)));
  const answer: Readonly<Record<string, unknown>> = {
    kind,
    encrypted,
    restricted,
    disguised: disguise !== undefined,
    nested,
    complete: why === undefined,
  };
  return {
    ...Object.fromEntries(Object.keys(truth).map((key) => [key, answer[key]])),
    ...(holds ? { holds: holds.filter((one) => nested.indexOf(one) >= 0) } : {}),
  };
}

test.each(specimens)("$file as $name", (specimen) => {
  const { file: _file, name: _name, made: _made, ...truth } = specimen;
  expect(seen(specimen)).toEqual(truth);
});

describe("the set itself", () => {
  const files = new Map(specimens.map((specimen) => [specimen.file, specimen]));
  const isOurs = (made: string): boolean => made.startsWith("by hand");

  test("is large enough to mean something: 200 files, 40 by programs other than ours", () => {
    expect(files.size).toBeGreaterThanOrEqual(200);
    expect([...files.values()].filter(({ made }) => !isOurs(made)).length).toBeGreaterThanOrEqual(40);
  });

  test.each(kinds)("has five files of the kind %s at least", (kind) => {
    const ofKind = specimens.filter((specimen) => specimen.kind === kind).map(({ file }) => file);
    expect(new Set(ofKind).size).toBeGreaterThanOrEqual(5);
  });

  test("lists every file of its folder, each row once", () => {
    const onDisk = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((path) => path.replace(/\\/g, "/"))
      .filter((path) => path !== "specimens.json" && statSync(join(folder, path)).isFile());
    // Some are other tests' fixtures.
    expect([...files.keys()].filter((file) => !file.startsWith("../")).sort()).toEqual(onDisk.sort());
    expect(new Set(specimens.map(({ file, name }) => `${file} as ${name}`)).size).toBe(specimens.length);
  });

  /** The shortest that a whole file of a format can be; 22 bytes are a ZIP of nothing, 8 a DOS program. */
  const shortest: Readonly<Record<string, number>> = {
    com: 5,
    zip: 22,
    gz: 20,
    png: 67,
    jpg: 125,
    gif: 35,
    pdf: 200,
    mp4: 200,
    mp3: 100,
    exe: 64,
    "7z": 32,
  };

  test("has no bare magic number: each file is whole", () => {
    for (const file of files.keys()) {
      expect(existsSync(join(folder, file))).toBe(true);
      const extension = file.slice(file.lastIndexOf(".") + 1);
      expect({ file, isWhole: bytesIn(file).length >= (shortest[extension] ?? 24) }).toEqual({
        file,
        isWhole: true,
      });
    }
  });
});
