import type { Store } from "./store";

/** Keeps the roaming settings of one add-in in the page's own storage, as Exchange would between sessions. */
export function keepSettings(settings: Store<Readonly<Record<string, string>>>, addinId: string): void {
  const key = `roaming-settings:${addinId}`;
  settings.set(read(key));
  settings.watch((now) => localStorage.setItem(key, JSON.stringify(now)));
}

function read(key: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null
      ? Object.fromEntries(Object.entries(kept).map(([k, v]) => [k, String(v)]))
      : {};
  } catch {
    return {};
  }
}
