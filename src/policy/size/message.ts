import type { Mailbox } from "../draft";
import { addressFieldLength, attachmentHeaderLength, fieldLength, textFieldLength } from "./header-fields";
import { base64Length, type TextWeight } from "./transfer-encoding";

/** An attachment as the MIME structure needs it. */
export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  /** Bytes of the content as it travels. */
  readonly encoded: number;
}

/** A message as the MIME structure needs it: bodies are already weighed. */
export interface Message {
  readonly from: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly html?: TextWeight;
  readonly text?: TextWeight;
  readonly attachments: readonly Part[];
}

/** Bytes that a file's content takes in a message. A message in a message may not be encoded again (RFC 2046 §5.2.1). */
export const encodedLength = (contentType: string, content: number): number =>
  contentType === "message/rfc822" ? content + 2 : base64Length(content);

/** Length of a boundary as mailers make them: long enough to be in no content. */
const BOUNDARY = 38;
/** `--` boundary CRLF. */
const DELIMITER = 2 + BOUNDARY + 2;
/** CRLF `--` boundary `--` CRLF. */
const CLOSE_DELIMITER = 2 + 2 + BOUNDARY + 2 + 2;

const contentTypeOf = (type: string, parameters: number) =>
  fieldLength("Content-Type", type.length + parameters);

/** The Content-Type field of a multipart, its boundary on a folded line, with the empty line that ends the header. */
const multipartHeader = (type: string) =>
  contentTypeOf(`multipart/${type}`, 4 + 'boundary=""'.length + BOUNDARY) + 2;

const textPart = (type: string, { encoding, bytes }: TextWeight) =>
  contentTypeOf(type, "; charset=utf-8".length) +
  fieldLength("Content-Transfer-Encoding", encoding.length) +
  2 +
  bytes;

/** A multipart around parts that are whole, header included. */
const multipart = (type: string, parts: readonly number[]) =>
  multipartHeader(type) + parts.reduce((sum, part) => sum + DELIMITER + part + 2, 0) + CLOSE_DELIMITER;

/** Bytes of an attachment's whole part: delimiter, header and content. */
export const attachmentPart = (part: Part): number => DELIMITER + attachmentHeaderLength(part) + part.encoded;

const wholeAttachment = (part: Part) => attachmentPart(part) - DELIMITER - 2;

/** Parts in a multipart of their own where there is more than one of them. */
const together = (type: string, parts: readonly number[]): number | undefined =>
  parts.length > 1 ? multipart(type, parts) : parts[0];

/** `Date: Mon, 23 Nov 2026 14:05:00 -0600` */
const DATE = fieldLength("Date", 31);
const MIME_VERSION = fieldLength("MIME-Version", 3);

/** `<` unique `@` domain `>`, the unique part as long as a UUID. */
function messageId(from: Mailbox | undefined): number {
  const address = from?.address ?? "";
  const domain = address.length - address.lastIndexOf("@") - 1;
  return fieldLength("Message-ID", 39 + domain);
}

/**
 * Bytes of the message on the wire. HTML and text make a multipart/alternative; HTML and inline attachments a
 * multipart/related; other attachments put all of it into a multipart/mixed. The Bcc field is never transmitted.
 */
export function messageLength(message: Message): number {
  const { html, text, attachments } = message;
  const bodies: number[] = [];
  if (text) bodies.push(textPart("text/plain", text));
  if (html) bodies.push(textPart("text/html", html));
  const body = together("alternative", bodies);

  const inline = html ? attachments.filter(({ isInline }) => isInline) : [];
  const outer = html ? attachments.filter(({ isInline }) => !isInline) : attachments;
  const related = together("related", [
    ...(body === undefined ? [] : [body]),
    ...inline.map(wholeAttachment),
  ]);
  const content = together("mixed", [
    ...(related === undefined ? [] : [related]),
    ...outer.map(wholeAttachment),
  ]);

  return (
    addressFieldLength("From", message.from) +
    addressFieldLength("To", message.to) +
    addressFieldLength("Cc", message.cc) +
    textFieldLength("Subject", message.subject) +
    DATE +
    messageId(message.from[0]) +
    MIME_VERSION +
    // A message without any content still has the empty line after its header.
    (content ?? 2)
  );
}
