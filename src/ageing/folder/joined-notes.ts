import { joined, utf8 } from "./bytes";
import type { IndexLine } from "./folder";
import { putLine, readIndex, writeIndex } from "./index-lines";
import { readManifest, writeManifest } from "./manifest";
import { readInstant } from "../instant";

/** When a line was written: its message was saved, moved or moved back then. */
const writtenAt = ({ savedAt, movedAt, returnedAt }: IndexLine): number =>
  Math.max(
    ...[savedAt, movedAt, returnedAt].map(
      (at) => (at === undefined ? undefined : readInstant(at)) ?? -Infinity,
    ),
  );

/** Indexes of one folder from several times as one: of each message the newest line holds. */
export function joinedIndex(indexes: readonly Uint8Array[]): Uint8Array {
  const read = indexes.map(readIndex);
  const lines = new Map<string, IndexLine>();
  const all = read.flatMap((index) => [...index.lines.values()]);
  for (const line of [...all].sort((a, b) => writtenAt(a) - writtenAt(b))) putLine(lines, line);
  const distrusted = read.flatMap(({ distrusted: pieces, tail }) =>
    tail.length === 0 ? pieces : [...pieces, tail],
  );
  // Each zip of one download brings the same.
  const once = new Map(distrusted.map((piece) => [piece.join(), piece]));
  return writeIndex({ lines, distrusted: [...once.values()], tail: new Uint8Array() });
}

/** A manifest, and which files lie where it lies. */
export interface PlacedManifest {
  readonly bytes: Uint8Array;
  readonly holds: (path: string) => boolean;
}

/** What manifests say together: of a file counts what the manifest beside it says. */
export function joinedHashes(manifests: readonly PlacedManifest[]): ReadonlyMap<string, string> {
  const all = manifests.map(({ bytes, holds }) => ({ entries: [...readManifest(bytes).hashes], holds }));
  return new Map([
    ...all.flatMap(({ entries }) => entries),
    ...all.flatMap(({ entries, holds }) => entries.filter(([path]) => holds(path))),
  ]);
}

/** The same as a file, in which broken lines are still to be seen. */
export const joinedManifest = (manifests: readonly PlacedManifest[]): Uint8Array =>
  joined([...manifests.flatMap(({ bytes }) => [bytes, utf8("\n")]), writeManifest(joinedHashes(manifests))]);
