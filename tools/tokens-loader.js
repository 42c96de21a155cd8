"use strict";
const { tokens } = require("@fluentui/react-components");

/** @type {ReadonlyMap<string, string>} */
const variables = new Map(Object.entries(tokens));

/**
 * Puts the CSS variable in the place of each `tokens.name`, in our components and in Fluent's. The pane comes in several
 * files: without this, the second of them would make the first carry the whole object, 6 kB gzip of names.
 * @param {string} source
 */
module.exports = function inlineTokens(source) {
  return source.replace(/(?<![\w.$])tokens\.(\w+)/g, (all, /** @type {string} */ name) => {
    const variable = variables.get(name);
    return variable === undefined ? all : JSON.stringify(variable);
  });
};
