import { DestinationError } from "../ageing/folder/destination";
import { directoryDestination } from "../ageing/folder/directory-handle";
import { remoteDestination } from "../ageing/folder/remote-destination";
import type { Place } from "../ageing/desk/parts";
import type { ChosenPlace } from "../ageing/mailbox-desk";
import { mayPickHere, picker, type OpenFolderWindow } from "./picker";

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");

async function pickedHere(): Promise<Place | "refused" | undefined> {
  try {
    const handle = await picker()?.({ mode: "readwrite", id: "visto-bueno" });
    if (!handle) return "refused";
    return { chosen: { kind: "folder", name: handle.name }, destination: directoryDestination(handle) };
  } catch (error) {
    // The person closed the picker: nothing is wrong.
    return nameOf(error) === "AbortError" ? undefined : "refused";
  }
}

async function pickedThere(openWindow: OpenFolderWindow): Promise<Place | undefined> {
  try {
    const destination = remoteDestination(await openWindow());
    return { chosen: { kind: "folder", name: await destination.opened }, destination };
  } catch (error) {
    if (error instanceof DestinationError && error.why === "gone") return undefined;
    throw error;
  }
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is longer than it ever takes to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The zip files that the person shows from their disk; none where they close the window. */
const shownZips = (): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const field = document.createElement("input");
    field.type = "file";
    field.accept = ".zip,application/zip";
    field.multiple = true;
    field.addEventListener("change", () => resolve([...(field.files ?? [])]));
    field.addEventListener("cancel", () => resolve([]));
    field.click();
  });

/** Copies that leave as downloads, for where no folder can be written. */
async function zipPlace(name: string): Promise<Place> {
  const [{ zipDestination }, { rangesOf, zipReader }] = await Promise.all([
    import(/* webpackChunkName: "zip" */ "../ageing/folder/zip-destination"),
    import(/* webpackChunkName: "zip" */ "../ageing/folder/zip-reader"),
  ]);
  const destination = zipDestination();
  return {
    chosen: { kind: "zip", name: `${name}.zip` },
    destination,
    handOver: {
      give: async () => {
        const files = await destination.pack();
        files.forEach((file, index) => {
          const part = files.length > 1 ? ` ${String(index + 1)}` : "";
          download(file, `${name}${part}.zip`);
        });
      },
      takeBack: async () => {
        const files = await shownZips();
        return files.length > 0 ? zipReader(files.map(rangesOf)) : undefined;
      },
    },
  };
}

/** Asks the person for a place; undefined where none was chosen. */
export async function openPlace(
  kind: ChosenPlace["kind"],
  openWindow: OpenFolderWindow | undefined,
  zipName: string,
): Promise<Place | undefined> {
  if (kind === "zip") return zipPlace(zipName);
  const here = mayPickHere() ? await pickedHere() : "refused";
  if (here !== "refused") return here;
  return openWindow ? pickedThere(openWindow) : undefined;
}
