/**
 * The signatures of `signature-rows.ts` that matter at send: of what is stopped or warned about, of what is looked into, and
 * of the documents and pictures that offices send. Whatever else there is goes by its name until the pane has seen it; containers
 * that show the head of what is in them must not be taken for that.
 */
export const rows = `
89504e470d0a png|ffd8ff jpg|'GIF8 gif|'BM bmp|49492a00 tiff|4d4d002a tiff|'RIF riff?|'RF64 wav|'FORM form?|@4 'ftyp bmff?|@4 'styp bmff?
@4 'moov bmff?|@4 'mdat bmff?|@4 'wide bmff?|@4 'free bmff?|@4 'skip bmff?|1a45dfa3 ebml?|'FLV flv|3026b2758e66cf11 asf?|000001ba mpg|000001b3 mpg
000001b0 mpg|'.RMF rm?|47 mpegts?|@4 47 mpegts?|060e2b340205 mxf|'ID3 mp3|ff mpeg?|'fLaC flac|'OggS ogg?|'MThd mid|'.snd au|'ADIF aac|'#!/ script
'#!_ script|'MZ mz?|'ZM mz?|7f454c46 elf|feedface macho|feedfacf macho|cefaedfe macho|cffaedfe macho|cafebabe babe?|cafebabf macho|6465780a dex
6465790a dex|0061736d wasm|4c00000001140200 lnk|'Joy!peff macho|504b0304 zip|504b0506 zip|377abcaf271c 7z|526172211a07 rar|1f8b08 gzip|'BZh bzip2
fd377a585a00 xz|28b52ffd zstd|894c5a4f compress|04224d18 compress|'!<arch> ar|'07070 ar|'MSCF cab|@257 'ustar tar|d0cf11e0a1b11ae1 ole|'ActiveMime activemime|789f3e22 tnef|53616c7465645f5f openssl
4145530000 aescrypt|4145530100 aescrypt|4145530200 aescrypt|4145530300 aescrypt|c0b9072e4f93f146 axcrypt|@3 '-FVE-FS- bitlocker|'encrcdsa dmg-encrypted|03d9a29a keepass|'age-encryption.org/ age
4c554b53babe luks|'VimCrypt~ vim-crypt|73637279707400 scrypt|006d03 mcrypt|'.pfile pfile|76e80460c411e386 rpmsg|'!BDN pst|30 der?
`;

export const written = `
!%PDF- pdf|!%!PS ps|!{\\rtf rtf|!#!AMR amr|!#@~^ vbe
`;
