import fc from "fast-check";
import { DestinationError, type Destination } from "../../../src/ageing/folder/destination";

/** An empty destination, and what takes it away again. */
export interface Opened {
  readonly destination: Destination;
  close?(): Promise<void>;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sorted = async (destination: Destination): Promise<readonly string[]> =>
  [...(await destination.list())].sort();

/** Paths that do not stand in one another's way. */
const paths = ["LEEME.txt", "a/uno.eml", "a/dos.eml", "a/b/tres.eml", "Carpeta Personal/ñandú – año/✓.eml"];
const path = fc.constantFrom(...paths);
const content = fc.uint8Array({ maxLength: 40 });
const step = fc.oneof(
  fc.record({ do: fc.constantFrom("write" as const, "append" as const), path, content }),
  fc.record({ do: fc.constantFrom("remove" as const, "read" as const), path }),
  fc.record({ do: fc.constant("rename" as const), path, to: path }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does the step to the destination and to a plain map, which says what must come of it. */
async function both(destination: Destination, model: Map<string, Uint8Array>, taken: Step): Promise<void> {
  const old = model.get(taken.path);
  switch (taken.do) {
    case "write":
      model.set(taken.path, taken.content);
      return destination.write(taken.path, taken.content);
    case "append":
      model.set(taken.path, Uint8Array.of(...(old ?? []), ...taken.content));
      return destination.append(taken.path, taken.content);
    case "read":
      expect(await destination.read(taken.path)).toEqual(old);
      return;
    case "remove":
      model.delete(taken.path);
      return destination.remove(taken.path);
    case "rename":
      if (old === undefined) {
        await expect(destination.rename(taken.path, taken.to)).rejects.toThrow(DestinationError);
        return;
      }
      model.delete(taken.path);
      model.set(taken.to, old);
      return destination.rename(taken.path, taken.to);
  }
}

/** What every destination does, whatever it is made of. */
export function destinationContract(
  open: () => Promise<Opened>,
  { runs = 50 }: { readonly runs?: number } = {},
): void {
  async function within(work: (destination: Destination) => Promise<void>): Promise<void> {
    const { destination, close } = await open();
    try {
      await work(destination);
    } finally {
      await close?.();
    }
  }

  test("an empty one has no files", () =>
    within(async (destination) => {
      expect(await destination.list()).toEqual([]);
      expect(await destination.read("nada.eml")).toBeUndefined();
      expect(await destination.read("no/hay/nada.eml")).toBeUndefined();
      await destination.remove("no/hay/nada.eml");
      await expect(destination.rename("nada.eml", "otro.eml")).rejects.toMatchObject({ why: "failed" });
      expect(await destination.list()).toEqual([]);
    }));

  test("a file is read as it was written, byte by byte, and replaced whole", () =>
    within(async (destination) => {
      const all = Uint8Array.from({ length: 512 }, (_, index) => index % 256);
      await destination.write("a/b/c.eml", all);
      expect(await destination.read("a/b/c.eml")).toEqual(all);
      await destination.write("a/b/c.eml", bytes("corto\r\n"));
      expect(await destination.read("a/b/c.eml")).toEqual(bytes("corto\r\n"));
      await destination.write("vacío.txt", new Uint8Array());
      expect(await destination.read("vacío.txt")).toEqual(new Uint8Array());
      expect(await sorted(destination)).toEqual(["a/b/c.eml", "vacío.txt"]);
    }));

  test("what was handed over may be used again by whoever did, and what was read too", () =>
    within(async (destination) => {
      const given = bytes("original");
      await destination.write("a.eml", given);
      given.fill(0);
      (await destination.read("a.eml"))?.fill(0);
      expect(await destination.read("a.eml")).toEqual(bytes("original"));
    }));

  test("a part of a larger buffer is written as that part alone", () =>
    within(async (destination) => {
      await destination.write("a.eml", bytes("antes-esto-después").subarray(6, 10));
      await destination.append("a.eml", bytes("antes-eso-después").subarray(6, 9));
      expect(await destination.read("a.eml")).toEqual(bytes("estoeso"));
    }));

  test("lines are added at the end, and the first makes the file", () =>
    within(async (destination) => {
      await destination.append("x/indice.jsonl", bytes("uno\n"));
      await destination.append("x/indice.jsonl", bytes("dos\n"));
      expect(await destination.read("x/indice.jsonl")).toEqual(bytes("uno\ndos\n"));
    }));

  test("a renamed file has its new path alone, over whatever stood there; empty folders go", () =>
    within(async (destination) => {
      await destination.write("de/aquí.eml.parcial", bytes("nuevo"));
      await destination.write("a/allá.eml", bytes("viejo"));
      await destination.rename("de/aquí.eml.parcial", "a/allá.eml");
      expect(await sorted(destination)).toEqual(["a/allá.eml"]);
      expect(await destination.read("a/allá.eml")).toEqual(bytes("nuevo"));
      await destination.rename("a/allá.eml", "a/allá.eml");
      expect(await destination.read("a/allá.eml")).toEqual(bytes("nuevo"));
      // Nothing is left of the folder: a file may have its name.
      await destination.write("de", bytes("archivo"));
      expect(await sorted(destination)).toEqual(["a/allá.eml", "de"]);
    }));

  test("a removed file is gone, and its empty folders with it", () =>
    within(async (destination) => {
      await destination.write("a/b/uno.eml", bytes("1"));
      await destination.write("a/dos.eml", bytes("2"));
      await destination.remove("a/b/uno.eml");
      await destination.remove("a/b/uno.eml");
      expect(await sorted(destination)).toEqual(["a/dos.eml"]);
      await destination.write("a/b", bytes("archivo"));
      expect(await sorted(destination)).toEqual(["a/b", "a/dos.eml"]);
    }));

  test("a large file survives", () =>
    within(async (destination) => {
      const large = Uint8Array.from({ length: 1_500_000 }, (_, index) => (index * 7919) % 256);
      await destination.write("grande.eml", large);
      const read = await destination.read("grande.eml");
      expect(Buffer.compare(read ?? new Uint8Array(), large)).toBe(0);
    }));

  test.each([
    "../fuera.eml",
    "a/../../fuera.eml",
    "/raíz.eml",
    "a//b.eml",
    "a/./b.eml",
    "a\\..\\b.eml",
    "",
    "a/",
  ])("a path that leads elsewhere is refused: %j", (bad) =>
    within(async (destination) => {
      await expect(destination.write(bad, bytes("x"))).rejects.toMatchObject({ why: "failed" });
      await expect(destination.append(bad, bytes("x"))).rejects.toMatchObject({ why: "failed" });
      await expect(destination.read(bad)).rejects.toMatchObject({ why: "failed" });
      await destination.write("a.eml", bytes("x"));
      await expect(destination.rename("a.eml", bad)).rejects.toMatchObject({ why: "failed" });
      expect(await destination.list()).toEqual(["a.eml"]);
    }),
  );

  test("any work on it comes out as on a plain map", () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), (steps) =>
        within(async (destination) => {
          const model = new Map<string, Uint8Array>();
          for (const one of steps) await both(destination, model, one);
          expect(await sorted(destination)).toEqual([...model.keys()].sort());
          for (const [path, content] of model) expect(await destination.read(path)).toEqual(content);
        }),
      ),
      { numRuns: runs },
    ));
}
