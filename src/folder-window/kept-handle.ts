const DATABASE = "visto-bueno";
const STORE = "folders";
const KEY = "carpeta-personal";

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error());
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  return (await settled(opening)).transaction(STORE, mode).objectStore(STORE);
}

/** The folder of last time. A browser that keeps nothing, or something else under that name, costs one more click. */
export async function keptHandle(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const kept: unknown = await settled((await store("readonly")).get(KEY));
    return kept instanceof FileSystemDirectoryHandle ? kept : undefined;
  } catch {
    return undefined;
  }
}

export async function keepHandle(handle: FileSystemDirectoryHandle): Promise<void> {
  try {
    await settled((await store("readwrite")).put(handle, KEY));
  } catch {
    // Next time the folder is chosen again.
  }
}
