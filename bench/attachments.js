"use strict";
/** How long does it take to know what an attachment is? Beside the two libraries that are asked most for it. */
const fs = require("node:fs");
const path = require("node:path");
const { zipSync } = require("fflate");
require("../tools/require-ts");
const { base64Source } = require("../src/policy/attachments/base64");
const { openBudget } = require("../src/policy/attachments/budget");
const { bytesOf } = require("../src/policy/attachments/bytes");
const { identify } = require("../src/policy/attachments/identify");
const { atSend, inspect } = require("../src/policy/attachments/inspect");
const { figure, measure } = require("./measure");

const fixtures = path.join(__dirname, "../test/fixtures/attachments");
const MB = 1024 * 1024;

/** @returns {readonly { name: string, bytes: Uint8Array }[]} */
function specimens() {
  /** @type {readonly { file: string, name: string }[]} */
  const listed = JSON.parse(fs.readFileSync(path.join(fixtures, "specimens.json"), "utf8"));
  return listed.map(({ file, name }) => ({
    name,
    bytes: new Uint8Array(fs.readFileSync(path.join(fixtures, file))),
  }));
}

/** Bytes that no compressor makes smaller and nobody takes for text. @param {number} length */
function noise(length) {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at + 4 <= length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes.writeUInt32LE(state, at);
  }
  return bytes;
}

/** A PDF of one page and a stream that fills it. @param {number} length */
function largePdf(length) {
  const objects = [
    "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
    "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
    "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>\nendobj\n",
  ];
  const header = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
  const offsets = [];
  let at = header.length;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  offsets.push(at);
  const open = `4 0 obj\n<< /Length ${length} >>\nstream\n`;
  const close = "\nendstream\nendobj\n";
  const xref = at + open.length + length + close.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  const text = (/** @type {string} */ part) => Buffer.from(part, "latin1");
  return Buffer.concat([text(header + objects.join("") + open), noise(length), text(close + trailer)]);
}

/** @returns {readonly { name: string, bytes: Uint8Array }[]} */
function largeOnes() {
  const content = new Uint8Array(noise(25 * MB));
  const jpeg = Buffer.from(content);
  jpeg.set([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1]);
  return [
    { name: "plano.jpg", bytes: new Uint8Array(jpeg) },
    { name: "informe.pdf", bytes: new Uint8Array(largePdf(25 * MB)) },
    { name: "anexos.zip", bytes: zipSync({ "plano.jpg": [new Uint8Array(jpeg), { level: 0 }] }) },
    { name: "datos.bin", bytes: content },
  ];
}

/** @returns {Promise<readonly import("./measure").Row[]>} */
async function classAlone() {
  const { fileTypeFromBuffer } = await import("file-type");
  const { filetypeinfo } = require("magic-bytes.js");
  const files = specimens();
  const perSecond = (/** @type {{ p50: number }} */ { p50 }) => Math.round((files.length / p50) * 1000);
  const ours = await measure(() => {
    for (const { name, bytes } of files) identify(bytesOf(bytes), name, openBudget(atSend));
  });
  const whole = await measure(() => {
    for (const { name, bytes } of files) inspect(name, bytesOf(bytes), atSend);
  });
  const magicBytes = await measure(() => {
    for (const { bytes } of files) filetypeinfo(bytes);
  });
  const { Bench } = await import("tinybench");
  const bench = new Bench({ time: 500, iterations: 5, warmupIterations: 3, warmupTime: 100 });
  bench.add("file-type", async () => {
    for (const { bytes } of files) await fileTypeFromBuffer(bytes);
  });
  const [task] = await bench.run();
  const latency = task?.result && "latency" in task.result ? task.result.latency.p50 : Number.NaN;
  const rate = (/** @type {number} */ value) => value.toLocaleString("en-US");
  const peers =
    `${figure(magicBytes.p50 / ours.p50)} × magic-bytes.js (${rate(perSecond(magicBytes))}), ` +
    `${figure(latency / ours.p50)} × file-type (${rate(perSecond({ p50: latency }))})`;
  return [
    {
      question: `what kind of file: ${files.length} real files`,
      result: `${rate(perSecond(ours))} files/s`,
      goal: "≥ 1 × magic-bytes.js",
      ratio: peers,
    },
    {
      question: "the same, looked into: encrypted, nested, lying",
      result: `${rate(perSecond(whole))} files/s`,
      goal: "shown",
      ratio: `${figure(latency / whole.p50)} × file-type, which looks at the kind alone`,
    },
  ];
}

/** @returns {Promise<readonly import("./measure").Row[]>} */
module.exports = async () => {
  const rows = [...(await classAlone())];

  const page = new Uint8Array(noise(300));
  const names = Array.from(
    { length: 10_000 },
    (_, index) => `expediente/${index % 100}/documento-${index}.txt`,
  );
  const archive = zipSync(Object.fromEntries(names.map((name) => [name, [page, { level: 6 }]])));
  const text = Buffer.from(archive).toString("base64");
  const listed = await measure(() =>
    inspect("expediente.zip", base64Source(text) ?? bytesOf(archive), atSend),
  );
  const { unzipSync } = require("fflate");
  const byLibrary = await measure(() => unzipSync(archive, { filter: () => false }));
  rows.push({
    question: "ZIP of 10,000 entries, from base64: listed, 200 looked into",
    result: `${figure(listed.p50)} ms`,
    goal: "≤ 20 ms",
    ratio: `${figure(listed.p50 / byLibrary.p50)} × fflate listing the names of decoded bytes (${figure(byLibrary.p50)} ms)`,
  });

  for (const { name, bytes } of largeOnes()) {
    const base64 = Buffer.from(bytes).toString("base64");
    const ours = await measure(() => inspect(name, base64Source(base64) ?? bytesOf(bytes), atSend));
    const decoded = await measure(() => Buffer.from(base64, "base64"));
    rows.push({
      question: `attachment of 25 MB, from base64: ${name}`,
      result: `${figure(ours.p50)} ms`,
      goal: "≤ 5 ms",
      ratio: `${figure(ours.p50 / decoded.p50)} × Node decoding all of it (${figure(decoded.p50)} ms)`,
    });
  }
  return rows;
};
