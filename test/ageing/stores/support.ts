import type { MailFolder } from "../../../src/ageing/mail";
import type { MailStore, StoreManner } from "../../../src/ageing/store";
import { graphStore } from "../../../src/ageing/stores/graph";
import type { MemoryMailbox } from "../../../src/ageing/stores/memory";
import type { SignIn, SignInAnswer, SignInManner } from "../../../src/graph/sign-in";
import { createGraphEmulator } from "../../../src/sandbox/graph/emulator";
import type { GraphFaults } from "../../../src/sandbox/graph/faults";
import type { EmulatedFolder, EmulatedMailbox } from "../../../src/sandbox/graph/mailbox";
import { emulatedToken } from "../../../src/sandbox/graph/permissions";
import { validateExchange } from "../../support/graph-schema";
import { start } from "./mailboxes";

/** A store that speaks to the emulated Graph, where no time passes but the store's own waits. */

/** What the store or the emulator sent that Microsoft's description does not allow. */
const wrong: string[] = [];
afterEach(() => expect(wrong.splice(0)).toEqual([]));

const wellKnown: Partial<Record<MailFolder["kind"], string>> = {
  inbox: "inbox",
  sent: "sentitems",
  deleted: "deleteditems",
  drafts: "drafts",
  junk: "junkemail",
};

function emulatedFolder({ id, kind, path }: MailFolder, folders: readonly MailFolder[]): EmulatedFolder {
  const above = path.slice(0, -1).join("/");
  const parent = folders.find((one) => one.path.join("/") === above);
  const name = wellKnown[kind];
  return {
    id,
    displayName: path.at(-1)!,
    ...(parent ? { parentId: parent.id } : {}),
    ...(name === undefined ? {} : { wellKnown: name }),
  };
}

export const emulatedMailbox = ({ folders, messages }: MemoryMailbox): EmulatedMailbox => ({
  owner: { id: "0", name: "Ana", address: "ana@example.org", jobTitle: null, department: null },
  folders: [
    ...folders.map((one) => emulatedFolder(one, folders)),
    { id: "F-hidden", displayName: "TeamsMessagesData", isHidden: true },
  ],
  messages: messages.map((one) => ({
    key: one.id,
    folderId: one.folderId,
    received: one.received,
    subject: one.subject,
    from: { name: one.from.includes("@") ? "" : one.from, address: one.from },
    // The emulator always tells a size; whoever wants none takes it away on the way.
    size: one.size ?? 1,
    hasAttachments: one.hasAttachments,
    flagStatus: one.isMarked ? ("flagged" as const) : ("notFlagged" as const),
    internetMessageId: one.messageId,
    mime: () => one.mime,
  })),
});

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  /** Parts of a batch, as `POST /me/messages/1/move`. */
  readonly items: readonly string[];
}

export interface Options {
  readonly faults?: GraphFaults;
  readonly grants?: readonly string[];
  readonly signIn?: SignInAnswer;
  /** Nothing is held to Microsoft's description: for thousands of messages that takes long. */
  readonly isUnchecked?: boolean;
  /** Changes an answer on its way, loses it (an error), or leaves it. */
  readonly onTheWay?: (sent: Sent, answer: Response, number: number) => Response | Error | Promise<Response>;
  /** Address of the mailbox that is open. */
  readonly account?: string;
  /** Whose tokens the host says that it gives; told anew with each. */
  readonly whose?: (scopes: readonly string[]) => string | undefined;
}

export interface Desk {
  readonly store: MailStore;
  readonly emulator: ReturnType<typeof createGraphEmulator>;
  readonly sent: readonly Sent[];
  readonly waits: readonly number[];
  readonly asked: readonly (readonly [readonly string[], SignInManner])[];
  readonly now: () => number;
}

const itemsIn = (body: unknown): readonly string[] => {
  if (typeof body !== "string" || !body.includes('"requests"')) return [];
  const { requests } = JSON.parse(body) as { requests: { method: string; url: string }[] };
  return requests.map(({ method, url }) => `${method} ${url}`);
};

export function graphDesk(
  mailbox: MemoryMailbox,
  { faults, grants, signIn: given, onTheWay, isUnchecked, account, whose }: Options = {},
): Desk {
  let now = start;
  const sent: Sent[] = [];
  const waits: number[] = [];
  const asked: (readonly [readonly string[], SignInManner])[] = [];
  let tokens = 1;
  const signIn: SignIn = {
    token: (scopes, manner = {}) => {
      asked.push([scopes, manner]);
      if (manner.anew === true) tokens += 1;
      const told = whose?.(scopes);
      return Promise.resolve(
        given ?? {
          state: "token",
          token: emulatedToken(scopes, tokens),
          ...(told === undefined ? {} : { account: told }),
        },
      );
    },
  };
  const emulator = createGraphEmulator({
    mailbox: emulatedMailbox(mailbox),
    now: () => now,
    ...(grants ? { grants } : {}),
    ...(faults ? { faults } : {}),
  });
  const fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    init.signal?.throwIfAborted();
    const one: Sent = { url, init, items: itemsIn(init.body) };
    sent.push(one);
    const number = sent.length;
    const request = {
      method: init.method ?? "GET",
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: typeof init.body === "string" ? init.body : undefined,
    };
    const response = await emulator.handle(request);
    if (isUnchecked !== true) wrong.push(...validateExchange(request, response));
    const { status, headers, body } = response;
    const bytes = new Uint8Array(typeof body === "string" ? new TextEncoder().encode(body) : body);
    const answer = new Response(bytes, {
      status,
      headers: { ...headers, "Content-Length": String(bytes.length) },
    });
    const changed = (await onTheWay?.(one, answer, number)) ?? answer;
    init.signal?.throwIfAborted();
    if (changed instanceof Error) throw changed;
    return changed;
  };
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
    return Promise.resolve();
  };
  const store = graphStore({ signIn, fetch, now: () => now, sleep, random: () => 0, mailbox: account });
  return { store, emulator, sent, waits, asked, now: () => now };
}

/** The same answer with its JSON changed. */
export async function changed(
  answer: Response,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): Promise<Response> {
  const body = (await answer.json()) as Record<string, unknown>;
  return new Response(JSON.stringify(change(body)), { status: answer.status });
}

/** Remembers the waits that a person would be told of. */
export function watched(): { readonly manner: StoreManner; readonly told: (number | undefined)[] } {
  const told: (number | undefined)[] = [];
  return { told, manner: { onWait: (until) => told.push(until) } };
}
