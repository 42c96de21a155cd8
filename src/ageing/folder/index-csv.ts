import { utf8 } from "./bytes";
import type { IndexLine } from "./folder";

/** What a spreadsheet would take for a formula, or for the beginning of one after it trimmed. */
const formula = /^[=+\-@\t\r\n]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const header = [
  "Recibido (UTC)",
  "De",
  "Asunto",
  "Carpeta",
  "Bytes",
  "Archivo",
  "SHA-256",
  "Guardado (UTC)",
  "Retirado del buzón (UTC)",
  "Identificador",
];

const cellsOf = (line: IndexLine): readonly string[] => [
  line.received ?? "",
  line.from,
  line.subject,
  line.folder,
  String(line.size),
  line.path,
  line.sha256,
  line.savedAt,
  line.movedAt ?? "",
  line.id,
];

/** `indice.csv` by RFC 4180, with the byte order mark by which Excel knows UTF-8. */
export const writeTable = (lines: readonly IndexLine[]): Uint8Array =>
  utf8(
    `\ufeff${[header, ...lines.map(cellsOf)].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("")}`,
  );
