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
  const head = headOf(text, line, longestLabel);
  const colon = head.indexOf(":");
  if (colon < 2) return 0;
  const label = head.slice(0, colon).replace(/[* ]+$|^[* ]+/g, "");
  return Object.prototype.hasOwnProperty.call(kinds, label) ? (kinds[label] as number) : 0;
}

/** The kinds of header lines that stand together from line `first` on. */
function kindsFrom(text: string, lines: readonly Line[], first: number): number {
  let found = 0;
  for (let index = first; index < lines.length && index < first + furthest; index++) {
    const line = lines[index] as Line;
    if (line.start === line.end) break;
    found |= kindOf(text, line);
  }
  return found;
}

const count = (flags: number): number => {
  let bits = 0;
  for (let rest = flags; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
};

/** Whether any header line stands at `first`, as below a line that says that a quoted message follows. */
export const hasHeaders = (text: string, lines: readonly Line[], first: number): boolean =>
  kindsFrom(text, lines, first) > 0;

/**
 * Whether a quoted message's headers begin at line `first`: De, and Enviado with Para or Asunto. Below a rule, which
 * mail programs draw and memoranda («De: … Para: … Asunto: …») do not, De with any two others.
 */
export function isHeaderBlock(
  text: string,
  lines: readonly Line[],
  first: number,
  belowRule: boolean,
): boolean {
  const line = lines[first] as Line;
  const code = text.charCodeAt(line.start) | 0x20;
  const mayBe = code === 0x64 || code === 0x66 || code === 0x72 || text.charAt(line.start) === "*"; // d f r *
  if (!mayBe || kindOf(text, line) !== fromLine) return false;
  const found = kindsFrom(text, lines, first);
  return belowRule ? count(found) >= 3 : (found & sentLine) > 0 && (found & toOrSubjectLine) > 0;
}
