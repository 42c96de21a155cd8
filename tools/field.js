"use strict";
/**
 * `npm run test:field [-- COUNT]`: saves a mailbox of an office, and what exporters lose, in a temporary folder and as a
 * zip, and lets programs that are not ours read it. A program that is not installed is said to be missing; figures go to
 * bench/FIELD.md.
 */
require("./require-ts");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { zipDestination } = require("../src/ageing/folder/zip-destination");
const { nodeDestination } = require("../src/cli/node-destination");
const { saveTree } = require("../test/support/saved-tree");
const { programs } = require("./field/programs");

const report = path.join(__dirname, "../bench/FIELD.md");

/** The folder's files as downloads. @param {string} folder @param {string} into */
async function zipped(folder, into) {
  const from = nodeDestination(folder);
  const zip = zipDestination();
  for (const name of await from.list()) await zip.write(name, (await from.read(name)) ?? new Uint8Array());
  const files = [];
  for (const [index, blob] of (await zip.pack()).entries()) {
    const file = path.join(into, `Carpeta Personal ${index + 1}.zip`);
    fs.writeFileSync(file, Buffer.from(await blob.arrayBuffer()));
    files.push(file);
  }
  return files;
}

/** @param {import("./field/programs").Verdict} verdict */
const worded = ({ missing, ok, said }) =>
  missing ? "not installed here" : `${ok ? "ok" : "FAILED"}: ${said}`;

async function main() {
  const count = Number(process.argv[2] ?? 2_000);
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "visto-bueno-field-"));
  try {
    const folder = path.join(scratch, "Carpeta Personal");
    fs.mkdirSync(folder);
    const started = Date.now();
    const { lines, notDone } = await saveTree(nodeDestination(folder), count);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const bytes = lines.reduce((sum, { size }) => sum + size, 0);
    const saved = `${lines.length} messages, ${(bytes / 1e6).toFixed(1)} MB, saved and read back in ${seconds} s; not saved: ${notDone.map(({ id, why }) => `${id} (${why})`).join(", ") || "none"}.`;
    console.log(saved);
    const tree = { folder, scratch, zips: await zipped(folder, scratch), messages: lines.length };
    const rows = [];
    let failed = 0;
    for (const program of programs) {
      const verdict = program(tree);
      if (!verdict.missing && !verdict.ok) failed++;
      console.log(`${verdict.name.padEnd(40)} ${worded(verdict)}`);
      rows.push(`| ${verdict.name} | ${worded(verdict)} |`);
    }
    process.exitCode = failed === 0 ? 0 : 1;
    const date = new Date().toISOString().slice(0, 10);
    const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
    fs.writeFileSync(
      report,
      [
        "# What other programs read in a saved folder",
        "",
        `Written by \`npm run test:field\` on ${date}: ${machine}.`,
        "",
        saved,
        "",
        "| program | verdict |",
        "| --- | --- |",
        ...rows,
        "",
        "The mailbox is one of an office, with messages that exporters lose: without a date, without an end, with equal names and",
        "contents, with letters that Windows does not take. notmuch passes over messages without From, Subject and To.",
        "",
      ].join("\n"),
    );
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
