import type { EmulatedFolder, EmulatedMailbox, EmulatedMessage } from "../../src/sandbox/graph/mailbox";

/** Small mailboxes for tests of what speaks to Microsoft Graph. */

export const folders: readonly EmulatedFolder[] = [
  { id: "AQMkInbox", displayName: "Bandeja de entrada", wellKnown: "inbox" },
  { id: "AQMkVisas", displayName: "Visas", parentId: "AQMkInbox" },
  { id: "AQMkSent", displayName: "Elementos enviados", wellKnown: "sentitems" },
  { id: "AQMkDeleted", displayName: "Elementos eliminados", wellKnown: "deleteditems" },
  { id: "AQMkDrafts", displayName: "Borradores", wellKnown: "drafts" },
];

/** A whole, small message. */
export const mimeOf = (key: string): Uint8Array =>
  new TextEncoder().encode(
    `From: Ana Ruiz <aruiz@sre.gob.mx>\r\nSubject: Asunto ${key}\r\nMessage-ID: <${key}@sre.gob.mx>\r\n` +
      `Date: Mon, 24 Aug 2026 15:04:05 +0000\r\n\r\nTexto de ${key}.\r\n`,
  );

export const message = (
  key: string,
  more: Partial<Omit<EmulatedMessage, "received">> & { readonly received?: number | string | undefined } = {},
): EmulatedMessage => ({
  key,
  folderId: "AQMkInbox",
  subject: `Asunto ${key}`,
  from: { name: "Ana Ruiz", address: "aruiz@sre.gob.mx" },
  size: 4_000,
  internetMessageId: `<${key}@sre.gob.mx>`,
  mime: () => mimeOf(key),
  ...more,
  received:
    typeof more.received === "string"
      ? Date.parse(more.received)
      : "received" in more
        ? more.received
        : Date.parse("2026-08-24T15:04:05Z"),
});

export const mailboxWith = (messages: readonly EmulatedMessage[]): EmulatedMailbox => ({
  owner: {
    id: "00000000-0000-0000-0000-000000000001",
    name: "Ana López",
    address: "alopez@sre.gob.mx",
    jobTitle: "Jefa de Departamento",
    department: "Dirección General de Delegaciones",
  },
  folders,
  messages,
});

/** As many messages as wanted, one each hour from an instant on, `m0` the oldest. */
export const hourly = (count: number, from = "2026-08-01T00:00:00Z"): readonly EmulatedMessage[] =>
  Array.from({ length: count }, (_, index) =>
    message(`m${index}`, { received: Date.parse(from) + index * 3_600_000 }),
  );
