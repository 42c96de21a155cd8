import { openBudget, type Budget } from "../../../src/policy/attachments/budget";
import { bytesOf } from "../../../src/policy/attachments/bytes";
import { identify } from "../../../src/policy/attachments/identify";

/** Enough for any file of a test. */
export const enough = (steps = 100_000): Budget =>
  openBudget({ read: 1e8, inflated: 1e8, steps, names: 20_000, lookedInto: 200, depth: 3 });

/** Bytes from letters (Latin-1), numbers and bytes, one after the other. */
export const join = (...parts: readonly (string | number | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === "string"
          ? Buffer.from(part, "latin1")
          : typeof part === "number"
            ? Buffer.from([part])
            : part,
      ),
    ),
  );

/** `hex` filled with zeros to `length`, with letters at places of their own. */
export function file(hex: string, length = 600, ...at: readonly (readonly [number, string])[]): Uint8Array {
  const bytes = Buffer.alloc(length);
  bytes.write(hex.replace(/ /g, ""), "hex");
  for (const [place, letters] of at) bytes.write(letters, place, "latin1");
  return new Uint8Array(bytes);
}

export const formatOf = (bytes: Uint8Array, name = ""): string => identify(bytesOf(bytes), name, enough());
