/**
 * Builds whole MIME messages the plain way, byte by byte, to hold the arithmetic of `src/policy/size` against. It shares
 * no code with it.
 */
export interface MimeAttachment {
  readonly name: string;
  readonly content: Buffer;
  readonly contentType: string;
  readonly isInline?: boolean;
}

export interface MimeMessage {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly attachments?: readonly MimeAttachment[];
}

const CRLF = "\r\n";
let boundaries = 0;
const newBoundary = () => `----=_NextPart_${String(++boundaries).padStart(6, "0")}_01DB3F2A.5C8D9E1`;

const base64Lines = (content: Buffer) =>
  (content.toString("base64").match(/.{1,76}/g) ?? []).map((line) => line + CRLF).join("");

/** Tokens filled into lines of at most `most` characters; none is cut. */
function inLines(tokens: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of tokens) {
    if (line !== "" && line.length + token.length > most) {
      lines.push(line);
      line = "";
    }
    line += token;
  }
  return [...lines, line];
}

function quotedPrintable(text: string): string {
  const encodeLine = (line: string) => {
    const tokens = [...Buffer.from(line)].map((byte, index, bytes) => {
      const isTrailingSpace = (byte === 32 || byte === 9) && index === bytes.length - 1;
      const isLiteral = (byte >= 32 && byte < 127 && byte !== 61) || byte === 9;
      return isLiteral && !isTrailingSpace
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    });
    return inLines(tokens, 75).join(`=${CRLF}`);
  };
  return text.split("\n").map(encodeLine).join(CRLF);
}

function textPart(type: string, text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const foreign = (lines.match(/[^\x09\x0a\x20-\x7e]/g) ?? []).length;
  const letters = (lines.match(/[a-z]/gi) ?? []).length;
  const isShort = lines.split("\n").every((line) => line.length <= 76);
  const [encoding, content]: readonly [string, string] =
    foreign === 0 && isShort
      ? ["7bit", lines.replace(/\n/g, CRLF) + CRLF]
      : foreign === 0 || foreign < letters
        ? ["quoted-printable", quotedPrintable(lines) + CRLF]
        : ["base64", base64Lines(Buffer.from(lines.replace(/\n/g, CRLF) + CRLF))];
  return `Content-Type: ${type}; charset=utf-8${CRLF}Content-Transfer-Encoding: ${encoding}${CRLF}${CRLF}${content}`;
}

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Encoded words in base64, none of them splitting a character (RFC 2047 §5). */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    if (Buffer.byteLength(word + letter) > 45) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word]
    .map((part) => `=?UTF-8?B?${Buffer.from(part).toString("base64")}?=`)
    .join(`${CRLF} `);
}

function fileParameters(name: string): string {
  if (isAscii(name) && name.length <= 60) return `;${CRLF} filename="${name}"`;
  const encoded = Array.from(Buffer.from(name), (byte) =>
    /[\w.-]/.test(String.fromCharCode(byte)) && byte < 128
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase()}`,
  );
  return inLines(encoded, 60)
    .map((section, index) => `;${CRLF} filename*${String(index)}*=${index === 0 ? "utf-8''" : ""}${section}`)
    .join("");
}

function attachmentPart({ name, content, contentType, isInline = false }: MimeAttachment): string {
  return [
    `Content-Type: ${contentType};${CRLF} name="${isAscii(name) ? name : encodedWords(name)}"`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: ${isInline ? "inline" : "attachment"}${fileParameters(name)}`,
    ...(isInline ? ["Content-ID: <image001.png@01DB3F2A.5C8D9E10>"] : []),
    "",
    base64Lines(content),
  ].join(CRLF);
}

function multipart(type: string, parts: readonly string[]): string {
  const boundary = newBoundary();
  const delimited = parts.map((part) => `--${boundary}${CRLF}${part}${CRLF}`).join("");
  return `Content-Type: multipart/${type};${CRLF} boundary="${boundary}"${CRLF}${CRLF}${delimited}--${boundary}--${CRLF}`;
}

const together = (type: string, parts: readonly string[]) =>
  parts.length > 1 ? multipart(type, parts) : parts.join("");

/** `Name <a@b>` lists folded one mailbox at a time. */
function addressField(name: string, mailboxes: readonly string[]): string {
  if (mailboxes.length === 0) return "";
  const tokens = mailboxes.map((mailbox, index) => ` ${mailbox}${index < mailboxes.length - 1 ? "," : ""}`);
  const [first = "", ...others] = tokens;
  return inLines([`${name}:${first}`, ...others], 76).join(CRLF) + CRLF;
}

export const mailbox = (name: string, address: string): string =>
  name === "" ? address : `${isAscii(name) ? `"${name}"` : encodedWords(name)} <${address}>`;

export function buildMime(message: MimeMessage): Buffer {
  const { html, text, attachments = [] } = message;
  const bodies = [
    ...(text === undefined ? [] : [textPart("text/plain", text)]),
    ...(html === undefined ? [] : [textPart("text/html", html)]),
  ];
  const inline = attachments.filter(({ isInline }) => html !== undefined && isInline === true);
  const outer = attachments.filter((attachment) => !inline.includes(attachment));
  const related = together(
    "related",
    [together("alternative", bodies), ...inline.map(attachmentPart)].filter((part) => part !== ""),
  );
  const content = together(
    "mixed",
    [related, ...outer.map(attachmentPart)].filter((part) => part !== ""),
  );
  const domain = message.from.replace(/^.*@|>$/g, "");
  const header = [
    addressField("From", [message.from]),
    addressField("To", message.to),
    addressField("Cc", message.cc ?? []),
    `Subject: ${isAscii(message.subject) ? message.subject : encodedWords(message.subject)}${CRLF}`,
    `Date: Mon, 23 Nov 2026 14:05:00 -0600${CRLF}`,
    `Message-ID: <3f2504e0-4f89-11d3-9a0c-0305e82c3301.1@${domain}>${CRLF}`,
    `MIME-Version: 1.0${CRLF}`,
  ].join("");
  return Buffer.from(header + (content === "" ? CRLF : content));
}
