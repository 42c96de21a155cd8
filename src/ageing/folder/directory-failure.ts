import { DestinationError, type DestinationFailure } from "./destination";

const reasons: Readonly<Record<string, DestinationFailure>> = {
  QuotaExceededError: "full",
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "gone",
};

/** The browser tells its failures apart by name alone. */
export const nameOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "name" in error ? error.name : undefined;

/** What the browser threw, in the words of a destination. */
export function directoryFailure(error: unknown, path?: string): DestinationError {
  if (error instanceof DestinationError) return error;
  return new DestinationError(reasons[String(nameOf(error))] ?? "failed", path, { cause: error });
}

/** Whether there is no file of that name: nothing at all, or a folder where a file was looked for, or the reverse. */
export const isAbsence = (error: unknown): boolean =>
  nameOf(error) === "NotFoundError" || nameOf(error) === "TypeMismatchError";
