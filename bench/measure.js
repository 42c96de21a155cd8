"use strict";
const { performance } = require("node:perf_hooks");

/**
 * Times `work` until it has run for half a second or so, and at least `least` times.
 * @param {() => unknown} work
 * @param {number} [least]
 * @returns {{ p50: number, runs: number }} milliseconds of the median run
 */
function measure(work, least = 15) {
  for (let warmUp = 0; warmUp < 3; warmUp++) work();
  /** @type {number[]} */
  const times = [];
  const end = performance.now() + 500;
  while (times.length < least || performance.now() < end) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return { p50: median(times), runs: times.length };
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Three significant figures are more than a shared machine can tell. @param {number} value */
const figure = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

/**
 * One line of the results: what was measured, the figure, the goal and what it was compared with in the same run.
 * @typedef {{ question: string, result: string, goal: string, ratio: string }} Row
 */

module.exports = { measure, median, figure };
