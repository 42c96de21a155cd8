"use strict";
/** Files that this machine happens to have, whose extension leaves no doubt about what they are. */
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

/**
 * @typedef {import("../../src/policy/inspection").FileKind} FileKind
 * @typedef {import("../../src/policy/inspection").NestedKind} NestedKind
 * @typedef {{
 *   readonly path: string, readonly extension: string, readonly kind: FileKind, readonly isMarked: boolean,
 *   readonly holds?: readonly NestedKind[],
 * }} MachineFile `isMarked`: its bytes show what it is; `holds`: what is in it for certain
 */

/** Where two programs agree by their extension alone what a file is; those that mean several things are not here. */
const extensions = /** @type {const} */ ({
  video: "mp4 webm mkv avi ogv mpg mov flv wmv m4v",
  audio: "wav mp3 oga flac m4a aiff au mid opus wma",
  image: "png jpg jpeg gif svg ico bmp webp tif tiff xpm ppm pgm pcx psd icns cur jp2 avif heic",
  executable: "so o ko exe dll node class jar wasm pyc js mjs cjs py sh pl rb ps1 bat cmd vbs",
  archive: "zip gz tgz bz2 xz zst tar deb rpm cab 7z a whl iso",
  document: "pdf ps eps docx xlsx pptx odt ods odp odg ott ots otp epub rtf djvu xls ppt",
  text: "txt md rst html htm xml json csv css c cpp cc hpp java go rs cs jsx tsx scss less yaml yml toml ini cfg conf po tex sql diff patch tsv srt ics vcf",
  encrypted: "",
  other: "ttf otf ttc woff woff2 pfb sqlite3 mo crt",
});

/** Scripts that nothing but their extension tells from a text. */
const isScript = (/** @type {string} */ extension) =>
  /^(m?js|cjs|py|sh|pl|rb|ps1|bat|cmd|vbs)$/.test(extension);

/** @type {ReadonlyMap<string, FileKind>} */
const kinds = new Map(
  Object.entries(extensions).flatMap(([kind, list]) =>
    list
      .split(" ")
      .filter((one) => one !== "")
      .map((one) => /** @type {const} */ ([one, /** @type {FileKind} */ (kind)])),
  ),
);

/** Broken on purpose, most of them. */
const isForTests = (/** @type {string} */ file) =>
  /\/(tests?|fixtures?|testdata|__tests__|spec|corpus)\//i.test(file);

/** Whether the extension is all that there is to know: no script in an SVG, no interpreter line in a text, no linker script. */
function isBeyondDoubt(/** @type {string} */ extension, /** @type {Buffer} */ bytes) {
  const head = bytes.toString("latin1", 0, 4096);
  const kind = kinds.get(extension);
  if (extension === "svg") return !/<script|\son\w+\s*=|javascript:/i.test(bytes.toString("latin1"));
  if (kind === "text") return !/^(\xef\xbb\xbf)?\s*#!|^%PDF|^%!PS|<svg|<office:|\0/.test(head);
  if (/^(so|o|ko|node)$/.test(extension)) return head.startsWith("\x7fELF");
  if (extension === "ps1") return !head.startsWith("<Objs");
  if (isScript(extension)) return !head.includes("\0");
  // Named after something else, or pointers to files that were never fetched.
  if (/^(xls|ppt)$/.test(extension)) return head.startsWith("\xd0\xcf\x11\xe0");
  if (extension === "a") return head.startsWith("!<arch>");
  // Ghostscript's own libraries are pieces of a program, without the line that makes a document of it.
  if (/^e?ps$/.test(extension)) return /^(\x04?%!|\xc5\xd0\xd3\xc6)/.test(head);
  return !head.startsWith("version https://git-lfs");
}

const LARGEST = 2 * 1024 * 1024;

/** @param {readonly string[]} roots @param {(file: string, extension: string) => void} found */
function walk(roots, found) {
  const folders = [...roots];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (!fs.existsSync(folder)) continue;
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isFile()) {
        const extension = path.extname(entry.name).slice(1).toLowerCase();
        if (kinds.has(extension) && !isForTests(file)) found(file, extension);
      }
    }
  }
}

/** The same choice on the same machine, and not the first in the alphabet. */
const shuffled = (/** @type {readonly string[]} */ files) =>
  files
    .map((file) => ({ file, key: createHash("sha1").update(file).digest("hex") }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file }) => file);

/**
 * @param {readonly string[]} roots folders to look through
 * @param {number} most files of one extension, so that a machine full of headers does not drown the rest
 * @returns {readonly MachineFile[]}
 */
function machineFiles(roots, most) {
  /** @type {Map<string, string[]>} */
  const byExtension = new Map();
  walk(roots, (file, extension) => {
    const list = byExtension.get(extension);
    if (list) list.push(file);
    else byExtension.set(extension, [file]);
  });
  /** @type {MachineFile[]} */
  const chosen = [];
  for (const [extension, files] of [...byExtension].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kind = kinds.get(extension);
    if (kind === undefined) continue;
    const digests = new Set();
    for (const file of shuffled(files)) {
      if (digests.size >= most) break;
      const { size } = fs.statSync(file);
      if (size < 16 || size > LARGEST) continue;
      const bytes = fs.readFileSync(file);
      const digest = createHash("sha1").update(bytes).digest("hex");
      if (digests.has(digest) || !isBeyondDoubt(extension, bytes)) continue;
      digests.add(digest);
      const isMarked = !isScript(extension) || bytes.toString("latin1", 0, 2) === "#!";
      chosen.push({ path: file, extension, kind, isMarked });
    }
  }
  return chosen;
}

module.exports = { machineFiles };
