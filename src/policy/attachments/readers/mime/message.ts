import { latin1, u8 } from "../../bytes";
import { field, headerAt, parameter, type Header } from "./fields";
import { seek } from "./pages";
import { addPart, wordOf, type Scan } from "./part";

/** A multipart that has not ended. */
interface Multipart {
  readonly boundary: string;
  /** What a part of it is that does not say so (RFC 2046 §5.1.5). */
  readonly partType: string;
}

/** Multiparts in multiparts; mail programs need four. */
const DEEPEST = 12;
/** RFC 2046 §5.1.1 allows boundaries of 70 letters. */
const LONGEST_LINE = 256;
const PART_PRICE = 16;
const LINE_PRICE = 4;
const TEXT = "text/plain";
const MESSAGE = "message/rfc822";

/** The next line that is a boundary of one of `open`; it ends whatever is open inside of that one. */
function nextBoundary({ pages, budget }: Scan, start: number, end: number, open: Multipart[]) {
  let at = start;
  while (open.length > 0) {
    at = seek(pages, "\n--", at, end, budget);
    if (at < 0 || !budget.step(LINE_PRICE)) return undefined;
    const [line = ""] = latin1(pages.read(at + 3, Math.min(end, at + LONGEST_LINE))).split("\n");
    const said = line.trim();
    for (let level = open.length - 1; level >= 0; level--) {
      const boundary = open[level]?.boundary ?? "";
      const isLast = said === `${boundary}--`;
      if (!isLast && said !== boundary) continue;
      open.length = isLast ? level : level + 1;
      // The line end before a boundary belongs to it.
      const isCrLf = u8(pages.read(at - 1, at), 0) === 13;
      return { at: isCrLf ? at - 1 : at, next: at + 4 + line.length, isLast };
    }
    at += 3;
  }
  return undefined;
}

function openMultipart(scan: Scan, type: string, contentType: string, open: Multipart[]): void {
  const boundary = parameter(contentType, "boundary");
  if (type === "multipart/encrypted") {
    scan.encryption = /pgp/i.test(parameter(contentType, "protocol")) ? "openpgp" : "other";
  }
  if (boundary === "") scan.why = "damaged";
  else if (open.length >= DEEPEST) scan.why = "too-deep";
  else open.push({ boundary, partType: type === "multipart/digest" ? MESSAGE : TEXT });
}

const isMessage = (header: Header, type: string): boolean =>
  (type === MESSAGE || type === "message/global") &&
  !/base64|quoted/i.test(field(header, "content-transfer-encoding"));

/**
 * Reads a message, and messages in it as if they were parts, from its header at `start` up to `end`.
 * @returns whether there was any field
 */
export function readMessage(scan: Scan, start: number, end: number): boolean {
  const { pages, budget, entries } = scan;
  const open: Multipart[] = [];
  let at = start;
  let partType = TEXT;
  while (budget.step(PART_PRICE)) {
    if (entries.length >= budget.limits.names) {
      scan.why = "too-many";
      break;
    }
    const header = headerAt(pages, at, end);
    if (at === start && header.text === "") return false;
    if (!header.isWhole) scan.why = "damaged";
    const contentType = field(header, "content-type");
    // What is no type counts as none (RFC 2045 §5.2).
    const type = /.\/./.test(contentType) ? wordOf(contentType) : partType;
    partType = TEXT;
    if (isMessage(header, type) && header.body < end) {
      at = header.body;
      continue;
    }
    const isMultipart = /^multipart\//.test(type);
    if (isMultipart) openMultipart(scan, type, contentType, open);
    let edge = nextBoundary(scan, header.body - 1, end, open);
    if (!isMultipart) addPart(scan, header, type, edge?.at ?? end);
    // What follows the last boundary of a multipart is nobody's.
    while (edge?.isLast === true) edge = nextBoundary(scan, edge.next - 1, end, open);
    if (!edge) {
      if (open.length > 0) scan.why = "damaged";
      break;
    }
    at = edge.next;
    partType = open[open.length - 1]?.partType ?? TEXT;
  }
  return true;
}
