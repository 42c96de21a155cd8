import {
  numbersIn,
  packDue,
  unpackAgeing,
  type DueCounts,
  type KeptAgeing,
  type KeptRule,
} from "../policy/ageing/kept-ageing";
import { hash53 } from "../policy/hash";
import { officeCalls } from "./calls";
import { currentHost } from "./host";
import { changeSetting, fits, type Keeping } from "./keep-setting";
import { readSetting, type SettingValue } from "./roaming-settings";
import type { Runtime } from "./runtime";

/** In the pane nobody waits with a finger on Send. */
const CALL_LIMIT = 8_000;

/** No rule takes the place of counts of the days before this one after the listing. */
const KEPT_DAYS = 31;

/** Instants, but for the day on which reminders begin again; undefined is not known. */
export interface Notes {
  readonly snoozedTill: number | undefined;
  readonly savedAt: number | undefined;
  readonly verifiedAt: number | undefined;
  readonly backedUpAt: number | undefined;
  readonly savedSince: number;
}

const letters: Readonly<Record<KeptRule, string>> = { save: "s", ask: "a", let: "l" };
const rules = Object.keys(letters) as KeptRule[];

function notesOf(kept: SettingValue | undefined): Notes {
  const [snoozedTill, savedAt, verifiedAt, backedUpAt, savedSince = 0] = numbersIn(kept?.["notes"]).map(
    (value) => (value > 0 ? value : undefined),
  );
  return { snoozedTill, savedAt, verifiedAt, backedUpAt, savedSince };
}

/** Rules as they are kept: a letter and the hash of the folder's id, which is long. */
function marksOf(kept: SettingValue | undefined): readonly string[] {
  const marks = kept?.["rules"];
  return typeof marks === "string"
    ? marks.split(" ").filter((mark) => /^[sal][0-9a-z]{1,11}$/.test(mark))
    : [];
}

/** The longest that a reminder may write: three weeks at their first step. */
const LONGEST_TOLD = [99_999, 9_999, 9_999, 14, 9_999, 14, 9_999, 14];

/**
 * With room for what a reminder tells. The last days go first when there is none, since they are counted again before they
 * come; with fewer than `days` of them left it is over the budget, and refused.
 */
function fitting(value: SettingValue, { listedOn, due }: DueCounts, days: number): SettingValue {
  for (let count = due.length; ; count--) {
    const next = { ...value, due: packDue({ listedOn, due: due.slice(0, count) }) };
    const longest = { ...next, told: LONGEST_TOLD };
    if (fits("ageing", longest)) return next;
    const last = due[count - 1];
    if (!last || last.day < listedOn + days) return longest;
  }
}

/**
 * What is kept of ageing mail between one pane and the next, in numbers and hashes. What others wrote and makes no sense is
 * taken for nothing.
 */
export function ageingNotes(runtime: Runtime) {
  const stored = () => readSetting(currentHost(), "ageing");

  const change = async (next: (kept: SettingValue) => SettingValue, days = 0): Promise<boolean> => {
    const calls = officeCalls(runtime, runtime.now() + 2 * CALL_LIMIT, CALL_LIMIT);
    const keeping: Keeping = await changeSetting(currentHost(), calls, "ageing", (kept = { v: 1 }) => {
      const value = next(kept);
      return fitting(value, unpackAgeing(value), days);
    });
    return keeping === "kept";
  };

  return {
    notes: (): Notes => notesOf(stored()),
    /** What a reminder would be decided by. */
    kept: (): KeptAgeing => unpackAgeing(stored()),
    change: (notes: Partial<Notes>): Promise<boolean> =>
      change((kept) => {
        const { snoozedTill, savedAt, verifiedAt, backedUpAt, savedSince } = { ...notesOf(kept), ...notes };
        const all = [snoozedTill, savedAt, verifiedAt, backedUpAt, savedSince];
        return { ...kept, notes: all.map((value) => Math.round(value ?? 0)) };
      }),
    /** What the person said of a folder; undefined where nothing was said. */
    ruleOf(folderId: string): KeptRule | undefined {
      const hash = hash53(folderId);
      const mark = marksOf(stored()).find((one) => one.slice(1) === hash);
      return rules.find((rule) => mark?.charAt(0) === letters[rule]);
    },
    setRule: (folderId: string, rule: KeptRule): Promise<boolean> =>
      change((kept) => {
        const hash = hash53(folderId);
        const others = marksOf(kept).filter((one) => one.slice(1) !== hash);
        return { ...kept, rules: [letters[rule] + hash, ...others].join(" ") };
      }, KEPT_DAYS),
    /** Keeps what a notice that was shown says it told. */
    keepTold: (told: readonly number[]): Promise<boolean> => change((kept) => ({ ...kept, told })),
    /** Keeps the counts of a listing (`dueIn` of `src/ageing/nudge.ts`), which replace those before. */
    keepDue: (counts: DueCounts): Promise<boolean> =>
      change((kept) => ({
        ...kept,
        due: packDue(counts),
        ...(counts.east === undefined ? {} : { east: counts.east }),
      })),
  };
}
