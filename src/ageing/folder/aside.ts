import { sameBytes } from "./bytes";
import type { Destination } from "./destination";
import { PARTIAL } from "./own-files";

/** Writes a file whole: nobody ever sees a half of it under its name. */
export async function writeAside(destination: Destination, path: string, bytes: Uint8Array): Promise<void> {
  await destination.write(PARTIAL, bytes);
  await destination.rename(PARTIAL, path);
}

/** The same, where it does not stand there already: a folder in which nothing changed is left alone. */
export async function writeChanged(destination: Destination, path: string, bytes: Uint8Array): Promise<void> {
  const old = await destination.read(path);
  const isSame = old ? sameBytes(old, bytes) : bytes.length === 0;
  if (!isSame) await writeAside(destination, path, bytes);
}
