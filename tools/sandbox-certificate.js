"use strict";
const { X509Certificate, createHash } = require("node:crypto");
const { generate } = require("selfsigned");

const WEEK = 7 * 24 * 60 * 60 * 1000;

/**
 * A certificate for this run only: made at start, kept in memory, never put into any trust store. A browser is told to
 * accept it by the hash of its public key and nothing wider.
 * @returns {Promise<{ key: string, cert: string, spkiHash: string }>}
 */
async function makeCertificate() {
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notBeforeDate: new Date(Date.now() - 60 * 60 * 1000),
    notAfterDate: new Date(Date.now() + WEEK),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: "spki", format: "der" });
  return {
    key: made.private,
    cert: made.cert,
    spkiHash: createHash("sha256").update(publicKey).digest("base64"),
  };
}

module.exports = { makeCertificate };
