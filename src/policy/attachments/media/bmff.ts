import type { Budget } from "../budget";
import { find, latin1, u32be, u64be, type ByteSource } from "../bytes";
import { kindByName } from "../formats";
import type { Confirm } from "../probe";

/** Boxes of boxes on the way from the file to its tracks (ISO/IEC 14496-12 §8). */
const isParent = (type: string): boolean => /^(moov|trak|mdia|minf|stbl)$/.test(type);
const isTopLevel = (type: string): boolean =>
  /^(ftyp|styp|moov|moof|mdat|wide|free|skip|pnot|meta|uuid|sidx|pdin|jP {2}|PICT)$/.test(type);

/** Codecs of pictures: a chapter's or a cover's track, no film. */
const isPicture = (codec: string): boolean => /^(jpeg|png |gif |mjp[ab])$/.test(codec);

interface Tracks {
  /** It says that it is a picture: an item of its own, beside any tracks (ISO/IEC 23008-12 §6.2). */
  hasPicture: boolean;
  hasVideo: boolean;
  hasAudio: boolean;
  /** The handler of the track that is being read. */
  handler: string;
}

/** QuickTime handles the data of a track as well (`dhlr`): only the handler of the media says what it is. */
function noteHandler(types: string, tracks: Tracks): void {
  if (types.slice(0, 4) === "dhlr") return;
  tracks.handler = types.slice(4);
  if (tracks.handler === "soun") tracks.hasAudio = true;
}

function walk(source: ByteSource, start: number, end: number, depth: number, budget: Budget, tracks: Tracks) {
  let at = start;
  while (at + 8 <= end && (depth === 0 || !tracks.hasVideo) && budget.step()) {
    const header = source.read(at, at + 16);
    if (header.length < 8) return;
    const type = latin1(header, 4, 8);
    if (depth === 0 && !isTopLevel(type)) return;
    const isLong = u32be(header, 0) === 1;
    const stated = isLong ? u64be(header, 8) : u32be(header, 0);
    const size = stated === 0 ? end - at : stated;
    const content = at + (isLong ? 16 : 8);
    if (at + size < content) return;
    if (depth === 0 && type === "meta")
      tracks.hasPicture = find(source.read(content, content + 64), "pict") >= 0;
    if (type === "hdlr") noteHandler(latin1(source.read(content + 4, content + 12)), tracks);
    if (type === "stsd" && tracks.handler === "vide") {
      tracks.hasVideo = !isPicture(latin1(source.read(content + 12, content + 16)));
    }
    if (isParent(type) && depth < 5)
      walk(source, content, Math.min(end, at + size), depth + 1, budget, tracks);
    at += size;
  }
}

const imageBrands =
  /(^|,)(?:(heic|heix|hevc|hevx|hei[ms]|hev[ms]|mif[12]|msf1)|(avi[fso])|(crx )|(jp[2xm] |mjp2))/;
const imageFormats = ["heic", "avif", "cr3", "jp2"];

function imageOf(major: string, brands: string): string {
  const [, , ...groups] = imageBrands.exec(major) ?? [];
  const format = imageFormats[groups.findIndex((group: string | undefined) => group !== undefined)] ?? "";
  // `mif1` is any picture of the family: the compatible brands say which.
  return format === "heic" && /(^|,)avif/.test(brands) ? "avif" : format;
}

const audioFormats: Readonly<Record<string, string>> = {
  "M4B ": "m4b",
  "M4P ": "m4p",
  "aax ": "aax",
  aaxc: "aax",
};

function videoFormat(major: string, hasFileType: boolean): string {
  if (!hasFileType || major === "qt  ") return "mov";
  if (/^3g/.test(major)) return "3gp";
  return /^M4V/.test(major) ? "m4v" : /^f4v/i.test(major) ? "f4v" : "mp4";
}

/**
 * A file of boxes (ISO/IEC 14496-12, QuickTime): a picture by its brand, else video with any track of moving pictures, else
 * audio; where no track can be read by brand, then by name.
 */
export const bmff: Confirm = ({ head, source, name, budget }) => {
  const size = u32be(head, 0);
  const first = latin1(head, 4, 8);
  if (size !== 1 && size !== 0 && (size < 8 || (first !== "mdat" && size > Math.max(source.length, 1 << 20))))
    return "";
  const hasFileType = /^[fs]typ$/.test(first);
  const major = hasFileType ? latin1(head, 8, 12) : "";
  const brands = hasFileType ? latin1(head, 16, Math.min(size, 256)).replace(/(.{4})/g, "$1,") : "";
  const image = imageOf(major, brands);
  const tracks: Tracks = { hasPicture: false, hasVideo: false, hasAudio: false, handler: "" };
  walk(source, 0, source.length, 0, budget, tracks);
  // The brand of pictures on a film is a word that anybody may write; Canon keeps its photographs in tracks.
  const isFilm = /^(heic|avif)$/.test(image) && tracks.hasVideo && !tracks.hasPicture;
  if (image !== "" && !isFilm) return image;
  if (tracks.hasVideo) return videoFormat(major, hasFileType);
  const saysAudio = /^(M4A|M4B|M4P|F4A|F4B|aax)/.test(major);
  if (tracks.hasAudio || saysAudio || kindByName(name) === "audio") return audioFormats[major] ?? "m4a";
  // Four letters after four bytes are chance, unless boxes follow.
  const next = latin1(source.read(size + 4, size + 8));
  return hasFileType || isTopLevel(next) || size === 1 || size >= source.length
    ? videoFormat(major, hasFileType)
    : "";
};
