import type { RankSource } from "../draft";

/** A rank with where and when it was learnt. */
export interface KeptRank {
  /** A rank id of the policy document. */
  readonly id: string;
  readonly source: RankSource;
  /** YYYY-MM-DD; undefined for a deployed rank, which is as old as the kit. */
  readonly date?: string;
  /** The post as the directory has it. */
  readonly title?: string;
}
