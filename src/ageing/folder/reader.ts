import type { Destination } from "./destination";
import type { IndexLine } from "./folder";
import { inOrder, readIndex } from "./index-lines";
import { INDEX } from "./own-files";
import { pathKey } from "./windows-name";

/** What the folder tells of a message, and whether its file is there; only `verifyFolder` knows whether it is whole. */
export interface FolderLine extends IndexLine {
  readonly isThere: boolean;
}

/** The folder's lines, oldest first. Rejects with a `DestinationError` where the place fails; writes nothing. */
export async function readFolder(destination: Destination): Promise<readonly FolderLine[]> {
  const { lines } = readIndex(await destination.read(INDEX));
  if (lines.size === 0) return [];
  const files = new Set([...(await destination.list())].map(pathKey));
  return inOrder(lines.values()).map((line) => ({ ...line, isThere: files.has(pathKey(line.path)) }));
}

/** By what ids messages that have a copy are found in the mailbox, and which of those were moved to the deleted items. */
export function idsOf(lines: readonly IndexLine[]): {
  readonly saved: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
} {
  const idsOfLine = ({ id, movedId }: IndexLine): readonly string[] =>
    movedId === undefined ? [id] : [id, movedId];
  return {
    saved: new Set(lines.flatMap(idsOfLine)),
    freed: new Set(lines.filter(({ movedAt }) => movedAt !== undefined).flatMap(idsOfLine)),
  };
}
