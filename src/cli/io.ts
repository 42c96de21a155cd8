/** What the command line touches of the outside world; tests hand in their own. */
export interface Io {
  /** Chunks of standard input; not read by commands that do not need it. */
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Resolves when the text has been taken, so that memory stays flat; rejects with `ClosedPipe` when nobody reads. */
  out(text: string): Promise<void>;
  err(text: string): Promise<void>;
  /** Rejects with a Node error (`code`: ENOENT and so on). */
  readFile(path: string): Promise<Uint8Array>;
}

/** The reader of our output has gone (`| head`): the work stops, and that is no error. */
export class ClosedPipe extends Error {
  override readonly name = "ClosedPipe";
}
