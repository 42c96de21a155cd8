import type { CallSlots } from "./call-slots";

/**
 * What the send bundle takes from its engine beyond ES2016. The JavaScript-only runtime of classic Outlook documents
 * no timers, so they may be missing; then deadlines are looked at on every answer (design.md §2, 13).
 */
export interface Runtime {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly setTimeout: ((callback: () => void, milliseconds: number) => unknown) | undefined;
  /** One line of codes and counts for the runtime log; never anything of a draft. */
  readonly log: (line: string) => void;
  /**
   * Shared by all calls of a page that asks from several places at once (`callSlots()`); an event has its own, so that
   * one that hung takes nothing from the next.
   */
  readonly slots?: CallSlots;
  /** How many calls of another event of this page the host is still to answer: they take slots of these. */
  readonly othersInFlight?: () => number;
}
