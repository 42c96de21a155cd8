export interface Position {
  /** Counted from 1. */
  readonly line: number;
  /** UTF-16 units from the start of the line, counted from 1, as editors do. */
  readonly column: number;
}

/** Turns offsets into a text to lines and columns. A line ends at CRLF, LF or CR. */
export function lineCounter(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
