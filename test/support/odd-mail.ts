import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { memoryDestination } from "../../src/ageing/folder/memory-destination";
import type { FolderWork } from "../../src/ageing/folder/folder";
import type { ListedMessage, MailFolder } from "../../src/ageing/mail";
import { stampIn } from "../../src/ageing/stamp";
import {
  memoryStore,
  type MemoryManner,
  type MemoryMessage,
  type MemoryStore,
} from "../../src/ageing/stores/memory";
import { sha256 } from "./sha256";

const fixtures = path.join(__dirname, "../fixtures/eml");
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "latin1");

export const mailFolders: readonly MailFolder[] = [
  { id: "inbox", kind: "inbox", path: ["Bandeja de entrada"], count: 0, size: 0 },
  { id: "visas", kind: "other", path: ["Bandeja de entrada", "Visas: 2026/27"], count: 0, size: 0 },
  { id: "con", kind: "other", path: ["CON"], count: 0, size: 0 },
  { id: "deleted", kind: "deleted", path: ["Elementos eliminados"], count: 0, size: 0 },
];

const at = Date.UTC(2026, 7, 20, 15, 31);
const DAY = 86_400_000;

export function oddMessage(id: string, mime: Uint8Array, part: Partial<ListedMessage> = {}): MemoryMessage {
  return {
    id,
    folderId: "inbox",
    received: at,
    subject: `Asunto ${id}`,
    from: "Ana Pérez",
    size: mime.length,
    hasAttachments: false,
    isMarked: false,
    messageId: undefined,
    ...part,
    mime,
  };
}

const mail = (fields: string, body = "Hola.\r\n"): Uint8Array => bytesOf(`${fields}\r\n\r\n${body}`);
const twice = mail("From: a@b.mx\r\nSubject: Aviso", "Igual.\r\n");
const notice = { subject: "Notificación", from: "Sistema", received: at + 2 * DAY };

/** Twelve messages of the kind that exporters lose: in what they hold, in what they are called, and in being alike. */
export const oddMail: readonly MemoryMessage[] = [
  oddMessage("con-id", mail("From: a@b.mx\r\nMessage-ID: <1@b.mx>"), { messageId: "<1@b.mx>", received: at }),
  oddMessage("sin-fecha", mail("Subject: =?utf-8?Q?sin_fecha?="), {
    received: undefined,
    from: "",
    subject: "",
  }),
  oddMessage("mbox", bytesOf("From ana@b.mx Mon Aug 24 09:31:00 2026\nFrom: ana@b.mx\n\n>From aqui\n"), {
    received: at + DAY,
  }),
  oddMessage("ocho-bits", readFileSync(path.join(fixtures, "encabezado-de-8-bits.eml")), {
    folderId: "visas",
    messageId: "<20261123.140500@sre.gob.mx>",
  }),
  oddMessage("roto", readFileSync(path.join(fixtures, "mime-roto.eml")), { folderId: "con", subject: "CON" }),
  oddMessage("solo-lf", readFileSync(path.join(fixtures, "solo-lf.eml")), {
    subject: '..\\..\\"<script>*?|',
    from: "~.",
    messageId: "<20261123.140500@sre.gob.mx>",
  }),
  // Alike in all that a name is made of, and alike in content as well.
  oddMessage("gemelo-1", twice, notice),
  oddMessage("gemelo-2", twice, notice),
  oddMessage("hermano", mail("From: a@b.mx\r\nSubject: Aviso", "Otro.\r\n"), notice),
  oddMessage("largo", mail("Subject: largo"), {
    subject: "Muy ".repeat(200),
    from: "😀".repeat(90),
    received: at + 3 * DAY,
  }),
  oddMessage("nulos", bytesOf("Subject: x\r\n\r\n\u0000\u0001\u00ff sin fin de línea"), {
    subject: "a\u202eb\u0000c",
  }),
  oddMessage("=1+1", mail("Subject: formula\r\nMessage-Id:\r\n  <2@b.mx> "), {
    subject: "=HYPERLINK(1)",
    messageId: "<2@b.mx>",
    received: at + 4 * DAY,
  }),
];

/** Every specimen of `test/fixtures/eml`, as the mailbox might list it. */
export const specimens: readonly MemoryMessage[] = readdirSync(fixtures)
  .filter((name) => name.endsWith(".eml"))
  .map((name) => oddMessage(name, readFileSync(path.join(fixtures, name)), { subject: name }));

export interface Desk {
  readonly files: Map<string, Uint8Array>;
  readonly store: MemoryStore;
  readonly work: FolderWork;
}

export function deskOf(
  messages: readonly MemoryMessage[] = oddMail,
  files = new Map<string, Uint8Array>(),
  manner: MemoryManner = {},
): Desk {
  const store = memoryStore({ folders: mailFolders, messages }, manner);
  const work: FolderWork = {
    store,
    destination: memoryDestination(files),
    sha256,
    now: () => Date.UTC(2026, 10, 23, 15),
    stampOf: stampIn("America/Mexico_City"),
    mailbox: "aperez@sre.gob.mx",
    folders: mailFolders,
    days: 90,
  };
  return { files, store, work };
}

export const listed = (messages: readonly MemoryMessage[]): readonly ListedMessage[] =>
  messages.map(({ mime: _, ...message }) => message);

/** The files as text, by path, to be compared. */
export const treeOf = (files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]),
  );

/** What the messages hold, sorted. */
export const contents = (messages: Iterable<Uint8Array>): readonly string[] =>
  [...messages].map((bytes) => Buffer.from(bytes).toString("latin1")).sort();
