"use strict";
/**
 * `npm run build -- [--rank ID --base URL --id GUID] [--policy FILE] [--client GUID --tenant NAME] [--out DIR]`
 *
 * Without options: the kit for a developer's machine in `dist`, and in `build` the sandbox page and the command line.
 * With any of them: only the kit, for one deployment (docs/deploy.md).
 */
const fs = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const webpack = require("webpack");
const configurations = require("../webpack.config.js");
const { deploymentOf, directoryOf } = require("./build/deployment");
const { withDirectory } = require("./build/directory-meta");
const { defaultBase, manifestFor } = require("./build/manifest");
const { readPolicy } = require("./build/policy");
const { Refusal } = require("./build/refusal");
const { isStale } = require("./build/stale");
const { nameIn, spare } = require("./build/standing");
const { writePolicyPage } = require("./policy-page");

const root = path.join(__dirname, "..");

const HELP = `npm run build -- [options]
  without options: the kit for this machine (in dist), the sandbox page and the command line (in build)
  with any of them, the kit of one deployment (docs/deploy.md):
  --base URL     https address of the folder that the kit will be served from
  --id GUID      Id of the deployment; make one and keep it
  --policy FILE  policy document to build in, instead of the SRE's
  --rank ID      id of the rank that the build is for
  --client GUID  application id of the add-in in your directory, for the rank from the directory
  --tenant NAME  your directory: tenant id or domain
  --out DIR      folder of the kit (default dist, or dist/<rank>)`;

/** The configurations whose output a static server publishes. */
const kit = ["launchevent", "taskpane", "folder-window"];

/**
 * @typedef {object} BuildOptions
 * @property {string} [rank] id of the rank that the build is deployed for
 * @property {string} [base] https address of the folder it will be served from
 * @property {string} [id] the add-in's GUID
 * @property {string} [policy] file of the policy document to build in, instead of the SRE's
 * @property {string} [client] application id by which the pane may ask the directory
 * @property {string} [tenant] the directory's tenant id or domain
 * @property {string} [out] folder of the kit
 * @property {readonly string[]} [only] names of the webpack configurations to run
 */

/** @param {import("webpack").Configuration[]} chosen @returns {Promise<void>} */
const compile = (chosen) =>
  new Promise((resolve, reject) => {
    const compiler = webpack(chosen);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Refusal(stats.toString({ preset: "errors-only" })));
        else resolve();
      });
    });
  });

/** @param {string} page file of the pane's page @param {ReturnType<typeof directoryOf>} directory */
function tellDirectory(page, directory) {
  fs.writeFileSync(page, withDirectory(fs.readFileSync(page, "utf8"), directory));
}

/**
 * Builds, and returns the folder of the kit. Throws a `Refusal` when an option makes no sense.
 * @param {BuildOptions} [options]
 */
async function build(options = {}) {
  const deployment = deploymentOf(options);
  const directory = directoryOf(options);
  const dist = options.out === undefined ? path.join(root, deployment.folder) : path.resolve(options.out);
  const all = configurations({
    rank: deployment.rank,
    base: deployment.base,
    dist,
    ...(options.policy === undefined ? {} : { policy: options.policy }),
  });
  const only = options.only ?? all.map(({ name }) => name ?? "");
  const chosen = all
    .filter(({ name = "" }) => only.includes(name))
    // Write even what came out the same: `isStale` goes by the times of the files.
    .map((one) => ({ ...one, output: { ...one.output, compareBeforeEmit: false } }));
  if (chosen.length < only.length) {
    throw new Refusal(
      `No such part to build: ${only.join(", ")}. There are: ${all.map(({ name }) => name).join(", ")}.`,
    );
  }

  const manifest = manifestFor(deployment);
  const writesKit = kit.some((name) => only.includes(name));
  if (writesKit) spare(deployment, nameIn(manifest), dist);

  // File names of these carry a hash: without this, those of earlier builds would stay in the kit.
  for (const name of ["taskpane", "folder-window"])
    if (only.includes(name)) fs.rmSync(path.join(dist, name), { recursive: true, force: true });
  await compile(chosen);
  if (only.includes("taskpane")) tellDirectory(path.join(dist, "taskpane.html"), directory);
  if (writesKit) {
    fs.writeFileSync(path.join(dist, "manifest.xml"), manifest);
    writePolicyPage(readPolicy(options.policy), dist);
  }
  return dist;
}

/** @param {string[]} args */
async function main(args) {
  const option = /** @type {const} */ ({ type: "string" });
  const { values } = parseArgs({
    args,
    options: {
      rank: option,
      base: option,
      id: option,
      policy: option,
      client: option,
      tenant: option,
      out: option,
      help: { type: "boolean" },
    },
  });
  const { help, ...options } = values;
  if (help) {
    console.log(HELP);
    return;
  }
  const one = Object.keys(options).length > 0;
  const dist = await build({ ...options, ...(one ? { only: kit } : {}) });
  const where = `The kit is in ${path.relative(process.cwd(), dist) || "."}`;
  const local = deploymentOf(options).base === defaultBase;
  console.log(
    local
      ? `${where}, for this machine only (${defaultBase}). For a deployment pass --base URL --id GUID (docs/deploy.md).`
      : `${where}: publish it as it is, then deploy its manifest.xml.`,
  );
}

module.exports = { build, isStale };

if (require.main === module) {
  main(process.argv.slice(2)).catch((/** @type {Error & { code?: string }} */ error) => {
    const ours = error instanceof Refusal || error.code?.startsWith("ERR_PARSE_ARGS");
    console.error(ours ? error.message : error);
    process.exitCode = 1;
  });
}
