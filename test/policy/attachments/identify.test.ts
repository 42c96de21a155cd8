import fc from "fast-check";
import { bytesOf, type ByteSource } from "../../../src/policy/attachments/bytes";
import { kindOf } from "../../../src/policy/attachments/formats";
import { identify } from "../../../src/policy/attachments/identify";
import { enough, file, formatOf, join } from "./support";

const tarHeader = (name: string, magic = ""): Uint8Array => {
  const bytes = file("", 1024, [0, name], [100, "0000644\0"], [124, "00000000000\0"], [257, magic]);
  const sum = bytes.slice(0, 512).reduce((total, byte) => total + byte, 8 * 32);
  bytes.set(Buffer.from(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
  return bytes;
};
const noise = (length: number): Uint8Array => {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 23;
  });
};

test.each([
  { is: "png", bytes: file("89504e470d0a1a0a 0000000d 49484452", 200, [37, "IDAT"]) },
  { is: "apng", bytes: file("89504e470d0a1a0a 0000000d 49484452", 200, [37, "acTL"], [70, "IDAT"]) },
  { is: "jpg", bytes: file("ffd8ffe0 0010 4a464946") },
  { is: "gif", bytes: file("474946383961 0100 0100") },
  { is: "bmp", bytes: file("424d 36000000 00000000 36000000 28000000") },
  { is: "tiff", bytes: file("49492a00 08000000 0100 0001") },
  { is: "dng", bytes: file("49492a00 08000000 0100 12c6") },
  { is: "cr2", bytes: file("49492a00 10000000 4352") },
  { is: "ico", bytes: file("00000100 0100 1010 0000 0100 2000 68040000 16000000", 2000) },
  { is: "cur", bytes: file("00000200 0100 1010 0000 0100 2000 68040000 16000000", 2000) },
  { is: "psd", bytes: file("38425053 0001") },
  { is: "emf", bytes: file("01000000", 200, [40, " EMF"]) },
  { is: "wmf", bytes: file("d7cdc69a 0000") },
  { is: "jxl", bytes: file("ff0a") },
  { is: "pcx", bytes: file("0a050101 00000000 0f00 0f00", 200, [65, "\x01"]) },
  { is: "sgi", bytes: file("01da 01 01 0003") },
  { is: "dicom", bytes: file("", 600, [128, "DICM"]) },
  { is: "tga", bytes: file("00000200", 600, [582, "TRUEVISION-XFILE.\0"]) },
  { is: "fits", bytes: join("SIMPLE  =                    T".padEnd(600, " ")) },
  { is: "mpg", bytes: file("000001ba 44") },
  { is: "mxf", bytes: file("060e2b34020501010d010201") },
  { is: "swf", bytes: file("435753 0a 00000000") },
  { is: "h264", bytes: file("00000001 67") },
  { is: "mid", bytes: file("4d546864 00000006") },
  { is: "mod", bytes: file("", 2000, [1080, "M.K."]) },
  { is: "amr", bytes: join("#!AMR\n", 0x3c, 0) },
  { is: "pe", bytes: file("4d5a 9000 0300", 600, [60, "\x80"], [128, "PE\0\0"]) },
  { is: "mz", bytes: file("4d5a 9000 0300 0000 0400") },
  { is: "", bytes: file("4d5a ffff 0000") },
  { is: "elf", bytes: file("7f454c46 0201") },
  { is: "macho", bytes: file("cffaedfe 0700") },
  { is: "macho", bytes: file("cafebabe 00000002") },
  { is: "class", bytes: file("cafebabe 00000034") },
  { is: "dex", bytes: file("6465780a 30333500") },
  { is: "wasm", bytes: file("0061736d 01000000") },
  { is: "lnk", bytes: file("4c000000 01140200 00000000 c0000000 00000046") },
  { is: "pyc", bytes: file("a70d0d0a 00000000 00000000 00000000 e3") },
  { is: "vbe", bytes: join("#@~^KgAAAA==\x7f9l~l") },
  { is: "zip", bytes: file("504b0304 1400") },
  { is: "zip", bytes: join(noise(300), file("504b0506", 22)) },
  { is: "zip", bytes: join("esto es texto\n".repeat(100), noise(300), file("504b0506", 22)) },
  { is: "7z", bytes: file("377abcaf271c 0004") },
  { is: "rar", bytes: file("526172211a0700") },
  { is: "rar", bytes: file("526172211a070100") },
  { is: "gzip", bytes: file("1f8b 08 08") },
  { is: "bzip2", bytes: file("425a6839 314159265359") },
  { is: "dmg", bytes: join(noise(600), file("6b6f6c79", 512)) },
  { is: "xz", bytes: file("fd377a585a00") },
  { is: "lzma", bytes: file("5d 00008000 ffffffffffffffff 00") },
  { is: "zstd", bytes: file("28b52ffd") },
  { is: "lz4", bytes: file("502a4d18 00000000 04224d18") },
  { is: "zstd", bytes: file("502a4d18 00000000 28b52ffd") },
  { is: "cab", bytes: file("4d534346 00000000") },
  { is: "ar", bytes: join("!<arch>\nx.o/            0           0     0     644     4         `\n", 0, 0) },
  {
    is: "deb",
    bytes: join("!<arch>\ndebian-binary   0           0     0     644     4         `\n2.0\n", 0),
  },
  { is: "rpm", bytes: file("edabeedb 0300") },
  { is: "cpio", bytes: join("070701000000", 0) },
  { is: "tar", bytes: tarHeader("a.txt", "ustar\0") },
  { is: "tar", bytes: tarHeader("a.txt") },
  { is: "tar", bytes: tarHeader("ID3 y MP+ de prueba.txt", "ustar\0") },
  { is: "", bytes: file("612e747874") },
  { is: "iso", bytes: file("", 40_000, [32769, "CD001"]) },
  { is: "iso", bytes: file("00ffffffffffffffffffff00", 50_000, [37649, "CD001"]) },
  { is: "disk", bytes: file("eb3c90", 1024, [11, "\0\x02"], [510, "\x55\xaa"]) },
  { is: "vhd", bytes: join(noise(1024), file("636f6e6563746978", 512)) },
  { is: "vdi", bytes: file("", 200, [0, "<<< Oracle VM"], [64, "\x7f\x10\xda\xbe"]) },
  { is: "lha", bytes: file("1a 7b 2d6c68352d 00") },
  { is: "arj", bytes: file("60ea 2200 1e 0b") },
  { is: "pdf", bytes: join("%PDF-1.7\n") },
  { is: "pdf", bytes: join(0, 1, 2, "\n%PDF-1.4\n%", 0xe2, 0xe3) },
  { is: "rtf", bytes: join("{\\rtf1\\ansi Hola}") },
  { is: "ole", bytes: file("d0cf11e0a1b11ae1") },
  { is: "access", bytes: file("00010000", 200, [4, "Standard ACE DB\0"]) },
  { is: "mobi", bytes: file("", 200, [0, "Novela"], [60, "BOOKMOBI"]) },
  { is: "chm", bytes: file("49545346 03") },
  { is: "openssl", bytes: join("Salted__", noise(32)) },
  { is: "aescrypt", bytes: file("414553 02 00 00") },
  { is: "luks", bytes: file("4c554b53babe 0002") },
  { is: "bitlocker", bytes: file("eb5890", 600, [3, "-FVE-FS-"]) },
  { is: "keepass", bytes: file("03d9a29a 67fb4bb5") },
  { is: "age", bytes: join("age-encryption.org/v1\n-> X25519 abc\n", noise(40)) },
  { is: "ttf", bytes: file("00010000 000c 0080", 200, [12, "cmap"]) },
  { is: "eot", bytes: file("", 200, [8, "\x01\0\x02\0"], [34, "LP"]) },
  { is: "sqlite", bytes: join("SQLite format 3\0") },
  { is: "mo", bytes: file("de120495 00000000 02000000 1c000000") },
  { is: "ps", bytes: join("%!\n% Copyright\n/inch { 72 mul } def\nshowpage\n") },
  { is: "dbf", bytes: file("03 7e0b1a 01000000 4100 0b00", 200, [64, "\x0d"]) },
  { is: "jks", bytes: file("feedfeed 00000002") },
])("$is by its bytes alone", ({ bytes, is }) => {
  expect(formatOf(bytes)).toBe(is);
});

test.each([
  { why: "a name that nothing in the bytes could confirm", name: "a.com", bytes: file("e90001"), is: "com" },
  { why: "a name whose format the bytes would show", name: "a.png", bytes: file("e90001"), is: "" },
  { why: "a lie", name: "informe.pdf", bytes: file("7f454c46 0201"), is: "elf" },
  {
    why: "a raw photograph among TIFF files",
    name: "a.nef",
    bytes: file("4d4d002a 00000008 0001 0100"),
    is: "nef",
  },
  { why: "random bytes of a volume", name: "datos.hc", bytes: noise(65_536), is: "veracrypt" },
  { why: "random bytes of ccrypt", name: "oficio.docx.cpt", bytes: noise(65_536), is: "ccrypt" },
  { why: "a short file of ccrypt", name: "nota.cpt", bytes: noise(700), is: "ccrypt" },
  { why: "too short to tell", name: "nota.cpt", bytes: noise(300), is: "" },
  { why: "zeros under that name", name: "datos.hc", bytes: file("01", 65_536), is: "" },
  { why: "random bytes under any other name", name: "datos.bin", bytes: noise(65_536), is: "" },
])("the name as second witness: $why", ({ name, bytes, is }) => {
  expect(formatOf(bytes, name)).toBe(is);
});

/** Counts what is read of a file that claims to be of any length. */
function counting(bytes: Uint8Array, length: number): { source: ByteSource; read: () => number } {
  const inner = bytesOf(bytes);
  let total = 0;
  const source = {
    length,
    read: (start: number, end: number) => {
      const part = inner.read(start, end);
      total += part.length;
      return part;
    },
  };
  return { source, read: () => total };
}

test("a program, a photograph and a PDF are known by 4 KB", () => {
  for (const hex of ["7f454c46", "ffd8ffe0", "255044462d"]) {
    const { source, read } = counting(file(hex, 100_000), 100_000);
    expect(identify(source, "a", enough())).not.toBe("");
    expect(read()).toBeLessThanOrEqual(4096);
  }
});

const heads = [
  "",
  "4d5a",
  "00000018667479706d703432",
  "1a45dfa3",
  "4f67675300",
  "3082",
  "8c0d0409",
  "ffd8ff",
  "3c737667",
  "474040",
  "494433",
  "52494646",
  "ff fb9044",
  "49492a00",
];

test("garbage behind any beginning ends in an answer, within its steps", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.uint8Array({ maxLength: 3000 }),
      fc.constantFrom("", "a.hc", "a.tga", "a.js"),
      (hex, garbage, name) => {
        const bytes = join(Buffer.from(hex.replace(/ /g, ""), "hex"), garbage);
        expect(typeof identify(bytesOf(bytes), name, enough(2000))).toBe("string");
        expect(typeof identify(counting(bytes, 2 ** 40).source, name, enough(2000))).toBe("string");
      },
    ),
    { numRuns: 500 },
  );
});

test("random bytes are not taken for music, films, programs or ciphertext", () => {
  let state = 99;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
  const seen = new Set<string>();
  for (let count = 0; count < 3000; count++)
    seen.add(kindOf(formatOf(Uint8Array.from({ length: 1024 }, random))));
  expect([...seen].filter((kind) => kind !== "other" && kind !== "archive" && kind !== "image")).toEqual([]);
});
