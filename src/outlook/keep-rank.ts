import type { OfficeCalls } from "./calls";
import type { Host } from "./host";
import { changeSetting, type Keeping } from "./keep-setting";
import { toldRanks, type ToldRank } from "./rank";
import type { SettingValue } from "./roaming-settings";

/** A directory's title may be of any length; the budget is not. */
const LONGEST_TITLE = 120;

function asKept(directory: ToldRank | undefined, declared: ToldRank | undefined): SettingValue | undefined {
  if (!directory) return declared && { v: 1, id: declared.id, source: "declared", date: declared.date };
  const { title } = directory;
  return {
    v: 1,
    id: directory.id,
    source: "directory",
    date: directory.date,
    ...(title === undefined ? {} : { title: Array.from(title).slice(0, LONGEST_TITLE).join("") }),
    ...(declared === undefined ? {} : { declared: { id: declared.id, date: declared.date } }),
  };
}

/**
 * Keeps what `source` told of the sender's rank, or forgets it, and leaves what the other source told: a directory's rank
 * stands before a declaration, whichever came last, and a declaration comes back where the directory's is forgotten.
 */
export const keepRank = (
  host: Pick<Host, "settings">,
  calls: OfficeCalls,
  source: "directory" | "declared",
  told: ToldRank | undefined,
): Promise<Keeping> =>
  changeSetting(host, calls, "rank", (kept) => {
    const ranks = toldRanks(kept);
    return source === "directory" ? asKept(told, ranks.declared) : asKept(ranks.directory, told);
  });
