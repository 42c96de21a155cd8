import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { LayerReader } from "../../../../src/policy/attachments/layer";
import { readAr } from "../../../../src/policy/attachments/readers/ar";
import { readCab } from "../../../../src/policy/attachments/readers/cab";
import { readCpio } from "../../../../src/policy/attachments/readers/cpio";
import { readIso9660 } from "../../../../src/policy/attachments/readers/iso9660";
import { ascii, contentOf, namesOf, readWith } from "../../../support/archives";

const real = (name: string): Uint8Array =>
  readFileSync(join(__dirname, "../../../fixtures/attachments/archive", name));

const arHeader = (name: string, size: number): string =>
  `${name.padEnd(16)}${"0".padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"644".padEnd(8)}${String(size).padEnd(10)}\`\n`;
const arOf = (...parts: readonly (readonly [name: string, content: string])[]): Uint8Array =>
  ascii(
    "!<arch>\n" +
      parts
        .map(([name, content]) => arHeader(name, content.length) + content + (content.length % 2 ? "\n" : ""))
        .join(""),
  );

describe("ar(5)", () => {
  test.each([
    {
      why: "short names, as GNU ends them",
      bytes: arOf(["a.o/", "abc"], ["b.o/", "de"]),
      names: ["a.o", "b.o"],
    },
    {
      why: "long names of System V",
      bytes: arOf(["//", "una-funcion-larga.o/\notra.o/\n"], ["/0", "abc"], ["/21", "de"]),
      names: ["una-funcion-larga.o", "otra.o"],
    },
    {
      why: "long names of BSD",
      bytes: arOf(["#1/8", "video.oyabc"], ["b.o", "de"]),
      names: ["video.oy", "b.o"],
    },
    {
      why: "an index of symbols, which is no file",
      bytes: arOf(["/", "abcd"], ["b.o/", "de"]),
      names: ["b.o"],
    },
  ])("reads $why", ({ bytes, names }) => {
    const layer = readWith(readAr, bytes);
    expect(namesOf(layer)).toEqual(names);
    expect(layer).not.toHaveProperty("why");
  });

  test("opens content, without the name before it", () => {
    expect(contentOf(readWith(readAr, arOf(["#1/8", "video.oyabc"])), "video.oy")).toBe("abc");
    expect(contentOf(readWith(readAr, arOf(["a.o/", "abc"], ["b.o/", "de"])), "b.o")).toBe("de");
  });

  test("tells that it is damaged", () => {
    expect(readWith(readAr, arOf(["a.o/", "abc"]).subarray(0, 69))?.why).toBe("damaged");
    expect(readWith(readAr, ascii(`!<arch>\n${"x".repeat(80)}`))?.why).toBe("damaged");
  });
});

describe("cpio(5)", () => {
  test.each(["newc.cpio", "odc.cpio", "bin.cpio"])("reads %s as cpio wrote it", (name) => {
    const layer = readWith(readCpio, real(name));
    expect(layer).not.toHaveProperty("why");
    expect(layer?.entries?.length).toBeGreaterThan(1);
    const text = layer?.entries?.find((entry) => /\.txt$/.test(entry.name));
    expect(contentOf(layer, text?.name ?? "")).toMatch(/\w{3}/);
  });

  test("tells that it is cut, and that something else is none", () => {
    expect(readWith(readCpio, real("newc.cpio").subarray(0, 300))?.why).toBe("damaged");
    expect(readWith(readCpio, ascii("Buenos días"))).toBeUndefined();
  });
});

describe("CAB", () => {
  test.each(["gcab.cab", "gcab-mszip.cab"])("reads the names in %s", (name) => {
    const layer = readWith(readCab, real(name));
    expect(layer?.entries?.some((entry) => /\.txt$/.test(entry.name))).toBe(true);
    expect(layer?.entries?.every(({ open }) => open === undefined)).toBe(true);
  });

  test("a count that lies ends with the file", () => {
    const bytes = Buffer.from(real("gcab.cab"));
    bytes.writeUInt16LE(0xffff, 28);
    const layer = readWith(readCab, Uint8Array.from(bytes));
    expect(layer?.why).toMatch(/damaged|too-large/);
  });

  test("a cabinet whose content is cut off still tells its names, and that it is damaged", () => {
    const whole = readWith(readCab, real("gcab-mszip.cab"));
    const layer = readWith(readCab, real("gcab-mszip.cab").subarray(0, 1000));
    expect(namesOf(layer)).toEqual(namesOf(whole));
    expect(whole).not.toHaveProperty("why");
    expect(layer?.why).toBe("damaged");
  });

  test("a cabinet that goes on elsewhere is told as damaged", () => {
    const bytes = Buffer.from(real("gcab.cab"));
    bytes[30] = (bytes[30] ?? 0) | 2;
    expect(readWith(readCab, Uint8Array.from(bytes))?.why).toBe("damaged");
  });
});

describe("ISO 9660", () => {
  test("takes the names of Joliet, with capitals and accents", () => {
    const names = namesOf(readWith(readIso9660, real("joliet.iso")));
    expect(names?.some((name) => /[a-zñáéíóú]/.test(name))).toBe(true);
    expect(names?.some((name) => /;\d/.test(name))).toBe(false);
  });

  test("opens a file as a stretch of the image", () => {
    const layer = readWith(readIso9660, real("solo-iso9660.iso"));
    const text = layer?.entries?.find(({ name }) => /\.TXT$/i.test(name));
    expect(text?.size).toBe(contentOf(layer, text?.name ?? "")?.length);
  });

  test("a directory that leads back to itself is read once", () => {
    const bytes = Buffer.from(real("solo-iso9660.iso"));
    const root = bytes.readUInt32LE(16 * 2048 + 156 + 2) * 2048;
    // A record of the root for the root, under a name of its own.
    const record = Buffer.from(bytes.subarray(root, root + bytes.readUInt8(root)));
    record.write("A", 33, "latin1");
    let at = root;
    while (bytes.readUInt8(at) > 0) at += bytes.readUInt8(at);
    record.copy(bytes, at);
    expect(readWith(readIso9660, Uint8Array.from(bytes))?.entries?.length).toBeLessThan(50);
  });

  test("an image without it is not looked into", () => {
    expect(readWith(readIso9660, new Uint8Array(40_000))).toEqual({ entries: [], why: "unsupported" });
  });
});

test.each<{ readonly name: string; readonly reader: LayerReader }>([
  { name: "textos.a", reader: readAr },
  { name: "newc.cpio", reader: readCpio },
  { name: "odc.cpio", reader: readCpio },
  { name: "bin.cpio", reader: readCpio },
  { name: "gcab.cab", reader: readCab },
  { name: "solo-iso9660.iso", reader: readIso9660 },
])("$name cut anywhere and changed anywhere: no throw, no end missed", ({ name, reader }) => {
  const whole = real(name);
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.array(fc.tuple(fc.nat(Math.min(whole.length, 40_000)), fc.nat(255)), { maxLength: 9 }),
      (end, flips) => {
        const bytes = Uint8Array.from(whole.subarray(0, end));
        for (const [at, value] of flips) bytes[at] = value;
        for (const entry of readWith(reader, bytes)?.entries ?? []) entry.open?.(1000);
      },
    ),
    { numRuns: 150 },
  );
});
