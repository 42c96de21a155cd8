import type { Destination } from "../../../src/ageing/folder/destination";
import { directoryDestination } from "../../../src/ageing/folder/directory-handle";
import { remoteDestination } from "../../../src/ageing/folder/remote-destination";
import { openFolderWindow, type WindowPort } from "../../../src/outlook/folder-window";

/** A failure, or bytes in base64: what goes from the page to the test is text. */
export type Told =
  { readonly why: string; readonly path?: string } | { readonly value: string | readonly string[] | null };

declare global {
  interface Window {
    destinations: {
      /** Works on a fresh folder that only the browser sees, by number, or on the writer window (-1). */
      run(folder: number, act: keyof Destination, path: string, more: string): Promise<Told>;
      remove(folder: number): Promise<void>;
      /** Why each operation fails on a folder that was deleted. */
      lost(): Promise<readonly string[]>;
      /** Saves files of this many bytes one after the other, as the folder's engine does, until the page is gone. */
      saveForEver(folder: number, bytes: number): void;
      /** Lengths of the files, by path. */
      lengths(folder: number): Promise<Readonly<Record<string, number>>>;
      /** How the writer window was opened. */
      state(): string;
      name(): Promise<string>;
      close(): void;
    };
  }
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

const own = async (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();
let port: WindowPort | undefined;
let remote: ReturnType<typeof remoteDestination> | undefined;
let state = "";

async function destinationOf(folder: number): Promise<Destination> {
  if (folder < 0 && remote) return remote;
  return directoryDestination(
    await (await own()).getDirectoryHandle(`prueba-${String(folder)}`, { create: true }),
  );
}

async function done(place: Destination, act: keyof Destination, path: string, more: string): Promise<Told> {
  if (act === "list") return { value: await place.list() };
  if (act === "read") {
    const bytes = await place.read(path);
    return { value: bytes ? base64Of(bytes) : null };
  }
  if (act === "rename") await place.rename(path, more);
  else if (act === "remove") await place.remove(path);
  else await place[act](path, bytesOf(more));
  return { value: null };
}

window.destinations = {
  async run(folder, act, path, more) {
    try {
      return await done(await destinationOf(folder), act, path, more);
    } catch (error) {
      const { why = String(error), path: at } = error as { readonly why?: string; readonly path?: string };
      return { why, ...(at === undefined ? {} : { path: at }) };
    }
  },
  remove: async (folder) => (await own()).removeEntry(`prueba-${String(folder)}`, { recursive: true }),
  async lost() {
    const handle = await (await own()).getDirectoryHandle("perdida", { create: true });
    await (await own()).removeEntry("perdida");
    const place = directoryDestination(handle);
    const works = [
      place.list(),
      place.read("a.eml"),
      place.write("a.eml", new Uint8Array(1)),
      place.remove("a.eml"),
    ];
    const all = await Promise.allSettled(works);
    return all.map((one) =>
      one.status === "rejected" ? (one.reason as { readonly why: string }).why : "done",
    );
  },
  saveForEver(folder, bytes) {
    void (async () => {
      const place = await destinationOf(folder);
      for (let number = 0; ; number++) {
        await place.write("copia.parcial", new Uint8Array(bytes).fill(number));
        await place.rename("copia.parcial", `a/${String(number)}.eml`);
      }
    })();
  },
  async lengths(folder) {
    const place = await destinationOf(folder);
    const found = (await place.list()).map(async (at) => [at, (await place.read(at))?.length ?? -1] as const);
    return Object.fromEntries(await Promise.all(found));
  },
  state: () => state,
  name: () => remote?.opened.catch((error: unknown) => String(error)) ?? Promise.resolve(""),
  close: () => port?.close(),
};

void Office.onReady();
const button = document.createElement("button");
button.textContent = "Abrir";
button.addEventListener("click", () => {
  const address = new URL("carpeta.html?lang=es-MX", document.baseURI).href;
  const runtime = { now: () => Date.now(), setTimeout: window.setTimeout.bind(window), log: () => undefined };
  void openFolderWindow(address, runtime).then((opened) => {
    state = typeof opened === "string" ? opened : "open";
    port = typeof opened === "string" ? undefined : opened;
    remote = port && remoteDestination(port);
  });
});
document.body.append(button);
