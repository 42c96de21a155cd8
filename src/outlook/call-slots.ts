import type { Reading } from "../policy/draft";

/** A call that somebody waits for. */
export interface Question {
  readonly kind: string;
  readonly by: number;
  attemptsLeft: number;
  readonly attempt: () => void;
  readonly settle: (reading: Reading<never>) => void;
}

export interface Attempt {
  readonly question: Question;
  readonly lateAt: number;
}

/** The calls that share the host's three slots. */
export interface CallSlots {
  readonly waiting: Question[];
  readonly running: Attempt[];
  /** Given up on, unanswered so far. */
  readonly hung: Attempt[];
}

export const callSlots = (): CallSlots => ({ waiting: [], running: [], hung: [] });
