"use strict";
/** How heavy is the send bundle, and how long until a fresh engine has loaded it and judged its first draft? */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { gzipSync } = require("node:zlib");
const { html } = require("./drafts");
const { figure, measure } = require("./measure");

const file = path.join(__dirname, "../dist/launchevent.js");

/** A host that answers at once. @param {string} body */
function office(body) {
  /** @type {Map<string, (event: object) => void>} */
  const handlers = new Map();
  const answer = (/** @type {unknown} */ value) => ({
    getAsync: (/** @type {unknown[]} */ ...args) => {
      /** @type {(answer: object) => void} */ (args[args.length - 1])({ status: "succeeded", value });
    },
  });
  const item = {
    itemType: "message",
    from: answer({ displayName: "", emailAddress: "a@sre.gob.mx" }),
    to: answer([{ displayName: "", emailAddress: "b@sre.gob.mx", recipientType: "user" }]),
    cc: answer([]),
    bcc: answer([]),
    subject: answer("Informe"),
    body: {
      ...answer(body),
      getTypeAsync: (/** @type {(answer: object) => void} */ done) =>
        done({ status: "succeeded", value: "html" }),
    },
    getAttachmentsAsync: (/** @type {(answer: object) => void} */ done) =>
      done({ status: "succeeded", value: [] }),
  };
  const context = {
    displayLanguage: "es-MX",
    mailbox: { item },
    requirements: { isSetSupported: () => true },
  };
  const actions = {
    associate: (/** @type {string} */ name, /** @type {(event: object) => void} */ run) =>
      handlers.set(name, run),
  };
  return { Office: { actions, context }, handlers };
}

/** Loads the bundle in a fresh context and sends one message; milliseconds until the event was completed. */
async function loadAndSend() {
  const { performance } = require("node:perf_hooks");
  const code = fs.readFileSync(file, "utf8");
  const { Office, handlers } = office(html(2_000));
  const context = vm.createContext({ Office });
  const start = performance.now();
  vm.runInContext(code, context);
  await new Promise((resolve) => handlers.get("onMessageSend")?.({ completed: resolve }));
  return performance.now() - start;
}

/** @param {readonly string[]} flags @returns {number} median milliseconds in a Node of its own */
function inFreshNode(flags) {
  const script = `require(${JSON.stringify(__filename)}).median().then((ms) => console.log(ms))`;
  return Number(execFileSync(process.execPath, [...flags, "-e", script], { encoding: "utf8" }));
}

/** @returns {Promise<import("./measure").Row[]>} */
async function rows() {
  const bytes = gzipSync(fs.readFileSync(file), { level: 9 }).length;
  const empty = await measure(() => vm.runInContext("1", vm.createContext({})));
  const compiled = inFreshNode([]);
  const interpreted = inFreshNode(["--jitless"]);
  return [
    {
      question: "send bundle",
      result: `${figure(bytes / 1024)} kB gzip`,
      goal: "≤ 60 kB",
      ratio: `${figure(bytes / 1024 / 60)} × the limit`,
    },
    {
      question: "send bundle loaded and first message judged, fresh context",
      result: `${figure(compiled)} ms`,
      goal: "≤ 30 ms",
      ratio: `${figure(compiled / empty.p50)} × an empty context`,
    },
    {
      question: "the same in an interpreter (V8 without its compilers, --jitless)",
      result: `${figure(interpreted)} ms`,
      goal: "shown",
      ratio: `${figure(interpreted / compiled)} × with them`,
    },
  ];
}

module.exports = rows;
module.exports.median = async () => {
  const { median } = require("./measure");
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < 25; run++) times.push(await loadAndSend());
  return median(times);
};
