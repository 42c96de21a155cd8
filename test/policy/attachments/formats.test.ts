import {
  encryptionOf,
  formatByName,
  isTold,
  kindByName,
  kindOf,
  mayBeNamed,
} from "../../../src/policy/attachments/formats";
import { table } from "../../../src/policy/attachments/format-table";
import { table as tableAtSend } from "../../../src/policy/attachments/format-table.at-send";

test.each([
  {
    kind: "video",
    names:
      "a.mp4 a.MOV a.mkv a.avi a.wmv a.flv a.webm a.3gp a.mpg a.vob a.m2ts a.ogv a.rmvb a.swf a.mxf a.gxf a.roq " +
      "a.obu a.mjpeg",
  },
  {
    kind: "audio",
    names:
      "a.mp3 a.m4a a.wav a.wma a.flac a.ogg a.opus a.aiff a.aac a.amr a.mid a.ape a.ra a.mka a.mlp a.thd a.adx a.sf " +
      "a.latm a.sbc a.g722 a.aptx",
  },
  {
    kind: "image",
    names:
      "a.png a.jpg a.gif a.bmp a.tif a.webp a.heic a.svg a.ico a.psd a.dng a.cr2 a.tga a.wmf a.avif a.jp2",
  },
  {
    kind: "executable",
    names:
      "a.exe SETUP.EXE a.dll a.scr a.cpl a.com a.pif a.msi a.msp a.lnk a.reg a.hta a.bat a.cmd a.ps1 a.vbs a.vbe a.js a.jse a.wsf " +
      "a.sh a.py a.pl a.rb a.jar a.apk a.class a.dex a.wasm a.app a.url a.website a.scf a.inf a.msc a.xll a.iqy a.slk a.jnlp " +
      "a.application a.library-ms a.settingcontent-ms a.msu a.grp a.gadget a.so a.pyc a.msix a.xbap a.shb",
  },
  {
    kind: "archive",
    names:
      "a.zip a.7z a.rar a.gz a.tgz a.tar a.bz2 a.xz a.zst a.cab a.iso a.img a.dmg a.pkg a.deb a.rpm a.vhdx a.Z",
  },
  {
    kind: "document",
    names:
      "a.pdf a.doc a.docx a.docm a.xls a.xlsx a.xlsm a.xlsb a.xla a.ppt a.pptx a.pptm a.odt a.ods a.rtf a.eps a.ai a.chm a.hlp a.epub " +
      "a.mobi a.msg a.mdb a.accdb a.vsd a.pub a.one a.pages a.xps",
  },
  {
    kind: "text",
    names:
      "a.txt a.csv a.html a.xml a.json a.ics a.vcf a.eml a.mbox a.srt a.php a.lua a.tcl a.awk a.md a.sql a.css",
  },
  { kind: "encrypted", names: "a.gpg a.pgp a.age a.kdbx a.axx a.enc a.luks a.pfile a.rpmsg" },
  { kind: "other", names: "a.ttf a.sqlite a.pst a.p12 a.cer a.p7s a.parquet a.woff2" },
])("takes for $kind by name", ({ kind, names }) => {
  for (const name of names.split(" ")) expect([name, kindByName(name)]).toEqual([name, kind]);
});

test.each([
  { why: "a double extension", name: "informe.pdf.exe", is: "executable" },
  { why: "the other way round it is what its end says", name: "informe.exe.pdf", is: "document" },
  { why: "dots that Windows drops", name: "informe.exe...", is: "executable" },
  { why: "an extension turned round for the eye", name: "informe\u202efdp.exe", is: "executable" },
  { why: "a mark hidden inside the extension", name: "informe.e\u200bxe", is: "executable" },
  { why: "a stream that Windows takes for the file", name: "a.exe::$DATA", is: "executable" },
  { why: "letters that Latin has and no program's extension", name: "informe.exé", is: undefined },
  { why: "data that anything may be", name: "datos.bin", is: undefined },
  { why: "armour, of which the name does not tell what it holds", name: "clave.asc", is: undefined },
  {
    why: "CMS, of which the name does not tell whether it is signed alone",
    name: "smime.p7m",
    is: undefined,
  },
  { why: "no extension", name: "LEEME", is: undefined },
  { why: "no name", name: "", is: undefined },
  { why: "a word that objects inherit", name: "x.constructor", is: undefined },
])("by name: $why", ({ name, is }) => {
  expect(kindByName(name)).toBe(is);
  if (is === undefined) expect(formatByName(name)).toBe("");
});

test("a format that nobody knows is of the other kind, and nothing tells it", () => {
  expect(kindOf("")).toBe("other");
  expect(kindOf("constructor")).toBe("other");
  expect(isTold("")).toBe(false);
});

test.each([
  { format: "pe", told: true },
  { format: "pdf", told: true },
  { format: "txt", told: true },
  { format: "js", told: false },
  { format: "com", told: false },
  { format: "tga", told: false },
  { format: "veracrypt", told: false },
])("$format leaves a mark in its bytes: $told", ({ format, told }) => {
  expect(isTold(format)).toBe(told);
});

test.each([
  { why: "TypeScript is no lie of a transport stream", format: "txt", name: "a.ts", may: true },
  { why: "a key of OpenPGP is named as a message is", format: "pgp-key", name: "a.gpg", may: true },
  { why: "a picture that is compressed", format: "gzip", name: "a.svgz", may: true },
  { why: "a PEM key is named as a presentation is", format: "key", name: "a.key", may: true },
  { why: "its own", format: "png", name: "a.png", may: true },
  { why: "a program is no PDF", format: "pe", name: "a.pdf", may: false },
])("$why", ({ format, name, may }) => {
  expect(mayBeNamed(format, name)).toBe(may);
});

test.each([
  { format: "pgp", by: "openpgp" },
  { format: "smime", by: "smime" },
  { format: "age", by: "age" },
  { format: "luks", by: "luks" },
  { format: "openssl", by: "openssl" },
  { format: "keepass", by: "other" },
  { format: "veracrypt", by: "possible" },
  { format: "ccrypt", by: "possible" },
  { format: "pdf", by: undefined },
  { format: "cms-signed", by: undefined },
])("$format is encrypted by $by", ({ format, by }) => {
  expect(encryptionOf(format)).toBe(by);
});

/** Ids and their kinds, without the names they go by. */
const kindsIn = (rows: typeof table): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([kind, row]) =>
      row.split(" ").map((each) => [each.replace(/[~:;].*/, ""), kind] as const),
    ),
  );

test("every format that is known at send is known in the pane, and of the same kind", () => {
  const full = kindsIn(table);
  const [lost, seen] = [[] as string[], kindsIn(tableAtSend)];
  for (const [format, kind] of seen) if (full.get(format) !== kind) lost.push(`${format}: ${kind}`);
  expect(seen.size).toBeGreaterThan(150);
  expect(lost).toEqual([]);
});
