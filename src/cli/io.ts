/** A file read in ranges, so that a large one is never in memory as a whole. */
export interface OpenFile {
  /** In bytes. */
  readonly length: number;
  /** The bytes from `start` up to `end`; fewer only where the file has shrunk. Throws a Node error. */
  read(start: number, end: number): Uint8Array;
  close(): Promise<void>;
}

/** What the command line touches of the outside world; tests hand in their own. */
export interface Io {
  /** Chunks of standard input; not read by commands that do not need it. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Resolves when the text has been taken, so that memory stays flat; rejects with `ClosedPipe` when nobody reads. */
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  /** Rejects with a Node error (`code`: ENOENT and so on). */
  readFile(path: string): Promise<Uint8Array>;
  /** Rejects likewise; also for what is no file, such as a folder. */
  openFile(path: string): Promise<OpenFile>;
}

/** The reader of our output has gone (`| head`): the work stops, and that is no error. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}
