"use strict";
const fs = require("node:fs/promises");
const path = require("node:path");

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** @param {string} name */
const mediaType = (name) => TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";

/**
 * The file that a URL path names below `root`, or null when there is none or the path tries to leave `root`.
 * @param {string} root
 * @param {string} urlPath path of the request, still percent-encoded
 * @returns {Promise<{ name: string, bytes: Buffer } | null>}
 */
async function fileBelow(root, urlPath) {
  let name;
  try {
    name = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.includes("\\")) return null;
  const file = path.join(root, name);
  try {
    // Resolved, so that neither `..` nor a link inside the folder leads out of it.
    const [realRoot, realFile] = await Promise.all([fs.realpath(root), fs.realpath(file)]);
    if (!realFile.startsWith(realRoot + path.sep)) return null;
    return { name: realFile, bytes: await fs.readFile(realFile) };
  } catch {
    return null;
  }
}

module.exports = { fileBelow, mediaType };
