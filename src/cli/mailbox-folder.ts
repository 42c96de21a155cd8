import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { failureToRead } from "./read-file";

/** A message's file, or a folder that cannot be read. */
export type FolderEntry =
  { readonly path: string } | { readonly path: string; readonly failed: "not-found" | "unreadable" };

/** What is no folder is there, only nothing to list: a pipe, a device. */
const failureToList = (error: unknown): "not-found" | "unreadable" =>
  (error as NodeJS.ErrnoException).code === "ENOTDIR" ? "unreadable" : failureToRead(error);

/** What a Mac writes beside each file on disks that are not its own. */
const isMacShadow = (name: string): boolean => name.startsWith("._");

/**
 * The messages of a folder and of those below it, by name: what is in `cur` and `new` of a Maildir, and any `.eml`.
 * Folders that are links are not followed, so that there are no circles.
 */
export async function* messagesBelow(folder: string): AsyncGenerator<FolderEntry> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, failed: failureToList(error) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const isMaildir = ["cur", "new"].every((name) =>
    entries.some((entry) => entry.name === name && entry.isDirectory()),
  );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isMaildir && (entry.name === "cur" || entry.name === "new")) yield* filesIn(path);
    else if (isMaildir && entry.name === "tmp") continue;
    else if (entry.isDirectory()) yield* messagesBelow(path);
    else if (/\.eml$/i.test(entry.name) && !isMacShadow(entry.name)) yield { path };
  }
}

async function* filesIn(folder: string): AsyncGenerator<FolderEntry> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."));
    for (const name of names.map((entry) => entry.name).sort()) yield { path: join(folder, name) };
  } catch (error) {
    yield { path: folder, failed: failureToList(error) };
  }
}
