import { DestinationError, type Destination, type DestinationFailure } from "../ageing/folder/destination";

/** What has been done since the window was opened. */
export interface Progress {
  /** What is being done, or was until a moment ago; undefined when nothing is. */
  readonly work: "reading" | "writing" | undefined;
  /** Messages that got their final name, and their bytes: what the folder notes beside them is none of them. */
  readonly messages: number;
  readonly bytes: number;
  /** Why the latest request failed; undefined when it did not. */
  readonly failure: DestinationFailure | undefined;
}

/** Between two requests of one piece of work no more time passes. */
const SPELL = 2_000;

export const nothingDone: Progress = { work: undefined, messages: 0, bytes: 0, failure: undefined };

/** A destination whose work is told as it goes on. */
export interface Watched {
  readonly destination: Destination;
  /** What failed before no longer matters: another folder was chosen. */
  readonly forgive: () => void;
}

export function watched(behind: Destination, onProgress: (progress: Progress) => void): Watched {
  let progress = nothingDone;
  let running = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = (change: Partial<Progress>): void => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };

  async function watch<T>(work: () => Promise<T>, isWriting = false): Promise<T> {
    clearTimeout(rest);
    running++;
    tell({ work: isWriting || progress.work === "writing" ? "writing" : "reading" });
    try {
      const result = await work();
      tell({ failure: undefined });
      return result;
    } catch (error) {
      tell({ failure: error instanceof DestinationError ? error.why : "failed" });
      throw error;
    } finally {
      running--;
      clearTimeout(rest);
      if (running === 0) rest = setTimeout(() => tell({ work: undefined }), SPELL);
    }
  }

  const isMessage = (path: string): boolean => /\.eml$/i.test(path);
  /** How big what was written under a name is, until that gets its final one. */
  const written = new Map<string, number>();
  const renamed = (from: string, to: string): void => {
    const bytes = written.get(from) ?? 0;
    written.delete(from);
    if (isMessage(to)) tell({ messages: progress.messages + 1, bytes: progress.bytes + bytes });
  };
  const destination: Destination = {
    list: () => watch(() => behind.list()),
    read: (path) => watch(() => behind.read(path)),
    write: async (path, bytes) => {
      await watch(() => behind.write(path, bytes), true);
      written.set(path, bytes.length);
    },
    append: (path, bytes) => watch(() => behind.append(path, bytes), true),
    rename: async (from, to) => {
      await watch(() => behind.rename(from, to), true);
      renamed(from, to);
    },
    remove: (path) => watch(() => behind.remove(path)),
  };
  return { destination, forgive: () => tell({ failure: undefined }) };
}
