import type { Io } from "./io";

/** The contract's code for an error of the file system. */
export function failureToRead(error: unknown): "not-found" | "unreadable" {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "unreadable";
}

/** A file's bytes, or the code of the error that the contract gives for not having them. */
export async function readFile(
  path: string,
  io: Pick<Io, "readFile">,
): Promise<Uint8Array | "not-found" | "unreadable"> {
  try {
    return await io.readFile(path);
  } catch (error) {
    return failureToRead(error);
  }
}
