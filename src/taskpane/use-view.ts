import { useCallback, useMemo, useState } from "react";

export type View = "draft" | "mailbox" | "policy" | "record";

/** A clause that was asked for; `turn` tells asking for it again from not asking. */
export interface SoughtClause {
  readonly clause: string;
  readonly turn: number;
}

/** Which part of the pane is looked at, and the clause that the policy was opened at. */
export function useView(first: View = "draft"): {
  readonly view: View;
  readonly clause: SoughtClause | undefined;
  readonly show: (view: View) => void;
  readonly showClause: (clause: string) => void;
} {
  const [view, show] = useState<View>(first);
  const [sought, setSought] = useState<SoughtClause>();
  const showClause = useCallback((clause: string) => {
    setSought((before) => ({ clause, turn: (before?.turn ?? 0) + 1 }));
    show("policy");
  }, []);
  return useMemo(() => ({ view, clause: sought, show, showClause }), [view, sought, showClause]);
}
