import { base64Source } from "../policy/attachments/base64";
import type { ByteSource } from "../policy/attachments/bytes";
import { failed, known, unavailable, type Attachment, type Reading } from "../policy/draft";
import { utf8Length } from "../policy/size/transfer-encoding";

/** What `getAttachmentContentAsync` gave. */
export interface Content {
  readonly source: ByteSource;
  /** Content bytes. */
  readonly length: number;
  /** What the bytes are by their format, for a name that does not say: an attached message is called by its subject. */
  readonly extension: string;
}

/**
 * Text as bytes, one for each character. Attached messages are ASCII where it matters: headers, parts in base64. The
 * whole is not copied to look at a part.
 */
function textSource(text: string): ByteSource {
  const { length } = text;
  return {
    length,
    read(start, end) {
      const from = Math.max(0, Math.floor(start));
      const bytes = new Uint8Array(Math.max(0, Math.min(length, Math.floor(end)) - from));
      for (let index = 0; index < bytes.length; index++) {
        const unit = text.charCodeAt(from + index);
        bytes[index] = unit < 256 ? unit : 0x3f;
      }
      return bytes;
    },
  };
}

/** Bytes of base64 text, without decoding it; undefined where the length cannot be that of base64. */
export const bytesInBase64 = (base64: string): number | undefined => base64Source(base64)?.length;

/** Whether a content is as long as its attachment is said to be: not off by more than 1 kB and 1 % (design.md §2, 14). */
export function isWhole(bytes: number, { size }: Pick<Attachment, "size">): boolean {
  if (size.state !== "known") return true;
  const off = Math.abs(bytes - size.value);
  return off <= 1_024 || off <= size.value / 100;
}

const extensions = new Map<unknown, string>([
  ["base64", ".msg"],
  ["eml", ".eml"],
  ["iCalendar", ".ics"],
]);

/**
 * Understands an answer of `getAttachmentContentAsync` for `attachment`. A link has no content to give; empty answers
 * (office-js 4544, 5433), shapes that we do not know and contents of another length (4546, 6155) are failed readings,
 * never empty files.
 */
export function contentOf(answer: unknown, attachment: Attachment): Reading<Content> {
  const { content, format } = (answer ?? {}) as { readonly content?: unknown; readonly format?: unknown };
  if (format === "url") return unavailable;
  const extension = extensions.get(format);
  if (typeof content !== "string" || content === "" || extension === undefined) return failed("invalid");
  // Messages and appointments are written anew by the host, in another length than the store's.
  if (format !== "base64")
    return known({ source: textSource(content), length: utf8Length(content), extension });
  const source = base64Source(content);
  if (!source || (attachment.type === "file" && !isWhole(source.length, attachment)))
    return failed("invalid");
  return known({ source, length: source.length, extension });
}
