import { DestinationError } from "../../src/ageing/folder/destination";
import { memoryDestination } from "../../src/ageing/folder/memory-destination";
import { nothingDone, watched, type Progress } from "../../src/folder-window/watched";

const bytes = (length: number) => new Uint8Array(length);

function start(more: Partial<ReturnType<typeof memoryDestination>> = {}) {
  const told: Progress[] = [];
  const { destination, forgive } = watched({ ...memoryDestination(), ...more }, (now) => told.push(now));
  return { destination, forgive, last: () => told.at(-1) ?? nothingDone };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("counts the messages that got their final name, and the bytes of those alone", async () => {
  const { destination, last } = start();
  for (const [path, size] of [
    ["a.eml", 1_000],
    ["manifest-sha256.txt", 70],
    ["B.EML", 500],
    ["indice.csv", 90],
  ] as const) {
    await destination.write(".partial", bytes(size));
    await destination.rename(".partial", path);
  }
  await destination.append("indice.jsonl", bytes(300));
  // Cut off before its name: it is no message yet.
  await destination.write(".partial", bytes(9_999));
  expect(last()).toMatchObject({ messages: 2, bytes: 1_500, failure: undefined, work: "writing" });
});

test("what failed is told, counts nothing, and is forgiven", async () => {
  const { destination, forgive, last } = start({
    rename: () => Promise.reject(new DestinationError("full")),
  });
  await destination.write(".partial", bytes(10));
  await expect(destination.rename(".partial", "a.eml")).rejects.toThrow();
  expect(last()).toMatchObject({ messages: 0, bytes: 0, failure: "full" });
  forgive();
  expect(last().failure).toBeUndefined();
});

test("reading is no writing, and after a while nothing is being done", async () => {
  const { destination, last } = start();
  await destination.list();
  expect(last().work).toBe("reading");
  jest.runOnlyPendingTimers();
  expect(last().work).toBeUndefined();
});
