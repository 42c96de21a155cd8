import type { ByteSource } from "../../bytes";
import type { Directory } from "./directory";

/** An archive that has lost its directory is damaged; what local headers tell beyond a directory is for the pane. */
export const readLocalHeaders = (): Directory => ({ headers: [], why: "damaged" });

export const withHidden = (_source: ByteSource, directory: Directory): Directory => directory;
