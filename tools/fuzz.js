"use strict";
/**
 * `npm run fuzz [-- RUNS [FIRST]]`: inspects a million changed files, on every core; writes the figures to bench/FUZZ.md.
 * The same code as in `npm test`, with more runs. The input of each fault is kept in test/fuzz/kept, where `npm test`
 * tries it again for ever.
 */
const { fork } = require("node:child_process");
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..");
const SLICE = 5_000;

/** In a process of its own: answers each `{first, runs}` with what was found. */
function work() {
  require("./require-ts");
  const { fuzz, specimensIn } = require("../test/fuzz/attachments");
  const specimens = specimensIn(path.join(root, "test/fixtures/attachments"));
  process.on("message", (/** @type {{ first: number, runs: number }} */ { first, runs }) => {
    process.send?.({ ...fuzz(specimens, first, runs), specimens: specimens.length });
  });
}

/** @param {import("../test/fuzz/attachments").Fault} fault */
function keep({ name, what, input }) {
  const bytes = Buffer.from(input, "base64");
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const file = path.join(root, "test/fuzz/kept", digest, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, bytes);
  console.log(`${path.relative(root, file)}: ${what}`);
}

/** @param {number} total @param {number} first */
function run(total, first) {
  const started = Date.now();
  let next = first;
  let done = 0;
  let specimens = 0;
  let slowest = { milliseconds: 0, seed: first };
  /** @type {import("../test/fuzz/attachments").Fault[]} */
  const faults = [];
  /** @type {Promise<void>[]} */
  const workers = Array.from({ length: os.availableParallelism() }, () => {
    const child = fork(__filename, ["--worker"]);
    const hand = () => {
      const runs = Math.min(SLICE, first + total - next);
      if (runs <= 0) {
        child.disconnect();
        return;
      }
      child.send({ first: next, runs });
      next += runs;
    };
    child.on(
      "message",
      (/** @type {import("../test/fuzz/attachments").Fuzzed & { specimens: number }} */ answer) => {
        done += answer.runs;
        specimens = answer.specimens;
        faults.push(...answer.faults);
        if (answer.slowest.milliseconds > slowest.milliseconds) slowest = answer.slowest;
        for (const fault of answer.faults) keep(fault);
        if (done % 50_000 < SLICE) console.log(`${done} of ${total}, ${faults.length} at fault`);
        hand();
      },
    );
    hand();
    return new Promise((resolve, reject) => {
      child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with ${code}`))));
    });
  });
  return Promise.all(workers).then(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    const figures = `${done.toLocaleString("en-US")} changed files from ${specimens} specimens in ${seconds} s: ${faults.length} at fault; the slowest took ${Math.round(slowest.milliseconds)} ms (seed ${slowest.seed}).`;
    console.log(figures);
    return { figures, isClean: faults.length === 0 && done === total };
  });
}

async function main() {
  const [total = "1000000", first = "1000000"] = process.argv.slice(2);
  const { figures, isClean } = await run(Number(total), Number(first));
  if (!isClean) process.exitCode = 1;
  if (Number(total) < 1_000_000) return;
  const date = new Date().toISOString().slice(0, 10);
  fs.writeFileSync(
    path.join(root, "bench", "FUZZ.md"),
    [
      "# Fuzzing the inspection of attachments",
      "",
      `Written by \`npm run fuzz\` on ${date}: ${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? "unknown processor"}, Node ${process.versions.node}.`,
      "",
      figures,
      "",
      "At fault is an input that makes the inspection throw, read more than its budget, take longer than five seconds, or",
      "answer differently through base64.",
      "",
    ].join("\n"),
  );
}

if (process.argv.includes("--worker")) work();
else {
  main().catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
