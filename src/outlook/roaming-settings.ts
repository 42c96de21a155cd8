import { attempt, type Host } from "./host";

/** Everything that is kept in the sender's mailbox, each written by one owner (see `keep-setting.ts`). */
export type SettingKey =
  "policy" | "approvals" | "serial" | "record" | "ageing" | "rank" | "acknowledgement" | "preferences";

/** A value as it is kept: its version, so that another version's is never taken for ours, and its members. */
export interface SettingValue {
  readonly v: 1;
  readonly [member: string]: unknown;
}

const trade: Readonly<Record<string, string>> = { '"': "~", "~": '"', "\\": "^", "^": "\\" };

/**
 * Trades quotes and backslashes for characters that hardly occur; doing it twice gives the text back. Office.js writes a
 * value as JSON and the map of all values as JSON again, where each quote of a text weighs four characters.
 */
export const traded = (text: string): string => text.replace(/["~\\^]/g, (letter) => trade[letter] ?? letter);

const isValue = (value: unknown): value is SettingValue =>
  typeof value === "object" && value !== null && (value as { v?: unknown }).v === 1;

/**
 * What is kept under `key`: an object, its JSON, or its JSON with the quotes traded. Undefined where there is nothing that
 * this version understands, whoever wrote it; what its members hold is for the reader to doubt.
 */
export function readSetting(host: Pick<Host, "settings">, key: SettingKey): SettingValue | undefined {
  return attempt(() => {
    const kept: unknown = host.settings?.get?.(key);
    const value: unknown =
      typeof kept === "string" ? JSON.parse(kept.charAt(1) === '"' ? kept : traded(kept)) : kept;
    return isValue(value) ? value : undefined;
  });
}
