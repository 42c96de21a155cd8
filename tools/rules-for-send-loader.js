"use strict";
const { adviceIn } = require("./advice");

/**
 * Webpack loader for the rules: leaves out of their list those that only advise by the policy that is built in, which would be
 * worked out at send and told to nobody, and of each the tables that describe it to others: nothing judges by them. A policy
 * that makes one of them warn has it in its bundle.
 * @this {import("webpack").LoaderContext<{ policy: string }>}
 * @param {string} source
 * @returns {string}
 */
module.exports = function rulesForSend(source) {
  const { policy } = this.getOptions();
  this.addDependency(policy);
  const { rules } = adviceIn(policy);
  /** @type {string[]} */
  const silent = [];
  const imported = source.replace(
    /^import \{ (\w+) \} from "\.\/([\w-]+)";\n/gm,
    (/** @type {string} */ line, /** @type {string} */ name, /** @type {string} */ id) => {
      if (!rules.has(id)) return line;
      silent.push(name);
      return "";
    },
  );
  const tables = /^ {2}(?:findings|settings)(?:: (?:\{\n[^]*?^ {2}\}|[^\n]*))?,\n/gm;
  return silent.reduce((text, name) => text.replace(`  ${name},\n`, ""), imported).replace(tables, "");
};
