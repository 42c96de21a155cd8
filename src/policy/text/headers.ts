import { headOf, type Line } from "./text-lines";

/**
 * The header lines that mail programs put above what they quote. One such line is no boundary: whoever writes
 * «De: …» in a letter has not stopped writing.
 */
const kinds: Readonly<Record<string, number>> = (() => {
  const from = 1;
  const sent = 2;
  const date = 4;
  const to = 8;
  const cc = 16;
  const subject = 32;
  return {
    de: from,
    from,
    remitente: from,
    enviado: sent,
    "enviado el": sent,
    sent,
    fecha: date,
    date,
    para: to,
    to,
    cc,
    asunto: subject,
    subject,
  };
})();
const fromLine = 1;
const sentLine = 2;
const toOrSubjectLine = 8 + 32;

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
  return Object.prototype.hasOwnProperty.call(kinds, label) ? (kinds[label] as number) : 0;
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
      return belowRule ? count(found) >= 3 : (found & sentLine) > 0 && (found & toOrSubjectLine) > 0;
    },
  };
}
