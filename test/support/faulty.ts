import {
  DestinationError,
  type Destination,
  type DestinationFailure,
} from "../../src/ageing/folder/destination";
import type { Fetched, MailStore, Moved } from "../../src/ageing/store";

/**
 * What a stop leaves of the operation that it falls into: nothing was done; a half (torn bytes, a copy whose original is
 * still there); or all of it, and nobody learnt.
 */
export type Leaves = "nothing" | "half" | "all";

export interface Fuse {
  /** Steps that still succeed; below zero everything fails for ever. */
  left: number;
  readonly leaves: Leaves;
  readonly why: DestinationFailure;
}

export const fuse = (left: number, leaves: Leaves = "nothing", why: DestinationFailure = "gone"): Fuse => ({
  left,
  leaves,
  why,
});

/** A place that works for so many steps, then never again. */
export function faultyDestination(inner: Destination, fuse: Fuse): Destination {
  async function step<T>(
    path: string | undefined,
    whole: () => Promise<T>,
    half?: () => Promise<void>,
  ): Promise<T> {
    if (fuse.left-- > 0) return whole();
    if (fuse.left === -1 && fuse.leaves === "all") await whole().catch(() => undefined);
    if (fuse.left === -1 && fuse.leaves === "half") await half?.().catch(() => undefined);
    throw new DestinationError(fuse.why, path);
  }
  const torn = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.ceil(bytes.length / 2));

  return {
    list: () => step(undefined, () => inner.list()),
    read: (path) => step(path, () => inner.read(path)),
    write: (path, bytes) =>
      step(
        path,
        () => inner.write(path, bytes),
        () => inner.write(path, torn(bytes)),
      ),
    append: (path, bytes) =>
      step(
        path,
        () => inner.append(path, bytes),
        () => inner.append(path, torn(bytes)),
      ),
    rename: (from, to) =>
      step(
        from,
        () => inner.rename(from, to),
        async () => inner.write(to, (await inner.read(from)) ?? new Uint8Array()),
      ),
    remove: (path) => step(path, () => inner.remove(path)),
  };
}

/** A mailbox on the same fuse: the step that it burns in may be done, and its answer never comes. */
export function faultyStore(inner: MailStore, fuse: Fuse): MailStore {
  const offline = { state: "failed", why: "offline" } as const;
  return {
    ...inner,
    async *fetch(messages, manner) {
      for (const message of messages) {
        if (fuse.left-- > 0) yield* inner.fetch([message], manner);
        else yield { message, mime: offline } satisfies Fetched;
      }
    },
    async *move(moves, manner) {
      for (const move of moves) {
        if (fuse.left-- > 0) {
          yield* inner.move([move], manner);
          continue;
        }
        if (fuse.left === -1 && fuse.leaves !== "nothing") for await (const _ of inner.move([move], manner));
        yield { id: move.id, answer: offline } satisfies Moved;
      }
    },
  };
}
