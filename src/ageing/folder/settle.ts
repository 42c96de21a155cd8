import { writeChanged } from "./aside";
import { integrityOf } from "./bytes";
import { whyStopped } from "./ending";
import type { FolderWork, Outcome } from "./folder";
import { writeTable } from "./index-csv";
import { inOrder, writeIndex } from "./index-lines";
import { pagesOf, STYLE } from "./index-page";
import { writeManifest } from "./manifest";
import { INDEX, MANIFEST, PARTIAL, PLAN, README, TABLE } from "./own-files";
import { isNews, writePending, type OpenFolder } from "./open-folder";
import { writePlan, type Planned } from "./plan";
import { readmeOf } from "./readme";

/** Files that no line names, from a folder whose index was lost, are still watched over. */
async function manifestOf(work: FolderWork, folder: OpenFolder): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map(folder.manifest);
  for (const line of folder.lines.values())
    if (await isNews(work, hashes, line)) hashes.set(line.path, line.sha256);
  return hashes;
}

/**
 * Puts the folder in order at the end of any work: index and manifest sorted, and what people read written from them.
 * What came of it is the same whatever way led there. Also the index is written whole, so nothing is pending any more.
 */
async function settle(work: FolderWork, folder: OpenFolder): Promise<void> {
  const { destination } = work;
  await writeChanged(destination, MANIFEST, writeManifest(await manifestOf(work, folder)));
  await writeChanged(destination, INDEX, writeIndex(folder));
  folder.pending = [];
  folder.isTorn = false;
  if (folder.lines.size === 0) return;

  const lines = inOrder(folder.lines.values());
  const pages = pagesOf(lines, work.stampOf, await integrityOf(STYLE, work.sha256));
  await writeChanged(destination, TABLE, writeTable(lines, work.stampOf));
  // A part of an index that was longer stays, though no page leads to it: it may be where somebody has made notes.
  for (const [path, page] of pages) await writeChanged(destination, path, page);
  await writeChanged(destination, README, readmeOf(work.days));
}

/** What is still to be saved; no file where that is nothing. */
export async function settlePlan({ destination }: FolderWork, left: readonly Planned[]): Promise<void> {
  if (left.length > 0) await writeChanged(destination, PLAN, writePlan(left));
  else if ((await destination.read(PLAN)) !== undefined) await destination.remove(PLAN);
}

/**
 * Ends work, however it went: writes what is pending and puts the folder in order, as far as the place allows. Gives why
 * it did not. A note that failed does not matter where the index could be written whole after it.
 */
export async function endWork(work: FolderWork, folder: OpenFolder): Promise<Outcome["why"]> {
  await whyStopped(() => writePending(work, folder));
  return whyStopped(() => settle(work, folder));
}

/** After a stop there may be no place left for half a file. */
export const tidy = ({ destination }: FolderWork): Promise<void> =>
  destination.remove(PARTIAL).catch(() => undefined);
