import { DestinationError, type Destination } from "../ageing/folder/destination";
import type { Ranges } from "../ageing/folder/zip-entries";
import { zipReader } from "../ageing/folder/zip-reader";
import type { CliTexts } from "../i18n/cli";
import { failure, type Failed } from "./answer";
import type { Io, OpenFile } from "./io";
import { nodeDestination } from "./node-destination";
import { codeOf } from "./node-failure";
import { failureToRead } from "./read-file";

/** A folder or zip files as a place to read, until it is closed. */
export interface OpenFolder {
  readonly destination: Destination;
  close(): Promise<void>;
}

const rangesOf = (file: OpenFile): Ranges => ({
  size: file.length,
  read: (start, end) => Promise.resolve().then(() => file.read(start, end)),
});

/** Opens a saved folder, or the zip files of one download; else says which of them cannot be, and why. */
export async function openFolder(
  paths: readonly string[],
  io: Pick<Io, "openFile">,
  texts: CliTexts,
): Promise<OpenFolder | Failed> {
  const zips: OpenFile[] = [];
  const close = async (): Promise<void> => {
    for (const zip of zips) await zip.close();
  };
  for (const path of paths) {
    try {
      const file = await io.openFile(path);
      zips.push(file);
      // Each by itself first, so that the one that is no zip can be named.
      await zipReader([rangesOf(file)]);
    } catch (error) {
      if (codeOf(error) === "EISDIR" && paths.length === 1)
        return { destination: nodeDestination(path), close: () => Promise.resolve() };
      await close();
      if (error instanceof DestinationError)
        return { id: path, error: { code: "unreadable", message: texts.verify.notZip(path) } };
      return failure(path, failureToRead(error), path, texts);
    }
  }
  return { destination: await zipReader(zips.map(rangesOf)), close };
}
