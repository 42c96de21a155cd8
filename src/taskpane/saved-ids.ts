import type { AgeingBook } from "../ageing/desk/parts";
import { hash53 } from "../policy/hash";

const KEY = "visto-bueno.saved";
/** More than a mailbox of 60 MB holds; the oldest go first. */
const MOST = 20_000;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

/** A browser that keeps nothing for a frame of another site throws at the very name. */
const ownStorage = (): Storage | undefined => {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
};

function read(storage: Storage | undefined): readonly string[] {
  try {
    return (storage?.getItem(KEY) ?? "").split(" ").filter((hash) => /^[0-9a-z]{1,11}$/.test(hash));
  } catch {
    return [];
  }
}

const nothing: ReadonlySet<string> = new Set();
const hashesOf = (ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(Array.from(ids, (id) => hash53(id)));

/**
 * Which messages have a copy, kept in this browser as hashes of their ids, so that reminders need not speak of them again
 * before the folder is opened. Where nothing can be kept they do.
 */
export function savedIds(storage = ownStorage()): Pick<AgeingBook, "wasSaved" | "keepSaved" | "forgetSaved"> {
  let hashes = new Set(read(storage));
  let isKept = true;
  const keep = (gone: ReadonlySet<string>, added: ReadonlySet<string>): void => {
    // Another pane may have learnt something since, or forgotten it.
    const known = isKept ? read(storage) : [...hashes];
    hashes = new Set([...known, ...added].filter((hash) => !gone.has(hash)));
    try {
      isKept = storage !== undefined;
      storage?.setItem(KEY, [...hashes].slice(-MOST).join(" "));
    } catch {
      // No room, or not allowed: what is known serves as long as the pane is open.
      isKept = false;
    }
  };
  return {
    wasSaved: (id) => hashes.has(hash53(id)),
    keepSaved: (ids) => keep(nothing, hashesOf(ids)),
    forgetSaved: (ids) => keep(hashesOf(ids), nothing),
  };
}
