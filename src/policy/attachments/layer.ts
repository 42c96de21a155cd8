import type { Encryption, NotLookedInto } from "../inspection";
import type { Budget } from "./budget";
import type { ByteSource } from "./bytes";

/** Something inside a container. Directories are not entries. */
export interface Entry {
  /** As the container writes it, path included; decoded as well as it can be. */
  readonly name: string;
  /** Content bytes as the container declares them, which may be a lie; undefined where it does not say. */
  readonly size?: number;
  /** Cannot be opened without a key. */
  readonly encrypted?: boolean;
  /**
   * The content, at most its first `most` bytes where it has to be inflated; undefined where it cannot be had. Absent
   * where only the name is known. `source.length` may be less than `size` and than the truth: `isWhole` tells.
   */
  readonly open?: (most: number) => { readonly source: ByteSource; readonly isWhole: boolean } | undefined;
}

/** What a reader tells of one file, without what is inside its entries. Every member it leaves out means "no" or "none". */
export interface Layer {
  /** A more exact format than the signature gave: `docx` for `zip`. */
  readonly format?: string;
  /** By what this file's own layer is encrypted, wholly or in one entry. */
  readonly encryption?: Encryption;
  readonly restricted?: boolean;
  readonly macros?: boolean;
  readonly entries?: readonly Entry[];
  /** What of the layer itself was not read. Entries without `open` need not be told: the walker knows. */
  readonly why?: NotLookedInto;
}

/**
 * Reads the structure of one format. Pure and synchronous. Never throws, whatever the bytes are; every loop takes steps of
 * the budget. Undefined means: this is not the format after all.
 */
export type LayerReader = (source: ByteSource, budget: Budget, name: string) => Layer | undefined;
