import type { TextPort } from "../ageing/folder/remote-messages";
import type { ChosenPlace } from "../ageing/mailbox-desk";

/** A window of the kit that may write where this pane may not; rejects with a `DestinationError` where none opens. */
export type OpenFolderWindow = () => Promise<TextPort>;

interface Picker {
  readonly showDirectoryPicker?: (options: {
    readonly mode: "readwrite";
    readonly id: string;
  }) => Promise<FileSystemDirectoryHandle>;
}

export const picker = (): Picker["showDirectoryPicker"] =>
  (window as unknown as Picker).showDirectoryPicker?.bind(window);

/** A frame of another origin is refused the picker, although it is there (ageing-mail.md §7). */
export const mayPickHere = (): boolean => {
  try {
    return window.top === window && picker() !== undefined;
  } catch {
    return false;
  }
};

/** Which kinds of places this client can write: here, or in a window of the kit. */
export const placesHere = (): readonly ChosenPlace["kind"][] =>
  picker() === undefined ? ["zip"] : ["folder", "zip"];
