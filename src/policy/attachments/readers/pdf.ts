import { find } from "../bytes";
import type { Layer, LayerReader } from "../layer";
import { embeddedFiles } from "./pdf/embedded-files";
import { opensWithoutPassword } from "./pdf/encryption";
import { openObjects } from "./pdf/objects";
import { isArray, isDictionary, isText } from "./pdf/tokens";

/** The header stands among the first 1,024 bytes (ISO 32000-1 annex H.3, note 13). */
const HEAD = 1024;

/**
 * Whether a PDF needs a password, and the files in it. What counts is `/Encrypt` in a trailer or the dictionary of a
 * cross-reference stream, never the word in a text. Encrypted with a dictionary that cannot be found, or for holders of
 * certificates (`/Adobe.PubSec`), is encrypted: nobody can say that it opens.
 */
export const readPdf: LayerReader = (source, budget): Layer | undefined => {
  const header = find(source.read(0, HEAD), "%PDF-");
  if (header < 0) return undefined;
  const pdf = openObjects(source, budget, header);
  const [newest] = pdf.trailers;
  if (!newest) return { why: budget.isSpent ? "too-large" : "damaged" };
  // The newest has to repeat what older ones say (§7.5.6); not every writer knows.
  const sealed = pdf.trailers.find((trailer) => (trailer.get("Encrypt") ?? null) !== null);
  const { entries, isCut, isMissing, isUnread } = embeddedFiles(pdf, newest, sealed === undefined);
  if (sealed) {
    const dictionary = pdf.resolve(sealed.get("Encrypt"));
    const ids = pdf.resolve(sealed.get("ID") ?? newest.get("ID"));
    const id = isArray(ids) && isText(ids[0]) ? ids[0].text : "";
    const opens = isDictionary(dictionary) && opensWithoutPassword(dictionary, id);
    if (opens !== true) return { encryption: opens === undefined ? "possible" : "pdf" };
    // Names and contents of embedded files, and object streams, are enciphered as well; that is not undone here.
    const isBlind = entries.length > 0 || isMissing;
    return { restricted: true, ...(isBlind ? { why: "encrypted" as const } : {}) };
  }
  const why = isUnread ? "unsupported" : isCut ? "too-many" : isMissing ? "damaged" : undefined;
  return { entries, ...(why ? { why } : {}) };
};
