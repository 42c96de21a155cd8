"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { defaultBase, defaultId } = require("./manifest");
const { Refusal } = require("./refusal");

/** @typedef {{ folder: string, base: string, id: string, name: string }} Standing */

/** The add-in's name, as an administrator tells two apart. @param {string} xml a manifest */
const nameIn = (xml) => /<DisplayName\s+DefaultValue="([^"]*)"/.exec(xml)?.[1] ?? "";

/**
 * The deployment whose kit stands in a folder; none where there is no kit, or only that of a developer's machine.
 * @param {string} folder
 * @returns {Standing | undefined}
 */
function deploymentIn(folder) {
  const file = path.join(folder, "manifest.xml");
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
  const xml = fs.readFileSync(file, "utf8");
  const said = (/** @type {RegExp} */ pattern) => pattern.exec(xml)?.[1] ?? "";
  const base = said(/DefaultValue="([^"]*)\/taskpane\.html"/).replace(/&amp;/g, "&");
  const id = said(/<Id>([^<]*)<\/Id>/).toLowerCase();
  const isDefault = base === defaultBase && id === defaultId().toLowerCase();
  return isDefault ? undefined : { folder, base, id, name: nameIn(xml) };
}

/** @param {string} folder */
const shown = (folder) => path.relative(process.cwd(), folder) || ".";

/** The folders in a folder. @param {string} folder @returns {string[]} */
const foldersIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => path.join(folder, name))
    : [];

/**
 * Refuses a build that would harm a deployment that stands already: a kit for this machine written over it, or one for
 * another rank under its Id or at its address.
 * @param {{ base: string, id: string, rank: string | null }} deployment
 * @param {string} name the add-in's name in the manifest to be written
 * @param {string} dist folder to be written
 */
function spare({ base, id, rank }, name, dist) {
  const there = deploymentIn(dist);
  if (there !== undefined && base === defaultBase && id === defaultId().toLowerCase()) {
    throw new Refusal(
      `${shown(dist)} holds the kit of a deployment (${there.base}, Id ${there.id}); one for this machine would replace it. Move it away, or name another folder with --out.`,
    );
  }
  if (rank === null) return;
  const beside = path.dirname(dist);
  for (const folder of [beside, ...foldersIn(beside)].filter((one) => one !== dist)) {
    const other = deploymentIn(folder);
    // The same rank built into another folder is the same deployment.
    if (other === undefined || other.name === name) continue;
    const shared =
      other.id === id
        ? `Id ${id}: two add-ins with one Id replace each other`
        : other.base === base
          ? `address ${base}: two builds at one address overwrite each other`
          : undefined;
    if (shared !== undefined) {
      throw new Refusal(
        `${shown(folder)} ("${other.name}") has the same ${shared}, and everybody would get one rank.`,
      );
    }
  }
}

module.exports = { deploymentIn, nameIn, spare };
