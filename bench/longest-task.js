"use strict";

/**
 * One event of Chromium's trace: times in microseconds, `tdur` on the processor alone.
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {{ name?: string, data?: { url?: string } }} args
 */

/**
 * Milliseconds of processor time of the longest task of a page's thread in which a script of the add-in ran: what
 * other programs do to a shared machine is left out.
 * @param {Buffer} trace
 * @param {string} addin
 */
function longestTask(trace, addin) {
  const { traceEvents } = /** @type {{ traceEvents: TraceEvent[] }} */ (JSON.parse(trace.toString()));
  const thread = (/** @type {TraceEvent} */ { pid, tid }) => `${pid} ${tid}`;
  // A worker's tasks hold up nobody.
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(thread),
  );
  const onPage = traceEvents.filter((event) => pages.has(thread(event)));
  const ours = onPage.filter(({ args }) => args.data?.url?.startsWith(addin));
  const tasks = onPage.filter(({ name, ph }) => name.endsWith("RunTask") && ph === "X");
  const isOurs = (/** @type {TraceEvent} */ task) =>
    ours.some(
      (one) => thread(one) === thread(task) && one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0),
    );
  return Math.max(0, ...tasks.filter(isOurs).map(({ tdur = 0 }) => tdur / 1000));
}

module.exports = { longestTask };
