import type { Budget } from "../budget";
import { holds, latin1 } from "../bytes";
import type { LayerReader } from "../layer";
import { readMessage } from "./mime/message";
import { pagesOf, seek, type Pages } from "./mime/pages";
import type { Scan } from "./mime/part";

/** Before a message in an mbox stands a line with who sent it and when (RFC 4155); prose may begin with `From ` too. */
const SEPARATOR = /^From \S+.*\d{4}\r?\n[!-9;-~]+:/;
const LONGEST_SEPARATOR = 512;
const LINE_PRICE = 4;

/** Where the next message of an mbox begins, after `start`; the end of the file where there is none. */
function nextMessage(pages: Pages, start: number, budget: Budget): number {
  let at = start;
  while (budget.step(LINE_PRICE)) {
    at = seek(pages, "\nFrom ", at, pages.length, budget) + 1;
    if (at === 0) break;
    if (SEPARATOR.test(latin1(pages.read(at, at + LONGEST_SEPARATOR)))) return at;
  }
  return pages.length;
}

/**
 * What lies in a message (RFC 5322, RFC 2045 to 2049), in an mbox of them or a page saved as MHTML (RFC 2557): attachments,
 * those of messages in it too. Its texts are no entries. S/MIME and PGP/MIME are its own encryption; a signature is none.
 */
export const readMime: LayerReader = (source, budget) => {
  const pages = pagesOf(source);
  const scan: Scan = { source, pages, budget, entries: [] };
  // A byte order mark or empty lines may go before.
  let start = Math.max(0, latin1(pages.read(0, 64)).search(/[!-~]/));
  if (holds(pages.read(start, start + 5), 0, "From ")) {
    while (start < source.length && !budget.isSpent) {
      const line = seek(pages, "\n", start, source.length, budget);
      const end = nextMessage(pages, start, budget);
      if (line >= 0) readMessage(scan, line + 1, end);
      start = end;
    }
  } else if (!readMessage(scan, start, source.length)) return undefined;
  const { entries, encryption } = scan;
  const why = budget.isSpent ? "too-large" : scan.why;
  return { entries, ...(encryption ? { encryption } : {}), ...(why ? { why } : {}) };
};
