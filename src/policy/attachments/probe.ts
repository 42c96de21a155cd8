import type { Budget } from "./budget";
import type { ByteSource } from "./bytes";

/** What a closer look at a file may use. */
export interface Probe {
  readonly head: Uint8Array;
  readonly source: ByteSource;
  readonly name: string;
  readonly budget: Budget;
}

/** The format that a file truly is whose signature several share or chance may write; `""` where it is none of them. */
export type Confirm = (probe: Probe) => string;
