import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "./checks";

export const root = join(__dirname, "../..");

/** Width and height from the header chunk of a PNG file (PNG specification, 11.2.2). */
export function pixels(path: string): readonly [number, number] | undefined {
  const file = join(root, path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const isPng =
    bytes.subarray(1, 4).toString("latin1") === "PNG" && bytes.toString("latin1", 12, 16) === "IHDR";
  return isPng ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : undefined;
}

/** Loads the send bundle's entry against a host that only remembers what was associated. */
function associated(): readonly string[] {
  const names: string[] = [];
  Object.assign(globalThis, {
    VB_BUILD: { rank: null, version: "test" },
    Office: { onReady: () => Promise.resolve(), actions: { associate: (name: string) => names.push(name) } },
  });
  jest.requireActual("../../src/launchevent/index");
  return names;
}

function commandIds(): readonly string[] {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, "src", file), "utf8"));
  return [
    ...new Set(
      sources.flatMap((source) => [...source.matchAll(/"(vb[A-Z]\w+)"/g)].map(([, id]) => id ?? "")),
    ),
  ];
}

export const project: Project = { pixels, associated: associated(), commandIds: commandIds() };
