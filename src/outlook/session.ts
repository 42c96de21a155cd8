import { unavailable, type Reading } from "../policy/draft";
import { unpackFact, type PackedFacts } from "./attachment-facts";
import type { Answer, Invoke, OfficeCalls } from "./calls";
import { attempt, member, type ComposeItem } from "./host";

/** Outlook holds 50,000 characters for one item and add-in (sets before 1.16); the rest is for `settlements.ts`. */
const BUDGET = 22_500;
/** Some 50 characters each (`attachment-facts.ts`). */
const MOST_FACTS = 400;

/**
 * What is kept with the draft from composing to sending: hashes and numbers only, no words, names or addresses
 * (design.md §2, 14).
 */
export interface Session {
  readonly v: 1;
  /** What the contents of attachments told, oldest first. */
  readonly facts: PackedFacts;
  /** The warnings last told, where the host could not offer to send anyway. */
  readonly warned: { readonly at: number; readonly findings: readonly string[] } | undefined;
}

export const emptySession: Session = { v: 1, facts: {}, warned: undefined };

/** Office.js error "KeyNotFound" of `sessionData.getAsync` (outlook error codes page). */
const KEY_NOT_FOUND = 9050;

const SESSION_NAME = "vistobueno";
/** The pane's own facts under a name of their own: neither pane nor events overwrite what the other learnt. */
const PANE_NAME = "vistobueno.pane";

const isAmount = (value: unknown): value is number =>
  typeof value === "number" && isFinite(value) && value >= 0;

function factsIn(kept: unknown): PackedFacts {
  const given = Object(kept) as Readonly<Record<string, unknown>>;
  const facts: Record<string, string> = {};
  for (const key of Object.keys(given)) {
    const fact = given[key];
    if (typeof fact === "string" && unpackFact(fact)) facts[key] = fact;
  }
  return facts;
}

/** The newest facts, as many as are kept. */
function newest(facts: PackedFacts): PackedFacts {
  const kept: Record<string, string> = {};
  for (const key of Object.keys(facts).slice(-MOST_FACTS)) kept[key] = facts[key] ?? "";
  return kept;
}

async function writeSessionData(
  item: ComposeItem,
  calls: OfficeCalls,
  name: string,
  text: string,
  by: number,
): Promise<boolean> {
  const set = member(() => item.sessionData, "setAsync");
  if (!set || text.length > BUDGET) return false;
  const kept = await calls.ask(
    "session",
    (callback) => {
      set(name, text, callback);
    },
    by,
  );
  return kept.state === "known";
}

/** Nothing of it is trusted: a send handler that stumbles over it would let a draft go that it had to stop. */
function parse(text: unknown): Session {
  const kept = attempt(
    () => JSON.parse(String(text)) as { readonly [member in keyof Session]?: unknown } | null,
  );
  if (kept?.v !== 1) return emptySession;
  const { at, findings } = Object(kept.warned) as { readonly at?: unknown; readonly findings?: unknown };
  const isTold =
    isAmount(at) && Array.isArray(findings) && findings.every((finding) => typeof finding === "string");
  return { v: 1, facts: factsIn(kept.facts), warned: isTold ? { at, findings } : undefined };
}

/**
 * What session data holds under `name`: known to be undefined where there is no such key (a reopened draft has lost what it
 * had), unavailable where the client has no session data.
 */
export async function readSessionData(
  item: ComposeItem,
  calls: OfficeCalls,
  name: string,
  by?: number,
): Promise<Reading<unknown>> {
  const get = member(() => item.sessionData, "getAsync");
  if (!get) return unavailable;
  const read: Invoke<unknown> = (callback) => {
    get(name, (answer: Answer<unknown>) => {
      // "No such key" is an answer, not a failure to ask again about.
      const isMissing = attempt(() => answer.error?.code) === KEY_NOT_FOUND;
      callback(isMissing ? { status: "succeeded", value: undefined } : answer);
    });
  };
  return calls.ask("session", read, by);
}

/** What was kept; nothing where it could not be read, which costs a second look at the attachments. */
export async function readSession(item: ComposeItem, calls: OfficeCalls, by: number): Promise<Session> {
  const kept = await readSessionData(item, calls, SESSION_NAME, by);
  return kept.state === "known" ? parse(kept.value) : emptySession;
}

/** Keeps `session`; false where it could not be kept. The oldest facts go first when there are too many. */
export const writeSession = (
  item: ComposeItem,
  calls: OfficeCalls,
  session: Session,
  by: number,
): Promise<boolean> =>
  writeSessionData(
    item,
    calls,
    SESSION_NAME,
    JSON.stringify({ ...session, facts: newest(session.facts) }),
    by,
  );

/** What the pane learnt of attachments, where it was open: it looks longer than sending can. */
export async function readPaneFacts(item: ComposeItem, calls: OfficeCalls, by: number): Promise<PackedFacts> {
  const kept = await readSessionData(item, calls, PANE_NAME, by);
  return kept.state === "known" ? factsIn(attempt(() => JSON.parse(String(kept.value)) as unknown)) : {};
}

export const writePaneFacts = (
  item: ComposeItem,
  calls: OfficeCalls,
  facts: PackedFacts,
  by: number,
): Promise<boolean> => writeSessionData(item, calls, PANE_NAME, JSON.stringify(newest(facts)), by);
