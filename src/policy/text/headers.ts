import { headOf, type Line } from "./text-lines";

/**
 * The header lines that mail programs put above what they quote. One such line is no boundary: whoever writes
 * «De: …» in a letter has not stopped writing.
 */
const fromLine = 1;
const sentLine = 2;
const toLine = 8;
const subjectLine = 32;
const kinds: ReadonlyMap<string, number> = new Map([
  ["de", fromLine],
  ["from", fromLine],
  ["remitente", fromLine],
  ["enviado", sentLine],
  ["enviado el", sentLine],
  ["sent", sentLine],
  ["fecha", 4],
  ["date", 4],
  ["para", toLine],
  ["to", toLine],
  ["cc", 16],
  ["asunto", subjectLine],
  ["subject", subjectLine],
]);

const longestLabel = 16;
/** Header lines looked at; recipients that run over several lines are among them. */
const furthest = 10;

function kindOf(text: string, line: Line): number {
  const stop = Math.min(line.end, line.start + longestLabel);
  let at = line.start;
  while (at < stop && text.charCodeAt(at) !== 0x3a) at++;
  if (at === stop) return 0; // most lines: no colon near their start
  const head = headOf(text, line, longestLabel);
  const colon = head.indexOf(":");
  if (colon < 2) return 0;
  const label = head.slice(0, colon).replace(/[* ]+$|^[* ]+/g, "");
  return kinds.get(label) ?? 0;
}

const count = (flags: number): number => {
  let bits = 0;
  for (let rest = flags; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
};

/** Answers about header lines; each line is read at most once, however often it is asked about. */
export interface Headers {
  /** Whether any header line stands at `first`, as below a line that says that a quoted message follows. */
  standAt(first: number): boolean;
  /**
   * Whether a quoted message's headers begin at line `first`: De, and Enviado with Para or Asunto. Below a rule, which
   * mail programs draw and memoranda («De: … Para: … Asunto: …») do not, De with any two others.
   */
  beginAt(first: number, belowRule: boolean): boolean;
}

export function headersOf(text: string, lines: readonly Line[]): Headers {
  const kindAt = new Int8Array(lines.length).fill(-1);
  const kindOfLine = (index: number): number => {
    if (kindAt[index] === -1) kindAt[index] = kindOf(text, lines[index] as Line);
    return kindAt[index] as number;
  };
  /** The kinds of header lines that stand together from line `first` on. */
  const kindsFrom = (first: number): number => {
    let found = 0;
    for (let index = first; index < lines.length && index < first + furthest; index++) {
      const line = lines[index] as Line;
      if (line.start === line.end) break;
      found |= kindOfLine(index);
    }
    return found;
  };
  return {
    standAt: (first) => kindsFrom(first) > 0,
    beginAt(first, belowRule) {
      if (kindOfLine(first) !== fromLine) return false;
      const found = kindsFrom(first);
      return belowRule ? count(found) >= 3 : (found & sentLine) > 0 && (found & (toLine | subjectLine)) > 0;
    },
  };
}
