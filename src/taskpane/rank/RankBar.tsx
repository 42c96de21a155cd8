import type { ReactElement } from "react";
import type { Reading, SenderRank } from "../../policy/draft";
import { RankLine } from "../components/Header";
import type { RankDesk } from "../draft-source";

interface RankBarProps {
  /** As the draft was judged; unavailable where nobody told it. */
  readonly rank: Reading<SenderRank>;
  readonly desk: RankDesk;
  /** How often a card asked for the rank: opens the panel. */
  readonly asked: number;
  /** The rank kept has changed: the draft is to be judged again. */
  readonly onChanged: () => void;
}

/** The rank that limits are taken from, who says so, and how to correct it. */
export function RankBar({ rank }: RankBarProps): ReactElement {
  return <RankLine rank={rank} />;
}
