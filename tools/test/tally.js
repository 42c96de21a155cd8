"use strict";

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   numRuntimeErrorTestSuites: number }} JestResults
 */

/**
 * What jest's results come to. Skipped tests are failures, unless options chose some tests among all (`-t` skips the
 * others by itself).
 * @param {JestResults} results
 * @param {{ chosen: boolean }} how
 * @returns {Tally}
 */
function tally(results, { chosen }) {
  const skipped = chosen ? 0 : results.numPendingTests + results.numTodoTests;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + results.numRuntimeErrorTestSuites + skipped,
  };
}

module.exports = { tally };
