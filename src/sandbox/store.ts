/** A value that changes as a whole, and those who want to know. The only mutable thing the sandbox shares. */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: (now: T) => T): void;
  /** Calls back after each change with the new and the former value; returns how to stop. */
  watch(watcher: (now: T, before: T) => void): () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const watchers = new Set<(now: T, before: T) => void>();
  const set = (next: T): void => {
    if (next === value) return;
    const before = value;
    value = next;
    for (const watcher of [...watchers]) watcher(next, before);
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
