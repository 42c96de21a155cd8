import { writeInstant } from "../instant";
import type { FolderWork, IndexLine } from "./folder";
import { hasMessageId, messageIdsOf } from "./mime-head";
import { partsOfName, stemOf, turnOf } from "./names";
import { nameableOf, type Planned } from "./plan";
import { pathKey } from "./windows-name";

interface Known {
  readonly lines: ReadonlyMap<string, IndexLine>;
  readonly takenBy: ReadonlyMap<string, string>;
}

interface Candidates {
  /** What an earlier start was about to save. */
  readonly plan: readonly Planned[];
  /** What this one is asked for. */
  readonly wanted: readonly Planned[];
}

/**
 * Whether a file may be a message's copy. A Message-ID that was listed has to be in the file. Where none was listed
 * the plan's word is needed, and the file has to have none either: a name alone says too little.
 */
const fits = (planned: Planned, isPlanned: boolean, ids: readonly string[]): boolean =>
  planned.messageId === undefined ? isPlanned && ids.length === 0 : hasMessageId(ids, planned.messageId);

interface Meant {
  readonly planned: Planned;
  readonly isPlanned: boolean;
}

/** By the stem of their path and their id, the messages that have no line yet. */
function byStem(work: FolderWork, { lines }: Known, { plan, wanted }: Candidates) {
  const stems = new Map<string, Map<string, Meant>>();
  const add = (planned: Planned, isPlanned: boolean): void => {
    if (lines.has(planned.id)) return;
    const stem = stemOf(work, nameableOf(planned));
    const meant = stems.get(stem) ?? new Map<string, Meant>();
    stems.set(stem, meant.set(planned.id, { planned, isPlanned }));
  };
  for (const planned of wanted) add(planned, false);
  for (const planned of plan) add(planned, true);
  return stems;
}

/**
 * Lines for messages that have no line but a file. A file is taken for a message's copy when its path is the one that
 * the message would have; when the digits in its name are those of what it holds, so that it is whole; and when no other
 * message without a line could be meant. In doubt there is no line: the message is fetched, and the file, when it holds
 * the same, is found then.
 */
export async function adopt(
  work: FolderWork,
  known: Known,
  files: readonly string[],
  candidates: Candidates,
): Promise<readonly IndexLine[]> {
  const orphans = files
    // Some systems hand names back taken apart into letters and marks.
    .map((path) => path.normalize("NFC"))
    .map((path) => ({ path, parts: partsOfName(path) }))
    .filter(({ path, parts }) => parts !== undefined && !known.takenBy.has(pathKey(path)));
  if (orphans.length === 0) return [];

  const stems = byStem(work, known, candidates);
  const adopted = new Map<string, IndexLine>();
  for (const { path, parts } of orphans) {
    const meant = parts && stems.get(parts.stem);
    const bytes = meant && (await work.destination.read(path));
    if (!bytes) continue;
    const sha256 = await work.sha256(bytes);
    if (turnOf(parts.hex, sha256) === undefined) continue;
    const ids = messageIdsOf(bytes);
    const [one, other] = [...meant.values()].filter(({ planned, isPlanned }) =>
      fits(planned, isPlanned, ids),
    );
    if (!one || other || adopted.has(one.planned.id)) continue;
    const { messageId: _, ...told } = one.planned;
    const savedAt = writeInstant(work.now());
    adopted.set(told.id, { ...told, size: bytes.length, sha256, path, savedAt });
  }
  return [...adopted.values()];
}
