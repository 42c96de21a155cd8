import { extensionOf } from "../file-extension";
import type { Attachment, Body, Draft, FailureReason, Reading } from "../draft";
import { textMap } from "../text/text-map";
import { attachmentPart, messageLength, type Part } from "./message";
import { base64Length, weighText, type TextWeight } from "./transfer-encoding";

/** What one attachment adds to the message. */
export interface AttachmentWeight {
  readonly id: string;
  readonly name: string;
  /** Bytes before encoding. */
  readonly content: number;
  /** Bytes of its whole MIME part: boundary, headers and base64 with line ends. */
  readonly encoded: number;
}

export interface SizeEstimate {
  /** Bytes of the MIME message as transmitted; a lower bound where something is unmeasured or could not be read. */
  readonly bytes: number;
  readonly attachments: readonly AttachmentWeight[];
  /** Files in the cloud: their links are in the text, and they weigh nothing. */
  readonly links: number;
  /** Names of attachments whose size nobody knows. */
  readonly unmeasured: readonly string[];
  readonly unmeasuredWhy: FailureReason;
}

const OFFICE = "application/vnd.openxmlformats-officedocument.";
/** Hosts do not tell the media type. Only the long ones matter: most others are about as long as the default. */
const longTypes: ReadonlyMap<string, string> = new Map([
  ["docx", `${OFFICE}wordprocessingml.document`],
  ["xlsx", `${OFFICE}spreadsheetml.sheet`],
  ["pptx", `${OFFICE}presentationml.presentation`],
  ["pdf", "application/pdf"],
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
]);

/** The media type that a mailer gives a file by its name. */
export const mediaTypeOf = (name: string): string =>
  longTypes.get(extensionOf(name)) ?? "application/octet-stream";

const sizeOf = ({ size }: Attachment): number => (size.state === "known" && size.value > 0 ? size.value : 0);
const valueOr = <T>(reading: Reading<T>, otherwise: T): T =>
  reading.state === "known" ? reading.value : otherwise;

/** What Outlook sends beside an HTML body: its text, an empty line after each paragraph, and the address of each link. */
function plainAlternative(body: Body): string {
  const map = textMap(body);
  const links = body.content.match(/href="(?:https?|mailto):[^"]*/g) ?? [];
  const emptyLines = "\n".repeat(map.paragraphOf(map.text.length));
  return [map.text, emptyLines, ...links.map((link) => `<${link.slice(6)}>`)].join("\n");
}

const weighBodies = (body: Body): { readonly html?: TextWeight; readonly text: TextWeight } =>
  body.format === "text"
    ? { text: weighText(body.content) }
    : { html: weighText(body.content), text: weighText(plainAlternative(body)) };

/**
 * The size of the MIME message that a draft becomes (RFC 5322, RFC 2045), counted without building it. A file in the
 * cloud weighs nothing: its link stands in the body already.
 */
export function estimateSize(
  draft: Pick<Draft, "from" | "to" | "cc" | "subject" | "body" | "attachments">,
): SizeEstimate {
  const attachments = valueOr(draft.attachments, []);
  const travelling = attachments.filter(({ type }) => type !== "cloud");
  const part = (attachment: Attachment): Part => ({
    name: attachment.name,
    contentType: attachment.type === "item" ? "message/rfc822" : mediaTypeOf(attachment.name),
    isInline: attachment.isInline,
    // For an attached message too: hosts tell what it takes in the mailbox, where its own files are not encoded.
    encoded: base64Length(sizeOf(attachment)),
  });

  const unmeasured = travelling.filter(({ size }) => size.state !== "known");
  let unmeasuredWhy: FailureReason | undefined;
  for (const { size } of unmeasured) if (size.state === "failed") unmeasuredWhy ??= size.why;

  return {
    bytes: messageLength({
      from: draft.from.state === "known" ? [draft.from.value] : [],
      to: valueOr(draft.to, []),
      cc: valueOr(draft.cc, []),
      subject: valueOr(draft.subject, ""),
      ...(draft.body.state === "known" ? weighBodies(draft.body.value) : {}),
      attachments: travelling.map(part),
    }),
    attachments: travelling.map((attachment) => ({
      id: attachment.id,
      name: attachment.name,
      content: sizeOf(attachment),
      encoded: attachmentPart(part(attachment)),
    })),
    links: attachments.length - travelling.length,
    unmeasured: unmeasured.map(({ name }) => name),
    unmeasuredWhy: unmeasuredWhy ?? "refused",
  };
}
