import type { Store } from "../store";

/** Follows a store for as long as the drawn page lasts; a redrawn page lets go of all that the former one followed. */
export type Follow = <T>(store: Store<T>, watcher: (now: T, before: T) => void) => void;

export function createFollowing(): { readonly follow: Follow; readonly stop: () => void } {
  const stops: (() => void)[] = [];
  return {
    follow: (store, watcher) => stops.push(store.watch(watcher)),
    stop: () => {
      for (const stop of stops.splice(0)) stop();
    },
  };
}
