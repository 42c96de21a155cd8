"use strict";
const fs = require("node:fs");
const path = require("node:path");

/** Times at which the files at or under a path were last written; none where there is nothing. @param {string} at @returns {number[]} */
function times(at) {
  const stat = fs.statSync(at, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [stat.mtimeMs];
  return fs.readdirSync(at).flatMap((name) => times(path.join(at, name)));
}

/**
 * Whether built files must be built again: one is missing, or something they are made from is newer than the oldest.
 * @param {readonly string[]} outputs files
 * @param {readonly string[]} sources files, or folders with all that is in them
 */
function isStale(outputs, sources) {
  if (outputs.some((file) => !fs.existsSync(file))) return true;
  const oldest = Math.min(...outputs.flatMap(times));
  return sources.flatMap(times).some((time) => time > oldest);
}

module.exports = { isStale };
