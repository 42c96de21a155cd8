import type { ByteSource } from "../policy/attachments/bytes";
import type { OpenFile } from "./io";

/** Readers ask for a few bytes many times over: each trip to the disk brings this much. */
const WINDOW = 64 * 1024;
const nothing = new Uint8Array(0);

/** An open file as readers of bytes want it, and whether it could be read all the time. */
export function sourceOf(file: OpenFile): ByteSource & { readonly wasLost: () => boolean } {
  const { length } = file;
  let lost = false;
  let from = 0;
  let window: Uint8Array = nothing;

  function fetch(start: number, end: number): Uint8Array {
    try {
      const bytes = file.read(start, end);
      // Somebody cut the file short while it was read.
      if (bytes.length < end - start) lost = true;
      return bytes;
    } catch {
      lost = true;
      return nothing;
    }
  }

  return {
    length,
    wasLost: () => lost,
    read(first, last) {
      const start = Math.max(0, Math.floor(first));
      const end = Math.min(length, Math.floor(last));
      if (!(end > start)) return nothing;
      if (end - start > WINDOW) return fetch(start, end);
      if (start < from || end > from + window.length) {
        from = start;
        window = fetch(start, Math.min(length, start + WINDOW));
      }
      return window.subarray(start - from, end - from);
    },
  };
}
