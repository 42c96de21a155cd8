import { zipSync, type Zippable } from "fflate";
import { openBudget, type Budget, type Limits } from "../../src/policy/attachments/budget";
import { bytesOf, type ByteSource } from "../../src/policy/attachments/bytes";
import type { Layer, LayerReader } from "../../src/policy/attachments/layer";

/** Generous for a test, and small enough that what does not end is noticed. */
export const limits: Limits = {
  read: 8_000_000,
  inflated: 8_000_000,
  steps: 200_000,
  names: 20_000,
  lookedInto: 200,
  depth: 3,
};

export const budget = (more: Partial<Limits> = {}): Budget => openBudget({ ...limits, ...more });

export const ascii = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

/** A ZIP archive as fflate writes it: an entry for each name, deflated unless `level` is 0. */
export const zipOf = (files: Readonly<Record<string, Uint8Array | string>>, level: 0 | 6 = 6): Uint8Array => {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    entries[name] = [typeof content === "string" ? ascii(content) : content, { level }];
  }
  return zipSync(entries, { mtime: "2026-11-26" });
};

interface TarFile {
  readonly name: string;
  readonly content?: Uint8Array | string;
  readonly type?: string;
}

function tarHeader(name: string, size: number, type: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name.slice(0, 100), 0, "latin1");
  header.write(["0000644", "0000000", "0000000", ""].join("\0"), 100, "latin1");
  header.write(size.toString(8).padStart(11, "0") + " ", 124, "latin1");
  header.write("14000000000 ".padStart(12, "0"), 136, "latin1");
  header.write(`        ${type}`, 148, "latin1");
  header.write("ustar\x00" + "00", 257, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(sum.toString(8).padStart(6, "0") + "\0 ", 148, "latin1");
  return header;
}

/** A POSIX tar archive. */
export function tarOf(files: readonly TarFile[]): Uint8Array {
  const records: Buffer[] = [];
  for (const { name, content = "", type = "0" } of files) {
    const bytes = typeof content === "string" ? Buffer.from(content, "latin1") : Buffer.from(content);
    records.push(
      tarHeader(name, bytes.length, type),
      bytes,
      Buffer.alloc((512 - (bytes.length % 512)) % 512),
    );
  }
  return Uint8Array.from(Buffer.concat([...records, Buffer.alloc(1024)]));
}

/** A source that counts what is read of it. */
export function watched(bytes: Uint8Array): ByteSource & { readonly reads: () => number } {
  let reads = 0;
  const source = bytesOf(bytes);
  return {
    length: source.length,
    read: (start, end) => {
      const window = source.read(start, end);
      reads += window.length;
      return window;
    },
    reads: () => reads,
  };
}

export const readWith = (reader: LayerReader, bytes: Uint8Array, name = "", more: Partial<Limits> = {}) =>
  reader(bytesOf(bytes), budget(more), name);

/** The content of an entry as text; undefined where it cannot be had. */
export function contentOf(layer: Layer | undefined, name: string, most = 1_000_000): string | undefined {
  const source = layer?.entries?.find((entry) => entry.name === name)?.open?.(most)?.source;
  return source && Buffer.from(source.read(0, source.length)).toString("latin1");
}

export const namesOf = (layer: Layer | undefined): readonly string[] | undefined =>
  layer?.entries?.map(({ name }) => name);
