import { tally } from "../../tools/test/tally";

const none = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe("the last line of npm test", () => {
  it.each([
    [
      "counts what passed and failed",
      { numPassedTests: 7, numFailedTests: 2 },
      false,
      { passed: 7, failed: 2 },
    ],
    [
      "counts a suite that did not run as failed",
      { numPassedTests: 7, numRuntimeErrorTestSuites: 1 },
      false,
      { passed: 7, failed: 1 },
    ],
    [
      "counts skipped and planned tests as failed",
      { numPendingTests: 2, numTodoTests: 1 },
      false,
      { passed: 0, failed: 3 },
    ],
    [
      "does not, where options chose among the tests",
      { numPassedTests: 1, numPendingTests: 9 },
      true,
      { passed: 1, failed: 0 },
    ],
  ])("%s", (_, results, chosen, expected) => {
    expect(tally({ ...none, ...results }, { chosen })).toEqual(expected);
  });
});
