/** What is known of the draft at this moment. */
export type DraftNews<T> =
  | { readonly state: "waiting" }
  | { readonly state: "read"; readonly value: T }
  | { readonly state: "failed" };

export interface DraftWatch {
  /** Looks at the draft at once; done when what was seen has been told, or is older than what was. */
  readonly again: () => Promise<void>;
  readonly stop: () => void;
}

interface Watched<T> {
  read(): Promise<T>;
  /** Calls back whenever the draft may have changed; gives back a function that stops it. */
  onChange(listener: () => void): () => void;
}

interface Listener<T> {
  readonly onNews: (news: DraftNews<T>) => void;
  /** Whether somebody waits for an answer for longer than is comfortable. */
  readonly onSlow: (isSlow: boolean) => void;
}

/** Several changes in a row are one. */
const DEBOUNCE = 400;
/** Outlook has no event for what is typed: the draft is looked at again while the pane is seen. */
const POLL = 3_000;
/** Reading a long draft costs the host and the page: a look that took long is followed by a rest of so many times that. */
const REST = 10;
const LONGEST_REST = 15_000;
/** voice.md: «Revisando…» only after half a second. */
const SLOW = 500;
/** A read still under way holds this many polls back; then it counts as lost. */
const PATIENCE = 3;

/**
 * Reads a draft now, when it changes and every few seconds while the page is visible, the more seldom the longer it
 * takes. Answers may overtake one another: one that is older than what was already told is dropped. Polls are quiet;
 * only reads that somebody waits for are ever called slow.
 */
export function watchDraft<T>(source: Watched<T>, { onNews, onSlow }: Listener<T>): DraftWatch {
  let isStopped = false;
  let started = 0;
  let told = 0;
  let awaited = 0;
  let heldBack = 0;
  let poll: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let debounce: ReturnType<typeof setTimeout> | undefined;

  const calm = () => {
    clearTimeout(slow);
    slow = undefined;
    onSlow(false);
  };
  const settle = (turn: number, news: DraftNews<T>) => {
    if (isStopped || turn < told) return;
    told = turn;
    if (turn >= awaited) calm();
    onNews(news);
  };
  const lookAfter = (rest: number) => {
    clearTimeout(poll);
    if (isStopped) return;
    poll = setTimeout(() => {
      lookAfter(rest);
      if (document.visibilityState === "hidden") return;
      if (told < started && heldBack++ < PATIENCE) return;
      void read(false);
    }, rest);
  };
  const read = (isAwaited: boolean): Promise<void> => {
    const turn = ++started;
    const began = Date.now();
    heldBack = 0;
    if (isAwaited) {
      awaited = turn;
      slow ??= setTimeout(() => onSlow(true), SLOW);
    }
    // The port promises not to fail; a pane that trusted it blindly would show an old verdict for ever.
    return Promise.resolve()
      .then(() => source.read())
      .then(
        (value) => settle(turn, { state: "read", value }),
        () => settle(turn, { state: "failed" }),
      )
      .finally(() => lookAfter(Math.min(LONGEST_REST, Math.max(POLL, (Date.now() - began) * REST))));
  };
  const again = () => (isStopped ? Promise.resolve() : read(true));

  const stopListening = source.onChange(() => {
    clearTimeout(debounce);
    debounce = setTimeout(() => void again(), DEBOUNCE);
  });
  const onVisible = () => {
    if (document.visibilityState !== "hidden") void read(false);
  };
  document.addEventListener("visibilitychange", onVisible);
  void again();
  lookAfter(POLL);

  return {
    again,
    stop: () => {
      isStopped = true;
      clearTimeout(slow);
      clearTimeout(debounce);
      clearTimeout(poll);
      document.removeEventListener("visibilitychange", onVisible);
      stopListening();
    },
  };
}
