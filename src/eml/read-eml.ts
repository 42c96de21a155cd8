import PostalMime, { type Address, type Attachment as ParsedAttachment, type Email } from "postal-mime";
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
import { attachmentsOf } from "./attachments";
import { headerBlock } from "./header-block";
import { withLegacyLetters } from "./legacy-bytes";
import { transmittedSize } from "./transmitted-size";

export type EmlReading =
  | { readonly state: "message"; readonly draft: Draft }
  /** The bytes have no header field at all. */
  | { readonly state: "not-a-message" };

/** Mailboxes of an address field; members of a group each for themselves (RFC 5322 §3.4). */
const mailboxes = (addresses: readonly Address[]): readonly Mailbox[] =>
  addresses.flatMap((address) => address.group ?? [{ name: address.name, address: address.address }]);

const valuesOf = (email: Email, name: string): readonly string[] =>
  email.headers.filter(({ key, value }) => key === name && value !== "").map(({ value }) => value);

function recipients(email: Email, field: "to" | "cc" | "bcc"): Reading<readonly Recipient[]> {
  const addresses = email[field] ?? [];
  // A name without an address, such as the first half of an unquoted `López, Ana <a@b>`, reaches nobody.
  const reached = mailboxes(addresses).filter(({ address }) => address !== "");
  // `undisclosed-recipients:;` names nobody on purpose; what else says something was not understood.
  const isEmptyGroup = addresses.length > 0 && addresses.every(({ group }) => group?.length === 0);
  const says = valuesOf(email, field).some((value) => /[^\s,;]/.test(value));
  if (reached.length === 0 && says && !isEmptyGroup) return failed("invalid");
  return known(reached.map((mailbox): Recipient => ({ ...mailbox, kind: "person" })));
}

/** The account that the message leaves from; without one the message cannot be judged by it. */
function sender(email: Email): Reading<Mailbox> {
  const from = email.from && mailboxes([email.from])[0];
  if (from && from.address !== "") return known({ name: from.name, address: from.address });
  return failed("invalid");
}

const body = ({ html, text }: Email): Body =>
  html === undefined ? { format: "text", content: text ?? "" } : { format: "html", content: html };

/** The calendar part that makes a message the invitation to a meeting (RFC 6047 §2.4); as an attachment it does not. */
const isInvitation = ({ mimeType, method, disposition }: ParsedAttachment): boolean =>
  mimeType === "text/calendar" && method === "REQUEST" && disposition !== "attachment";

/** The parser rejects structures made to exhaust it. Then the header is still read, and the rest is said to be lost. */
async function parse(
  bytes: Uint8Array,
  headerEnd: number,
): Promise<{ readonly email: Email; readonly whole: boolean }> {
  const options = { forceRfc822Attachments: true, maxHeadersSize: bytes.length };
  try {
    return { email: await PostalMime.parse(bytes, options), whole: true };
  } catch {
    return { email: await PostalMime.parse(bytes.subarray(0, headerEnd), options), whole: false };
  }
}

/** A mark that some editors put before the first field. */
const withoutByteOrderMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/**
 * Reads a message file (RFC 5322, MIME) into a draft. Its transmitted size is exact; the sender's rank stands in no
 * file and is left unavailable. Never throws, whatever the bytes are.
 */
export async function readEml(bytes: Uint8Array): Promise<EmlReading> {
  const message = withoutByteOrderMark(bytes);
  const header = headerBlock(message);
  if (header.fields.length === 0) return { state: "not-a-message" };

  const legible = withLegacyLetters(message, header.end);
  const { email, whole } = await parse(legible, legible === message ? header.end : headerBlock(legible).end);
  const isMeeting = email.attachments.some(isInvitation);
  const attached = email.attachments.filter((attachment) => !isInvitation(attachment));
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
