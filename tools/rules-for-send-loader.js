"use strict";
const fs = require("node:fs");

/** @typedef {string | Readonly<Record<string, string | Record<string, string>>>} Choice */

/** @param {Choice} choice @returns {readonly string[]} */
const severitiesIn = (choice) =>
  typeof choice === "string" ? [choice] : Object.values(choice).flatMap((one) => severitiesIn(one));

/** @param {{ severity: Record<string, Choice> }} section */
const onlyAdvises = ({ severity }) =>
  Object.values(severity)
    .flatMap(severitiesIn)
    .every((one) => one === "advise" || one === "off");

/**
 * Webpack loader for the list of rules: leaves out those that only advise by the policy that is built in. Advice is for the
 * pane; at send it would be worked out and told to nobody. A policy that makes one of them warn has it in its bundle.
 * @this {import("webpack").LoaderContext<{ policy: string }>}
 * @param {string} source
 * @returns {string}
 */
module.exports = function rulesForSend(source) {
  const { policy } = this.getOptions();
  this.addDependency(policy);
  /** @type {{ rules: Record<string, { severity: Record<string, Choice> }> }} */
  const { rules } = JSON.parse(fs.readFileSync(policy, "utf8"));
  /** @type {string[]} */
  const silent = [];
  const imported = source.replace(
    /^import \{ (\w+) \} from "\.\/([\w-]+)";\n/gm,
    (/** @type {string} */ line, /** @type {string} */ name, /** @type {string} */ id) => {
      const section = rules[id];
      if (section === undefined || !onlyAdvises(section)) return line;
      silent.push(name);
      return "";
    },
  );
  return silent.reduce((text, name) => text.replace(`  ${name},\n`, ""), imported);
};
