"use strict";
/** Files made on the spot from others: media, ciphertext, archives in archives. Each with the truth of its making. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

/**
 * @typedef {import("../../src/policy/inspection").FileKind} FileKind
 * @typedef {import("../../src/policy/inspection").NestedKind} NestedKind
 * @typedef {import("./machine-files").MachineFile} MachineFile
 * @typedef {{
 *   readonly path: string, readonly name: string, readonly from: string, readonly kind?: FileKind | undefined,
 *   readonly encrypted?: boolean | undefined, readonly nested?: readonly NestedKind[] | undefined, readonly isWalked?: boolean | undefined,
 * }} Made `from` says how; `nested` are the kinds inside for certain; `isWalked`: in ZIP, tar and gzip alone
 */

/** @type {Map<string, boolean>} */
const programs = new Map();
const has = (/** @type {string} */ program) => {
  const known = programs.get(program);
  if (known !== undefined) return known;
  const found = spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
  programs.set(program, found);
  return found;
};

/** Programs that this machine does not have: what they would have made is missing from the set. */
const missing = () => [...programs].filter(([, found]) => !found).map(([program]) => program);

/** @param {string} folder @param {string} program @param {readonly string[]} words @returns {boolean} whether it could */
const run = (folder, program, words) =>
  has(program) && spawnSync(program, words, { cwd: folder, stdio: "ignore" }).status === 0;

/** Containers and codecs: what people film and record. */
const media = [
  ...[
    "mp4 mpeg4",
    "mp4 libx264",
    "mov mpeg4",
    "mov mjpeg",
    "avi mpeg4",
    "avi mjpeg",
    "mkv libx264",
    "mkv mpeg4",
    "webm libvpx",
    "webm libvpx-vp9",
    "flv flv1",
    "wmv wmv2",
    "mpg mpeg2video",
    "mpg mpeg1video",
    "ogv libtheora",
    "m4v mpeg4",
    "mts mpeg2video",
    "vob mpeg2video",
    "m2v mpeg2video",
    "mxf mpeg2video",
    "y4m rawvideo",
    "ivf libvpx",
    "nut mpeg4",
  ].map((row) => /** @type {const} */ (["video", ...row.split(" ")])),
  ...[
    "mp3 libmp3lame",
    "wav pcm_s16le",
    "wav adpcm_ms",
    "flac flac",
    "ogg libvorbis",
    "oga flac",
    "opus libopus",
    "m4a aac",
    "m4a alac",
    "aac aac",
    "wma wmav2",
    "aiff pcm_s16be",
    "au pcm_mulaw",
    "ac3 ac3",
    "eac3 eac3",
    "mka libvorbis",
    "caf pcm_s16be",
    "wv wavpack",
    "tta tta",
    "mp2 mp2",
    "amr libopencore_amrnb",
    "voc pcm_u8",
    "w64 pcm_s16le",
    "spx libspeex",
  ].map((row) => /** @type {const} */ (["audio", ...row.split(" ")])),
];

/** @param {string} folder @returns {readonly MachineFile[]} */
function madeMedia(folder) {
  /** @type {MachineFile[]} */
  const made = [];
  for (const [kind, extension = "", codec = ""] of media) {
    for (const [index, size] of ["64x48", "160x120", "320x240"].entries()) {
      const file = path.join(folder, `${kind}-${codec}-${index}.${extension}`);
      const source =
        kind === "video"
          ? ["-f", "lavfi", "-i", `testsrc2=size=${size}:rate=25:duration=0.4`, "-pix_fmt", "yuv420p"]
          : [
              "-f",
              "lavfi",
              "-i",
              `sine=frequency=${300 + 200 * index}:duration=0.5:sample_rate=${codec.includes("amr") ? 8000 : 48000}`,
            ];
      const tags = index === 0 ? ["-map_metadata", "-1"] : ["-metadata", "title=Prueba"];
      const done = run(folder, "ffmpeg", [
        "-v",
        "error",
        "-y",
        ...source,
        ...tags,
        kind === "video" ? "-c:v" : "-c:a",
        codec,
        file,
      ]);
      if (done)
        made.push({ path: file, extension, kind: kind === "video" ? "video" : "audio", isMarked: true });
    }
  }
  return made;
}

const PASSWORD = "secreto";

/**
 * Ciphertext of machine files by the programs at hand.
 * @param {string} folder @param {readonly MachineFile[]} files @returns {readonly Made[]}
 */
function sealed(folder, files) {
  /** @type {Made[]} */
  const made = [];
  /** @type {readonly (readonly [string, string, (out: string, file: string) => readonly string[]])[]} */
  const archives = [
    ["zip", "7z", (out, file) => ["a", "-tzip", `-p${PASSWORD}`, "-mem=AES256", out, file]],
    ["zip", "7z", (out, file) => ["a", "-tzip", `-p${PASSWORD}`, "-mem=ZipCrypto", out, file]],
    ["zip", "zip", (out, file) => ["-q", "-P", PASSWORD, out, file]],
    ["7z", "7z", (out, file) => ["a", `-p${PASSWORD}`, out, file]],
    ["7z", "7z", (out, file) => ["a", `-p${PASSWORD}`, "-mhe=on", out, file]],
    ["7z", "7z", (out, file) => ["a", `-p${PASSWORD}`, "-mx=0", "-mhc=off", out, file]],
  ];
  /** @type {readonly (readonly [string, string, (out: string, file: string) => readonly string[]])[]} */
  const ciphertexts = [
    [
      "gpg",
      "gpg",
      (out, file) => [
        "--batch",
        "--quiet",
        "--yes",
        "--homedir",
        folder,
        "--pinentry-mode",
        "loopback",
        "--passphrase",
        PASSWORD,
        "-c",
        "-o",
        out,
        file,
      ],
    ],
    [
      "asc",
      "gpg",
      (out, file) => [
        "--batch",
        "--quiet",
        "--yes",
        "--homedir",
        folder,
        "--pinentry-mode",
        "loopback",
        "--passphrase",
        PASSWORD,
        "-a",
        "-c",
        "-o",
        out,
        file,
      ],
    ],
    [
      "enc",
      "openssl",
      (out, file) => [
        "enc",
        "-aes-256-cbc",
        "-pbkdf2",
        "-pass",
        `pass:${PASSWORD}`,
        "-in",
        file,
        "-out",
        out,
      ],
    ],
    [
      "p7m",
      "openssl",
      (out, file) => [
        "cms",
        "-encrypt",
        "-binary",
        "-aes256",
        "-pwri_password",
        PASSWORD,
        "-in",
        file,
        "-outform",
        "der",
        "-out",
        out,
      ],
    ],
  ];
  for (const [index, { path: source, kind, extension }] of files.entries()) {
    const local = path.join(folder, `parte${index}.${extension}`);
    fs.copyFileSync(source, local);
    const inside = path.basename(local);
    const [end, program, words] = archives[index % archives.length] ?? ["", "", () => []];
    const out = `sellado${index}.${end}`;
    if (run(folder, program, words(out, inside))) {
      const isHidden = words(out, inside).includes("-mhe=on");
      made.push({
        path: path.join(folder, out),
        name: out,
        from: `${program} ${words("", "").join(" ")}`,
        kind: "archive",
        encrypted: true,
        nested: isHidden ? [] : [kind],
        isWalked: end === "zip",
      });
    }
    const [tail, tool, how] = ciphertexts[index % ciphertexts.length] ?? ["", "", () => []];
    const cipher = `cifrado${index}.${tail}`;
    if (run(folder, tool, how(cipher, inside))) {
      made.push({
        path: path.join(folder, cipher),
        name: cipher,
        from: tool,
        kind: "encrypted",
        encrypted: true,
      });
    }
  }
  for (const [index, { path: source }] of files.filter(({ extension }) => extension === "pdf").entries()) {
    for (const [revision, words] of [
      ["R3", ["--allow-weak-crypto", "--encrypt", PASSWORD, "dueno", "128", "--use-aes=n", "--"]],
      [
        "R4",
        ["--allow-weak-crypto", "--linearize", "--encrypt", PASSWORD, "dueno", "128", "--use-aes=y", "--"],
      ],
      ["R6", ["--object-streams=generate", "--encrypt", PASSWORD, "dueno", "256", "--"]],
      ["owner only", ["--encrypt", "", "dueno", "256", "--print=none", "--"]],
    ]) {
      const out = path.join(folder, `pdf${index}${String(revision).replace(/ /g, "")}.pdf`);
      if (run(folder, "qpdf", [...(Array.isArray(words) ? words : []), source, out])) {
        made.push({
          path: out,
          name: path.basename(out),
          from: `qpdf ${String(revision)}`,
          kind: "document",
          encrypted: revision !== "owner only",
        });
      }
    }
  }
  return made;
}

/** How a folder `en` becomes one file; the kinds of containers that come to lie inside; whether ZIP, tar, gzip alone. */
/** @type {readonly (readonly [string, string, readonly NestedKind[], boolean])[]} */
const wrappings = [
  ["zip", "zip -qr OUT en", [], true],
  ["zip", "zip -q0r OUT en", [], true],
  ["zip", "python3 -m zipfile -c OUT en/", [], true],
  ["tar", "tar -cf OUT en", [], true],
  ["tgz", "tar -czf OUT en", ["archive"], true],
  ["zip", "zip -qr d.zip en && zip -q OUT d.zip && rm d.zip", ["archive"], true],
  ["zip", "zip -qr d.zip en && zip -q e.zip d.zip && zip -q OUT e.zip && rm d.zip e.zip", ["archive"], true],
  ["zip", "tar -cf d.tar en && zip -q OUT d.tar && rm d.tar", ["archive"], true],
  ["zip", "tar -czf d.tgz en && zip -q OUT d.tgz && rm d.tgz", ["archive"], true],
  ["tar", "zip -qr d.zip en && tar -cf OUT d.zip && rm d.zip", ["archive"], true],
  ["7z", "7z a -bd OUT en", [], false],
  ["7z", "7z a -bd -mx=9 -ms=on OUT en", [], false],
  ["zip", "7z a -bd d.7z en && zip -q OUT d.7z && rm d.7z", ["archive"], false],
  ["cab", "gcab -zc OUT en/*", [], false],
  ["iso", "genisoimage -quiet -J -r -o OUT en", [], false],
  ["iso", "genisoimage -quiet -o OUT en", [], false],
  ["cpio", "find en -type f | cpio -o --quiet -H newc > OUT", [], false],
];

/**
 * Archives of two or three files each, one level to three deep.
 * @param {string} folder @param {readonly MachineFile[]} files @param {number} count @returns {readonly Made[]}
 */
function wrapped(folder, files, count) {
  /** @type {Made[]} */
  const made = [];
  const inner = path.join(folder, "en");
  fs.mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index++) {
    const [extension, command, containers, isWalked] = wrappings[index % wrappings.length] ?? [
      "",
      "",
      [],
      true,
    ];
    const program = command.replace(/^find en.*?\| /, "").split(" ")[0] ?? "";
    if (!command.split(" && ").every((step) => has(step.replace(/^find en.*?\| /, "").split(" ")[0] ?? "")))
      continue;
    fs.rmSync(inner, { recursive: true, force: true });
    fs.mkdirSync(inner);
    const parts = [0, 1, 2]
      .slice(0, 1 + (index % 3))
      .flatMap((part) => files[(index * 7 + part * 101) % files.length] ?? []);
    for (const [part, file] of parts.entries())
      fs.copyFileSync(file.path, path.join(inner, `parte${part}.${file.extension}`));
    const out = `envuelto${index}.${extension}`;
    if (spawnSync("sh", ["-c", command.replace("OUT", out)], { cwd: folder, stdio: "ignore" }).status !== 0)
      continue;
    // Where names alone are read, nobody sees what is in a document; nor in one three containers down, itself a fourth.
    const isDeep = /e\.zip|d\.tgz/.test(command);
    const holds = isWalked && !isDeep ? parts.flatMap((part) => part.holds ?? []) : [];
    const nested = [...new Set([...parts.map(({ kind }) => kind), ...containers, ...holds])];
    made.push({
      path: path.join(folder, out),
      name: out,
      from: `${program}: ${command}`,
      kind: "archive",
      encrypted: parts.some((part) => part.holds?.includes("encrypted")) ? undefined : false,
      nested,
      isWalked,
    });
  }
  return made;
}

module.exports = { madeMedia, missing, sealed, wrapped };
