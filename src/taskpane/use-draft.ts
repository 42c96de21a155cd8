import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftSource } from "./draft-source";
import { watchDraft, type DraftNews, type DraftWatch } from "./watch-draft";

export interface DraftInView {
  readonly news: DraftNews;
  readonly isSlow: boolean;
  readonly again: () => void;
}

const isSame = (a: DraftNews, b: DraftNews): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The draft as it is, kept up to date; the same object as long as nothing in it changes. */
export function useDraft(source: DraftSource): DraftInView {
  const [news, setNews] = useState<DraftNews>({ state: "waiting" });
  const [isSlow, setSlow] = useState(false);
  const watch = useRef<DraftWatch>(undefined);

  useEffect(() => {
    const watching = watchDraft(source, {
      onNews: (next) => setNews((before) => (isSame(before, next) ? before : next)),
      onSlow: setSlow,
    });
    watch.current = watching;
    return watching.stop;
  }, [source]);

  const again = useCallback(() => watch.current?.again(), []);
  return { news, isSlow, again };
}
