import { isDisclaimer } from "./disclaimer";
import type { Flow } from "./flow";
import { headersOf } from "./headers";
import { announcement, attributionLines, isDeviceLine, isRule, isSignatureLine } from "./markers";
import type { Line } from "./text-lines";

/** Whose words a stretch of text holds. */
export type TextLabel = "own" | "quoted" | "forwarded" | "signature" | "disclaimer";

export const labelNames: readonly TextLabel[] = ["own", "disclaimer", "signature", "quoted", "forwarded"];
const [own, disclaimer, signature, quoted, forwarded] = [0, 1, 2, 3, 4] as const;

/** Longer than this below `--` it is no signature but a letter. */
const signatureLines = 12;

const isQuoteLine = (text: string, line: Line): boolean => text.charCodeAt(line.start) === 0x3e; // >

/** A label for each unit of the text, by what mail programs mark and write. One pass over the lines. */
export function labelsOf(flow: Flow, lines: readonly Line[]): Uint8Array {
  const { text } = flow;
  const labels = new Uint8Array(text.length);
  const paint = (start: number, end: number, label: number) => labels.fill(label, start, end);

  for (const { kind, start, end } of flow.containers) if (kind === "signature") paint(start, end, signature);
  paintParagraphs(text, lines, paint);
  paintSignatures(text, lines, paint);
  for (const { kind, start, end } of flow.containers) if (kind === "quoted") paint(start, end, quoted);

  const headers = headersOf(text, lines);
  const reply = flow.containers.find(({ kind, start }) => kind === "reply" && labels[start] !== quoted);
  let boundary = reply ? reply.start : text.length;
  let below: number = quoted;
  let separator = 0;
  let isBelowRule = false;
  let ruleStart = 0;

  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.start >= boundary) break;
    while (separator < flow.separators.length && (flow.separators[separator] as number) <= line.start) {
      ruleStart = flow.separators[separator] as number;
      isBelowRule = true;
      separator++;
    }
    if (line.start === line.end) continue;
    if (labels[line.start] === quoted) {
      // What a quoting element forwards is forwarded to the end of that element.
      if (announcement(text, line) === "forwarded") {
        const end = labels.indexOf(own, line.start);
        paint(line.start, end < 0 ? text.length : end, forwarded);
      }
      continue;
    }
    if (labels[line.start] === forwarded) continue;
    if (isQuoteLine(text, line)) {
      paint(line.start, line.end, quoted);
      continue;
    }
    if (isRule(text, line)) {
      ruleStart = line.start;
      isBelowRule = true;
      continue;
    }
    const announced = announcement(text, line);
    const next = nextLine(lines, index + 1);
    if (announced && headers.standAt(next)) {
      boundary = line.start;
      below = announced === "forwarded" ? forwarded : quoted;
      break;
    }
    if (headers.beginAt(index, isBelowRule)) {
      boundary = isBelowRule ? ruleStart : line.start;
      break;
    }
    isBelowRule = false;
    const attribution = attributionLines(text, lines, index);
    if (attribution === 0) continue;
    const said = lines[nextLine(lines, index + attribution)];
    if (said && !isQuoteLine(text, said) && labels[said.start] !== quoted) {
      boundary = line.start;
      break;
    }
    paint(line.start, (lines[index + attribution - 1] as Line).end, quoted);
  }
  paint(boundary, text.length, below);
  return labels;
}

type Paint = (start: number, end: number, label: number) => void;

/** The place of the first line from `index` on that is not blank. Blank lines are few between what is asked for. */
function nextLine(lines: readonly Line[], index: number): number {
  let next = index;
  for (let line = lines[next]; line && line.start === line.end && next < index + 4; line = lines[next])
    next++;
  return next;
}

function paintParagraphs(text: string, lines: readonly Line[], paint: Paint): void {
  let first = -1;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const isEnd = !line || line.start === line.end || line.startsParagraph;
    if (first >= 0 && isEnd) {
      const [from, to] = [lines[first] as Line, lines[index - 1] as Line];
      if (isDisclaimer(text, from, to)) paint(from.start, to.end, disclaimer);
      first = -1;
    }
    if (line && line.end > line.start && first < 0) first = index;
  }
}

function paintSignatures(text: string, lines: readonly Line[], paint: Paint): void {
  let isBegun = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (isDeviceLine(text, line)) paint(line.start, line.end, signature);
    // Below nothing there is nothing to sign.
    const isBelowText = isBegun;
    isBegun = isBegun || /\S/.test(text.slice(line.start, line.end));
    if (!isBelowText || !isSignatureLine(text, line)) continue;
    let last = index;
    let left = signatureLines;
    for (let below = index + 1; below < lines.length && left > 0; below++) {
      const next = lines[below] as Line;
      if (isSignatureLine(text, next)) break;
      if (next.end > next.start) {
        last = below;
        left--;
      }
    }
    paint(line.start, (lines[last] as Line).end, signature);
    index = last;
  }
}
