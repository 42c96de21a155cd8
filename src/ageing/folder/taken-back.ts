import { DestinationError, type Destination } from "./destination";
import { isOwnFile } from "./own-files";

/**
 * A folder that was handed over, as the person showed it again: messages are read there and nowhere else, so that only
 * what truly arrived counts as a copy. What the tool notes beside them is kept in `notes`.
 */
export function takenBack(arrived: Destination, notes: Destination): Destination {
  const noted = (path: string): Destination => {
    if (!isOwnFile(path)) throw new DestinationError("denied", path);
    return notes;
  };
  return {
    list: async () => [
      ...(await arrived.list()).filter((path) => !isOwnFile(path)),
      ...(await notes.list()).filter(isOwnFile),
    ],
    read: (path) => (isOwnFile(path) ? notes : arrived).read(path),
    write: async (path, bytes) => noted(path).write(path, bytes),
    append: async (path, bytes) => noted(path).append(path, bytes),
    rename: async (from, to) => {
      noted(to);
      return noted(from).rename(from, to);
    },
    remove: async (path) => noted(path).remove(path),
  };
}
