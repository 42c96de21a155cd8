import { joined } from "../../crypto/joined";
import { md5 } from "../../crypto/md5";
import { rc4 } from "../../crypto/rc4";
import { sha256 } from "../../crypto/sha256";
import { hardened } from "./hardened";
import { isText, numberOr, type PdfDictionary } from "./tokens";

const bytesFrom = (text: string): Uint8Array =>
  new Uint8Array(text.length).map((_, at) => text.charCodeAt(at));

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** What fills up a password, and here is all of it (ISO 32000-1 §7.6.3.3, algorithm 2, step a). */
const padding = bytesFrom(
  "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08" +
    "\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a",
);

/** The entries of an encryption dictionary that the check of a user password needs (§7.6.3.2, table 21). */
interface Entries {
  readonly revision: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly permissions: number;
  readonly hidesMetadata: boolean;
}

/** Algorithm 2: the file's key for the empty password. */
function keyFor({ revision, owner, permissions, hidesMetadata }: Entries, id: Uint8Array, length: number) {
  const permitted = new Uint8Array(4).map((_, at) => permissions >> (8 * at));
  const more = new Uint8Array(revision >= 4 && !hidesMetadata ? 4 : 0).fill(255);
  let key = md5(joined(padding, owner.subarray(0, 32), permitted, id, more));
  for (let turn = 0; revision >= 3 && turn < 50; turn++) key = md5(key.subarray(0, length));
  return key.subarray(0, length);
}

/** Algorithms 4 and 5: what `/U` has to be for that key. Of revision 3 on, the first 16 bytes count. */
function userEntry(revision: number, key: Uint8Array, id: Uint8Array): Uint8Array {
  if (revision < 3) return rc4(key, padding);
  let entry = md5(joined(padding, id));
  for (let turn = 0; turn < 20; turn++)
    entry = rc4(
      key.map((byte) => byte ^ turn),
      entry,
    );
  return entry;
}

/**
 * Whether a file under the standard security handler opens without a password: the empty user password is its own. Its
 * permissions are then a request to the viewer and no encryption that keeps anybody out.
 * @param id first string of the trailer's `/ID`
 * @returns undefined where nobody tried: the hash of revision 6 is left to the pane
 */
export function opensWithoutPassword(dictionary: PdfDictionary, id: string): boolean | undefined {
  if (dictionary.get("Filter") !== "Standard") return false;
  const bytes = (key: string): Uint8Array => {
    const value = dictionary.get(key);
    return bytesFrom(isText(value) ? value.text : "");
  };
  const revision = numberOr(dictionary.get("R"), 0);
  const user = bytes("U");
  if (user.length < 32 || revision < 2 || revision > 6) return false;
  // Revisions 5 and 6: the hash of the password and the validation salt, that salt, a salt for the key.
  if (revision >= 5) {
    const salt = user.subarray(32, 40);
    const hash = revision === 5 ? sha256(salt) : hardened(salt);
    return hash && isSame(hash, user.subarray(0, 32));
  }
  const entries: Entries = {
    revision,
    owner: bytes("O"),
    user,
    permissions: numberOr(dictionary.get("P"), 0),
    hidesMetadata: dictionary.get("EncryptMetadata") !== false,
  };
  const first = bytesFrom(id);
  // Writers disagree about which of `/Length`, 40 and 128 bits holds when; a wrong one never fits by chance.
  const lengths = [numberOr(dictionary.get("Length"), 40) / 8, 5, 16];
  return lengths.some((length) => {
    if (length < 5 || length > 16) return false;
    const entry = userEntry(revision, keyFor(entries, first, Math.floor(length)), first);
    return isSame(entry, user.subarray(0, entry.length));
  });
}
