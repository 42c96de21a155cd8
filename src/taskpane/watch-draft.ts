import type { Draft } from "../policy/draft";
import type { DraftSource } from "./draft-source";

/** What is known of the draft at this moment. */
export type DraftNews =
  | { readonly state: "waiting" }
  | { readonly state: "read"; readonly draft: Draft }
  | { readonly state: "failed" };

export interface DraftWatch {
  /** Looks at the draft at once. */
  readonly again: () => void;
  readonly stop: () => void;
}

interface Listener {
  readonly onNews: (news: DraftNews) => void;
  /** Whether somebody waits for an answer for longer than is comfortable. */
  readonly onSlow: (isSlow: boolean) => void;
}

/** Several changes in a row are one. */
const DEBOUNCE = 400;
/** Outlook has no event for what is typed: the draft is looked at again while the pane is seen. */
const POLL = 3_000;
/** voice.md: «Revisando…» only after half a second. */
const SLOW = 500;
/** A read still under way holds this many polls back; then it counts as lost. */
const PATIENCE = 3;

/**
 * Reads a draft now, when it changes and every few seconds while the page is visible. Answers may overtake one
 * another: one that is older than what was already told is dropped. Polls are quiet; only reads that somebody waits
 * for are ever called slow.
 */
export function watchDraft(source: DraftSource, { onNews, onSlow }: Listener): DraftWatch {
  let isStopped = false;
  let started = 0;
  let told = 0;
  let awaited = 0;
  let heldBack = 0;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let debounce: ReturnType<typeof setTimeout> | undefined;

  const calm = () => {
    clearTimeout(slow);
    slow = undefined;
    onSlow(false);
  };
  const settle = (turn: number, news: DraftNews) => {
    if (isStopped || turn < told) return;
    told = turn;
    if (turn >= awaited) calm();
    onNews(news);
  };
  const read = (isAwaited: boolean) => {
    const turn = ++started;
    heldBack = 0;
    if (isAwaited) {
      awaited = turn;
      slow ??= setTimeout(() => onSlow(true), SLOW);
    }
    // The port promises not to fail; a pane that trusted it blindly would show an old verdict for ever.
    Promise.resolve()
      .then(() => source.read())
      .then(
        (draft) => settle(turn, { state: "read", draft }),
        () => settle(turn, { state: "failed" }),
      );
  };
  const again = () => {
    if (!isStopped) read(true);
  };

  const stopListening = source.onChange(() => {
    clearTimeout(debounce);
    debounce = setTimeout(again, DEBOUNCE);
  });
  const poll = setInterval(() => {
    if (document.visibilityState === "hidden") return;
    if (told < started && heldBack++ < PATIENCE) return;
    read(false);
  }, POLL);
  const onVisible = () => {
    if (document.visibilityState !== "hidden") read(false);
  };
  document.addEventListener("visibilitychange", onVisible);
  again();

  return {
    again,
    stop: () => {
      isStopped = true;
      clearTimeout(slow);
      clearTimeout(debounce);
      clearInterval(poll);
      document.removeEventListener("visibilitychange", onVisible);
      stopListening();
    },
  };
}
