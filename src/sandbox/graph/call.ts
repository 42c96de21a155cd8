import type { FaultBox } from "./faults";
import type { EmulatedMailbox } from "./mailbox";
import type { MailboxState } from "./mailbox-state";

/** One API request: an HTTP request of its own, or an item of a batch. */
export interface Call {
  readonly method: string;
  /** What stands before the path, up to `/v1.0`: links to next pages begin with it. */
  readonly base: string;
  readonly path: string;
  readonly params: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly scopes: ReadonlySet<string>;
}

export interface World {
  readonly mailbox: EmulatedMailbox;
  readonly state: MailboxState;
  readonly box: FaultBox;
}

export const wantsImmutable = ({ headers }: Call): boolean =>
  /IdType\s*=\s*"ImmutableId"/i.test(headers["prefer"] ?? "");

export const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
