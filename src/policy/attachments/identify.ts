import type { Budget } from "./budget";
import type { ByteSource } from "./bytes";
import { confirms, searches } from "./closer-looks";
import { writtenPdf } from "./data-files";
import { formatByName, isTold, kindOf } from "./formats";
import type { Probe } from "./probe";
import { formatBySignature } from "./signatures";
import { isText, lettersOf } from "./text";
import { textFormat } from "./text/format";

const HEAD = 4096;
/** What a text says of itself, it says early. */
const FIRST_LINES = 512;
/** Letters that begin a text as well as a binary file: the latter has control characters soon. */
const SOON = 512;

const isBinary = (head: Uint8Array): boolean => !isText(head.subarray(0, SOON));
const isTar = (head: Uint8Array): boolean => head[257] === 0x75 && head[258] === 0x73 && head[261] === 0x72;

function bySignature(probe: Probe): string {
  const { head } = probe;
  return formatBySignature(head, ({ format, isWord, isDoubtful }) => {
    if (isWord && (isTar(head) ? format !== "tar" : !isBinary(head))) return "";
    return isDoubtful ? (confirms[format]?.(probe) ?? "") : format;
  });
}

/** Nothing is in an empty file but what its name says a text would be. */
function ofNothing(name: string): string {
  const named = formatByName(name);
  return kindOf(named) === "text" || (kindOf(named) === "executable" && !isTold(named)) ? named : "";
}

/**
 * The format of a file by its bytes; `""` where they say nothing. The name is a second witness, for what no bytes tell: which
 * script a text is, what a container without tracks holds, and formats without any magic. Containers come back as what they
 * are outside (`zip`, `ole`): their readers tell more. Reads 4 KB, and more only where a format asks for it.
 */
export function identify(source: ByteSource, name: string, budget: Budget): string {
  const head = source.read(0, HEAD);
  if (head.length === 0) return ofNothing(name);
  const probe = { head, source, name, budget };
  const format = bySignature(probe);
  if (format !== "") return format;
  const text = lettersOf(head.subarray(0, FIRST_LINES));
  const written = text === undefined ? "" : writtenPdf(probe) || textFormat(text, probe);
  if (written !== "") return written;
  for (const search of searches) {
    const found = search(probe);
    if (found !== "") return found;
  }
  const named = formatByName(name);
  return named !== "" && !isTold(named) ? named : "";
}
