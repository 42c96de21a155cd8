import type { Inspection } from "../inspection";
import { openBudget, type Limits } from "./budget";
import type { ByteSource } from "./bytes";
import { disguiseOf } from "./disguise";
import { isPlainText } from "./text";
import { look, note, type Found } from "./walk";

const MB = 1024 * 1024;

/** In the pane and on the command line nobody waits with a finger on Send. */
export const unhurried: Limits = {
  read: 48 * MB,
  inflated: 64 * MB,
  steps: 4_000_000,
  names: 20_000,
  lookedInto: 200,
  depth: 3,
};

/** At send: what a slow machine does for one attachment in some tenths of a second. */
export const atSend: Limits = { ...unhurried, read: 16 * MB, inflated: 16 * MB, steps: 1_000_000 };

const sorted = <T extends string>(values: Set<T>): readonly T[] => Array.from(values).sort();

/**
 * What a file truly is, by its bytes, and what is in it (clauses 9.d, 9.e, 9.f). Pure: the same bytes, name and limits give
 * the same answer. Never throws, never reads or inflates more than `limits` allow; what was not looked into is said.
 * @param name as it is attached: it may lie, and decides only where bytes cannot
 */
export function inspect(name: string, source: ByteSource, limits: Limits = unhurried): Inspection {
  const budget = openBudget(limits);
  const counted = budget.counted(source);
  const found: Found = {
    nested: new Set(),
    encryptions: new Set(),
    works: new Set(),
    inside: [],
    why: undefined,
  };
  const { kind, format, isSealed, holdsSealed, isRestricted } = look(counted, name, 0, budget, found);
  const disguise = disguiseOf(name, kind, format, isPlainText(counted));
  if (budget.isSpent) note(found, "too-large");
  return {
    kind,
    format,
    encrypted: isSealed || holdsSealed,
    restricted: isRestricted,
    ...(disguise ? { disguise } : {}),
    nested: sorted(found.nested),
    encryptions: sorted(found.encryptions),
    works: sorted(found.works),
    ...(found.why ? { why: found.why } : {}),
    ...(found.inside.length > 0 ? { inside: found.inside } : {}),
  };
}
