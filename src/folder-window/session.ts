import { DestinationError, type Destination } from "../ageing/folder/destination";
import { directoryDestination } from "../ageing/folder/directory-handle";
import type { TextPort } from "../ageing/folder/remote-messages";
import { serveDestination } from "../ageing/folder/serve-destination";
import type { FolderWindowTexts } from "../i18n/folder-window";
import { keepHandle, keptHandle } from "./kept-handle";
import type { Act, Shown } from "./page";
import { mayWrite, pick } from "./picker";
import { nothingDone, watched } from "./watched";

/** Everything goes to the folder that is chosen at that time. */
function chosenLately(current: () => FileSystemDirectoryHandle | undefined): Destination {
  const place = async (): Promise<Destination> => {
    const handle = current();
    if (!handle) throw new DestinationError("denied");
    return Promise.resolve(directoryDestination(handle));
  };
  return {
    list: async () => (await place()).list(),
    read: async (path) => (await place()).read(path),
    write: async (path, bytes) => (await place()).write(path, bytes),
    append: async (path, bytes) => (await place()).append(path, bytes),
    rename: async (from, to) => (await place()).rename(from, to),
    remove: async (path) => (await place()).remove(path),
  };
}

/** Lets the person choose a folder and writes in it what the pane asks; shows how that goes. */
export async function startSession(
  port: TextPort,
  texts: FolderWindowTexts,
  show: (shown: Shown) => void,
): Promise<void> {
  let handle: FileSystemDirectoryHandle | undefined;
  let kept = await keptHandle();
  let progress = nothingDone;
  let isRefused = false;

  const { destination, forgive } = watched(
    chosenLately(() => handle),
    (now) => {
      progress = now;
      draw();
    },
  );
  const serving = serveDestination(port, destination);

  function use(chosen: FileSystemDirectoryHandle): void {
    handle = kept = chosen;
    isRefused = false;
    forgive();
    serving.opened(chosen.name);
  }

  async function choose(): Promise<void> {
    const picked = await pick();
    isRefused = picked === "refused";
    if (picked && picked !== "refused") {
      use(picked);
      await keepHandle(picked);
    } else draw();
  }

  async function goOn(former: FileSystemDirectoryHandle): Promise<void> {
    if (await mayWrite(former, true)) use(former);
    else {
      isRefused = true;
      draw();
    }
  }

  function acts(): readonly Act[] {
    const former = kept;
    if (!former) return [{ words: texts.choose, do: () => void choose() }];
    return [
      { words: texts.again(former.name), do: () => void goOn(former) },
      { words: texts.other, do: () => void choose() },
    ];
  }

  function draw(): void {
    const { work, messages, bytes, failure } = progress;
    const wrong = isRefused ? texts.refused : failure ? texts.failures[failure] : "";
    const count = messages === 0 ? "" : texts.saved(messages, bytes);
    if (!handle) show({ text: texts.intro, wrong, acts: acts() });
    else if (failure) show({ wrong, count, acts: acts() });
    else if (work) show({ state: work === "writing" ? texts.saving : texts.reading, count });
    else show({ state: texts.ready(handle.name), count });
  }

  addEventListener("pagehide", () => serving.left());
  addEventListener("beforeunload", (event) => {
    if (progress.work === "writing") event.preventDefault();
  });
  if (kept && (await mayWrite(kept, false))) use(kept);
  else draw();
}
