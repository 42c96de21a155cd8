"use strict";
/**
 * `npm run accuracy [-- --misses]`: how often the inspection is right, over the committed specimens and over thousands of
 * files of this machine: under their own names, under lying ones, without one, sealed, and in archives of archives. The truth
 * is how a file was made, or an extension beyond doubt; never our own answer. Writes bench/INSPECTION.md.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
require("./require-ts");
const { bytesOf } = require("../src/policy/attachments/bytes");
const { inspect } = require("../src/policy/attachments/inspect");
const { machineFiles } = require("./measure-inspection/machine-files");
const { madeMedia, missing, sealed, wrapped } = require("./measure-inspection/made-files");
const { detection, percent } = require("./measure-inspection/score");

/**
 * @typedef {import("../src/policy/inspection").FileKind} FileKind
 * @typedef {import("../src/policy/inspection").NestedKind} NestedKind
 * @typedef {import("./measure-inspection/machine-files").MachineFile} MachineFile
 * @typedef {{
 *   readonly kind?: FileKind | undefined, readonly encrypted?: boolean | undefined, readonly disguised?: boolean | undefined,
 *   readonly nested?: readonly NestedKind[] | undefined, readonly holds?: readonly NestedKind[] | undefined,
 *   readonly isWalked?: boolean | undefined, readonly isWhole?: boolean | undefined,
 * }} Truth what is known; `isWhole`: `nested` lists all there is
 */

const root = path.join(__dirname, "..");
const fixtures = path.join(root, "test/fixtures/attachments");
const MOST_OF_ONE = 120;
const WRAPPED = 1_020;
const SEALED = 240;

/** What clauses 9.e and 9.f forbid. @param {readonly (string | undefined)[]} kinds */
const isForbidden = (kinds) => kinds.some((kind) => /^(video|audio|executable|encrypted)$/.test(kind ?? ""));

/** All the measures of one set of files. @param {{ measure: string, what: string }[]} misses */
function measures(misses) {
  const verdict = detection("9.e or 9.f", misses);
  const encrypted = detection("encrypted", misses);
  const lying = detection("lying name", misses);
  const walked = detection("nested in ZIP, tar, gzip", misses);
  const named = detection("nested in other archives", misses);
  const macros = detection("macros", misses);
  /** @type {Record<string, { right: number, of: number }>} */
  const classes = {};
  let files = 0;

  /** @param {string} file @param {string} name @param {Truth} truth @param {string} group of the class */
  function count(file, name, truth, group) {
    files++;
    const seen = inspect(name, bytesOf(new Uint8Array(fs.readFileSync(file))));
    const what = `${file.replace(`${root}/`, "")} as ${JSON.stringify(name)} [${seen.format}] → ${seen.kind}${seen.encrypted ? " encrypted" : ""}${seen.disguise ? ` ${seen.disguise}` : ""} (${seen.nested.join(" ")})${seen.why ? ` ${seen.why}` : ""}`;
    const inside = truth.nested ?? truth.holds ?? [];
    if (truth.kind !== undefined) {
      const share = (classes[group] ??= { right: 0, of: 0 });
      share.of++;
      if (seen.kind === truth.kind) share.right++;
      else misses.push({ measure: `class, ${group}`, what: `${what}; is ${truth.kind}` });
    }
    if (truth.encrypted !== undefined) encrypted.count(truth.encrypted, seen.encrypted, what);
    if (truth.disguised !== undefined) lying.count(truth.disguised, seen.disguise !== undefined, what);
    const nested = truth.isWalked === false ? named : walked;
    for (const kind of inside) {
      if (kind !== "macro") nested.count(true, seen.nested.includes(kind), `${what}; holds ${kind}`);
    }
    if (truth.isWhole) {
      for (const kind of seen.nested) {
        if (kind !== "macro" && !inside.includes(kind))
          nested.count(false, true, `${what}; holds no ${kind}`);
      }
    }
    if (inside.includes("macro") || truth.isWhole) {
      macros.count(inside.includes("macro"), seen.nested.includes("macro"), what);
    }
    const isForbiddenForSure = isForbidden([truth.kind, ...inside]) || truth.encrypted === true;
    if (isForbiddenForSure || (truth.isWhole && truth.kind !== undefined && truth.encrypted === false)) {
      verdict.count(isForbiddenForSure, isForbidden([seen.kind, ...seen.nested]) || seen.encrypted, what);
    }
  }

  const rows = () => [
    ["files inspected", files.toLocaleString("en-US"), ""],
    ["verdict 9.e or 9.f", verdict.recall(), verdict.precision()],
    ["encrypted", encrypted.recall(), encrypted.precision()],
    ["lying names", lying.recall(), lying.precision()],
    ["nested in ZIP, tar, gzip", walked.recall(), walked.precision()],
    ["nested in other archives, by name", named.recall(), named.precision()],
    ["macros", macros.recall(), macros.precision()],
    ...Object.entries(classes).map(([group, { right, of }]) => [`class: ${group}`, percent(right, of), ""]),
  ];
  return { count, rows };
}

/** @returns {readonly (Truth & { readonly file: string, readonly name: string })[]} */
const listOfSpecimens = () => JSON.parse(fs.readFileSync(path.join(fixtures, "specimens.json"), "utf8"));

/** @param {{ measure: string, what: string }[]} misses */
function overSpecimens(misses) {
  const { count, rows } = measures(misses);
  for (const { file, name, ...truth } of listOfSpecimens()) {
    const group = truth.disguised
      ? "lying names"
      : path.extname(name) === ""
        ? "no extension"
        : "honest names";
    const isWalked = !/\.(7z|rar|cab|iso|cpio|a|xz|bz2|deb|eml|msg)_?$/.test(file);
    count(
      path.join(fixtures, file),
      name,
      { ...truth, isWalked, isWhole: truth.nested !== undefined },
      group,
    );
  }
  return rows();
}

/** Extensions of lies by their kind: what an ordinary mail carries. */
const lies = /** @type {const} */ ([
  ["pdf", "document"],
  ["docx", "document"],
  ["xlsx", "document"],
  ["jpg", "image"],
  ["png", "image"],
  ["txt", "text"],
  ["csv", "text"],
  ["zip", "archive"],
  ["mp3", "audio"],
  ["mp4", "video"],
]);

/** A lie for a file, chosen by its place in the list. @param {MachineFile} file @param {number} index */
function lieFor({ kind, extension }, index) {
  const isZip = /^(docx|xlsx|pptx|od.|ot.|epub|jar|whl)$/.test(extension);
  const isSound = (/** @type {string} */ one) => one === "audio" || one === "video";
  const choice = lies.filter(
    ([end, claimed]) =>
      claimed !== kind &&
      !(isSound(claimed) && isSound(kind)) &&
      !(isZip && end === "zip") &&
      // What is text by its bytes is no lie as another text.
      !(claimed === "text" && /^(svg|xpm|ps|eps|crt|ppm|pgm)$/.test(extension)),
  );
  return choice[index % choice.length]?.[0];
}

/** @param {readonly MachineFile[]} files one of each extension in turn, so that every kind of file is in the mix */
function inTurns(files) {
  /** @type {Map<string, MachineFile[]>} */
  const groups = new Map();
  for (const file of files) groups.set(file.extension, [...(groups.get(file.extension) ?? []), file]);
  const longest = Math.max(...[...groups.values()].map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    [...groups.values()].flatMap((group) => group[index] ?? []),
  ).flat();
}

/** Documents with macros, films and programs in them, and encrypted ones: no machine has many. @returns {readonly MachineFile[]} */
function withInsides() {
  return listOfSpecimens().flatMap(({ file, name, kind, encrypted, disguised, nested }) => {
    const holds = [...(nested ?? []), ...(encrypted ? [/** @type {const} */ ("encrypted")] : [])];
    if (kind !== "document" || disguised || holds.length === 0) return [];
    return [
      {
        path: path.join(fixtures, file),
        extension: path.extname(name).slice(1),
        kind,
        isMarked: true,
        holds,
      },
    ];
  });
}

/** @param {{ measure: string, what: string }[]} misses @param {string} folder */
function overThisMachine(misses, folder) {
  const { count, rows } = measures(misses);
  const roots = ["/usr/share", "/usr/lib", "/usr/bin", "/opt", os.homedir(), path.join(root, "node_modules")];
  const files = [...machineFiles(roots, MOST_OF_ONE), ...madeMedia(folder)];
  // What an archive or program of this machine holds is not known.
  const isKnownInside = (/** @type {MachineFile} */ { kind }) => kind !== "archive" && kind !== "executable";
  for (const [index, file] of files.entries()) {
    const isWhole = isKnownInside(file);
    const truth = {
      kind: file.kind,
      encrypted: isWhole || file.kind === "executable" ? false : undefined,
      isWhole,
    };
    count(file.path, `adjunto.${file.extension}`, { ...truth, disguised: false }, "honest names");
    if (!file.isMarked) continue;
    const lie = lieFor(file, index);
    if (lie !== undefined) count(file.path, `adjunto.${lie}`, { ...truth, disguised: true }, "lying names");
    count(file.path, "adjunto", { ...truth, disguised: false }, "no extension");
  }
  const mixed = inTurns(files);
  for (const { path: file, name, ...truth } of sealed(
    folder,
    mixed.filter(({ kind }) => kind !== "archive").slice(0, SEALED),
  )) {
    count(file, name, { ...truth, disguised: false }, "sealed");
    if (truth.kind === "archive")
      count(file, "adjunto.jpg", { ...truth, disguised: true }, "sealed, lying names");
  }
  const plain = mixed.filter(({ kind }) => kind !== "archive");
  const archives = [
    ...wrapped(path.join(folder, "plain"), plain, WRAPPED),
    ...wrapped(path.join(folder, "documents"), withInsides(), WRAPPED / 4),
  ];
  for (const { path: file, name, ...truth } of archives) {
    const isWhole = !truth.nested?.some((kind) => kind === "executable" || kind === "document");
    count(file, name, { ...truth, disguised: false, isWhole }, "archives");
  }
  return rows();
}

/** @param {readonly (readonly string[])[]} rows */
const table = (rows) =>
  [
    "| measure | recall, or share right | precision |",
    "| --- | --- | --- |",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");

function main() {
  const started = Date.now();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "accuracy-"));
  /** @type {{ measure: string, what: string }[]} */
  const ours = [];
  /** @type {{ measure: string, what: string }[]} */
  const theirs = [];
  try {
    const specimens = overSpecimens(ours);
    const machine = overThisMachine(theirs, folder);
    const absent = missing();
    const text = [
      "# How often the inspection is right\n",
      "Made by `npm run accuracy`. Sets of our own, and the code was mended where they showed it wrong, so these figures are no " +
        "promise for files nobody here has seen. Not counted: what a document holds that itself lies three containers down " +
        "(beyond the depth that is looked into), unmarked scripts under lying names, files whose extension leaves doubt.\n",
      `${new Date().toISOString().slice(0, 10)} · ${os.cpus()[0]?.model ?? "unknown processor"} · ${os.type()} ${os.release()} · Node ${process.version} · ${Math.round((Date.now() - started) / 1000)} s\n`,
      `## The committed specimens\n\nTruth: how each was made (\`test/fixtures/attachments/specimens.json\`).\n\n${table(specimens)}\n`,
      "## Files of the machine it ran on\n\nTruth: an extension beyond doubt, or the command that made it: renamed, without a name, sealed by 7z, zip, gpg, openssl and qpdf, wrapped one to three deep." +
        (absent.length > 0 ? ` Not installed, so not in the set: ${absent.join(", ")}.` : "") +
        `\n\n${table(machine)}\n`,
    ].join("\n");
    fs.writeFileSync(path.join(root, "bench/INSPECTION.md"), text);
    console.log(text);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  const misses = [...ours, ...theirs];
  const shown = process.argv.includes("--misses") ? misses : misses.slice(0, 0);
  for (const { measure, what } of shown) console.log(`${measure}: ${what}`);
  if (misses.length > 0 && shown.length === 0) console.log(`${misses.length} misses; --misses lists them.`);
}

main();
