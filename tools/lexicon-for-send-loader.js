"use strict";
require("./require-ts");
const path = require("node:path");
/** @type {typeof import("../src/policy/language/lexicon/packed")} */
const { pack } = require("../src/policy/language/lexicon/packed");

/**
 * Webpack loader for a lexicon: the same export, its terms in their short form. What is read in a diff stays one
 * decision after the other; what is sent does not repeat their names.
 * @this {import("webpack").LoaderContext<unknown>}
 * @returns {string}
 */
module.exports = function lexiconForSend() {
  const packed = path.join(__dirname, "../src/policy/language/lexicon/packed");
  this.addDependency(`${packed}.ts`);
  Reflect.deleteProperty(require.cache, this.resourcePath);
  /** @type {Record<string, readonly import("../src/policy/language/term").Term[]>} */
  const lexicon = require(this.resourcePath);
  const exports = Object.keys(lexicon).map(
    (name) => `export const ${name} = unpack(${JSON.stringify(pack(lexicon[name] ?? []))});`,
  );
  return [`import { unpack } from ${JSON.stringify(packed)};`, ...exports].join("\n");
};
