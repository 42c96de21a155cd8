import type { ListedMessage, MailFolder } from "./mail";

/**
 * Why the mailbox gave nothing. `cancelled`, `refused`, `unavailable`: of the sign-in or its consent; `otherAccount`: it
 * signed in somebody else than whose mailbox is open; `busy`: it went on
 * asking to come back later; `gone`: the message is no longer there; `tooLarge`: the server does not hand it over;
 * `damaged`: what came is no whole message; `stopped`: the caller gave up.
 */
export type StoreFailure =
  | "cancelled"
  | "refused"
  | "offline"
  | "unavailable"
  | "otherAccount"
  | "busy"
  | "gone"
  | "tooLarge"
  | "damaged"
  | "failed"
  | "stopped";

export type StoreAnswer<T> =
  { readonly state: "known"; readonly value: T } | { readonly state: "failed"; readonly why: StoreFailure };

export interface StoreManner {
  /** Ask nobody anything: where consent or a password would be needed, the answer is `refused`. */
  readonly silently?: boolean;
  /** Ends the work at the next step, with `stopped`. */
  readonly signal?: AbortSignal;
  /** Told when the server asks to wait, with the instant by which it goes on; undefined when it goes on. */
  readonly onWait?: (until: number | undefined) => void;
}

export interface ListedPage {
  /** Oldest first; no message comes twice in one listing. */
  readonly messages: readonly ListedMessage[];
  /** How many there are in all, where the server told. */
  readonly count: number | undefined;
}

export interface Fetched {
  readonly message: ListedMessage;
  /** The message as MIME (RFC 5322), byte for byte as it came. */
  readonly mime: StoreAnswer<Uint8Array>;
}

export interface Move {
  readonly id: string;
  /** Id of a folder, or `deleteditems`. */
  readonly to: string;
}

export interface Moved {
  readonly id: string;
  /** The id by which the message is found where it is now. */
  readonly answer: StoreAnswer<{ readonly id: string }>;
}

/**
 * A mailbox. Nothing here rejects or throws for what a server, a network or a person does. Reading asks for no more than
 * `Mail.Read`, `move` for `Mail.ReadWrite`, each when it is first needed.
 */
export interface MailStore {
  folders(manner?: StoreManner): Promise<StoreAnswer<readonly MailFolder[]>>;
  /**
   * The messages received before an instant (all where none is given; those without a date last), oldest first, page by
   * page as they come. A failed page ends the listing; what came before it stands.
   */
  list(
    before: number | undefined,
    manner?: StoreManner,
  ): AsyncGenerator<StoreAnswer<ListedPage>, void, undefined>;
  /** The contents of messages, each once, in whatever order they come. No more is fetched than the caller takes. */
  fetch(messages: readonly ListedMessage[], manner?: StoreManner): AsyncGenerator<Fetched, void, undefined>;
  /** Moves messages, each to its folder. Every one asked for is answered once. */
  move(moves: readonly Move[], manner?: StoreManner): AsyncGenerator<Moved, void, undefined>;
}
