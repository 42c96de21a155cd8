import { pathKey } from "./windows-name";

/** What the tool itself writes beside the messages. */
export const MANIFEST = "MANIFIESTO.sha256";
export const INDEX = "indice.jsonl";
export const TABLE = "indice.csv";
export const PAGE = "indice.html";
export const README = "LEEME.txt";
export const PLAN = "plan.jsonl";

/** The one file that is being written: whoever finds it, there and nowhere else, finds what a stop left half done. */
export const PARTIAL = "copia.parcial";

/** `indice-2025.html`, `indice-2025-2.html`, `indice-sin-fecha.html`: parts of an index that is long. */
const isPartOfPage = (path: string): boolean =>
  /^indice-(?:\d{4}|sin-fecha)(?:-\d+)?\.html$/.test(path);

const own: ReadonlySet<string> = new Set([MANIFEST, INDEX, TABLE, PAGE, README, PLAN]);
const ownKeys: ReadonlySet<string> = new Set([...own].map(pathKey));

/** Whether writing one of our files would write over this one, on a disk that compares names as Windows does. */
export const isInOurWay = (path: string): boolean =>
  ownKeys.has(pathKey(path)) || isPartOfPage(path.toLowerCase());

/** Whether a folder of this name would keep one of our files from being written. */
export const isFolderInOurWay = (name: string): boolean =>
  isInOurWay(name) || pathKey(name) === pathKey(PARTIAL);

/** Left by systems in every folder that somebody looks into. */
const litter = /(?:^|\/)(?:desktop\.ini|thumbs\.db|\.ds_store|\._[^/]*)$/i;

/** Files that are neither messages nor anybody's: not to be told as strangers. */
export const isOwnFile = (path: string): boolean =>
  own.has(path) || isPartOfPage(path) || path === PARTIAL || litter.test(path);
