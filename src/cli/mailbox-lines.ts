const LF = 10;
const CR = 13;

/** What is kept of a line; mail has none longer than 998, and a line without end must not fill the memory. */
const KEPT = 16_384;

const latin1 = new TextDecoder("latin1");

export interface LineReader {
  push(chunk: Uint8Array): void;
  /** The last line, where it has no end. */
  end(): void;
}

/**
 * Calls `take` with the beginning of each line that `wants` by its first byte (undefined: an empty line), and with
 * undefined for the others, so that the lines of a body cost no text.
 */
export function lineReader(
  wants: (first: number | undefined) => boolean,
  take: (line: string | undefined) => void,
): LineReader {
  let carried = new Uint8Array(0);
  let isCarrying = false;

  const tell = (line: Uint8Array): void => {
    let end = line.length;
    while (end > 0 && line[end - 1] === CR) end--;
    take(
      wants(end === 0 ? undefined : line[0])
        ? latin1.decode(line.subarray(0, Math.min(end, KEPT)))
        : undefined,
    );
  };
  const carry = (piece: Uint8Array): void => {
    isCarrying = true;
    if (carried.length >= KEPT) return;
    const joined = new Uint8Array(Math.min(KEPT, carried.length + piece.length));
    joined.set(carried);
    joined.set(piece.subarray(0, joined.length - carried.length), carried.length);
    carried = joined;
  };
  const release = (): void => {
    const line = carried;
    carried = new Uint8Array(0);
    isCarrying = false;
    tell(line);
  };

  return {
    push(chunk) {
      let start = 0;
      for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
        const line = chunk.subarray(start, at);
        start = at + 1;
        if (!isCarrying) tell(line);
        else {
          carry(line);
          release();
        }
      }
      if (start < chunk.length) carry(chunk.subarray(start));
    },
    end() {
      if (isCarrying) release();
    },
  };
}
