"use strict";

/**
 * Times `work` with tinybench for half a second or so after a warm-up.
 * @param {() => unknown} work
 * @returns {Promise<{ p50: number }>} milliseconds of the median run
 */
async function measure(work) {
  const { Bench } = await import("tinybench");
  const bench = new Bench({ time: 500, iterations: 5, warmupIterations: 3, warmupTime: 100 });
  bench.add("work", () => void work());
  const [task] = await bench.run();
  const result = task?.result;
  if (!result || !("latency" in result)) throw new Error("the measured work failed");
  return { p50: result.latency.p50 };
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
