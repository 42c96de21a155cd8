import { readInstant } from "../instant";
import { utf8 } from "./bytes";
import type { FolderWork, IndexLine } from "./folder";
import { bdi, escapeHtml, hrefOf } from "./html";
import { PAGE } from "./own-files";
import { count, dateWords, sizeWords } from "./words";

/** Browsers and people grow slow beyond. */
const MOST_ROWS = 5000;

type StampOf = FolderWork["stampOf"];

export const STYLE = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 16px/1.45 "Segoe UI", system-ui, sans-serif; }
body { margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
p { max-width: 44rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding: 1rem 0 .5rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8886; }
tbody th { font-weight: normal; overflow-wrap: anywhere; }
td { overflow-wrap: break-word; }
.n { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead th { position: sticky; top: 0; background: Canvas; }
a { color: LinkText; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
@media (max-width: 48rem) { .w { display: none; } }
`;

const page = (title: string, styleHash: string, body: string): Uint8Array =>
  utf8(`<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`);

function time(instant: string, stampOf: StampOf): string {
  const at = readInstant(instant);
  return at === undefined
    ? ""
    : `<time datetime="${escapeHtml(instant)}">${escapeHtml(dateWords(stampOf(at).stamp))}</time>`;
}

const messages = (lines: readonly IndexLine[]): string =>
  `${count(lines.length)} ${lines.length === 1 ? "mensaje" : "mensajes"}, ${sizeWords(lines.reduce((sum, { size }) => sum + size, 0))}`;

const row = (line: IndexLine, stampOf: StampOf): string => `<tr>
<td>${line.received === null ? "Sin fecha" : time(line.received, stampOf)}</td>
<td>${line.from === "" ? "Sin remitente" : bdi(line.from)}</td>
<th scope="row"><a href="${hrefOf(line.path)}">${line.subject.trim() === "" ? "Sin asunto" : bdi(line.subject)}</a></th>
<td>${bdi(line.folder)}</td>
<td class="n">${sizeWords(line.size)}</td>
<td class="w">${line.movedAt === undefined ? "No se ha retirado" : `Se retiró el ${time(line.movedAt, stampOf)}`}</td>
</tr>
`;

const table = (lines: readonly IndexLine[], stampOf: StampOf): string => `<table>
<caption>${messages(lines)}, del más antiguo al más reciente. Cada asunto abre su archivo.</caption>
<thead>
<tr><th scope="col">Recibido</th><th scope="col">De</th><th scope="col">Asunto</th><th scope="col">Carpeta</th><th scope="col" class="n">Tamaño</th><th scope="col" class="w">En el buzón</th></tr>
</thead>
<tbody>
${lines.map((line) => row(line, stampOf)).join("")}</tbody>
</table>`;

const intro =
  '<p>Copias de su correo, un archivo por mensaje. Esta página no usa la red. Para buscar, presione Ctrl y F; lo demás está en <a href="LEEME.txt">LEEME.txt</a>.</p>';

function yearOf({ received }: IndexLine, stampOf: StampOf): string {
  const at = received === null ? undefined : readInstant(received);
  return at === undefined ? "sin-fecha" : stampOf(at).month.slice(0, 4);
}

/** The parts of a long index, at most 5,000 rows each: by year, and of a year that is longer more than one. */
function partsOf(lines: readonly IndexLine[], stampOf: StampOf) {
  const years = new Map<string, IndexLine[]>();
  for (const line of lines) {
    const year = yearOf(line, stampOf);
    const all = years.get(year);
    if (all) all.push(line);
    else years.set(year, [line]);
  }
  return [...years].flatMap(([year, all]) => {
    const pages = Math.ceil(all.length / MOST_ROWS);
    return Array.from({ length: pages }, (_, at) => ({
      path: `indice-${year}${at === 0 ? "" : `-${at + 1}`}.html`,
      title: `${year === "sin-fecha" ? "Sin fecha" : year}${pages === 1 ? "" : `, parte ${at + 1} de ${pages}`}`,
      lines: all.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
    }));
  });
}

const TITLE = "Carpeta Personal";

/** The pages that a person reads, by path: `indice.html`, and its parts where there are many rows. Lines come in order. */
export function pagesOf(
  lines: readonly IndexLine[],
  stampOf: StampOf,
  styleHash: string,
): ReadonlyMap<string, Uint8Array> {
  if (lines.length <= MOST_ROWS)
    return new Map([[PAGE, page(TITLE, styleHash, `${intro}\n${table(lines, stampOf)}`)]]);

  const parts = partsOf(lines, stampOf);
  const list = `<table>
<caption>${messages(lines)}, por año.</caption>
<thead>
<tr><th scope="col">Año</th><th scope="col">Contiene</th></tr>
</thead>
<tbody>
${parts.map((part) => `<tr><th scope="row"><a href="${part.path}">${part.title}</a></th><td>${messages(part.lines)}</td></tr>\n`).join("")}</tbody>
</table>`;
  const back = `<p><a href="${PAGE}">Todos los años</a></p>`;
  return new Map([
    [PAGE, page(TITLE, styleHash, `${intro}\n${list}`)],
    ...parts.map(
      (part) =>
        [
          part.path,
          page(`${TITLE}: ${part.title}`, styleHash, `${back}\n${table(part.lines, stampOf)}`),
        ] as const,
    ),
  ]);
}
