import type { PolicyFacts } from "../policy/document/facts";
import { known, unavailable, type Reading, type SenderRank } from "../policy/draft";
import type { KeptRank } from "../policy/rank/kept-rank";
import type { Host } from "./host";
import { readSetting, type SettingValue } from "./roaming-settings";

/** A rank that somebody told, as it is kept: the directory, or the sender. */
export interface ToldRank {
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  /** The post as the directory has it. */
  readonly title?: string;
}

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function toldIn(value: unknown): ToldRank | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const kept = value as { readonly id?: unknown; readonly date?: unknown; readonly title?: unknown };
  const id = textOf(kept.id);
  const date = textOf(kept.date);
  const title = textOf(kept.title);
  return id === undefined
    ? undefined
    : { id, ...(date === undefined ? {} : { date }), ...(title === undefined ? {} : { title }) };
}

/** What each source told, from the setting `{v, id, source, date, title?, declared?: {id, date}}`. */
export function toldRanks(
  kept: SettingValue | undefined,
): Readonly<Record<"directory" | "declared", ToldRank | undefined>> {
  const source = kept?.["source"];
  return {
    directory: source === "directory" ? toldIn(kept) : undefined,
    declared: source === "declared" ? toldIn(kept) : toldIn(kept?.["declared"]),
  };
}

/**
 * The sender's rank with where and when it was learnt, from the strongest source that knows it: the deployment, then the
 * directory, then the sender's own word (design.md §2, 7). A rank that the policy does not define is not known.
 */
export function keptRank(
  host: Pick<Host, "settings">,
  policy: Pick<PolicyFacts, "ranks">,
  deployed: string | undefined,
): KeptRank | undefined {
  const isDefined = (id: string) => policy.ranks.some((rank) => rank.id === id);
  if (deployed !== undefined && isDefined(deployed)) return { id: deployed, source: "deployed" };
  const { directory, declared } = toldRanks(readSetting(host, "rank"));
  if (directory && isDefined(directory.id)) return { ...directory, source: "directory" };
  if (declared && isDefined(declared.id)) return { ...declared, source: "declared" };
  return undefined;
}

/** The sender's rank as a draft holds it; see `keptRank`. */
export function readRank(
  host: Pick<Host, "settings">,
  policy: Pick<PolicyFacts, "ranks">,
  deployed: string | undefined,
): Reading<SenderRank> {
  const rank = keptRank(host, policy, deployed);
  return rank ? known({ id: rank.id, source: rank.source }) : unavailable;
}
