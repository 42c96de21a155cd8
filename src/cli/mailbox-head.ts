import { fromLineInstant, receivedInstant } from "../ageing/mail-date";

/** When a message was received; undefined where it does not say. */
export interface Arrival {
  readonly received: number | undefined;
}

/** A letter in its place that no text begins with: pictures and programs have lines that look like fields, too. */
const isBinary = /^.{0,3}[\0-\x08\x7f-\xff]/;
const field = /^([!-9;-~]+)[ \t]*:/;

/** Whether a line is a field of a header (RFC 5322 §2.2). */
export const isField = (line: string): boolean => field.test(line);

export interface Head {
  /** Takes a line of the header; the empty one after it, or the file's end, is for the caller to notice. */
  take(line: string): void;
  /** What the header says: undefined where it has no field at all, and so is none. */
  arrival(): Arrival | undefined;
}

/**
 * Reads the lines of one message's header: received is the date of its topmost Received field, which the last server
 * wrote, else that of the mbox `From ` line. Never the Date field, which the sender's clock wrote.
 */
export function messageHead(fromLine?: string): Head {
  let stamped = fromLine;
  let topmost: string | undefined;
  let isOpen = false;
  let hasField = false;
  let isFirst = true;
  let binary = false;
  return {
    take(line) {
      const text = isFirst ? line.replace(/^\xef\xbb\xbf/, "") : line;
      if (isFirst && /^>?From /.test(text)) stamped ??= text;
      const isFolded = text.startsWith(" ") || text.startsWith("\t");
      if (isFolded && isOpen && topmost !== undefined) topmost += text;
      if (!isFolded) {
        const name = field.exec(text)?.[1]?.toLowerCase();
        if (isFirst && name === undefined) binary = isBinary.test(text);
        isOpen = name === "received" && topmost === undefined;
        if (isOpen) topmost = text.slice(text.indexOf(":") + 1);
        hasField ||= name !== undefined;
      }
      isFirst = false;
    },
    arrival() {
      if (!hasField || binary) return undefined;
      const received = topmost === undefined ? undefined : receivedInstant(topmost);
      return { received: received ?? (stamped === undefined ? undefined : fromLineInstant(stamped)) };
    },
  };
}
