"use strict";

/** @typedef {{ readonly clientId: string, readonly tenant: string, readonly graph?: string }} Registration */

const META = /\s*<meta name="visto-bueno-directory"[^>]*>/g;

/** @param {string} text */
const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * A pane's page that tells the registration, and none where there is none (src/taskpane/registration.ts reads it). In
 * the page and not in a script, so that one build serves any institution, and the sandbox too.
 * @param {string} html
 * @param {Registration | null} registration
 */
function withDirectory(html, registration) {
  const bare = html.replace(META, "");
  if (registration === null) return bare;
  const meta = `<meta name="visto-bueno-directory" content="${escaped(JSON.stringify(registration))}" />`;
  // A function: `$` in a replacement would be read.
  return bare.replace(/<head\b[^>]*>/i, (head) => `${head}${meta}`);
}

module.exports = { withDirectory };
