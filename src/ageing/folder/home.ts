import { below } from "./below";
import type { Destination } from "./destination";
import { whyStopped } from "./ending";
import type { FolderWork, Outcome } from "./folder";
import { readIndex } from "./index-lines";
import { readManifest } from "./manifest";
import { partsOfName } from "./names";
import { INDEX, isInOurWay, MANIFEST, PLAN, README } from "./own-files";
import { readPlan } from "./plan";
import { isReadme } from "./readme";

/** Where we go when files of a person have the names of ours in the folder that was chosen. */
const HOME = "Carpeta Personal";
const baseOf = (turn: number): string => (turn === 0 ? "" : turn === 1 ? `${HOME}/` : `${HOME} ${turn}/`);

/** Whether some file there could only have been written by the tool. */
async function isMarked(place: Destination): Promise<boolean> {
  return (
    isReadme(await place.read(README)) ||
    readIndex(await place.read(INDEX)).lines.size > 0 ||
    [...readManifest(await place.read(MANIFEST)).hashes.keys()].some((path) => partsOfName(path)) ||
    readPlan(await place.read(PLAN)).length > 0
  );
}

/** Whether a file of a person has a name that one of ours would take. An empty one has nothing to lose. */
async function isTaken(place: Destination, paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (isInOurWay(path) && ((await place.read(path))?.length ?? 0) > 0) return true;
  return false;
}

interface Homes {
  /** The folder that the tool has written in before. */
  readonly known: Destination | undefined;
  /** The first in which nobody's file is in the way. */
  readonly free: Destination;
}

async function homesIn(chosen: Destination): Promise<Homes> {
  if (await isMarked(chosen)) return { known: chosen, free: chosen };
  const files = await chosen.list();
  let free: Destination | undefined;
  for (let turn = 0; ; turn++) {
    const base = baseOf(turn);
    const place = below(chosen, base);
    if (turn > 0 && (await isMarked(place))) return { known: place, free: place };
    const paths = files.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length));
    if (await isTaken(place, paths)) continue;
    free ??= place;
    if (turn > 0) return { known: undefined, free };
  }
}

/** The folder as it is read: the chosen one, or the one of ours below it. */
export const homeIn = async (chosen: Destination): Promise<Destination> =>
  (await homesIn(chosen)).known ?? chosen;

/** The same work in the folder in which we may write, or why the place does not tell. */
export async function workAtHome(work: FolderWork): Promise<FolderWork | NonNullable<Outcome["why"]>> {
  const found = { destination: work.destination };
  const why = await whyStopped(async () => {
    found.destination = (await homesIn(work.destination)).free;
  });
  return why === undefined ? { ...work, ...found } : why;
}
