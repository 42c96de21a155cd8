import { below } from "./below";
import type { Destination } from "./destination";
import { whyStopped } from "./ending";
import type { FolderWork, Outcome } from "./folder";
import { readIndex } from "./index-lines";
import { readManifest } from "./manifest";
import { mailboxName, partsOfName } from "./names";
import { INDEX, isFolderInOurWay, isInOurWay, MANIFEST, PLAN, README } from "./own-files";
import { readPlan } from "./plan";
import { isReadme } from "./readme";
import { pathKey } from "./windows-name";

/** Where we go when something of a person has the name of one of ours in the folder that was chosen. */
const HOME = "Carpeta Personal";
const homeName = (turn: number): string => (turn === 1 ? HOME : `${HOME} ${turn}`);

/** Whether some file there could only have been written by the tool. */
async function isMarked(place: Destination): Promise<boolean> {
  return (
    isReadme(await place.read(README)) ||
    readIndex(await place.read(INDEX)).lines.size > 0 ||
    [...readManifest(await place.read(MANIFEST)).hashes.keys()].some((path) => partsOfName(path)) ||
    readPlan(await place.read(PLAN)).length > 0
  );
}

/**
 * Whether something of a person has a name that we need: a file that of one of our files, or a folder; or a file that of our
 * own folder (its path in there is empty) or of the mailbox's. An empty file in the place of one of ours has nothing to lose.
 */
async function isTaken(place: Destination, paths: readonly string[], mailbox?: string): Promise<boolean> {
  const needed = mailbox === undefined ? undefined : pathKey(mailboxName(mailbox));
  for (const path of paths) {
    const [top = "", ...below] = path.split("/");
    if (below.length > 0 ? isFolderInOurWay(top) : top === "" || pathKey(top) === needed) return true;
    if (isInOurWay(path) && (await place.read(path))?.length !== 0) return true;
  }
  return false;
}

/** The paths in a folder at the top, however its name is written there; for a file of that name, an empty one. */
const pathsIn = (files: readonly string[], name: string): readonly string[] =>
  files
    .filter((path) => pathKey(path.split("/", 1)[0] ?? "") === pathKey(name))
    .map((path) => path.slice(name.length + 1));

interface Homes {
  /** The folder that the tool has written in before. */
  readonly known: Destination | undefined;
  /** The first in which nothing of anybody is in the way of what is saved of this mailbox. */
  readonly free: Destination;
}

async function homesIn(chosen: Destination, mailbox?: string): Promise<Homes> {
  if (await isMarked(chosen)) return { known: chosen, free: chosen };
  const files = await chosen.list();
  let free = (await isTaken(chosen, files, mailbox)) ? undefined : chosen;
  // Whoever reads does not know for which mailbox a folder was passed over, and so looks on while there are any.
  for (let turn = 1; ; turn++) {
    const place = below(chosen, `${homeName(turn)}/`);
    if (await isMarked(place)) return { known: place, free: place };
    const paths = pathsIn(files, homeName(turn));
    if (free === undefined && !(await isTaken(place, paths, mailbox))) free = place;
    if (free !== undefined && paths.length === 0) return { known: undefined, free };
  }
}

/** The folder as it is read: the chosen one, or the one of ours below it. */
export const homeIn = async (chosen: Destination): Promise<Destination> =>
  (await homesIn(chosen)).known ?? chosen;

/** The same work in the folder in which we may write, or why the place does not tell. */
export async function workAtHome(work: FolderWork): Promise<FolderWork | NonNullable<Outcome["why"]>> {
  const found = { destination: work.destination };
  const why = await whyStopped(async () => {
    found.destination = (await homesIn(work.destination, work.mailbox)).free;
  });
  return why === undefined ? { ...work, ...found } : why;
}
