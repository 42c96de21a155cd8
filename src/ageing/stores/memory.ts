import type { ListedMessage, MailFolder } from "../mail";
import type { MailStore, StoreAnswer, StoreFailure, StoreManner } from "../store";

export interface MemoryMessage extends ListedMessage {
  readonly mime: Uint8Array;
}

export interface MemoryMailbox {
  /** Counts and sizes are those of the messages, whatever is written here. */
  readonly folders: readonly MailFolder[];
  readonly messages: readonly MemoryMessage[];
}

/** What is about to be done, with the message it is done to. */
export interface MemoryStep {
  readonly act: "folders" | "list" | "fetch" | "move";
  readonly id?: string;
}

export interface MemoryManner {
  /** Messages a page. */
  readonly top?: number;
  /** Asked before each step; what it gives, the step fails with. May take its time, and tell of a wait. */
  readonly fault?: (
    step: MemoryStep,
    manner: StoreManner,
  ) => StoreFailure | undefined | Promise<StoreFailure | undefined>;
}

export interface MemoryStore extends MailStore {
  /** Every message where it is now. */
  readonly messages: () => readonly MemoryMessage[];
}

/** Oldest first, those without a date last. */
const byAge = (a: ListedMessage, b: ListedMessage): number =>
  a.received === b.received ? 0 : (a.received ?? Infinity) - (b.received ?? Infinity);

function listed({ mime: _, ...message }: MemoryMessage): ListedMessage {
  return message;
}

/** A mailbox that is nowhere: for tests, and to show the pane where there is no server. */
export function memoryStore(mailbox: MemoryMailbox, { top = 250, fault }: MemoryManner = {}): MemoryStore {
  let messages = mailbox.messages;
  const failureOf = async (step: MemoryStep, manner: StoreManner): Promise<StoreFailure | undefined> => {
    if (manner.signal?.aborted === true) return "stopped";
    return fault?.(step, manner);
  };
  /** The value, unless the step is to fail. */
  const answer = async <T>(
    step: MemoryStep,
    manner: StoreManner,
    value: () => StoreAnswer<T>,
  ): Promise<StoreAnswer<T>> => {
    const why = await failureOf(step, manner);
    return why === undefined ? value() : { state: "failed", why };
  };
  const find = (id: string): MemoryMessage | undefined => messages.find((one) => one.id === id);

  return {
    messages: () => messages,
    folders: (manner = {}) =>
      answer({ act: "folders" }, manner, () => ({
        state: "known",
        value: mailbox.folders.map((folder) => {
          const inside = messages.filter(({ folderId }) => folderId === folder.id);
          return {
            ...folder,
            count: inside.length,
            size: inside.reduce((sum, { size }) => sum + (size ?? 0), 0),
          };
        }),
      })),
    async *list(before, manner = {}) {
      const wanted = messages
        .filter(({ received }) => before === undefined || (received ?? before) < before)
        .map(listed)
        .sort(byAge);
      for (let at = 0; at === 0 || at < wanted.length; at += top) {
        const page = await answer({ act: "list" }, manner, () => ({
          state: "known",
          value: { messages: wanted.slice(at, at + top), count: wanted.length },
        }));
        yield page;
        if (page.state === "failed") return;
      }
    },
    async *fetch(asked, manner = {}) {
      for (const message of asked) {
        const { id } = message;
        const mime = await answer<Uint8Array>({ act: "fetch", id }, manner, () => {
          const found = find(id);
          return found ? { state: "known", value: found.mime } : { state: "failed", why: "gone" };
        });
        yield { message, mime };
      }
    },
    async *move(moves, manner = {}) {
      for (const { id, to } of moves) {
        const moved = await answer<{ readonly id: string }>({ act: "move", id }, manner, () => {
          const folder = mailbox.folders.find(
            (one) => one.id === to || (to === "deleteditems" && one.kind === "deleted"),
          );
          if (!find(id)) return { state: "failed", why: "gone" };
          if (!folder) return { state: "failed", why: "failed" };
          messages = messages.map((one) => (one.id === id ? { ...one, folderId: folder.id } : one));
          return { state: "known", value: { id } };
        });
        yield { id, answer: moved };
      }
    },
  };
}
