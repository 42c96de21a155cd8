import type { Mailbox } from "../draft";
import { isAscii, utf8Length } from "./transfer-encoding";

/** Columns after which header fields are folded (RFC 5322 §2.1.1 recommends 78; mailers stay a little below). */
const COLUMNS = 76;
/** `=?UTF-8?Q?` and `?=` around the text of an encoded word. */
const WORD_FRAME = 12;
/** An encoded word may have 75 columns (RFC 2047 §2); mailers stay below, so that more than one fits on a line. */
const WORD_ROOM = 52 - WORD_FRAME;
/** CRLF and the space that continues a folded field. */
const FOLD = 3;

/** `Name: value` CRLF for a value that needs neither encoding nor folding. */
export const fieldLength = (name: string, value: number): number => name.length + 2 + value + 2;

/** Length of a text in which every byte of what is not `literal` is written with three characters. */
function escapedLength(text: string, literal: RegExp): number {
  const others = text.replace(literal, "");
  return text.length - others.length + 3 * utf8Length(others);
}

/** Text as one or more encoded words (RFC 2047): Q where most of it is ASCII, else B. */
function encodedWordsLength(text: string): number {
  const quoted = escapedLength(text, /[\da-z ]/gi);
  const base64 = 4 * Math.ceil(utf8Length(text) / 3);
  const content = Math.min(quoted, base64);
  const words = Math.max(1, Math.ceil(content / WORD_ROOM));
  return content + words * WORD_FRAME + (words - 1) * FOLD;
}

/** An unstructured field such as Subject, folded at spaces. */
export function textFieldLength(name: string, text: string): number {
  const value = isAscii(text) ? text.length : encodedWordsLength(text);
  const folds = isAscii(text) ? Math.floor((name.length + 2 + value) / COLUMNS) : 0;
  return fieldLength(name, value) + folds * 2;
}

/** `Name <local@domain>`, the name quoted or encoded where it must be. */
function mailboxLength({ name, address }: Mailbox): number {
  const bare = utf8Length(address);
  if (name === "") return bare;
  if (!isAscii(name)) return encodedWordsLength(name) + 3 + bare;
  // A phrase of other than atoms is quoted, and quotes and backslashes in it are escaped (RFC 5322 §3.2.4).
  const quotes = /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(name) ? 0 : 2 + (name.match(/["\\]/g) ?? []).length;
  return name.length + quotes + 3 + bare;
}

/** An address field, folded between mailboxes; 0 where there are none, since such a field is not written. */
export function addressFieldLength(name: string, mailboxes: readonly Mailbox[]): number {
  if (mailboxes.length === 0) return 0;
  let length = name.length + 2;
  let column = length;
  mailboxes.forEach((mailbox, index) => {
    const width = mailboxLength(mailbox) + (index < mailboxes.length - 1 ? 1 : 0);
    if (index > 0) {
      const isFolded = column + 1 + width > COLUMNS;
      length += isFolded ? FOLD : 1;
      column = isFolded ? 1 : column + 1;
    }
    length += width;
    column += width;
  });
  return length + 2;
}

/** `; filename="…"` on a line of its own; percent-encoded and in sections where it must be (RFC 2231 §3, §4). */
function extendedParameterLength(name: string, value: string): number {
  if (isAscii(value) && value.length <= 60) return 1 + FOLD + name.length + 3 + value.length;
  const percent = escapedLength(value, /[\w!#$&+.^`{|}~-]/g);
  // ` filename*0*=` and the semicolon leave some 60 columns; the first section also names the charset.
  const sections = Math.ceil((percent + 7) / 60);
  return percent + 7 + sections * (1 + FOLD + name.length + 4);
}

/** The parameter `name` of a Content-Type, which mailers still write with encoded words. */
const nameParameterLength = (value: string): number =>
  1 + FOLD + 'name=""'.length + (isAscii(value) ? value.length : encodedWordsLength(value));

/** The header of an attachment's part, with the empty line that ends it. */
export function attachmentHeaderLength({
  name,
  contentType,
  isInline,
}: {
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
}): number {
  const disposition = isInline ? "inline" : "attachment";
  // Content-ID: <image001.png@01DB3F2A.5C8D9E10>
  const contentId = isInline ? fieldLength("Content-ID", 48) : 0;
  return (
    fieldLength("Content-Type", contentType.length + nameParameterLength(name)) +
    fieldLength("Content-Transfer-Encoding", "base64".length) +
    fieldLength("Content-Disposition", disposition.length + extendedParameterLength("filename", name)) +
    contentId +
    2
  );
}
