import type { Attachment as ParsedAttachment } from "postal-mime";
import { bytesOf } from "../policy/attachments/bytes";
import { inspect } from "../policy/attachments/inspect";
import { known, type Attachment } from "../policy/draft";

/** Extensions for parts without a name, where the subtype is not one already. */
const extensions: Readonly<Record<string, string>> = {
  "audio/mpeg": "mp3",
  "image/jpeg": "jpg",
  "image/svg+xml": "svg",
  "message/rfc822": "eml",
  "text/calendar": "ics",
  "text/plain": "txt",
  "video/mpeg": "mpg",
  "video/quicktime": "mov",
  "video/x-matroska": "mkv",
  "video/x-msvideo": "avi",
  "audio/vorbis": "ogg",
  "text/javascript": "js",
  "application/javascript": "js",
  "application/vnd.microsoft.portable-executable": "exe",
  "application/x-dosexec": "exe",
  "application/x-msdownload": "exe",
};

const isNamed = ({ filename }: ParsedAttachment): boolean => filename !== null && filename.trim() !== "";

/** Outlook calls a part without a name `ATT00001.png`; so do we, for the extension tells what it is. */
function nameOf({ filename, mimeType }: ParsedAttachment, index: number): string {
  if (filename !== null && filename.trim() !== "") return filename;
  const subtype = /^(?:audio|image|video|text|application)\/(?:x-)?([a-z0-9]{2,5})$/.exec(mimeType)?.[1];
  return `ATT${String(index + 1).padStart(5, "0")}.${extensions[mimeType] ?? subtype ?? "dat"}`;
}

/** Content-IDs that the HTML shows, without angle brackets. */
function shownIds(html: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, id = ""] of html.matchAll(/cid:([^"'\s<>)]+)/gi)) {
    ids.add(id);
    try {
      ids.add(decodeURIComponent(id));
    } catch {
      // Not percent-encoded after all.
    }
  }
  return ids;
}

const bytesIn = ({ content }: ParsedAttachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Attachments of a parsed message, looked into. A picture that the HTML shows is inline, whatever its disposition says. */
export function attachmentsOf(parsed: readonly ParsedAttachment[], html: string): readonly Attachment[] {
  const shown = shownIds(html);
  return parsed.map((attachment, index) => {
    const id = attachment.contentId?.replace(/^<|>$/g, "") ?? "";
    const name = nameOf(attachment, index);
    const bytes = bytesIn(attachment);
    return {
      id: String(index + 1),
      name,
      // An attached message that was given a file name is saved and opened by it, as any file.
      type: attachment.mimeType === "message/rfc822" && !isNamed(attachment) ? "item" : "file",
      isInline: shown.has(id) || (attachment.related === true && attachment.disposition === "inline"),
      size: known(bytes.length),
      content: known(inspect(name, bytesOf(bytes))),
    };
  });
}
