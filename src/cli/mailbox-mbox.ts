import { fromLineInstant } from "../ageing/mail-date";
import { isField, messageHead, type Arrival, type Head } from "./mailbox-head";
import { lineReader } from "./mailbox-lines";

const F = "F".charCodeAt(0);

/** A `From ` line as Thunderbird writes it, with one word or nothing behind it. */
const isBare = (line: string): boolean => /^From \S*[ \t]*$/.test(line);

/** Whether a file that begins so can be an mbox; a message file may begin with one such line, too. */
export const beginsAsMbox = (start: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?[\r\n]*From /.test(new TextDecoder("latin1").decode(start));

export interface MboxReader {
  /** The messages whose headers have ended in this chunk; undefined for one that has no header. */
  push(chunk: Uint8Array): readonly (Arrival | undefined)[];
  end(): readonly (Arrival | undefined)[];
}

/**
 * Reads an mbox in chunks. Few programs agree on what parts messages, and not all mark a `From ` in a body: a line parts
 * when two of three hold: it has a date, an empty line comes before, a field comes after. Without a date it must be bare
 * and have both. Content-Length is not believed.
 */
export function mboxReader(): MboxReader {
  let found: (Arrival | undefined)[] = [];
  /** The header that is being read; none in bodies. */
  let head: Head | undefined;
  let isAfterEmpty = true;
  let isFirst = true;
  /** A `From ` line that parts if a field comes next. */
  let waiting: string | undefined;

  const finish = (): void => {
    if (head) found.push(head.arrival());
    head = undefined;
  };
  const begin = (fromLine: string): void => {
    finish();
    head = messageHead(fromLine);
  };

  const take = (given: string | undefined): void => {
    const line = isFirst ? given?.replace(/^\xef\xbb\xbf/, "") : given;
    if (waiting !== undefined) {
      const fromLine = waiting;
      waiting = undefined;
      if (line !== undefined && isField(line)) begin(fromLine);
    }
    const wasAfterEmpty = isAfterEmpty;
    isAfterEmpty = line === "";
    if (line === undefined) return;
    if (line !== "") isFirst = false;
    if (line.startsWith("From ")) {
      const isDated = fromLineInstant(line) !== undefined;
      if (isDated && wasAfterEmpty) begin(line);
      else if (isDated || (wasAfterEmpty && isBare(line))) waiting = line;
      return;
    }
    if (line === "") finish();
    else head?.take(line);
  };

  const lines = lineReader(
    // In a body only an empty line, a possible `From `, and what follows one are worth a text.
    (first) => head !== undefined || isFirst || waiting !== undefined || first === undefined || first === F,
    take,
  );
  const told = (): readonly (Arrival | undefined)[] => {
    const these = found;
    found = [];
    return these;
  };
  return {
    push(chunk) {
      lines.push(chunk);
      return told();
    },
    end() {
      lines.end();
      finish();
      return told();
    },
  };
}
