import { DestinationError, type DestinationFailure } from "../ageing/folder/destination";

const reasons: Readonly<Record<string, DestinationFailure>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
};

export const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** What the file system threw, in the words of a destination. */
export function nodeFailure(error: unknown, path?: string): DestinationError {
  if (error instanceof DestinationError) return error;
  return new DestinationError(reasons[String(codeOf(error))] ?? "failed", path, { cause: error });
}

const absences: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Whether there is no file of that name: nothing at all, a folder, or a file where a folder was looked for. Nor can there
 * be one of a name that is longer than the disk takes.
 */
export const isAbsence = (error: unknown): boolean => absences.has(codeOf(error));
