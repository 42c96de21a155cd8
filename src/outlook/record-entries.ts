import type { RecordEntry } from "../policy/record";
import type { SettingValue } from "./roaming-settings";

/**
 * The record as it is kept: `{v: 1, names: […], entries: [[id, at, reason, policy, [finding, …], words?], …]}`, where reason,
 * policy and findings are places in `names`, since the same few come again in every entry.
 */
export function packRecord(entries: readonly RecordEntry[]): SettingValue {
  const names: string[] = [];
  const place = (name: string): number => {
    const known = names.indexOf(name);
    return known < 0 ? names.push(name) - 1 : known;
  };
  const packed = entries.map(({ id, at, reason, policy, findings, words }) => [
    id,
    at,
    place(reason),
    place(policy),
    findings.map(place),
    ...(words === undefined ? [] : [words]),
  ]);
  return { v: 1, names, entries: packed };
}

/** An instant that a calendar knows (ECMA-262, time values). */
const isInstant = (at: unknown): at is number => typeof at === "number" && Math.abs(at) <= 8.64e15;

function unpackEntry(packed: unknown, names: readonly unknown[]): RecordEntry | undefined {
  if (!Array.isArray(packed)) return undefined;
  const [id, at, reasonAt, policyAt, findingsAt, words] = packed as readonly unknown[];
  const nameAt = (place: unknown): unknown => (typeof place === "number" ? names[place] : undefined);
  const reason = nameAt(reasonAt);
  const policy = nameAt(policyAt);
  const findings: readonly unknown[] = Array.isArray(findingsAt) ? findingsAt.map(nameAt) : [undefined];
  const isText = (value: unknown): value is string => typeof value === "string";
  if (!isText(id) || !isInstant(at) || !isText(reason) || !isText(policy) || !findings.every(isText))
    return undefined;
  return { id, at, findings, reason, ...(isText(words) ? { words } : {}), policy };
}

/** The entries that this version understands, newest first; the others are skipped. */
export function unpackRecord(kept: SettingValue | undefined): readonly RecordEntry[] {
  const names: unknown = kept?.["names"];
  const packed: unknown = kept?.["entries"];
  if (!Array.isArray(names) || !Array.isArray(packed)) return [];
  const entries: RecordEntry[] = [];
  for (const one of packed) {
    const entry = unpackEntry(one, names);
    if (entry) entries.push(entry);
  }
  return entries.sort((one, other) => other.at - one.at);
}
