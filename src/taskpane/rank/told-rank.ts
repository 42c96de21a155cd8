import type { RankDefinition } from "../../policy/document/facts";
import type { Reading, SenderRank } from "../../policy/draft";
import type { KeptRank } from "../../policy/rank/kept-rank";

/** The rank in use, with when and from what title it was learnt where that is known. */
export interface UsedRank extends KeptRank {
  readonly definition: RankDefinition;
}

/**
 * The rank as the draft was judged, with what the desk knows of it besides; undefined where nobody told one that the
 * policy defines.
 */
export function usedRank(
  rank: Reading<SenderRank>,
  kept: KeptRank | undefined,
  ranks: readonly RankDefinition[],
): UsedRank | undefined {
  if (rank.state !== "known") return undefined;
  const { id, source } = rank.value;
  const definition = ranks.find((one) => one.id === id);
  if (!definition) return undefined;
  return kept?.id === id && kept.source === source ? { ...kept, definition } : { id, source, definition };
}
