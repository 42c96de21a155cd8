import type { PolicyFacts } from "../policy/document/facts";
import { known, unavailable, type RankSource, type Reading, type SenderRank } from "../policy/draft";
import type { Host } from "./host";

/** Roaming setting that the pane keeps the sender's rank in: a JSON text `{v, id, source, date}`. */
export const RANK_SETTING = "rank";

const isStored = (value: unknown): value is { v: 1; id: string; source: RankSource } =>
  typeof value === "object" &&
  value !== null &&
  (value as { v?: unknown }).v === 1 &&
  typeof (value as { id?: unknown }).id === "string" &&
  ["directory", "declared"].indexOf(String((value as { source?: unknown }).source)) >= 0;

/**
 * The sender's rank, from the strongest source that knows it: the deployment, then what the pane kept from the
 * directory or the sender's own word (design.md §2, 7). A rank that the policy does not define is not known.
 */
export function readRank(host: Host, policy: PolicyFacts, deployed: string | undefined): Reading<SenderRank> {
  const isDefined = (id: string) => policy.ranks.some((rank) => rank.id === id);
  if (deployed !== undefined && isDefined(deployed)) return known({ id: deployed, source: "deployed" });
  try {
    const kept: unknown = host.settings?.get?.(RANK_SETTING);
    const stored: unknown = typeof kept === "string" ? JSON.parse(kept) : kept;
    if (isStored(stored) && isDefined(stored.id)) return known({ id: stored.id, source: stored.source });
  } catch {
    // A setting of another version or hand is no rank: the limits then ask the sender.
  }
  return unavailable;
}
