"use strict";
/** Counts of right and wrong answers, and the misses by name. */

/** @param {number} part @param {number} whole */
const percent = (part, whole) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;

/**
 * A measure of yes or no: found of what is there (recall), and right of what was said (precision).
 * @param {string} name @param {{ measure: string, what: string }[]} misses gets a line for each wrong answer
 */
function detection(name, misses) {
  let found = 0;
  let missed = 0;
  let wrong = 0;
  return {
    /** @param {boolean} truth @param {boolean} said @param {string} what */
    count(truth, said, what) {
      if (truth && said) found++;
      else if (truth) missed++;
      else if (said) wrong++;
      if (truth !== said) misses.push({ measure: `${name}: ${truth ? "not found" : "false alarm"}`, what });
    },
    recall: () => percent(found, found + missed),
    precision: () => percent(found, found + wrong),
  };
}

module.exports = { detection, percent };
