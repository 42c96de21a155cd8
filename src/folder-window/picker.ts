import { nameOf } from "../ageing/folder/directory-failure";

/** What Chromium has beyond the standard. */
interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly mode: "readwrite";
    readonly id: string;
  }) => Promise<FileSystemDirectoryHandle>;
}
interface Permitted {
  readonly queryPermission?: (of: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly requestPermission?: (of: { readonly mode: "readwrite" }) => Promise<PermissionState>;
}

export const hasPicker = (): boolean =>
  typeof (window as unknown as Picker).showDirectoryPicker === "function";

/** Asks for a folder; undefined where the person chose none. */
export async function pick(): Promise<FileSystemDirectoryHandle | "refused" | undefined> {
  try {
    const { showDirectoryPicker } = window as unknown as Picker;
    return await showDirectoryPicker?.call(window, { mode: "readwrite", id: "visto-bueno" });
  } catch (error) {
    return nameOf(error) === "AbortError" ? undefined : "refused";
  }
}

/** Whether the folder may be written in now; `ask` shows the browser's question and needs a click. */
export async function mayWrite(handle: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  try {
    const { queryPermission, requestPermission } = handle as FileSystemDirectoryHandle & Permitted;
    const mode = { mode: "readwrite" } as const;
    const state = ask
      ? await requestPermission?.call(handle, mode)
      : await queryPermission?.call(handle, mode);
    return state === "granted";
  } catch {
    return false;
  }
}
