import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { bytesOf } from "../../../../src/policy/attachments/bytes";
import { readIso9660 } from "../../../../src/policy/attachments/readers/iso9660";
import { dataOf } from "../../../../src/policy/attachments/readers/iso9660/sectors";
import { contentOf, namesOf, readWith } from "../../../support/archives";

const real = (name: string): Buffer =>
  readFileSync(join(__dirname, "../../../fixtures/attachments/archive", name));
const read = (bytes: Buffer) => readWith(readIso9660, Uint8Array.from(bytes));

const SECTOR = 2048;
const ROOT_RECORD = 16 * SECTOR + 156;

/** A copy of the image without Joliet or Rock Ridge, changed. */
function changed(change: (image: Buffer, root: number) => void): Buffer {
  const image = Buffer.from(real("solo-iso9660.iso"));
  change(image, image.readUInt32LE(ROOT_RECORD + 2) * SECTOR);
  return image;
}

/** Where the record of a directory begins whose name holds these letters. */
const recordOf = (image: Buffer, root: number, name: string): number =>
  image.indexOf(name, root, "latin1") - 33;

test.each([
  {
    why: "Rock Ridge: long names, links left out, moved directories where they are",
    file: "rock-ridge-profundo.iso",
    names: [
      "uno/Canción de nombre muy muy largo que no cabe en Joliet porque tiene más de sesenta y cuatro letras.mid",
      "rr_moved/ocho/nueve/oficio.txt",
    ],
  },
  {
    why: "a file that Joliet hides",
    file: "oculto-en-joliet.iso",
    names: ["instalar.sh", "oficio.txt"],
  },
  {
    why: "a file that the primary tree hides",
    file: "oculto-en-rock-ridge.iso",
    names: ["oficio.txt", "instalar.sh"],
  },
])("lists $why", ({ file, names }) => {
  const layer = read(real(file));
  expect(namesOf(layer)).toEqual(names);
  expect(layer).not.toHaveProperty("why");
});

test("opens what only one tree lists", () => {
  for (const file of ["oculto-en-joliet.iso", "oculto-en-rock-ridge.iso"])
    expect(contentOf(read(real(file)), "instalar.sh")).toBe("#!/bin/sh\necho hola\n");
});

/** The image as it is on a disc: sectors of 2352 bytes, data after a mark and a header, correction after them. */
function raw(image: Buffer, header: 16 | 24): Buffer {
  const sectors: Buffer[] = [];
  for (let at = 0; at < image.length; at += SECTOR) {
    const sector = Buffer.alloc(2352, 0xee);
    sector.fill(0xff, 1, 11);
    sector[0] = sector[11] = 0;
    image.copy(sector, header, at, at + SECTOR);
    sectors.push(sector);
  }
  return Buffer.concat(sectors);
}

test.each([16, 24] as const)("reads raw sectors, data after %d bytes", (header) => {
  const image = real("oculto-en-joliet.iso");
  const layer = read(raw(image, header));
  expect(namesOf(layer)).toEqual(["instalar.sh", "oficio.txt"]);
  expect(contentOf(layer, "instalar.sh")).toBe("#!/bin/sh\necho hola\n");
});

test("data of raw sectors are those of the image, wherever they are read", () => {
  const image = Uint8Array.from(real("oculto-en-joliet.iso"));
  const data = dataOf(bytesOf(Uint8Array.from(raw(Buffer.from(image), 16))));
  expect(data.length).toBe(image.length);
  fc.assert(
    fc.property(fc.integer({ min: -10, max: image.length + 10 }), fc.nat(9000), (start, length) => {
      const expected = bytesOf(image).read(start, start + length);
      expect(Buffer.compare(data.read(start, start + length), expected)).toBe(0);
    }),
  );
});

test("where UDF has a tree of its own, it is told that this one is not looked into", () => {
  const image = changed((bytes) => {
    const terminator = bytes.indexOf("\xffCD001", 16 * SECTOR, "latin1");
    bytes.write("\0NSR02", terminator, "latin1");
  });
  const layer = read(image);
  expect(layer?.why).toBe("unsupported");
  expect(layer?.entries).toEqual(
    read(real("solo-iso9660.iso"))?.entries?.map(() => expect.anything() as object),
  );
});

test("an empty file is whole, wherever it is said to lie", () => {
  const image = changed((bytes, root) => {
    const record = recordOf(bytes, root, "NOTA.TXT");
    bytes.writeUInt32LE(0xfffffff, record + 2);
    bytes.writeUInt32LE(0, record + 10);
  });
  const empty = read(image)?.entries?.find(({ size }) => size === 0);
  expect(empty?.open?.(10)).toMatchObject({ isWhole: true, source: { length: 0 } });
});

test("a file beyond the end of the image is not whole", () => {
  const image = changed((bytes, root) => {
    bytes.writeUInt32LE(0xffffff, recordOf(bytes, root, "NOTA.TXT") + 2);
  });
  expect(read(image)?.entries?.some(({ open }) => open?.(10)?.isWhole === false)).toBe(true);
});

test("what follows a record that goes on is no file of its own", () => {
  const names = namesOf(read(real("solo-iso9660.iso"))) ?? [];
  const image = changed((bytes, root) => {
    const [first = ""] = names;
    const record = recordOf(bytes, root, first);
    bytes[record + 25] = 0x80;
  });
  expect(namesOf(read(image))).toEqual(names.filter((_, index) => index !== 1));
  expect(read(image)?.entries?.[0]?.open?.(10)?.isWhole).toBe(false);
});

test("a continuation of Rock Ridge that leads to itself comes to an end", () => {
  const image = Buffer.from(real("oculto-en-joliet.iso"));
  const root = image.readUInt32LE(ROOT_RECORD + 2) * SECTOR;
  const record = root + image.readUInt8(root) + image.readUInt8(root + image.readUInt8(root));
  const area = record + 33 + image.readUInt8(record + 32) + ((image.readUInt8(record + 32) + 1) % 2);
  // `CE`: block, offset and length, each in both orders.
  const continuation = Buffer.alloc(28);
  continuation.write("CE\x1c\x01", "latin1");
  continuation.writeUInt32LE(Math.floor(area / SECTOR), 4);
  continuation.writeUInt32LE(area % SECTOR, 12);
  continuation.writeUInt32LE(28, 20);
  continuation.copy(image, area);
  expect(namesOf(read(image))).toContain("oficio.txt");
});

test("few steps end it early, and that is told", () => {
  const bytes = Uint8Array.from(real("rock-ridge-profundo.iso"));
  expect(readWith(readIso9660, bytes, "", { steps: 20 })?.why).toBe("too-large");
  expect(readWith(readIso9660, bytes, "", { names: 1 })?.why).toBe("too-many");
});

test.each(["rock-ridge-profundo.iso", "oculto-en-joliet.iso"])(
  "%s with its directories changed anywhere: no throw, no end missed",
  (file) => {
    const whole = real(file);
    const place = fc.integer({ min: 16 * SECTOR, max: whole.length - 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(255)), { maxLength: 40 }), fc.nat(), (flips, end) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of flips) bytes[at] = value;
        const cut = end % 3 === 0 ? bytes.subarray(0, end % bytes.length) : bytes;
        for (const entry of readWith(readIso9660, cut)?.entries ?? []) entry.open?.(1000);
      }),
      { numRuns: 200 },
    );
  },
);
