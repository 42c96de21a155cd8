import type { FolderKind, MailFolder } from "../../../src/ageing/mail";
import type { MemoryMailbox, MemoryMessage } from "../../../src/ageing/stores/memory";

/** Mailboxes of nobody's. */

export const folder = (id: string, kind: FolderKind, ...path: readonly string[]): MailFolder => ({
  id,
  kind,
  path,
  count: 0,
  size: undefined,
});

export const folders: readonly MailFolder[] = [
  folder("F-inbox", "inbox", "Bandeja de entrada"),
  folder("F-visas", "other", "Bandeja de entrada", "Visas"),
  folder("F-2026", "other", "Bandeja de entrada", "Visas", "2026"),
  folder("F-sent", "sent", "Elementos enviados"),
  folder("F-deleted", "deleted", "Elementos eliminados"),
  folder("F-drafts", "drafts", "Borradores"),
  folder("F-junk", "junk", "Correo no deseado"),
];

export const start = Date.UTC(2026, 0, 1, 12);

const encoder = new TextEncoder();

/** Message number `index`, one every minute from `start`; with bytes in it that are no text. */
export function message(index: number, change: Partial<MemoryMessage> = {}): MemoryMessage {
  const messageId = `<m${index}@example.org>`;
  const head = encoder.encode(`Message-ID: ${messageId}\r\nSubject: Oficio ${index}\r\n\r\n`);
  const mime = new Uint8Array([...head, 0xff, 0x00, 0x80, 0x0d, index % 256, 0x0a]);
  return {
    id: `m${index}`,
    folderId: "F-inbox",
    received: start + index * 60_000,
    subject: `Oficio ${index}`,
    from: "Ana Ruiz",
    size: mime.length + 500,
    hasAttachments: false,
    isMarked: false,
    messageId,
    mime,
    ...change,
  };
}

export const mailboxOf = (messages: readonly MemoryMessage[]): MemoryMailbox => ({ folders, messages });

export const messages = (count: number, change?: Partial<MemoryMessage>): readonly MemoryMessage[] =>
  Array.from({ length: count }, (_, index) => message(index, change));
