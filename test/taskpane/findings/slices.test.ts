import { atOnce, inSlices } from "../../../src/taskpane/findings/slices";

/** What happened, in order: steps of the work, and keys that were pressed while it ran. */
let order: string[] = [];
let now = 0;
const pressKey = () => setTimeout(() => order.push("key"), 0);

/** Steps of so many milliseconds each, on a clock of their own; a key is pressed during each. */
function* work(...steps: readonly number[]): Generator<undefined, string> {
  for (const milliseconds of steps) {
    now += milliseconds;
    order.push(`${String(milliseconds)} ms`);
    pressKey();
    yield;
  }
  return "made";
}

beforeEach(async () => {
  // No key of a former test is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 5));
  order = [];
  now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

test("short steps are done in one go", async () => {
  await expect(inSlices(work(2, 2, 2, 2))).resolves.toBe("made");
  expect(order).toEqual(["2 ms", "2 ms", "2 ms", "2 ms"]);
});

test("after ten milliseconds of work, whatever was pressed meanwhile goes first", async () => {
  await expect(inSlices(work(4, 4, 4, 30, 1))).resolves.toBe("made");
  expect(order).toEqual(["4 ms", "4 ms", "4 ms", "key", "key", "key", "30 ms", "key", "1 ms"]);
});

test("a step that fails fails the whole", async () => {
  const failing = (function* () {
    yield;
    throw new Error("broken");
  })();
  await expect(inSlices(failing)).rejects.toThrow("broken");
});

test("at once is at once", () => {
  expect(atOnce(work(100, 100))).toBe("made");
  expect(order).toEqual(["100 ms", "100 ms"]);
});
