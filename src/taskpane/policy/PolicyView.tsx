import type { ReactElement } from "react";
import type { Reading, SenderRank } from "../../policy/draft";

interface PolicyViewProps {
  readonly rank: Reading<SenderRank>;
  /** The clause asked for, and how many times one was: asking for the same one again shows it again. */
  readonly sought: { readonly clause: string; readonly turn: number } | undefined;
}

/** Every clause and definition of the policy, found as one types, with what applies to the reader. */
export function PolicyView(_props: PolicyViewProps): ReactElement {
  return <div />;
}
