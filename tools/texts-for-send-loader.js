"use strict";
const { adviceIn } = require("./advice");

/**
 * Webpack loader for a catalogue: leaves out what is said of findings that the policy that is built in only advises about. No
 * alert tells them. Each text is a member of its own: `"rule.finding": (…) => ({` to `}),` at the same depth, or
 * `"rule.finding": name,`.
 * @this {import("webpack").LoaderContext<{ policy: string }>}
 * @param {string} source
 * @returns {string}
 */
module.exports = function textsForSend(source) {
  const { policy } = this.getOptions();
  this.addDependency(policy);
  const { keys } = adviceIn(policy);
  return source.replace(
    /^( +)"([\w-]+\.\w+)": (?:\w+|\([^\n]*=> \(\{\n[^]*?^\1\}\)),\n/gm,
    (/** @type {string} */ text, /** @type {string} */ _indent, /** @type {string} */ key) =>
      keys.has(key) ? "" : text,
  );
};
