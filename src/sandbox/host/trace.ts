/** What add-in pages asked of the host, for tests and for the curious. */
export interface Call {
  readonly frame: string;
  readonly dispid: number;
  readonly params: unknown;
  readonly fault: string | null;
}

export interface Trace {
  readonly calls: readonly Call[];
  /** Launch events fired, with their function, in order. */
  readonly events: readonly { readonly type: string; readonly functionName: string }[];
  /** Every `event.completed`, second ones too. */
  readonly completed: readonly {
    readonly commandId: string;
    readonly status: number;
    readonly first: boolean;
  }[];
  /** Most Outlook calls of one loaded page waiting for their answer at the same moment. */
  readonly maxInFlight: number;
}

export interface Tracer {
  called(call: Call): void;
  /** Counts a call as waiting until the returned function is called. */
  waiting(page: string): () => void;
  fired(type: string, functionName: string): void;
  completed(commandId: string, status: number, first: boolean): void;
  read(): Trace;
  clear(): void;
}

export function createTracer(): Tracer {
  let calls: Call[] = [];
  let events: { type: string; functionName: string }[] = [];
  let completed: { commandId: string; status: number; first: boolean }[] = [];
  let maxInFlight = 0;
  const inFlight = new Map<string, number>();
  return {
    called: (call) => calls.push(call),
    waiting: (page) => {
      const now = (inFlight.get(page) ?? 0) + 1;
      inFlight.set(page, now);
      maxInFlight = Math.max(maxInFlight, now);
      let done = false;
      return () => {
        if (done) return;
        done = true;
        inFlight.set(page, (inFlight.get(page) ?? 1) - 1);
      };
    },
    fired: (type, functionName) => events.push({ type, functionName }),
    completed: (commandId, status, first) => completed.push({ commandId, status, first }),
    read: () => ({ calls, events, completed, maxInFlight }),
    clear: () => {
      calls = [];
      events = [];
      completed = [];
      maxInFlight = 0;
    },
  };
}
