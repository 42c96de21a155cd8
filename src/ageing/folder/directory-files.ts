/** In Chromium, and not everywhere: where it is missing, or refuses, a file is copied. */
interface Movable {
  readonly move?: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
}

export const contentOf = async (file: FileSystemFileHandle): Promise<Uint8Array> =>
  new Uint8Array(await (await file.getFile()).arrayBuffer());

/** Whether the file now holds these bytes. */
export async function holds(file: FileSystemFileHandle, bytes: Uint8Array): Promise<boolean> {
  const content = await contentOf(file);
  return content.length === bytes.length && content.every((byte, index) => byte === bytes[index]);
}

/** Written aside by the browser, and swapped on closing; what fails before leaves the file as it was. */
export async function put(file: FileSystemFileHandle, bytes: Uint8Array, at?: number): Promise<void> {
  const stream = await file.createWritable({ keepExistingData: at !== undefined });
  try {
    await stream.write({ type: "write", data: bytes as Uint8Array<ArrayBuffer>, position: at ?? 0 });
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

/** Whether the browser itself could move the file; where it could not, nothing has happened. */
export async function isMoved(
  file: FileSystemFileHandle & Movable,
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<boolean> {
  try {
    if (typeof file.move !== "function") return false;
    await file.move(folder, name);
    return true;
  } catch {
    return false;
  }
}

/** The paths of all files below a folder. */
export async function pathsIn(folder: FileSystemDirectoryHandle, before = ""): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind === "file") paths.push(before + entry.name);
    else for (const path of await pathsIn(entry, `${before}${entry.name}/`)) paths.push(path);
  }
  return paths;
}
