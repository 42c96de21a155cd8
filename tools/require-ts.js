"use strict";
/** Lets tools require the project's own TypeScript, as jest does: `require("./require-ts")` first. */
const fs = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");

/**
 * Node's table of loaders by extension; not in its types, though documented.
 * @type {Record<string, (module: { _compile(code: string, filename: string): void }, filename: string) => void>}
 */
const extensions = Reflect.get(Module, "_extensions");

extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, "utf8"), {
    filename,
    swcrc: false,
    module: { type: "commonjs" },
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  });
  module._compile(code, filename);
};
