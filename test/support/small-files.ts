import { ascii } from "./archives";

/** Small files as their formats begin, for tests of what holds them. Whole ones lie in test/fixtures/attachments. */

/** A program for Windows: DOS stub and PE header (Microsoft PE format §3). */
export function program(): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.write("MZ\x90\x00\x03", 0, "latin1");
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write("This program cannot be run in DOS mode.\r\r\n$", 0x4e, "latin1");
  bytes.write("PE\0\0\x64\x86\x01\0", 0x80, "latin1");
  bytes.writeUInt16LE(0xf0, 0x94);
  bytes.writeUInt16LE(0x22, 0x96);
  bytes.writeUInt16LE(0x20b, 0x98);
  return Uint8Array.from(bytes);
}

const box = (type: string, ...content: readonly Uint8Array[]): Uint8Array => {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, "latin1");
  return Uint8Array.from(Buffer.concat([head, body]));
};

/** An MP4 whose one track is of this handler, its `moov` after `padding` bytes of media (ISO/IEC 14496-12). */
export function mp4(handler: "vide" | "soun", padding = 100): Uint8Array {
  const hdlr = box("hdlr", ascii(`\0\0\0\0\0\0\0\0${handler}${"\0".repeat(13)}`));
  const codec = handler === "vide" ? "avc1" : "mp4a";
  const stsd = box("stsd", ascii("\0\0\0\0\0\0\0\x01"), box(codec, new Uint8Array(78)));
  const mdia = box("mdia", hdlr, box("minf", box("stbl", stsd)));
  const moov = box("moov", box("mvhd", new Uint8Array(100)), box("trak", mdia));
  const ftyp = box("ftyp", ascii("isom\0\0\x02\0isommp41"));
  return Uint8Array.from(Buffer.concat([ftyp, box("mdat", new Uint8Array(padding).fill(7)), moov]));
}

/** A picture of one pixel. */
export const png = (): Uint8Array =>
  Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
