/** Rows beyond the edges: what is scrolled to next is there already. */
const BEYOND = 4;

interface Scrolled {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** The rows to draw, the last one excluded. */
export function rowWindow({ top, height, rowHeight, count }: Scrolled): {
  readonly first: number;
  readonly end: number;
} {
  const first = Math.max(0, Math.floor(top / rowHeight) - BEYOND);
  return { first, end: Math.min(count, Math.ceil((top + height) / rowHeight) + BEYOND) };
}

/** Where to scroll to, so that a row is seen whole; where it is now, if it is. */
export function scrollFor(row: number, { top, height, rowHeight }: Omit<Scrolled, "count">): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}

/** The row that a key leads to; undefined for keys that lead nowhere. */
export function rowAfter(key: string, row: number, count: number, page: number): number | undefined {
  const to = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, to));
}
