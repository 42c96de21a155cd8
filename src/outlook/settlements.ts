import type { Settlement } from "../policy/settlement";
import { officeCalls, type OfficeCalls } from "./calls";
import { attempt, currentHost, type ComposeItem } from "./host";
import type { Runtime } from "./runtime";
import { readSessionData } from "./session";

/** A name of its own, so that the pane and the events of composing never overwrite one another's. */
const SETTLED_NAME = "vistobueno.settled";

/** Of the 50,000 characters that an item's session data may hold (`session.ts` has the rest). */
const BUDGET = 4_000;

/** In the pane nobody waits with a finger on Send. */
const CALL_LIMIT = 8_000;

/** Settlements as they are kept: `{v: 1, settled: [[hash of the finding, reason id], …]}`, the oldest first. */
type Kept = readonly [finding: string, reason: string];

const isKept = (pair: unknown): pair is Kept =>
  Array.isArray(pair) && typeof pair[0] === "string" && typeof pair[1] === "string";

/** What this version does not understand settles nothing. */
function parse(text: string): readonly Settlement[] {
  const kept = attempt(() => JSON.parse(text) as { readonly v?: unknown; readonly settled?: unknown } | null);
  if (kept?.v !== 1 || !Array.isArray(kept.settled)) return [];
  return kept.settled.filter(isKept).map(([finding, reason]) => ({ finding, reason }));
}

/** The newest that the budget holds. */
function write(settlements: readonly Settlement[]): string {
  const settled = settlements.map(({ finding, reason }): Kept => [finding, reason]);
  for (;;) {
    const text = JSON.stringify({ v: 1, settled });
    if (text.length <= BUDGET || settled.length === 0) return text;
    settled.shift();
  }
}

/**
 * The warnings answered for this draft; undefined where they could not be read, which is not the same as none: then
 * nothing counts as settled.
 */
export async function readSettlements(
  item: ComposeItem,
  calls: OfficeCalls,
  by?: number,
): Promise<readonly Settlement[] | undefined> {
  const kept = await readSessionData(item, calls, SETTLED_NAME, by);
  if (kept.state !== "known") return undefined;
  if (kept.value === undefined || kept.value === null) return [];
  return typeof kept.value === "string" ? parse(kept.value) : undefined;
}

/** Where the pane settles warnings; they live with the draft (design.md §2, 12). */
export interface Settlements {
  readonly isOffered: boolean;
  read(): Promise<readonly Settlement[] | undefined>;
  settle(settlements: readonly Settlement[]): Promise<boolean>;
  withdraw(findings: readonly string[]): Promise<boolean>;
}

/** Settlements of the draft in front of the pane. */
export function settlementDesk(runtime: Runtime): Settlements {
  const offering = () => {
    const { item, hasSet } = currentHost();
    const sessionData = attempt(() => item?.sessionData);
    const isWhole =
      attempt(
        () => typeof sessionData?.getAsync === "function" && typeof sessionData.setAsync === "function",
      ) ?? false;
    return item && sessionData && isWhole && hasSet("1.11") ? { item, sessionData } : undefined;
  };
  const callsFor = () => officeCalls(runtime, runtime.now() + 2 * CALL_LIMIT, CALL_LIMIT);

  const change = async (next: (kept: readonly Settlement[]) => readonly Settlement[]): Promise<boolean> => {
    const offered = offering();
    if (!offered) return false;
    const { item, sessionData } = offered;
    const calls = callsFor();
    const kept = await readSettlements(item, calls);
    // Writing without having read would take away what the sender answered before.
    if (!kept) return false;
    const text = write(next(kept));
    const written = await calls.ask("session", (callback) =>
      sessionData.setAsync?.(SETTLED_NAME, text, callback),
    );
    return written.state === "known";
  };

  /** One at a time: each reads what the one before it wrote. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (next: (kept: readonly Settlement[]) => readonly Settlement[]): Promise<boolean> => {
    const mine = turn.then(() => change(next));
    turn = mine;
    return mine;
  };
  const without = (kept: readonly Settlement[], findings: readonly string[]) =>
    kept.filter(({ finding }) => findings.indexOf(finding) < 0);

  return {
    get isOffered() {
      return offering() !== undefined;
    },
    async read() {
      const offered = offering();
      return offered && readSettlements(offered.item, callsFor());
    },
    settle: (settlements) =>
      inTurn((kept) => [
        ...without(
          kept,
          settlements.map(({ finding }) => finding),
        ),
        ...settlements,
      ]),
    withdraw: (findings) => inTurn((kept) => without(kept, findings)),
  };
}
