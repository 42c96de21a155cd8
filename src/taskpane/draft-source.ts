import type { Draft } from "../policy/draft";
import type { Locale } from "../i18n";

/** What the pane needs of Outlook; `index.tsx` joins it to `src/outlook`, tests and previews bring their own. */
export interface DraftSource {
  /** Reads the parts that the rules in force look at. Never rejects: what cannot be read says so in the draft. */
  read(): Promise<Draft>;
  /** Calls `listener` whenever the draft may have changed; gives back a function that stops it. */
  onChange(listener: () => void): () => void;
}

/** Where the pane was opened. `read` mode and a client without compose APIs have no draft to judge. */
export type PaneMode = "compose" | "read" | "unsupported";

export interface PaneStart {
  readonly mode: PaneMode;
  readonly locale: Locale;
  readonly source: DraftSource | undefined;
  /**
   * Finding keys that the alert named when its button opened the pane, worst first; empty when opened from the ribbon.
   */
  readonly openedAt: readonly string[];
}
