/** How a service misbehaves (ageing-mail.md §11). Each is counted from when the faults were set. */

/** Which of the calls a fault strikes: the first ones, every k-th, or all after a number of them. */
export interface Strikes {
  readonly first?: number;
  readonly every?: number;
  readonly after?: number;
}

export interface GraphFaults {
  /** 429 (or another status) for API requests, items of a batch each for itself. */
  readonly throttle?: Strikes & {
    /** In seconds; left out, the answer has no `Retry-After`. */
    readonly retryAfter?: number;
    readonly status?: 429 | 503 | 504;
    /** Only these operations. */
    readonly on?: readonly string[];
    /** A `$batch` is refused as a whole, before its items are looked at. */
    readonly wholeBatch?: boolean;
  };
  /** A page above `top` is too much. */
  readonly largestPage?: { readonly top: number; readonly status: 503 | 504; readonly retryAfter?: number };
  /** Pages that have a next one and do not say so. */
  readonly dropNextLink?: Strikes;
  /** The last message of a page comes again as the first of the next. */
  readonly repeatAtEdge?: boolean;
  /** A message between two pages is in neither. */
  readonly skipAtEdge?: boolean;
  /** Messages that are gone when they are fetched or moved: by key, or by the count of such calls. */
  readonly vanish?: Strikes & { readonly keys?: readonly string[] };
  /** Even immutable ids change on move, as they do into an archive mailbox. */
  readonly changeIdsOnMove?: boolean;
  /** MIME that ends too early; `keep` is the part that comes, a half where left out. */
  readonly cutMime?: Strikes & { readonly keep?: number };
  /** Every token serves for so many API requests. */
  readonly expireTokenAfter?: number;
  /** After so many API requests nothing is permitted any more. */
  readonly withdrawAfter?: number;
  /** HTTP requests without an answer. */
  readonly drop?: Strikes;
  /** Milliseconds that every HTTP request takes. */
  readonly delay?: number;
}

/** @param number of the call, from 1 */
export const strikes = (number: number, { first = 0, every = 0, after }: Strikes): boolean =>
  number <= first || (every > 0 && number % every === 0) || (after !== undefined && number > after);

/** Counts what each fault goes by. */
export interface FaultBox {
  readonly faults: () => GraphFaults;
  readonly set: (faults: GraphFaults) => void;
  /** One more of a kind; gives its number. */
  readonly next: (kind: string) => number;
}

export function faultBox(initial: GraphFaults = {}): FaultBox {
  let faults = initial;
  let numbers = new Map<string, number>();
  return {
    faults: () => faults,
    set: (given) => {
      faults = given;
      numbers = new Map();
    },
    next: (kind) => {
      const number = (numbers.get(kind) ?? 0) + 1;
      numbers.set(kind, number);
      return number;
    },
  };
}
