import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isStale } from "../../tools/build/stale";

const folder = mkdtempSync(join(tmpdir(), "visto-bueno-stale-"));
/** A file last written at a moment of our choosing. */
function file(name: string, second: number): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "");
  utimesSync(path, second, second);
  return path;
}

const older = file("built/older.js", 100);
const newer = file("built/newer.js", 300);
file("early/deep/a.ts", 50);
file("late/deep/b.ts", 200);

describe("whether to build again", () => {
  it.each([
    ["nothing changed since", [older, newer], ["early"], false],
    ["a file deep in a folder is newer than the oldest output", [older, newer], ["early", "late"], true],
    ["a file is newer, but older than every output", [newer], ["late"], false],
    ["an output is missing", [older, join(folder, "built/none.js")], ["early"], true],
    ["a source is gone", [older], ["never"], false],
  ])("%s", (_, outputs, sources, stale) => {
    expect(
      isStale(
        outputs,
        sources.map((name) => join(folder, name)),
      ),
    ).toBe(stale);
  });
});
