import { DestinationError, type Destination, type DestinationFailure } from "../ageing/folder/destination";

/** What has been done since the window was opened. */
export interface Progress {
  /** What is being done, or was until a moment ago; undefined when nothing is. */
  readonly work: "reading" | "writing" | undefined;
  /** Messages that got their final name, and the bytes that were written. */
  readonly messages: number;
  readonly bytes: number;
  /** Why the latest request failed; undefined when it did not. */
  readonly failure: DestinationFailure | undefined;
}

interface Done {
  readonly isWriting?: boolean;
  readonly messages?: number;
  readonly bytes?: number;
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

  async function watch<T>(
    work: () => Promise<T>,
    { isWriting = false, messages = 0, bytes = 0 }: Done = {},
  ): Promise<T> {
    clearTimeout(rest);
    running++;
    tell({ work: isWriting || progress.work === "writing" ? "writing" : "reading" });
    try {
      const result = await work();
      tell({ messages: progress.messages + messages, bytes: progress.bytes + bytes, failure: undefined });
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
  const destination: Destination = {
    list: () => watch(() => behind.list()),
    read: (path) => watch(() => behind.read(path)),
    write: (path, bytes) => watch(() => behind.write(path, bytes), { isWriting: true, bytes: bytes.length }),
    append: (path, bytes) => watch(() => behind.append(path, bytes), { isWriting: true }),
    rename: (from, to) =>
      watch(() => behind.rename(from, to), { isWriting: true, messages: isMessage(to) ? 1 : 0 }),
    remove: (path) => watch(() => behind.remove(path)),
  };
  return { destination, forgive: () => tell({ failure: undefined }) };
}
