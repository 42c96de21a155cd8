import { latin1 } from "../bytes";
import { formatOfBase64 } from "../cms";
import type { LayerReader } from "../layer";
import { armourIn } from "../pgp";

/** Armour begins a text or follows some words; programs that open it read on. */
const MOST = 256 * 1024;

/** What stands in a text and needs a key: an OpenPGP message in armour, CMS between PEM lines. */
export const readPlainText: LayerReader = (source) => {
  const text = latin1(source.read(0, MOST));
  if (text.indexOf("-----BEGIN ") < 0) return {};
  if (armourIn(text)?.encrypted) return { encryption: "openpgp" };
  const pem = /(?:^|[\r\n])-----BEGIN (?:PKCS7|PKCS #7 SIGNED DATA|CMS)-----/.exec(text);
  const isSealed = pem !== null && formatOfBase64(text, pem.index + pem[0].length) === "smime";
  return isSealed ? { encryption: "smime" } : {};
};
