import type { Destination } from "./destination";

/** The folder below another, as a place of its own; `base` ends with `/`, or is empty for the folder itself. */
export function below(place: Destination, base: string): Destination {
  if (base === "") return place;
  return {
    list: async () =>
      (await place.list()).filter((path) => path.startsWith(base)).map((path) => path.slice(base.length)),
    read: (path) => place.read(base + path),
    write: (path, bytes) => place.write(base + path, bytes),
    append: (path, bytes) => place.append(base + path, bytes),
    rename: (from, to) => place.rename(base + from, base + to),
    remove: (path) => place.remove(base + path),
  };
}
