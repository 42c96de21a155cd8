import { latin1 } from "../bytes";
import { formatOfBase64 } from "../cms";
import type { LayerReader } from "../layer";
import { readEnclosed } from "./enclosed";
import { readArmour } from "./open-pgp";

/** Armour begins a text or follows some words; programs that open it read on. */
const MOST = 256 * 1024;

/**
 * What stands in a text and needs a key, or a program to be read: OpenPGP messages in armour, CMS between PEM lines, files in
 * base64 and uuencode.
 */
export const readPlainText: LayerReader = (source, budget, name) => {
  const enclosed = readEnclosed(source, budget);
  const text = latin1(source.read(0, MOST));
  if (text.indexOf("-----BEGIN ") < 0) return enclosed;
  const armour = readArmour(text, budget, name);
  const entries = (enclosed.entries ?? []).concat(armour.entries ?? []);
  const layer = { ...enclosed, ...armour, entries };
  if (armour.encryption) return layer;
  const pem = /(?:^|[\r\n])-----BEGIN (?:PKCS7|PKCS #7 SIGNED DATA|CMS)-----/.exec(text);
  const isSealed = pem !== null && formatOfBase64(text, pem.index + pem[0].length) === "smime";
  return isSealed ? { ...layer, encryption: "smime" } : layer;
};
