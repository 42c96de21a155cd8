"use strict";

/** Something the person who builds has to change; said in its own words, without a stack. */
class Refusal extends Error {
  /** @override */
  name = "Refusal";
}

module.exports = { Refusal };
