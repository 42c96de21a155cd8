import type { GraphFaults } from "./faults";
import type { EmulatedMailbox } from "./mailbox";
import type { OperationName } from "./operations";

/** How one speaks with the emulator. */

export interface GraphRequest {
  readonly method: string;
  /** Whole, or from `/v1.0` on. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export interface LogEntry {
  readonly at: number;
  readonly operation: OperationName;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly batched: boolean;
}

export interface Counts {
  /** Items of batches one by one; a batch itself is none. */
  readonly api: number;
  readonly http: number;
  readonly byOperation: Readonly<Partial<Record<OperationName, number>>>;
  /** The most HTTP requests that were under way at a time. */
  readonly peak: number;
}

export interface EmulatorOptions {
  readonly mailbox: EmulatedMailbox;
  /** Scopes that the institution consents to; all where left out. */
  readonly grants?: readonly string[];
  readonly now?: () => number;
  readonly faults?: GraphFaults;
}

export interface GraphEmulator {
  /** Rejects only where a fault drops the connection. */
  handle(request: GraphRequest): Promise<GraphResponse>;
  setFaults(faults: GraphFaults): void;
  counts(): Counts;
  readonly log: readonly LogEntry[];
}
