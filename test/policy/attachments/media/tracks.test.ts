import { file, formatOf, join } from "../support";

const u32 = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return new Uint8Array(bytes);
};
const box = (type: string, ...content: readonly (string | number | Uint8Array)[]): Uint8Array => {
  const inside = join(...content);
  return join(u32(8 + inside.length), type, inside);
};
const handler = (type: string, component = "\0\0\0\0"): Uint8Array =>
  box("hdlr", u32(0), component, type, u32(0));
const track = (type: string, codec: string): Uint8Array =>
  box(
    "trak",
    box("tkhd", u32(0)),
    box(
      "mdia",
      handler(type),
      box("minf", handler("url ", "dhlr"), box("stbl", box("stsd", u32(0), u32(1), u32(16), codec, u32(0)))),
    ),
  );
const fileType = (major: string, ...brands: string[]): Uint8Array => box("ftyp", major, u32(0), ...brands);
const movie = (...tracks: Uint8Array[]): Uint8Array => box("moov", box("mvhd", u32(0)), ...tracks);
const sound = track("soun", "mp4a");
const pictures = track("vide", "avc1");
const media = box("mdat", new Uint8Array(3000));

describe("files of boxes", () => {
  test.each([
    {
      why: "moving pictures and sound",
      bytes: join(fileType("isom"), movie(sound, pictures), media),
      is: "mp4",
    },
    {
      why: "sound alone, although its brand is that of video",
      bytes: join(fileType("isom"), movie(sound), media),
      is: "m4a",
    },
    { why: "the movie at the end", bytes: join(fileType("mp42"), media, movie(pictures)), is: "mp4" },
    {
      why: "a box of 64 bits before the movie",
      bytes: join(fileType("mp42"), u32(1), "mdat", u32(0), u32(24), u32(9), u32(9), movie(sound)),
      is: "m4a",
    },
    {
      why: "a cover is no film",
      bytes: join(fileType("M4A "), movie(sound, track("vide", "jpeg"))),
      is: "m4a",
    },
    { why: "a film that says it is music", bytes: join(fileType("M4A "), movie(sound, pictures)), is: "mp4" },
    { why: "an audio book", bytes: join(fileType("M4B "), movie(sound)), is: "m4b" },
    {
      why: "QuickTime, which handles data in a track as well",
      bytes: join(fileType("qt  "), movie(pictures)),
      is: "mov",
    },
    {
      why: "QuickTime before it had a file type",
      bytes: join(box("wide"), media, movie(pictures)),
      is: "mov",
    },
    { why: "a telephone's", bytes: join(fileType("3gp4"), movie(pictures)), is: "3gp" },
    { why: "no track: the brand", bytes: join(fileType("M4A ", "isom"), media), is: "m4a" },
    {
      why: "no track and a brand of anything: the name",
      name: "a.m4a",
      bytes: join(fileType("isom"), media),
      is: "m4a",
    },
    { why: "no track, no name", bytes: join(fileType("isom"), media), is: "mp4" },
    { why: "a photograph", bytes: join(fileType("heic", "mif1"), box("meta")), is: "heic" },
    {
      why: "any picture of the family, by its other brands",
      bytes: join(fileType("mif1", "avif"), box("meta")),
      is: "avif",
    },
    { why: "Canon's raw photograph", bytes: join(fileType("crx ", "crx "), movie(pictures)), is: "cr3" },
    { why: "four letters by chance", bytes: file("01020304 66726565 0102"), is: "" },
  ])("$why", ({ bytes, name, is }) => {
    expect(formatOf(bytes, name)).toBe(is);
  });
});

/** An element of EBML with a size of one byte; `undefined` for one that does not know it. */
const element = (id: string, content: Uint8Array | undefined): Uint8Array =>
  join(Buffer.from(id, "hex"), content ? 0x80 | content.length : 0xff, content ?? "");
const entry = (type: number): Uint8Array =>
  element("ae", join(element("d7", join(1)), element("83", join(type))));
const matroska = (docType: string, ...entries: Uint8Array[]): Uint8Array =>
  join(
    element("1a45dfa3", element("4282", join(docType))),
    element("18538067", undefined),
    element("1549a966", join("info")),
    element("1654ae6b", join(...entries)),
    element("1f43b675", undefined),
    new Uint8Array(100),
  );

describe("Matroska", () => {
  test.each([
    { why: "a film", bytes: matroska("matroska", entry(2), entry(1)), is: "mkv" },
    { why: "music", bytes: matroska("matroska", entry(2)), is: "mka" },
    { why: "a film of the web", bytes: matroska("webm", entry(1)), is: "webm" },
    { why: "music of the web", bytes: matroska("webm", entry(2)), is: "weba" },
    { why: "no track: the name", bytes: matroska("matroska"), name: "a.mka", is: "mka" },
    { why: "no track, no name", bytes: matroska("matroska"), is: "mkv" },
  ])("$why", ({ bytes, name, is }) => {
    expect(formatOf(bytes, name)).toBe(is);
  });
});

const page = (packet: string, begins = true): Uint8Array =>
  join("OggS", 0, begins ? 2 : 0, new Uint8Array(20), 1, packet.length, packet);

describe("Ogg", () => {
  test.each([
    { why: "music", bytes: join(page("\x01vorbis...."), page("x", false)), is: "ogg" },
    {
      why: "a film, whose sound stands first",
      bytes: join(page("\x01vorbis...."), page("\x80theora...")),
      is: "ogv",
    },
    { why: "behind a skeleton", bytes: join(page("fishead\0...."), page("\x80theora...")), is: "ogv" },
    { why: "a voice message", bytes: join(page("OpusHead....")), is: "opus" },
    { why: "speech", bytes: join(page("Speex   1.2")), is: "spx" },
  ])("$why", ({ bytes, is }) => {
    expect(formatOf(bytes)).toBe(is);
  });
});

const asf = (type: string): Uint8Array =>
  join(
    Buffer.from("3026b2758e66cf11a6d900aa0062ce6c", "hex"),
    file("c8", 24),
    Buffer.from(type, "hex"),
    new Uint8Array(100),
  );

describe("other containers of either", () => {
  test.each([
    { why: "Windows Media with pictures", bytes: asf("c0ef19bc4d5bcf11a8fd00805f5c442b"), is: "wmv" },
    { why: "Windows Media with sound", bytes: asf("409e69f84d5bcf11a8fd00805f5c442b"), is: "wma" },
    { why: "Flash with pictures", bytes: join("FLV", 1, 5, u32(9), new Uint8Array(20)), is: "flv" },
    { why: "Flash with sound alone", bytes: join("FLV", 1, 4, u32(9), new Uint8Array(20)), is: "flv-audio" },
    { why: "RIFF with waves", bytes: join("RIFF", u32(0), "WAVEfmt ", u32(0)), is: "wav" },
    {
      why: "RIFF with a film",
      bytes: join("RIFF", u32(0), "AVI LIST", u32(0), "hdrlstrh", u32(0), "vids"),
      is: "avi",
    },
    {
      why: "RIFF with the sound of a film",
      bytes: join("RIFF", u32(0), "AVI LIST", u32(0), "hdrlstrh", u32(0), "auds"),
      is: "avi-audio",
    },
    { why: "RIFF with a picture", bytes: join("RIFF", u32(0), "WEBPVP8 ", u32(0)), is: "webp" },
    { why: "RIFF with a drawing", bytes: join("RIFF", u32(0), "CDRDvrsn", u32(0)), is: "cdr" },
    {
      why: "RealMedia with sound",
      bytes: join(".RMF", u32(18), "MDPR", u32(0), "audio/x-pn-realaudio"),
      is: "ra",
    },
    {
      why: "RealMedia with pictures",
      bytes: join(".RMF", u32(18), "audio/x-pn-realaudio", u32(0), "video/x-pn-realvideo"),
      is: "rm",
    },
  ])("$why", ({ bytes, is }) => {
    expect(formatOf(bytes)).toBe(is);
  });
});

/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
const frame = join(0xff, 0xfb, 0x90, 0x44, new Uint8Array(413));
const adts = join(0xff, 0xf1, 0x50, 0x80, 0x02, 0x1f, 0xfc, new Uint8Array(9));
const packets = (length: number, start: number): Uint8Array => {
  const bytes = new Uint8Array(length * 6);
  for (let at = start; at < bytes.length; at += length) bytes[at] = 0x47;
  return bytes;
};

describe("streams", () => {
  test.each([
    { why: "frames of MP3", bytes: join(frame, frame, frame), is: "mp3" },
    { why: "a file of one frame", bytes: frame, is: "mp3" },
    {
      why: "frames after filling",
      bytes: join(new Uint8Array(300), ...Array<Uint8Array>(6).fill(frame)),
      is: "mp3",
    },
    { why: "a head of a frame by chance", bytes: join(0xff, 0xfb, 0x90, 0x44, new Uint8Array(2000)), is: "" },
    {
      why: "layer II",
      bytes: join(...[1, 2, 3].map(() => join(0xff, 0xfd, 0x90, 0x44, new Uint8Array(518)))),
      is: "mp2",
    },
    { why: "AAC", bytes: join(adts, adts, adts), is: "aac" },
    {
      why: "a tag before MP3",
      bytes: join("ID3", 3, 0, 0, 0, 0, 0, 20, new Uint8Array(20), frame),
      is: "mp3",
    },
    {
      why: "a tag before FLAC",
      bytes: join("ID3", 3, 0, 0, 0, 0, 0, 20, new Uint8Array(20), "fLaC", new Uint8Array(40)),
      is: "flac",
    },
    { why: "AC-3", bytes: file("0b77 0000 1e 40"), is: "ac3" },
    { why: "enhanced AC-3", bytes: file("0b77 0000 3f 80"), is: "eac3" },
    { why: "a transport stream", bytes: packets(188, 0), is: "mpegts" },
    { why: "a transport stream of a camera", bytes: packets(192, 4), is: "mpegts" },
    { why: "a letter G by chance", bytes: file("47"), is: "" },
  ])("$why", ({ bytes, is }) => {
    expect(formatOf(bytes)).toBe(is);
  });
});
