import { sampleBytes } from "../mailbox/sample-bytes";
import { toBase64 } from "../mailbox/bytes";
import type { Person } from "./mailbox";
import { sentences } from "./made-words";
import type { Random } from "./random";

/** A message as it goes over the wire (RFC 5322), made only when it is asked for. */
export interface MimeSpec {
  readonly from: Person;
  readonly to: readonly Person[];
  readonly subject: string;
  /** Left out of the header where undefined. */
  readonly date: number | undefined;
  readonly messageId: string | undefined;
  /** In bytes, about. */
  readonly textLength: number;
  readonly attachments: readonly { readonly name: string; readonly size: number }[];
}

const encoder = new TextEncoder();
const LINE = 76;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Encoded words (RFC 2047) of whole characters, none longer than 75. */
function encoded(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (encoder.encode(word + character).length > 42) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  return [...words, word].map((one) => `=?utf-8?B?${toBase64(encoder.encode(one))}?=`).join("\r\n ");
}

const person = ({ name, address }: Person): string =>
  isAscii(name) ? `"${name.replace(/["\\]/g, "\\$&")}" <${address}>` : `${encoded(name)} <${address}>`;

const dateOf = (instant: number): string => new Date(instant).toUTCString().replace("GMT", "+0000");

const lines = (text: string): string => (text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? []).join("\r\n");

function textOf(length: number, { pick }: Random): string {
  const parts: string[] = ["Estimada Ana:", ""];
  let size = 0;
  while (size < length) {
    const sentence = pick(sentences);
    parts.push(sentence);
    size += encoder.encode(sentence).length + 2;
  }
  return [...parts, "", "Atentamente,", ""].join("\r\n");
}

const types: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  png: "image/png",
  txt: "text/plain; charset=us-ascii",
};

const parameter = (name: string): string =>
  isAscii(name) ? `filename="${name}"` : `filename*=utf-8''${encodeURIComponent(name)}`;

function attachment({ name, size }: MimeSpec["attachments"][number]): string {
  const type = types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream";
  return [
    `Content-Type: ${type}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment; ${parameter(name)}`,
    "",
    lines(toBase64(sampleBytes(name, size))),
    "",
  ].join("\r\n");
}

export const headOf = ({ from, to, subject, date, messageId }: MimeSpec): readonly string[] => [
  `From: ${person(from)}`,
  `To: ${to.map(person).join(",\r\n ")}`,
  `Subject: ${encoded(subject)}`,
  ...(date === undefined ? [] : [`Date: ${dateOf(date)}`]),
  ...(messageId === undefined ? [] : [`Message-ID: ${messageId}`]),
  "MIME-Version: 1.0",
];

export function mimeText(spec: MimeSpec, random: Random): string {
  const head = headOf(spec).join("\r\n");
  const text = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${textOf(spec.textLength, random)}`;
  if (spec.attachments.length === 0) return `${head}\r\n${text}`;
  const boundary = "----=_Parte_visto_bueno";
  const parts = [text, ...spec.attachments.map(attachment)];
  return [
    `${head}\r\nContent-Type: multipart/mixed; boundary="${boundary}"\r\n`,
    ...parts.map((part) => `--${boundary}\r\n${part}`),
    `--${boundary}--\r\n`,
  ].join("\r\n");
}

/** What Exchange counts beside the text: headers and its own properties; never the length of the MIME. */
export const sizeOf = ({ textLength, attachments }: MimeSpec): number =>
  2_700 + textLength + attachments.reduce((sum, { size }) => sum + 500 + Math.ceil(size * 1.37), 0);

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
