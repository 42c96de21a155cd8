"use strict";
const MinimizerPlugin = require("minimizer-webpack-plugin");

const swc = {
  ecma: 2016,
  compress: { passes: 4, toplevel: true, ecma: 2016, unsafe_arrows: true },
  mangle: { toplevel: true },
  format: { comments: false },
};
const terser = {
  ecma: 2016,
  toplevel: true,
  compress: { passes: 3, pure_getters: true },
  format: { comments: false },
};

/** Nobody tells the engine of classic Outlook how a script is encoded. @param {string} code */
const inAscii = (code) =>
  code.replace(/[^\x00-\x7f]/g, (unit) => {
    const digits = unit.charCodeAt(0).toString(16);
    return digits.length === 2 ? `\\x${digits}` : `\\u${digits.padStart(4, "0")}`;
  });

/**
 * How the send bundle is minified: by swc, then by terser, which still finds something; then in ASCII, since neither
 * touches the literal parts of a tagged template. Every character beyond ASCII stands in a string, a template or a
 * regular expression, where its escape means the same.
 * @param {Record<string, string | Buffer>} input
 * @returns {Promise<{ code: string }>}
 */
module.exports = async function minifyForSend(input) {
  const [name = ""] = Object.keys(input);
  const first = await MinimizerPlugin.swcMinify(input, undefined, swc, false);
  const second = await MinimizerPlugin.terserMinify({ [name]: String(first.code) }, undefined, terser, false);
  const errors = [...(first.errors ?? []), ...(second.errors ?? [])];
  if (errors.length > 0 || !second.code) throw new Error(`${name} was not minified: ${errors.join("; ")}`);
  return { code: inAscii(String(second.code)) };
};
