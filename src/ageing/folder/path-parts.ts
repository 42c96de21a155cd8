import { DestinationError } from "./destination";

/**
 * The names of a destination's path. Paths come out of manifests and over windows, so one that could lead out of the
 * folder is refused: absolute, with `..`, or with what Windows takes for a separator.
 */
export function partsOf(path: string): readonly [...folders: string[], name: string] {
  const parts = path.split("/");
  const name = parts.pop();
  const isOurs = (part: string): boolean =>
    part !== "" && part !== "." && part !== ".." && !/[\\\0]/.test(part);
  if (name === undefined || !isOurs(name) || !parts.every(isOurs)) throw new DestinationError("failed", path);
  return [...parts, name];
}

/** The same as a value, for paths that others wrote. */
export function isPath(path: string): boolean {
  try {
    partsOf(path);
    return true;
  } catch {
    return false;
  }
}
