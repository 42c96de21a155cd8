import { noMailbox } from "../../../src/ageing/no-mailbox";
import type {
  ClientFacts,
  DraftSource,
  Kept,
  PaneStart,
  RankDesk,
  RecordBook,
  SettlementDesk,
} from "../../../src/taskpane/draft-source";
import type { Draft } from "../../../src/policy/draft";
import type { KeptRank } from "../../../src/policy/rank/kept-rank";
import type { RecordEntry } from "../../../src/policy/record";
import type { Settlement } from "../../../src/policy/settlement";

/** The ports of the pane, kept in memory: what a test or a preview does not care about. */

/** A draft that stays as it is, where every remedy can be undone and does nothing. */
export const sourceOf = (draft: Draft): DraftSource => ({
  ...idleSource,
  read: () => Promise.resolve(draft),
});

export const idleSource: DraftSource = {
  read: () => new Promise<Draft>(() => undefined),
  onChange: () => () => undefined,
  onAlert: () => () => undefined,
  offer: () => "undoable",
  carryOut: () => Promise.resolve({ state: "refused", why: "changed" }),
};

export function memorySettlements(kept: readonly Settlement[] = []): SettlementDesk & {
  readonly kept: () => readonly Settlement[];
} {
  let settled = kept;
  return {
    isOffered: true,
    kept: () => settled,
    read: () => Promise.resolve(settled),
    settle: (more) => {
      settled = [...settled, ...more];
      return Promise.resolve(true);
    },
    withdraw: (findings) => {
      settled = settled.filter(({ finding }) => !findings.includes(finding));
      return Promise.resolve(true);
    },
  };
}

export function memoryRecord(kept: readonly RecordEntry[] = []): RecordBook {
  let entries = kept;
  const keep = (next: readonly RecordEntry[]): Promise<Kept> => {
    entries = next;
    return Promise.resolve("kept");
  };
  return {
    entries: () => entries,
    add: (...added) => keep([...added, ...entries]),
    remove: (id) => keep(entries.filter((entry) => entry.id !== id)),
    clear: () => keep([]),
  };
}

export function memoryRank(kept?: KeptRank): RankDesk {
  let rank = kept;
  return {
    current: () => rank,
    declare: (id) => {
      rank = id === undefined ? undefined : { id, source: "declared", date: "2026-11-24" };
      return Promise.resolve("kept");
    },
    askDirectory: undefined,
  };
}

export const client: ClientFacts = {
  host: "OutlookWebApp",
  version: "16.0",
  platform: "OfficeOnline",
  set: "1.15",
  addin: "0.1.0",
};

/** Everything that a pane starts with, besides what a test says. */
export const startOf = (start: Partial<PaneStart>): PaneStart => ({
  mode: "compose",
  locale: "es-MX",
  source: undefined,
  openedAt: [],
  settlements: memorySettlements(),
  record: memoryRecord(),
  rank: memoryRank(),
  mailbox: noMailbox,
  client,
  now: () => Date.UTC(2026, 10, 24, 16, 0),
  ...start,
});
