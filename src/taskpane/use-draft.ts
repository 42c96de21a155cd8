import { useCallback, useEffect, useRef, useState } from "react";
import type { PolicyDocument } from "../policy/document/fields";
import type { Locale } from "../i18n";
import type { DraftSource } from "./draft-source";
import { worded, type Judged } from "./findings/judged";
import { judgeDesk, type JudgeDesk } from "./findings/judge-desk";
import { keepSame } from "./findings/keep-same";
import { startWorker } from "./findings/start-worker";
import { watchDraft, type DraftNews, type DraftWatch } from "./watch-draft";

export interface DraftInView {
  readonly news: DraftNews<Judged>;
  readonly isSlow: boolean;
  readonly again: () => Promise<void>;
}

/** Reads, judges and words; a draft in which nothing changed is not judged again. */
function judgedSource(source: DraftSource, desk: JudgeDesk, policy: PolicyDocument, locale: Locale) {
  let last: Judged | undefined;
  return {
    onChange: (listener: () => void) => source.onChange(listener),
    read: async (): Promise<Judged> => {
      const read = await source.read();
      const draft = keepSame(last?.draft, read);
      if (last?.draft === draft) return last;
      const judged = worded(draft, await desk.judge(draft), policy, locale);
      last = judged;
      return judged;
    },
  };
}

const isSame = (a: DraftNews<Judged>, b: DraftNews<Judged>): boolean =>
  a.state === "read" && b.state === "read" ? a.value === b.value : a.state === b.state;

/** The draft as it is, judged, worded and kept up to date; the same object as long as nothing in it changes. */
export function useDraft(source: DraftSource, policy: PolicyDocument, locale: Locale): DraftInView {
  const [news, setNews] = useState<DraftNews<Judged>>({ state: "waiting" });
  const [isSlow, setSlow] = useState(false);
  const watch = useRef<DraftWatch>(undefined);

  useEffect(() => {
    const desk = judgeDesk(policy, startWorker);
    const watching = watchDraft(judgedSource(source, desk, policy, locale), {
      onNews: (next) => setNews((before) => (isSame(before, next) ? before : next)),
      onSlow: setSlow,
    });
    watch.current = watching;
    return () => {
      watching.stop();
      desk.stop();
    };
  }, [source, policy, locale]);

  const again = useCallback(() => watch.current?.again() ?? Promise.resolve(), []);
  return { news, isSlow, again };
}
