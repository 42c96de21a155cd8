"use strict";
/** Counts of right and wrong answers, and the misses by name. */

/**
 * @typedef {{ hits: number, of: number }} Share
 * @typedef {{ readonly measure: string, readonly what: string }} Miss
 */

/** A measure of yes or no: found of what is there, and right of what was said. */
class Detection {
  /** @param {string} name @param {Miss[]} misses */
  constructor(name, misses) {
    this.name = name;
    this.misses = misses;
    this.found = 0;
    this.missed = 0;
    this.wrong = 0;
    this.quiet = 0;
  }

  /** @param {boolean} truth @param {boolean} said @param {string} what */
  count(truth, said, what) {
    if (truth && said) this.found++;
    else if (truth) this.missed++;
    else if (said) this.wrong++;
    else this.quiet++;
    if (truth !== said)
      this.misses.push({ measure: `${this.name}: ${truth ? "not found" : "false alarm"}`, what });
  }

  get recall() {
    return percent(this.found, this.found + this.missed);
  }

  get precision() {
    return percent(this.found, this.found + this.wrong);
  }
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;

module.exports = { Detection, percent };
