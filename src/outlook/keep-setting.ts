import type { OfficeCalls } from "./calls";
import { attempt, type Host, type Settings } from "./host";
import { readSetting, traded, type SettingKey, type SettingValue } from "./roaming-settings";

/**
 * Who keeps something in the mailbox, and how much, in characters as office.js counts them. It refuses a map over 32,768
 * as a whole, so that one greedy owner would stop all the others (design.md §2, 17).
 */
export const budgets = {
  updates: 14_000,
  approvals: 6_000,
  serial: 3_000,
  record: 3_000,
  ageing: 1_500,
  pane: 1_500,
} as const;

export type SettingOwner = keyof typeof budgets;

const ownerOf: Readonly<Record<SettingKey, SettingOwner>> = {
  policy: "updates",
  approvals: "approvals",
  serial: "serial",
  record: "record",
  ageing: "ageing",
  rank: "pane",
  acknowledgement: "pane",
  preferences: "pane",
};

/** Kept as an object, for others to read: an administrator's script, the sandbox. The rest is packed. */
const plainKeys: readonly SettingKey[] = ["rank"];

/** How keeping went; `full` names the owner whose budget the value is over. */
export type Keeping = "kept" | "failed" | { readonly full: SettingOwner };

/** For those who name the owner themselves. */
export const inShort = (keeping: Keeping): "kept" | "full" | "failed" =>
  typeof keeping === "string" ? keeping : "full";

const storedForm = (key: SettingKey, value: SettingValue): unknown =>
  plainKeys.indexOf(key) >= 0 ? value : traded(JSON.stringify(value));

/** Characters of one entry of the map that `saveAsync` sends, `[{key: JSON of the value}]`. */
const weight = (key: SettingKey, stored: unknown): number =>
  stored === undefined ? 0 : JSON.stringify({ [key]: JSON.stringify(stored) }).length;

/** Whether `value` alone keeps within the budget of its owner. */
export const fits = (key: SettingKey, value: SettingValue): boolean =>
  weight(key, storedForm(key, value)) <= budgets[ownerOf[key]];

/** What the owner of `key` keeps under its other keys. */
function besides(settings: Settings, key: SettingKey): number {
  let sum = 0;
  for (const other of Object.keys(ownerOf) as SettingKey[]) {
    if (other !== key && ownerOf[other] === ownerOf[key]) {
      sum += weight(
        other,
        attempt(() => settings.get?.(other)),
      );
    }
  }
  return sum;
}

function put(settings: Settings, key: SettingKey, stored: unknown): boolean {
  return (
    attempt(() => {
      if (stored === undefined) settings.remove?.(key);
      else settings.set?.(key, stored);
      return true;
    }) ?? false
  );
}

async function keep(
  settings: Settings,
  calls: OfficeCalls,
  key: SettingKey,
  next: SettingValue | undefined,
): Promise<Keeping> {
  const stored = next === undefined ? undefined : storedForm(key, next);
  const owner = ownerOf[key];
  if (weight(key, stored) + besides(settings, key) > budgets[owner] && stored !== undefined)
    return { full: owner };
  const former: unknown = attempt(() => settings.get?.(key));
  const isPut = put(settings, key, stored);
  const saved = isPut
    ? await calls.ask("settings", (callback) => settings.saveAsync?.(callback))
    : { state: "failed" };
  if (saved.state === "known") return "kept";
  // What the pane shows is what the mailbox holds.
  put(settings, key, former);
  return "failed";
}

/** The last write to each copy of the settings: one at a time, so that a failed one takes back nothing of another's. */
const turns = new WeakMap<object, Promise<unknown>>();

/**
 * Changes what is kept under `key`: `change` is given what stands when its turn comes, and returns what is to stand;
 * undefined removes it. Never rejects.
 */
export function changeSetting(
  host: Pick<Host, "settings">,
  calls: OfficeCalls,
  key: SettingKey,
  change: (kept: SettingValue | undefined) => SettingValue | undefined,
): Promise<Keeping> {
  const { settings } = host;
  const isOffered = attempt(() => typeof settings?.saveAsync === "function") ?? false;
  if (!settings || !isOffered) return Promise.resolve("failed");
  const turn = (turns.get(settings) ?? Promise.resolve())
    .then(() => keep(settings, calls, key, change(readSetting(host, key))))
    .catch((): Keeping => "failed");
  turns.set(settings, turn);
  return turn;
}

/** Keeps `value` under `key`, whatever stood there. */
export const writeSetting = (
  host: Pick<Host, "settings">,
  calls: OfficeCalls,
  key: SettingKey,
  value: SettingValue,
): Promise<Keeping> => changeSetting(host, calls, key, () => value);

/** Forgets what is kept under `key`. */
export const removeSetting = (
  host: Pick<Host, "settings">,
  calls: OfficeCalls,
  key: SettingKey,
): Promise<Keeping> => changeSetting(host, calls, key, () => undefined);
