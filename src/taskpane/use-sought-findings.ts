import { useEffect, useState } from "react";
import type { DraftSource } from "./draft-source";

/** The findings that an alert named, worst first; `turn` rises with each alert that reaches the open pane. */
export interface SoughtFindings {
  readonly findings: readonly string[];
  readonly turn: number;
}

/** What the alert that opened the pane named, or a later one that found it open: then what it led to is shown. */
export function useSoughtFindings(
  openedAt: readonly string[],
  source: DraftSource,
  onAlert: (view: "draft" | "mailbox") => void,
): SoughtFindings {
  const [sought, setSought] = useState<SoughtFindings>({ findings: openedAt, turn: 0 });
  useEffect(
    () =>
      source.onAlert((findings, view) => {
        setSought(({ turn }) => ({ findings, turn: turn + 1 }));
        onAlert(view);
      }),
    [source, onAlert],
  );
  return sought;
}
