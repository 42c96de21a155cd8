import { u8 } from "./bytes";

/**
 * What files begin with: bytes in hexadecimal (`..` any byte) or, after a quote, as letters (`_` a space); `@` the offset, 0
 * where none is said; then the format, with `?` where a closer look decides. Facts from the formats' own specifications.
 */
const rows = `
89504e470d0a1a0a png?|ffd8ff jpg|'GIF8 gif|'BM bmp?|49492a00 tiff?|4d4d002a tiff?|49492b00 tiff|4d4d002b tiff|49492a00........4352 cr2
49495500 rw2|'IIRO orf|'IIRS orf|'MMOR orf|'FUJIFILMCCD-RAW raf|'FOVb x3f|004d524d mrw|4949bc01 jxr|'RIFF riff?|'RIFX riff?|'RF64 wav|'FORM form?
00000100 ico?|00000200 ico?|'8BPS psd|'gimp_xcf xcf|d7cdc69a wmf|010009000003 wmf|020009000003 wmf|@40 20454d46 emf|0000000c6a5020200d0a870a jp2|ff4fff51 j2k
ff0a jxl|0000000c4a584c200d0a870a jxl|'DDS_ dds|0a..01 pcx?|762f3101 exr|'#?RADIANCE hdr|'#?RGBE hdr|'icns icns|!SIMPLE__= fits|@128 4449434d dicom
'FLIF flif|425047fb bpg|'qoif qoi|01da sgi?|59a66a95 ras|974a42320d0a1a0a jb2|ab4b5458 ktx|8a4d4e470d0a1a0a mng|8b4a4e470d0a1a0a jng|'AT&TFORM djvu
'SDPX dpx|'XPDS dpx|802a5fd7 cin|41433130 dwg|'BLP2 blp|'PDN3 pdn|!id=ImageMagick miff|ff575043 wpd?|@522 001102ff pict
@4 66747970 bmff?|@4 73747970 bmff?|@4 6d6f6f76 bmff?|@4 6d646174 bmff?|@4 77696465 bmff?|@4 66726565 bmff?|@4 736b6970 bmff?|@4 706e6f74 bmff?
1a45dfa3 ebml?|'FLV flv?|3026b2758e66cf11a6d900aa0062ce6c asf?|000001ba mpg|000001b3 mpg|000001b0 mpg|0000000167 h264|0000000127 h264|0000000109 h264|0000000140 h265
0000000146 h265|47 mpegts?|@4 47 mpegts?|'.RMF rm?|060e2b34020501010d0102 mxf|'FWS swf?|'CWS swf?|'ZWS swf?|1f0700 dv|'YUV4MPEG2 y4m|'DKIF ivf|'nut/multimedia nut
'BIK bik|'KB2 bik|'SMK2 smk|'SMK4 smk|@4 11af fli?|@4 12af fli?|b7d800203749da11a64e0007e95ead8d wtv|'NSVf nsv|'NSVs nsv|8410ffffffff roq|'Interplay_MVE mve
'ID3 id3?|ff mpeg?|'fLaC flac|'OggS ogg?|'MThd mid|'.snd au|'dns. au|'MAC_ ape|'wvpk wv|'TTA1 tta|'TTA2 tta|'MPCK mpc|'MP+ mpc|0b77 ac3?|'ADIF aac
7ffe8001 dts|fe7f0180 dts|1fffe800 dts|ff1f00e8 dts|'DTSHDHDR dts|'caff caf|2e7261fd ra|'Extended_Module: xm|'IMPM it|@44 5343524d s3m|'Creative_Voice_File voc
'DSD_ dsf|'FRM8 dsf|'ea3 oma|'EA3 oma|@4 57907536 aa|'TWIN vqf|'OFR_ ofr|'ajkg shn|'PSID sid|'RSID sid|'#!SILK silk|02232153494c4b silk|726966662e91cf11 w64
'MZ mz?|'ZM mz?|7f454c46 elf|feedface macho|feedfacf macho|cefaedfe macho|cffaedfe macho|cafebabe babe?|cafebabf macho|6465780a dex|6465790a dex|0061736d wasm
4c0000000114020000000000c000000000000046 lnk|1b4c7561 luac|1b4c4a luac|....0d0a pyc?|'PMCC grp|'Joy!peff pef|'FasdUAS scpt|a3484bbe986c4aa9994c530a86d6487d41553321 a3x
504b0304 zip|504b0506 zip|504b0708 zip|504b3030504b zip|377abcaf271c 7z|526172211a07 rar|52457e5e rar|1f8b gzip?|'BZh bzip2?|fd377a585a00 xz|5d0000 lzma?|'LZIP lzip
894c5a4f000d0a1a0a lzop|28b52ffd zstd|..2a4d18 skippable?|04224d18 lz4|02214c18 lz4|1f9d compress|1fa0 compress|1f1e compress|'MSCF cab|'ISc( iscab|'!<arch> ar?
edabeedb rpm|'070701 cpio|'070702 cpio|'070707 cpio|c771 cpio|71c7 cpio|@257 7573746172 tar|60ea arj?|@2 2d6c682d2d lha|@2 2d6c lha?|@2 2d70 lha?|@7 2a2a4143452a2a ace
@20 dca7c4fd zoo|'xar! xar|'hsqs squashfs|'sqsh squashfs|453dcd28 cramfs|28cd3d45 cramfs|'-rom1fs- romfs|514649fb qcow2|'KDMV vmdk|'COWD vmdk|'conectix vhd
'vhdxfile vhdx|@64 7f10dabe vdi|4d5357494d000000 wim|ff060000734e61507059 snappy|'7kSt zpaq|'zPQ zpaq|377a5074 zpaq|'Cr24 crx|414c5a01 alz|'EGGA egg|'SIT! sit|'StuffIt sit
'flatpak flatpak|'UHA uha|'SZDD szdd|'KWAJ szdd|'DMS! dms|4d50511a mpq|'CISO ciso|'MEDIA_DESCRIPTOR mds
d0cf11e0a1b11ae1 ole|@4 5374616e64617264204a6574 access|@4 5374616e646172642041434520 access|e4525c7b8cd8a74daeb15378d02996d3 one|a12ff43fd9ef764c9ee210ea5722765f one
'ITSF chm|3f5f0300 hlp|'ITOLITLS lit|@60 424f4f4b4d4f4249 mobi|@60 5445587452454164 mobi|00001a00..10 lotus|0000020006040600 lotus|31be000000ab wri|32be000000ab wri
'HWP_Document_File hwp|4c0052004600 lrf|ea44524d494f4eee kfx|434f4e540200 kfx|f70283 dvi|dba52d00 doc|0908080000051000 xls|09080800000510 xls|0908100000060500 xls|09040600 xls
090206000000 xls|090004000000 xls|0606edf5d81d46e5bd31efe7fe74b71d indd|c5d0d3c6 ps|789f3e22 tnef
53616c7465645f5f openssl|414553..00 aescrypt?|c0b9072e4f93f146a015792ca1d9e821 axcrypt|@3 2d4656452d46532d bitlocker|'encrcdsa dmg-encrypted|03d9a29a keepass|'PWS3 psafe3
00474954435259505400 git-crypt|'age-encryption.org/ age|4c554b53babe luks|534b554cbabe luks|'VimCrypt~ vim-crypt|52434c4f4e450000 rclone|73637279707400 scrypt|006d0302 mcrypt|006d0303 mcrypt
'.pfile pfile|76e80460c411e386 rpmsg
0001000000 ttf?|'true ttf?|'OTTO otf|'ttcf ttc|'wOFF woff|'wOF2 woff2|@34 4c50 eot?|8001........2521 pfa|01666370 pcf|53514c69746520666f726d6174203300 sqlite|'PAR1 parquet
894844460d0a1a0a hdf5|'!BDN pst|'regf hive|'ElfFile evtx|'ElfChnk evtx|d4c3b2a1 pcap|a1b2c3d4 pcap|4d3cb2a1 pcap|a1b23c4d pcap|0a0d0d0a pcapng|feedfeed jks|cececece jks
'bplist0 bplist|@8 4b425866 pgp-key|934e554d5059 npy|'BLENDER blend|'glTF glb|'Kaydara_FBX_Binary fbx|'PACK git-pack|de120495 mo|950412de mo|aced0005 java-object|@36 61637370 icc
'MDMP mdmp|'Microsoft_C/C++ pdb|43444601 netcdf|43444602 netcdf|'MATLAB_5.0 mat|30 der?
`;

/** Formats that are text: their letters need no byte beside them that no text has. */
const written = `
!%PDF- pdf|!%!PS ps?|!%!Font pfa|04252150532d ps|1b252d313233343558 ps|!{\\rtf rtf|!%FDF- fdf|!#!AMR amr|!#@~^ vbe|!WARC/ warc|!/*_XPM_*/ xpm|!d8:announce torrent|!P pnm?
`;

export interface Signature {
  readonly offset: number;
  /** -1 for any byte. */
  readonly bytes: readonly number[];
  readonly format: string;
  /** A closer look has to confirm it. */
  readonly isDoubtful: boolean;
  /** Short letters, which a text may begin with as well. */
  readonly isWord: boolean;
}

const bytesOfPattern = (pattern: string): readonly number[] =>
  /^['!]/.test(pattern)
    ? pattern
        .slice(1)
        .replace(/_/g, " ")
        .split("")
        .map((letter) => letter.charCodeAt(0))
    : (pattern.match(/../g) ?? []).map((pair) => (pair === ".." ? -1 : parseInt(pair, 16)));

function signature(row: string): Signature {
  const [, offset = "0", pattern = "", format = "", doubt] =
    /^(?:@(\d+) )?(\S+) ([^?]+)(\??)$/.exec(row) ?? [];
  const bytes = bytesOfPattern(pattern);
  return {
    offset: Number(offset),
    bytes,
    format,
    isDoubtful: doubt === "?",
    isWord: pattern.charAt(0) !== "!" && bytes.every((byte) => byte >= 32 && byte < 127),
  };
}

const weight = ({ bytes }: Signature): number => bytes.filter((byte) => byte >= 0).length;

/** Signatures by the first byte of the file; under 256 those that say nothing of it. Most specific first. */
const byFirst: Signature[][] = [];
for (let index = 0; index <= 256; index++) byFirst.push([]);
for (const each of (rows + written).split(/[|\n]/).filter(Boolean).map(signature)) {
  const [first = -1] = each.bytes;
  byFirst[each.offset === 0 && first >= 0 ? first : 256]?.push(each);
}
for (const list of byFirst) list.sort((a, b) => weight(b) - weight(a));

const fits = (head: Uint8Array, { offset, bytes }: Signature): boolean => {
  if (head.length < offset + bytes.length) return false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? -1;
    if (byte >= 0 && byte !== head[offset + index]) return false;
  }
  return true;
};

/**
 * The format of the first signature in `head` that `confirm` agrees to, the most specific first; `""` for none.
 * @param confirm the format that it truly is, `""` where it is not
 */
export function formatBySignature(head: Uint8Array, confirm: (found: Signature) => string): string {
  for (const list of [byFirst[u8(head, 0)] ?? [], byFirst[256] ?? []]) {
    for (const each of list) {
      if (!fits(head, each)) continue;
      const format = confirm(each);
      if (format !== "") return format;
    }
  }
  return "";
}
