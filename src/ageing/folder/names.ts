import type { FolderWork } from "./folder";
import { cleaned, cut, nameFrom, pathKey } from "./windows-name";

/** Whole path and last name, in UTF-16 units: the part above is unknown, and Windows stops at 260. */
const LONGEST_PATH = 120;
const LONGEST_NAME = 80;
const MAILBOX = 32;
const FOLDER = 28;
const HEX = 8;
const ENDING = ".eml";

/** What names are made of. */
export interface Nameable {
  /** Names of the mail folder from the top down, joined by ` / `. */
  readonly folder: string;
  readonly received: number | undefined;
  readonly from: string;
  readonly subject: string;
}

/** The folder of a mailbox, in which all its copies are. */
export const mailboxName = (mailbox: string): string => nameFrom(mailbox, MAILBOX, "buzon");

/** The whole path of the mail folder where it is short, else its last name, which tells most. */
function folderName(folder: string): string {
  const whole = cleaned(folder);
  const last = folder.split(" / ").at(-1) ?? folder;
  return nameFrom(whole.length <= FOLDER ? whole : last, FOLDER, "carpeta");
}

/**
 * A message's path but for what depends on its content:
 * `<buzón>/<carpeta>/<AAAA-MM>/<AAAAMMDD-HHMM>_<remitente>_<asunto>_`.
 */
export function stemOf(
  work: Pick<FolderWork, "mailbox" | "stampOf">,
  { folder, received, from, subject }: Nameable,
): string {
  const none = { month: "sin-fecha", stamp: "sin-fecha" };
  const { month, stamp } = received === undefined ? none : work.stampOf(received);
  const above = `${mailboxName(work.mailbox)}/${folderName(folder)}/${month}/`;
  const room = Math.min(LONGEST_NAME, LONGEST_PATH - above.length) - stamp.length - 3 - HEX - ENDING.length;
  const sender = cut(cleaned(from) || "sin remitente", Math.floor(room * 0.4));
  return `${above}${stamp}_${sender}_${cut(cleaned(subject) || "sin asunto", room - sender.length)}_`;
}

/**
 * The path of a content of this SHA-256. The same content under the same stem, which a second message may have, is
 * numbered from there: `turn` 1 is the next eight digits.
 */
export const pathAt = (stem: string, sha256: string, turn = 0): string =>
  stem + ((parseInt(sha256.slice(0, HEX), 16) + turn) >>> 0).toString(16).padStart(HEX, "0") + ENDING;

const ofTheTool = new RegExp(`^(.*_)([0-9a-f]{${HEX}})\\${ENDING}$`, "s");

/** Whether a path is one that the copies of this mailbox have: no other file is ever written over. */
export const isOfMailbox = (mailbox: string, path: string): boolean =>
  pathKey(path).startsWith(pathKey(`${mailboxName(mailbox)}/`)) &&
  path.split("/").length === 4 &&
  partsOfName(path) !== undefined;

/** Takes apart the path of a file that has such a name; undefined for others. */
export function partsOfName(path: string): { readonly stem: string; readonly hex: string } | undefined {
  const [, stem, hex] = ofTheTool.exec(path) ?? [];
  return stem === undefined || hex === undefined ? undefined : { stem, hex };
}

/**
 * At which turn a content has these digits; undefined where it is so far off that the name was made for another content:
 * then the file was cut or changed.
 */
export function turnOf(hex: string, sha256: string): number | undefined {
  const turn = (parseInt(hex, 16) - parseInt(sha256.slice(0, HEX), 16)) >>> 0;
  return turn < 1000 ? turn : undefined;
}
