import { decodeWords, type Attachment as ParsedAttachment, type default as PostalMime } from "postal-mime";

interface Header {
  readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string | undefined>> };
}
interface Part {
  readonly contentType: Header;
  readonly contentDisposition: Header;
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly Part[];
}

/** The parser keeps its tree after parsing, outside its declared types; the tests fail if a version renames it. */
const rootOf = (parser: PostalMime): Part => (parser as unknown as { readonly root: Part }).root;

/**
 * Text parts that the parser makes body and that have a file name all the same. Mail programs offer them as files, so
 * they are attachments too (RFC 2183 §2.3), whatever their disposition says.
 */
export function namedTextOf(parser: PostalMime): readonly ParsedAttachment[] {
  const found: ParsedAttachment[] = [];
  const open = [rootOf(parser)];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { value: mimeType, params } = part.contentType.parsed;
    const disposition = part.contentDisposition.parsed.value;
    const filename = part.contentDisposition.parsed.params["filename"] ?? params["name"] ?? "";
    const isBody = (mimeType === "text/plain" || mimeType === "text/html") && disposition !== "attachment";
    if (isBody && filename.trim() !== "") {
      found.push({
        filename: decodeWords(filename),
        mimeType,
        disposition: disposition || null,
        content: part.content ?? new ArrayBuffer(0),
      });
    }
    open.push(...[...part.childNodes].reverse());
  }
  return found;
}
