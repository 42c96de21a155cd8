import { count } from "../../words";
import type { verifyEsMX } from "../es-mx/verify";

const files = (number: number): string => (number === 1 ? "1 file" : `${count(number)} files`);

/** What `verify` tells people, in English of the United States. */
export const verifyEnUS: typeof verifyEsMX = {
  oneFolder: "Name one saved folder, or the .zip file or files of one download.",
  states: { missing: "missing", changed: "changed", extra: "not in the manifest" },
  notZip: (path) =>
    `${path} is no .zip that can be checked: it is incomplete or damaged, has a password, or holds names that lead out of the folder. Download it again, or name the folder that it was extracted into.`,
  noManifest: (path) =>
    `There is no ${path}. Name the folder that Visto Bueno saved into, the one that has this file in it.`,
  brokenManifest: (path) => `${path} is damaged: none of its lines names a file, so nothing can be compared.`,
  gone: (path) => `There is no ${path}, or it was taken away while it was checked.`,
  unreadable: (path) =>
    `${path} could not be read, so the check is not complete. Is permission missing, or is the disk failing?`,
  total: (matching, missing, changed, extra) =>
    missing + changed + extra === 0
      ? `${files(matching)}: ${matching === 1 ? "it is" : "all are"} as saved.`
      : `${files(matching + missing + changed)} in the manifest: ${count(matching)} unchanged, ${count(missing)} missing, ${count(changed)} changed. Outside the manifest: ${count(extra)}.`,
};
