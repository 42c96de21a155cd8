import { join } from "node:path";
import { atSend } from "../../src/policy/attachments/inspect";
import { faultsOf, fuzz, specimensIn, tight } from "./attachments";

const specimens = specimensIn(join(__dirname, "../fixtures/attachments"));

test("there are real files to change", () => {
  expect(specimens.length).toBeGreaterThan(150);
});

test("some thousands of changed files: none throws, hangs or is read beyond the budget", () => {
  expect(fuzz(specimens, 1, 4000).faults).toEqual([]);
});

test("what was once at fault stays mended", () => {
  for (const kept of specimensIn(join(__dirname, "kept"))) {
    for (const limits of [tight, atSend]) expect(faultsOf(kept, limits, true)).toEqual([]);
  }
});
