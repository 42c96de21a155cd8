import PostalMime, { type Attachment as ParsedAttachment, type Email } from "postal-mime";
import {
  failed,
  known,
  unavailable,
  type Body,
  type Draft,
  type Mailbox,
  type Reading,
  type Recipient,
} from "../policy/draft";
import { extensionOf } from "../policy/file-extension";
import { readMailboxes } from "./address-list";
import { attachmentsOf } from "./attachments";
import { headerBlock, type HeaderBlock } from "./header-block";
import { withLegacyLetters } from "./legacy-bytes";
import { namedTextOf } from "./named-text";
import { transmittedSize } from "./transmitted-size";

export type EmlReading =
  | { readonly state: "message"; readonly draft: Draft }
  /** The bytes have no header field at all. */
  | { readonly state: "not-a-message" };

const valuesOf = (email: Email, name: string): readonly string[] =>
  email.headers.filter(({ key }) => key === name).map(({ value }) => value);

function recipients(email: Email, field: "to" | "cc" | "bcc"): Reading<readonly Recipient[]> {
  const reached: Recipient[] = [];
  for (const value of valuesOf(email, field)) {
    const mailboxes = readMailboxes(value);
    if (mailboxes === undefined) return failed("invalid");
    for (const mailbox of mailboxes) reached.push({ ...mailbox, kind: "person" });
  }
  return known(reached);
}

/** The one account that the message leaves from; with none or several the message cannot be judged by it. */
function sender(email: Email): Reading<Mailbox> {
  const [field, another] = valuesOf(email, "from");
  if (field === undefined || another !== undefined) return failed("invalid");
  const [from, other] = readMailboxes(field) ?? [];
  return from !== undefined && other === undefined ? known(from) : failed("invalid");
}

const body = ({ html, text }: Email): Body =>
  html === undefined ? { format: "text", content: text ?? "" } : { format: "html", content: html };

/** The calendar part that makes a message the invitation to a meeting (RFC 6047 §2.4); as an attachment it does not. */
const isInvitation = ({ mimeType, method, disposition }: ParsedAttachment): boolean =>
  mimeType === "text/calendar" && method === "REQUEST" && disposition !== "attachment";

/** A calendar part that calls itself another file is a file as well. */
const isFile = (attachment: ParsedAttachment): boolean =>
  !isInvitation(attachment) || !["", "ics"].includes(extensionOf(attachment.filename ?? ""));

/** The parser rejects structures made to exhaust it. Then the header is still read, and the rest is said to be lost. */
async function parse(
  bytes: Uint8Array,
  headerEnd: number,
): Promise<{ readonly email: Email; readonly parts: readonly ParsedAttachment[]; readonly whole: boolean }> {
  const options = { forceRfc822Attachments: true, maxHeadersSize: bytes.length };
  try {
    const parser = new PostalMime(options);
    const email = await parser.parse(bytes);
    return { email, parts: [...email.attachments, ...namedTextOf(parser)], whole: true };
  } catch {
    return {
      email: await PostalMime.parse(bytes.subarray(0, headerEnd), options),
      parts: [],
      whole: false,
    };
  }
}

/** A mark that some editors put before the first field. */
const withoutByteOrderMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Lines that look like fields stand in pictures and programs too, behind a first line that no text has. */
const beginsAsBinary = (bytes: Uint8Array, { fields }: HeaderBlock): boolean =>
  bytes.subarray(0, Math.min(4, fields[0]?.start ?? 0)).some((byte) => byte >= 127 || byte < 9);

/**
 * Reads a message file (RFC 5322, MIME) into a draft. Its transmitted size is exact; the sender's rank stands in no
 * file and is left unavailable. Never throws, whatever the bytes are.
 */
export async function readEml(bytes: Uint8Array): Promise<EmlReading> {
  const message = withoutByteOrderMark(bytes);
  const header = headerBlock(message);
  if (header.fields.length === 0 || beginsAsBinary(message, header)) return { state: "not-a-message" };

  const legible = withLegacyLetters(message, header.end);
  const { email, parts, whole } = await parse(
    legible,
    legible === message ? header.end : headerBlock(legible).end,
  );
  const isMeeting = parts.some(isInvitation);
  const attached = parts.filter(isFile);
  return {
    state: "message",
    draft: {
      item: isMeeting ? "meeting" : "message",
      from: sender(email),
      to: recipients(email, "to"),
      cc: recipients(email, "cc"),
      bcc: recipients(email, "bcc"),
      subject: known(email.subject ?? ""),
      body: whole ? known(body(email)) : failed("invalid"),
      attachments: whole ? known(attachmentsOf(attached, email.html ?? "")) : failed("invalid"),
      rank: unavailable,
      // The mark belongs to the file's length, if not to its header.
      transmittedSize: known(bytes.length - message.length + transmittedSize(message, header)),
    },
  };
}
