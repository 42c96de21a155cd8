import type { StoreFailure } from "../store";

/** How often one thing is asked for before we say that the mailbox is busy. */
export const TRIES = 5;
/** The longest that one thing is waited for in all, in milliseconds. */
export const PATIENCE = 300_000;

const SECOND = 1000;

/** The answers after which Microsoft asks to come back; all else comes out the same however often it is asked. */
export const isBusy = (status: number): boolean => status === 429 || status === 503 || status === 504;

/** Milliseconds of a `Retry-After`, which Graph writes in seconds; undefined where it says none (RFC 9110, 10.2.3). */
export const readRetryAfter = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text) * SECOND : undefined;

/**
 * Milliseconds until the next try: what the server asks for, else 1, 2, 4 … seconds; with a little chance in it, so that
 * many panes do not come back at once.
 * @param tries how often it was tried, from 1
 * @param chance from 0 up to 1
 */
export function waitBefore(asked: number | undefined, tries: number, chance: number): number {
  return asked === undefined ? SECOND * 2 ** (tries - 1) * (1 + chance) : asked + SECOND * chance;
}

/** What a status means that is neither good nor worth another try. */
export function failureOf(status: number, code = ""): StoreFailure {
  if (isBusy(status)) return "busy";
  if (status === 401 || status === 403) return "refused";
  if (status === 413 || /TooLarge|SizeExceeded/i.test(code)) return "tooLarge";
  // A folder that is not there is a mistake of the request; a message that is not there is a fact.
  return (status === 404 && !/folder/i.test(code)) || status === 410 ? "gone" : "failed";
}
