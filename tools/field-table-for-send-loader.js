"use strict";

/**
 * Webpack loader for `src/policy/document/field.ts`: empties the functions that describe a field. The send bundle reads
 * a document that was validated when it was built, so the table, and its sentences for administrators, stay out of it.
 * @param {string} source
 * @returns {string}
 */
module.exports = function fieldTableForSend(source) {
  const names = [...source.matchAll(/^export const (\w+)/gm)].map(([, name]) => name);
  return names.map((name) => `export const ${name} = () => undefined;`).join("\n");
};
