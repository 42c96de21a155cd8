import { count, size } from "../words";
import type { FolderWindowTexts } from "./es-mx";

/** Texts of the window that writes the Carpeta Personal, in English of the United States. */
export const enUS: FolderWindowTexts = {
  title: "Carpeta Personal (personal folder)",
  intro:
    "Choose the folder of your computer in which the copies of your messages will be kept. Nothing is deleted from the server, and outside that folder this window reads and writes nothing.",
  starting: "One moment…",
  choose: "Choose folder",
  again: (name) => `Go on in "${name}"`,
  other: "Choose another folder",
  saving: "Saving… do not close this window",
  reading: "Checking the folder… do not close this window",
  ready: (name) => `Ready to write in "${name}". Close it when Outlook says that it is done.`,
  saved: (messages, bytes) =>
    `${messages === 1 ? "1 message" : `${count(messages)} messages`} saved (${size(bytes)})`,
  failures: {
    full: "The disk of that folder is full. Make room or choose a folder on another disk, and go on in Outlook.",
    denied:
      "The browser no longer lets this window write in that folder. Choose it again, allow access and go on in Outlook.",
    gone: "The folder is no longer there: it was deleted or renamed, or its disk was unplugged. Choose another and go on in Outlook.",
    failed:
      "A file could not be written or read. What is saved already is complete; go on in Outlook to try again.",
  },
  refused:
    "The browser did not let this window write in that folder: it is the system's, or permission was not given. Choose another, for instance one in Documents.",
  noPicker:
    "This browser cannot write in a folder. Close this window and download the messages as a .zip, or open Outlook in Edge or Chrome.",
  notAsked:
    "Visto Bueno opens this window from Outlook; by itself it does nothing. You can close it and begin in Outlook.",
};
