import type { Destination } from "./destination";
import type { IndexLine } from "./folder";
import { homeIn } from "./home";
import { disputedPaths, inOrder, readIndex, soleClaims } from "./index-lines";
import { INDEX } from "./own-files";
import { pathKey } from "./windows-name";

/** What the folder tells of a message, and whether its file is there and no other message's; only `verifyFolder` knows whether it is whole. */
export interface FolderLine extends IndexLine {
  readonly isThere: boolean;
}

/** The folder's lines, oldest first. Rejects with a `DestinationError` where the place fails; writes nothing. */
export async function readFolder(destination: Destination): Promise<readonly FolderLine[]> {
  const home = await homeIn(destination);
  const { lines } = readIndex(await home.read(INDEX));
  if (lines.size === 0) return [];
  const files = new Set([...(await home.list())].map(pathKey));
  const claimed = disputedPaths(lines.values());
  return inOrder(lines.values()).map((line) => {
    const key = pathKey(line.path);
    return { ...line, isThere: files.has(key) && !claimed.has(key) };
  });
}

/** By what ids messages that have a copy are found in the mailbox, and which of those were moved to the deleted items. */
export function idsOf(lines: readonly IndexLine[]): {
  readonly saved: ReadonlySet<string>;
  readonly freed: ReadonlySet<string>;
} {
  const moved = soleClaims(lines, "movedId");
  const idsOfLine = ({ id, movedId }: IndexLine): readonly string[] =>
    movedId !== undefined && moved.get(movedId)?.id === id ? [id, movedId] : [id];
  return {
    saved: new Set(lines.flatMap(idsOfLine)),
    freed: new Set(lines.filter(({ movedAt }) => movedAt !== undefined).flatMap(idsOfLine)),
  };
}
