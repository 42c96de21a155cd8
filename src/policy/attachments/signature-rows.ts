/**
 * What files begin with: bytes in hexadecimal (`..` any byte) or, after a quote, as letters (`_` a space); `@` the offset, 0
 * where none is said; then the format, with `?` where a closer look decides. Facts from the formats' own specifications.
 */
export const rows = `
89504e470d0a png?|ffd8ff jpg?|'GIF8 gif|'BM bmp?|49492a00 tiff?|4d4d002a tiff?|49492b00 tiff|4d4d002b tiff|49492a00........4352 cr2|49495500 rw2|'IIR orf|'MMOR orf|'FUJIFILM raf
4949bc01 jxr|'RIF riff?|'RF64 wav|'FORM form?|00000100 ico?|00000200 ico?|'8BPS psd|'gimp_xcf xcf|d7cdc69a wmf|01000900 wmf|02000900 wmf|@40 '_EMF emf|0000000c6a5020 jp2|ff4fff51 jp2
ff0a jxl|0000000c4a584c jxl|'DDS_ dds|0a..01 pcx?|762f3101 exr|'#?RADIANCE hdr|'#?RGBE hdr|'icns icns|@128 'DICM dicom|'qoif qoi|01da sgi?|974a4232 jb2|8a4d4e47 mng|8b4a4e47 mng
'AT&TFORM djvu|'AC10 dwg|ff575043 wpd?|@522 001102ff pict
@4 'ftyp bmff?|@4 'styp bmff?|@4 'moov bmff?|@4 'pnot bmff?|@4 'mdat bmff?|@4 'wide bmff?|@4 'free bmff?|@4 'skip bmff?|1a45dfa3 ebml?|'FLV flv?|3026b2758e66cf11 asf?
000001ba mpg|000001b3 mpg|000001b0 mpg|0000000167 h264|0000000127 h264|0000000109 h264|0000000140 h265|0000000146 h265|47 mpegts?|@4 47 mpegts?|'.RMF rm?|060e2b340205 mxf|'FWS swf?
'CWS swf?|'ZWS swf?|1f0700 dv|'YUV4MPEG y4m|'DKIF ivf|'nut/mult nut|'BIK bik|'KB2 bik|'SMK smk|@4 11af fli?|@4 12af fli?|b7d800203749da11 wtv|'NSV nsv|'Interplay mve|8410ffffffff roq|0000000001bc................e1e2 gxf
'ID3 id3?|ff mpeg?|'fLaC flac|'OggS ogg?|'MThd mid|'.snd au|'MAC_ ape|'wvpk wv|'TTA tta|'MPCK mpc|'MP+ mpc|0b77 ac3?|'ADIF aac|7ffe8001 dts|fe7f0180 dts|'DTSHDHDR dts|'caff caf
2e7261fd ra|'Extended_Module xm|'IMPM it|@44 'SCRM s3m|'Creative_Voice voc|'DSD_ dsf|'FRM8 dsf|'ea3 oma|'EA3 oma|@4 57907536 aa|'OFR_ ofr|'ajkg shn|'#!SILK silk|02232153494c4b silk|'riff w64|@4 f8726fba mlp|@4 f8726fbb mlp|64a30100 ircam|64a30200 ircam|64a30300 ircam|64a30400 ircam
'#!/ script|'#!_ script|'MZ mz?|'ZM mz?|7f454c46 elf|feedface macho|feedfacf macho|cefaedfe macho|cffaedfe macho|cafebabe babe?|cafebabf macho|6465780a dex|6465790a dex|0061736d wasm|4c00000001140200 lnk
1b4c7561 luac|1b4c4a luac|....0d0a pyc?|'PMCC grp|'Joy!peff macho|'FasdUAS scpt|a3484bbe986c4aa9 a3x
504b0304 zip|504b0506 zip|504b0708 zip|'PK00PK zip|377abcaf271c 7z|526172211a07 rar|'RE~^ rar|1f8b gzip?|'BZh bzip2?|fd377a585a00 xz|5d0000 lzma?|'LZIP lzip|894c5a4f lzop|28b52ffd zstd
..2a4d18 skippable?|04224d18 lz4|02214c18 lz4|1f9d compress|1fa0 compress|'MSCF cab|'ISc( iscab|'!<arch> ar?|edabeedb rpm|'07070 cpio|c771 cpio|71c7 cpio|@257 'ustar tar|60ea arj?
@2 '-l lha?|@2 '-p lha?|@7 '**ACE** ace|@20 dca7c4fd zoo|'xar! xar|'hsqs squashfs|'sqsh squashfs|453dcd28 cramfs|'-rom1fs- romfs|514649fb qcow2|'KDMV vmdk|'COWD vmdk
'conectix vhd|'vhdxfile vhdx|@64 7f10dabe vdi|4d5357494d00 wim|ff060000734e snappy|'7kSt zpaq|'zPQ zpaq|'Cr24 crx|414c5a01 alz|'EGGA egg|'SIT! sit|'StuffIt sit|'flatpak flatpak|'SZDD szdd
'CISO ciso|'MEDIA_DESCRIPTOR mdf
d0cf11e0a1b11ae1 ole|@4 'Standard_Jet access|@4 'Standard_ACE access|e4525c7b8cd8a74d one|a12ff43fd9ef764c one|'ITSF chm|3f5f0300 hlp|'ITOLITLS lit|@60 'BOOKMOBI mobi
@60 'TEXtREAd mobi|00001a00..10 lotus|0000020006040600 lotus|31be0000 wri|32be0000 wri|'HWP_Document hwp|4c0052004600 lrf|ea44524d494f4eee kfx|25210a ps|25210d ps|434f4e540200 kfx|f70283 dvi|dba52d00 doc|'ActiveMime activemime
090808000005 xls|090808000006 xls|09040600 xls|0902060000 xls|0904060000 xls|0606edf5d81d46e5 indd|c5d0d3c6 ps|789f3e22 tnef
53616c7465645f5f openssl|414553..00 aescrypt?|c0b9072e4f93f146 axcrypt|@3 '-FVE-FS- bitlocker|'encrcdsa dmg-encrypted|03d9a29a keepass|'PWS3 psafe3|00474954435259505400 git-crypt
'age-encryption.org/ age|4c554b53babe luks|'VimCrypt~ vim-crypt|52434c4f4e450000 rclone|73637279707400 scrypt|006d03 mcrypt|'.pfile pfile|76e80460c411e386 rpmsg
0001000000 ttf?|'OTTO otf|'ttcf otf|'wOF woff|@34 'LP eot?|8001........2521 pfa|'SQLite_format_ sqlite|'PAR1 parquet|89484446 hdf5|'!BDN pst|'regf hive|'ElfFile evtx|d4c3b2a1 pcap
a1b2c3d4 pcap|0a0d0d0a pcap|feedfeed jks|'bplist0 bplist|@8 'KBXf pgp-key|30 der?|de120495 mo|950412de mo
`;

/** Formats that are text: their letters need no byte beside them that no text has. */
export const written = `
!%PDF- pdf|!%!PS ps?|!%!Font pfa|04252150532d ps|1b252d3132333435 ps|!{\\rtf rtf|!%FDF- fdf|!#!AMR amr|!#@~^ vbe|!WARC/ warc|!/*_XPM_*/ xpm|!d8:announce torrent|!P pnm?|!SIMPLE__= fits
`;
