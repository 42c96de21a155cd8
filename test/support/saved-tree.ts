import { saveMessages } from "../../src/ageing/folder/save";
import type { Destination } from "../../src/ageing/folder/destination";
import type { Outcome } from "../../src/ageing/folder/folder";
import type { FolderKind, MailFolder } from "../../src/ageing/mail";
import { memoryStore, type MemoryMessage } from "../../src/ageing/stores/memory";
import { madeMailbox } from "../../src/sandbox/graph/made-mailbox";
import { deskOf, listed, mailFolders, oddMail, specimens } from "./odd-mail";

const now = Date.UTC(2026, 10, 23, 15);
const kinds: readonly string[] = ["inbox", "sent", "deleted", "drafts", "junk"] satisfies FolderKind[];
const kindOf: Readonly<Record<string, string>> = {
  sentitems: "sent",
  deleteditems: "deleted",
  junkemail: "junk",
};
const isKind = (kind: string): kind is FolderKind => kinds.includes(kind);

/** What an office has in its mailbox, and what exporters lose: messages in all, and the folders they lie in. */
export function mixedMailbox(count: number): {
  readonly folders: readonly MailFolder[];
  readonly messages: readonly MemoryMessage[];
} {
  const made = madeMailbox({ seed: 1, now, count });
  const folders = made.folders.map(({ id, displayName, wellKnown = "" }): MailFolder => {
    const kind = kindOf[wellKnown] ?? wellKnown;
    return { id, kind: isKind(kind) ? kind : "other", path: [displayName], count: 0, size: undefined };
  });
  const messages = made.messages.map((message): MemoryMessage => {
    const mime = message.mime();
    return {
      id: message.key,
      folderId: message.folderId,
      received: message.received,
      subject: message.subject ?? "",
      from: message.from?.name ?? "",
      size: message.size,
      hasAttachments: message.hasAttachments ?? false,
      isMarked: false,
      messageId: undefined,
      mime,
    };
  });
  return { folders: [...folders, ...mailFolders], messages: [...messages, ...oddMail, ...specimens] };
}

/** Saves such a mailbox as the pane would. */
export function saveTree(destination: Destination, count: number): Promise<Outcome> {
  const { folders, messages } = mixedMailbox(count);
  const store = memoryStore({ folders, messages });
  return saveMessages({ ...deskOf().work, store, folders, destination }, listed(messages), {});
}
