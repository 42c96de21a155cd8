import { useState } from "react";

/** Runs one thing at a time; `isBusy` until it settles. */
export function useBusy(): {
  readonly isBusy: boolean;
  readonly run: (work: () => Promise<unknown>) => void;
} {
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    run: (work) => {
      if (isBusy) return;
      setBusy(true);
      void work().finally(() => setBusy(false));
    },
  };
}
