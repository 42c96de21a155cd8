"use strict";
/** Programs that are not ours, and what each of them says of a saved folder. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");

/**
 * @typedef {object} Tree
 * @property {string} folder the saved folder
 * @property {readonly string[]} zips the same, as downloads
 * @property {string} scratch a folder to work in
 * @property {number} messages how many were saved
 */

/** @typedef {{ name: string, missing?: true, ok?: boolean, said?: string }} Verdict */

/** @param {string} program @param {readonly string[]} args @param {object} [options] */
const run = (program, args, options = {}) =>
  spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 28, ...options });

/** @param {string} program @param {readonly string[]} [asked] */
const isThere = (program, asked = ["--version"]) => run(program, asked).error === undefined;

const lastLine = (/** @type {string} */ text) => text.trim().split("\n").at(-1) ?? "";

/** @param {Tree} tree @returns {Verdict} */
function python({ folder, messages }) {
  const name = "Python `email`";
  const program = ["python3", "python"].find((one) => isThere(one));
  if (program === undefined) return { name, missing: true };
  const result = run(program, [path.join(__dirname, "read-mail.py"), folder]);
  if (result.status !== 0) return { name, ok: false, said: lastLine(result.stderr) };
  const { read, parts, attachments, faults } = JSON.parse(result.stdout);
  return {
    name,
    ok: read === messages && faults.length === 0,
    said: [
      `${read} of ${messages} messages read, ${parts} parts, ${attachments} attachments`,
      ...faults,
    ].join("; "),
  };
}

/** @param {Tree} tree @returns {Verdict} */
function sha256sum({ folder, messages }) {
  const name = "`sha256sum -c`";
  if (!isThere("sha256sum")) return { name, missing: true };
  const result = run("sha256sum", ["-c", "--strict", "MANIFIESTO.sha256"], { cwd: folder });
  const good = result.stdout.split("\n").filter((line) => line.endsWith(": OK")).length;
  return {
    name,
    ok: result.status === 0 && good === messages,
    said: [`${good} of ${messages} files match`, lastLine(result.stderr)].filter(Boolean).join("; "),
  };
}

/** @param {Tree} tree @returns {Verdict} */
function unzip({ zips }) {
  const name = "`unzip -t`";
  if (!isThere("unzip", ["-v"])) return { name, missing: true };
  const results = zips.map((zip) => run("unzip", ["-t", zip]));
  const files = results.reduce((sum, { stdout }) => sum + (stdout.match(/ OK$/gm)?.length ?? 0), 0);
  return {
    name,
    ok: results.every(({ status }) => status === 0),
    said: `${zips.length} zip files, ${files} entries; ${lastLine(results.map(({ stdout }) => stdout).join("")).replace(/ of \/.*\//, " of ")}`,
  };
}

/** Extracted by another program, the zip is the folder again, but for what is still to be done. @param {Tree} tree @returns {Verdict} */
function extracted({ folder, zips, scratch }) {
  const name = "`unzip`, then `diff -r`";
  if (!isThere("unzip", ["-v"]) || !isThere("diff")) return { name, missing: true };
  const target = path.join(scratch, "extracted");
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  for (const zip of zips) run("unzip", ["-q", "-o", zip, "-d", target], { env });
  const result = run("diff", ["-r", "-x", "plan.jsonl", folder, target]);
  return {
    name,
    ok: result.status === 0,
    said: result.status === 0 ? "no difference" : lastLine(result.stdout),
  };
}

/** It passes over what has none of From, Subject and To (ageing-mail.md §11). @param {Tree} tree @returns {Verdict} */
function notmuch({ folder, scratch, messages }) {
  const name = "notmuch";
  if (!isThere("notmuch")) return { name, missing: true };
  const mail = path.join(scratch, "mail");
  fs.cpSync(folder, mail, { recursive: true });
  const config = path.join(scratch, "notmuch-config");
  fs.writeFileSync(
    config,
    `[database]\npath=${mail}\n[user]\nname=A\nprimary_email=a@b.mx\n[new]\ntags=new\n`,
  );
  const env = { ...process.env, NOTMUCH_CONFIG: config };
  const indexed = run("notmuch", ["new"], { env });
  const files = Number(run("notmuch", ["count", "--output=files", "--exclude=false", "*"], { env }).stdout);
  const counted = run("python3", [path.join(__dirname, "read-mail.py"), folder]);
  const headed = counted.status === 0 ? Number(JSON.parse(counted.stdout).headed) : messages;
  return {
    name,
    ok: indexed.status === 0 && files >= headed && files <= messages,
    said: `${files} files indexed, of ${messages}; ${headed} have a From, Subject or To`,
  };
}

/** @param {Tree} tree @returns {Verdict} */
function ours({ folder, zips }) {
  const cli = path.join(__dirname, "../../bin/visto-bueno.js");
  const results = [[folder], zips].map((words) =>
    run(process.execPath, [cli, "verify", ...words, "--lang", "en-US"]),
  );
  return {
    name: "`visto-bueno verify`, folder and zip",
    ok: results.every(({ status }) => status === 0),
    said: results.map(({ stdout }) => lastLine(stdout)).join(" · "),
  };
}

module.exports = { programs: [ours, sha256sum, python, unzip, extracted, notmuch] };
