"use strict";
/**
 * Checks add-in manifests against Microsoft's XML schemas: `node tools/validate-manifest.js [--schemas DIR] FILE…`.
 * The schemas are third-party data and are not kept in this repository; without them nothing can be said, which is
 * a failure here and a choice of the caller (`.ci/run` asks only where the folder exists).
 */
const fs = require("node:fs");
const path = require("node:path");
const { validateXML } = require("xmllint-wasm");

const entrySchema = "OfficeAppManifestV1_1.xsd";
const defaultSchemas = path.join(__dirname, "../../shared/schemas/office-manifest");

/**
 * The schema faults of each manifest; an empty list means that it is valid.
 * @param {readonly string[]} files
 * @param {string} [schemas] folder of the schemas
 * @returns {Promise<Map<string, string[]>>}
 */
async function validateManifests(files, schemas = defaultSchemas) {
  const load = (/** @type {string} */ name) => ({
    fileName: name,
    contents: fs.readFileSync(path.join(schemas, name), "utf8"),
  });
  const others = fs.readdirSync(schemas).filter((name) => name.endsWith(".xsd") && name !== entrySchema);
  /** @type {Map<string, string[]>} */
  const faults = new Map();
  for (const file of files) {
    const { valid, errors, rawOutput } = await validateXML({
      xml: [{ fileName: path.basename(file), contents: fs.readFileSync(file, "utf8") }],
      schema: [load(entrySchema)],
      preload: others.map(load),
    });
    const messages = errors.map(({ loc, message }) => (loc ? `line ${loc.lineNumber}: ${message}` : message));
    faults.set(file, valid ? [] : messages.length > 0 ? messages : [rawOutput]);
  }
  return faults;
}

/** @param {string[]} args */
async function main(args) {
  const at = args.indexOf("--schemas");
  const schemas = at < 0 ? defaultSchemas : args[at + 1];
  const files = at < 0 ? args : args.filter((_, index) => index !== at && index !== at + 1);
  if (schemas === undefined || !fs.existsSync(path.join(schemas, entrySchema))) {
    throw new Error(`No schemas at ${schemas ?? "(no folder given)"}: give their folder with --schemas.`);
  }
  let failed = 0;
  for (const [file, messages] of await validateManifests(files, schemas)) {
    console.log(`${messages.length === 0 ? "valid  " : "INVALID"}  ${file}`);
    for (const message of messages) console.log(`         ${message}`);
    if (messages.length > 0) failed += 1;
  }
  console.log(`${files.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;
}

module.exports = { validateManifests };

if (require.main === module) {
  main(process.argv.slice(2)).catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
