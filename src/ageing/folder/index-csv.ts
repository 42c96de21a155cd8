import { readInstant } from "../instant";
import { utf8 } from "./bytes";
import type { FolderWork, IndexLine } from "./folder";

/**
 * Where a spreadsheet would see a formula begin: at the start of a cell, after what it trims, and after whatever parts cells
 * where it is set to another language. There the quotes of RFC 4180 stand in the middle of a cell, and guard nothing.
 */
const inside = /([;\t\r\n])(?=(?:"|[^\S\t\r\n])*[=+\-@＝＋－＠]|"*\t)/g;
const first = /^(?=["\s]*[=+\-@＝＋－＠]|"*[\t\r\n])/;

/** Inside, each looks no further than the next sign that parts cells. First what is inside: a sign that parts cells may itself be the first one of the text. */
function cell(text: string): string {
  const safe = text.replace(inside, "$1'").replace(first, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const header = [
  "Recibido",
  "De",
  "Asunto",
  "Carpeta",
  "Tamaño (kB)",
  "Archivo",
  "SHA-256",
  "Guardado",
  "Retirado del buzón",
  "Identificador",
];

type StampOf = FolderWork["stampOf"];

/** `2026-08-25 09:31`, which Excel takes for a date in every language. */
function date(instant: string | null | undefined, stampOf: StampOf): string {
  const at = typeof instant === "string" ? readInstant(instant) : undefined;
  const stamp = at === undefined ? "" : stampOf(at).stamp;
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)$/, "$1-$2-$3 $4:$5");
}

const cellsOf = (line: IndexLine, stampOf: StampOf): readonly string[] => [
  date(line.received, stampOf),
  line.from,
  line.subject,
  line.folder,
  String(Math.max(1, Math.round(line.size / 1024))),
  line.path,
  line.sha256,
  date(line.savedAt, stampOf),
  date(line.movedAt, stampOf),
  line.id,
];

/** `indice.csv` by RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export const writeTable = (lines: readonly IndexLine[], stampOf: StampOf): Uint8Array =>
  utf8(
    `\ufeff${[header, ...lines.map((line) => cellsOf(line, stampOf))].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`,
  );
