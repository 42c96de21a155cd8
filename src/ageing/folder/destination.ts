/**
 * Where a personal folder lies. Paths are relative, of names parted by `/`; folders come and go with their files.
 * Every operation rejects with a `DestinationError`, and only with that; one that rejects may have been done in part.
 */
export interface Destination {
  /** The paths of all files, in whatever order. */
  list(): Promise<readonly string[]>;
  /** The whole file, or undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Makes the file, or replaces it. Not at once: whoever needs that writes aside and renames. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes at the end of the file, which is made where there is none. */
  append(path: string, bytes: Uint8Array): Promise<void>;
  /** Gives the file another path at once, over whatever stands there. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>;
}

/** `full`: no room; `denied`: the permission was withdrawn or never given; `gone`: the folder or the window is no longer there. */
export type DestinationFailure = "full" | "denied" | "gone" | "failed";

export class DestinationError extends Error {
  readonly why: DestinationFailure;
  readonly path: string | undefined;

  constructor(why: DestinationFailure, path?: string, options?: ErrorOptions) {
    super(path === undefined ? why : `${why}: ${path}`, options);
    this.name = "DestinationError";
    this.why = why;
    this.path = path;
  }
}

/** SHA-256, by whatever the runtime has for it; 64 lower-case hexadecimal digits. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;
