/** A value that is never changed, always replaced, and who looks at it. */
export interface Whiteboard<T> {
  readonly current: () => T;
  readonly write: (change: Partial<T>) => void;
  readonly onChange: (listener: () => void) => () => void;
}

export function whiteboard<T extends object>(first: T): Whiteboard<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    current: () => now,
    write: (change) => {
      now = { ...now, ...change };
      for (const listener of [...listeners]) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
