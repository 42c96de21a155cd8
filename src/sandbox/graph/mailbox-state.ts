import type { EmulatedFolder, EmulatedMailbox, EmulatedMessage } from "./mailbox";

/** A message where it is now. */
export interface Item {
  readonly message: EmulatedMessage;
  folderId: string;
  id: string;
  immutableId: string;
}

export interface MailboxState {
  readonly folders: readonly EmulatedFolder[];
  /** By id or well-known name; both are told apart by upper and lower case. */
  folder(idOrName: string): EmulatedFolder | undefined;
  /** Oldest first, those without a date last. */
  items(folderId?: string): readonly Item[];
  find(id: string): Item | undefined;
  /** Gives the item a new id, as Exchange does; a new immutable one too where it leaves for another store. */
  move(item: Item, folderId: string, leavesStore: boolean): void;
  remove(item: Item): void;
}

const base64url = (text: string): string =>
  btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const idOf = (key: string, moves: number): string => `AAMkAGI2${base64url(`${key}.${moves}`)}`;
const immutableIdOf = (key: string, stores: number): string =>
  `AAkALgAA${base64url(stores === 0 ? key : `${key}+${stores}`)}`;

/** The part of the emulator that changes: where messages are and what they are called. */
export function mailboxState({ folders, messages }: EmulatedMailbox): MailboxState {
  const byName = new Map<string, EmulatedFolder>();
  for (const folder of folders) {
    byName.set(folder.id, folder);
    if (folder.wellKnown !== undefined) byName.set(folder.wellKnown, folder);
  }
  let items: readonly Item[] = messages
    .map((message) => ({
      message,
      folderId: message.folderId,
      id: idOf(message.key, 0),
      immutableId: immutableIdOf(message.key, 0),
    }))
    .sort((a, b) => (a.message.received ?? Infinity) - (b.message.received ?? Infinity) || 0);
  const byId = new Map<string, Item>(
    items.flatMap((item) => [
      [item.id, item],
      [item.immutableId, item],
    ]),
  );
  const forget = (item: Item): void => {
    byId.delete(item.id);
    byId.delete(item.immutableId);
  };
  let moves = 0;

  return {
    folders,
    folder: (idOrName) => byName.get(idOrName),
    items: (folderId) => (folderId === undefined ? items : items.filter((one) => one.folderId === folderId)),
    find: (id) => byId.get(id),
    move: (item, folderId, leavesStore) => {
      forget(item);
      moves += 1;
      item.folderId = folderId;
      item.id = idOf(item.message.key, moves);
      if (leavesStore) item.immutableId = immutableIdOf(item.message.key, moves);
      byId.set(item.id, item).set(item.immutableId, item);
    },
    remove: (item) => {
      forget(item);
      items = items.filter((one) => one !== item);
    },
  };
}
