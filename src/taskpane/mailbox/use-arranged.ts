import { useEffect, useMemo, useState } from "react";
import type { ListedMessage } from "../../ageing/mail";
import type { arranged } from "./arrange";

type Work = ReturnType<typeof arranged>;

/** So many are arranged while the page waits; more in slices, so that keys and clicks come through. */
const AT_ONCE = 4_000;
const SLICE_MS = 12;

function finish(work: Work): readonly ListedMessage[] {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * What `start` arranges, anew whenever it changes. Of a large mailbox what was shown before stands until the work, in
 * slices, is done.
 */
export function useArranged(start: () => Work, size: number): readonly ListedMessage[] {
  const isSmall = size <= AT_ONCE;
  const small = useMemo(() => (isSmall ? finish(start()) : []), [start, isSmall]);
  const [large, setLarge] = useState<readonly ListedMessage[]>([]);

  useEffect(() => {
    if (isSmall) return;
    const work = start();
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      const until = performance.now() + SLICE_MS;
      for (;;) {
        const step = work.next();
        if (step.done) {
          setLarge(step.value);
          return;
        }
        if (performance.now() > until) break;
      }
      timer = setTimeout(go);
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [start, isSmall]);

  return isSmall ? small : large;
}
