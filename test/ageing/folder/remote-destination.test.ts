import { DestinationError, type Destination } from "../../../src/ageing/folder/destination";
import { remoteDestination } from "../../../src/ageing/folder/remote-destination";
import { serveDestination } from "../../../src/ageing/folder/serve-destination";
import { destinationContract } from "./destination-contract";
import { memoryDestination } from "../../../src/ageing/folder/memory-destination";
import { portPair } from "./port-pair";

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

function opened(behind: Destination = memoryDestination()) {
  const { pane, window, ...ends } = portPair();
  const destination = remoteDestination(pane);
  const serving = serveDestination(window, behind);
  serving.opened("Carpeta Personal");
  return { destination, behind, serving, pane, window, ...ends };
}

describe("a destination in another window", () => {
  destinationContract(() => {
    const { destination } = opened();
    return Promise.resolve({ destination });
  });
});

describe("a destination in another window, among messages that are not ours,", () => {
  destinationContract(
    () => {
      const pair = portPair({ noise: true });
      const destination = remoteDestination(pair.pane);
      serveDestination(pair.window, memoryDestination()).opened("Carpeta");
      return Promise.resolve({ destination });
    },
    { runs: 20 },
  );
});

test("no message is longer than 256 kB", async () => {
  const { destination, longest } = opened();
  const large = new Uint8Array(1_000_000).fill(255);
  await destination.write("a/grande.eml", large);
  expect(Buffer.compare((await destination.read("a/grande.eml"))!, large)).toBe(0);
  expect(longest()).toBeGreaterThan(200_000);
  expect(longest()).toBeLessThan(262_144);
});

test("many files are listed in pieces", async () => {
  const { destination, behind } = opened();
  const paths = Array.from(
    { length: 4_000 },
    (_, index) => `ana@sre.gob.mx/Bandeja de entrada/2026-08/${index}-${"x".repeat(60)}.eml`,
  );
  for (const path of paths) await behind.write(path, text("x"));
  expect([...(await destination.list())].sort()).toEqual([...paths].sort());
});

test("requests that come at once are done one after the other", async () => {
  const { destination } = opened();
  await Promise.all(Array.from({ length: 20 }, (_, index) => destination.append("a.txt", text(`${index},`))));
  expect(new TextDecoder().decode(await destination.read("a.txt"))).toBe(
    Array.from({ length: 20 }, (_, index) => `${index},`).join(""),
  );
});

test("work waits until a folder is chosen, whose name it tells", async () => {
  const { pane, window } = portPair();
  const destination = remoteDestination(pane);
  const written = destination.write("a.eml", text("x"));
  const behind = memoryDestination();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await behind.list()).toEqual([]);
  serveDestination(window, behind).opened("Mi carpeta");
  await written;
  expect(await destination.opened).toBe("Mi carpeta");
  expect(await behind.list()).toEqual(["a.eml"]);
});

test.each(["full", "denied", "gone", "failed"] as const)("what fails there is told here: %s", async (why) => {
  const failing = { ...memoryDestination(), write: () => Promise.reject(new DestinationError(why, "a.eml")) };
  const { destination } = opened(failing);
  const written = destination.write("a.eml", text("x"));
  await expect(written).rejects.toBeInstanceOf(DestinationError);
  await expect(written).rejects.toMatchObject({ why, path: "a.eml" });
  expect(await destination.list()).toEqual([]);
});

test("an error of our own there is a failure here, not silence", async () => {
  const { destination } = opened({
    ...memoryDestination(),
    list: () => Promise.reject(new TypeError("fault")),
  });
  await expect(destination.list()).rejects.toMatchObject({ why: "failed" });
});

const never = (): Promise<never> => new Promise(() => undefined);

test("a window that closes is gone: to what is under way, to what waits and to what comes", async () => {
  const { destination, close } = opened({ ...memoryDestination(), write: never });
  const under = destination.write("a.eml", text("x"));
  const waits = destination.list();
  const gone = Promise.all([
    expect(under).rejects.toMatchObject({ why: "gone" }),
    expect(waits).rejects.toMatchObject({ why: "gone" }),
  ]);
  await destination.opened;
  close();
  await gone;
  await expect(destination.read("a.eml")).rejects.toMatchObject({ why: "gone" });
});

test("a window that closes before a folder was chosen is gone", async () => {
  const { pane, close } = portPair();
  const destination = remoteDestination(pane);
  const waits = destination.list();
  close();
  await expect(waits).rejects.toMatchObject({ why: "gone" });
  await expect(destination.opened).rejects.toMatchObject({ why: "gone" });
});

test("a page that is left is gone, and written in again once it is back", async () => {
  const behind = memoryDestination();
  let isStuck = true;
  const { destination, serving } = opened({
    ...behind,
    write: (...file) => (isStuck ? never() : behind.write(...file)),
  });
  const under = expect(destination.write("a.eml", text("x"))).rejects.toMatchObject({ why: "gone" });
  await destination.opened;
  serving.left();
  await under;
  await expect(destination.list()).rejects.toMatchObject({ why: "gone" });
  isStuck = false;
  serving.opened("Carpeta Personal");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await destination.write("b.eml", text("x"));
  expect(await behind.list()).toEqual(["b.eml"]);
});

test("a port that throws is a window that is gone", async () => {
  const { pane, window } = portPair();
  const destination = remoteDestination({
    ...pane,
    send: () => {
      throw new Error("no such dialog");
    },
  });
  serveDestination(window, memoryDestination()).opened("Carpeta");
  await expect(destination.list()).rejects.toMatchObject({ why: "gone" });
});

/** The other window, with its answers changed on the way. */
function garbled(change: (text: string) => string | undefined, patience?: number) {
  const { pane, window } = portPair();
  const files = new Map([["indice.jsonl", text("línea\n".repeat(50_000))]]);
  const destination = remoteDestination(pane, patience);
  const send = (answer: string): void => {
    const changed = change(answer);
    if (changed !== undefined) window.send(changed);
  };
  serveDestination({ ...window, send }, memoryDestination(files)).opened("Carpeta");
  return destination;
}

test.each<[string, (answer: string) => string]>([
  ["without its part", (answer) => answer.replace(/"part":"[^"]{20,}",/, "")],
  ["whose part is no base64", (answer) => answer.replace(/"part":"[^"]{20,}"/, '"part":"%%%"')],
  ["that does not say whether more comes", (answer) => answer.replace('"more":true', '"mor":true')],
  ["that does not say whether it is found", (answer) => answer.replace('"isFound":true', '"isFnd":true')],
  ["that is empty and not the last", (answer) => answer.replace(/"part":"[^"]{20,}"/, '"part":""')],
])("an answer %s is a failure, and no empty file", async (_, change) => {
  await expect(garbled(change).read("indice.jsonl")).rejects.toMatchObject({
    why: "failed",
    path: "indice.jsonl",
  });
});

test.each(["e30=", "WzFd", "eA==", ""])("a list that is none is a failure: %s", async (part) => {
  const destination = garbled((answer) => answer.replace(/"part":"[^"]*"/, `"part":"${part}"`));
  const list = destination.list();
  await expect(list).rejects.toBeInstanceOf(DestinationError);
  await expect(list).rejects.toMatchObject({ why: "failed" });
});

test("a window that answers nothing for too long is gone, to what comes as well", async () => {
  let isDeaf = true;
  const destination = garbled((answer) => (isDeaf && !answer.includes("opened") ? undefined : answer), 20);
  await expect(destination.read("indice.jsonl")).rejects.toMatchObject({ why: "gone" });
  isDeaf = false;
  await expect(destination.list()).rejects.toMatchObject({ why: "gone" });
});
