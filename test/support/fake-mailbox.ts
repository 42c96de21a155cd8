import type { Host, Settings } from "../../src/outlook/host";

/**
 * Roaming settings as Outlook keeps them: each host loads a copy when it starts, and saving replaces the whole map by that
 * copy, so that what another host has saved meanwhile is lost.
 */
export interface FakeMailbox {
  /** What the mailbox holds: `{key: JSON of the value}`. */
  readonly saved: () => Readonly<Record<string, string>>;
  /** Starts an add-in: it gets what the mailbox holds at this moment. */
  open(): FakeCopy;
}

export interface FakeCopy {
  readonly host: Pick<Host, "settings">;
  /** Saves that were sent and not answered yet, the oldest first. */
  readonly pending: (() => void)[];
  /** How saving goes from now on; `held`: the test answers by `pending`. */
  fail(how: "refused" | "thrown" | "silent" | "held" | undefined): void;
}

/** `OSF.DDA.SettingsManager` of office.js (outlook-web-16.01.debug.js), as far as it matters here. */
const serialized = (map: ReadonlyMap<string, unknown>): Record<string, string> =>
  Object.fromEntries([...map].map(([key, value]) => [key, JSON.stringify(value)]));

const LIMIT = 32 * 1024;

export function fakeMailbox(content: Readonly<Record<string, string>> = {}): FakeMailbox {
  let saved: Readonly<Record<string, string>> = content;
  return {
    saved: () => saved,
    open() {
      const copy = new Map<string, unknown>(
        Object.entries(saved).map(([key, value]) => [key, JSON.parse(value) as unknown]),
      );
      const pending: (() => void)[] = [];
      let fault: Parameters<FakeCopy["fail"]>[0];
      const settings: Settings = {
        get: (name) => copy.get(name),
        set: (name, value) => void copy.set(name, value),
        remove: (name) => void copy.delete(name),
        saveAsync: (callback) => {
          if (fault === "thrown") throw new Error("saveAsync");
          if (fault === "silent") return;
          const sent = serialized(copy);
          const isRefused = fault === "refused" || JSON.stringify(sent).length > LIMIT;
          const answer = () => {
            if (!isRefused) saved = sent;
            callback(isRefused ? { status: "failed", error: { code: 9019 } } : { status: "succeeded" });
          };
          if (fault === "held") pending.push(answer);
          else queueMicrotask(answer);
        },
      };
      return {
        host: { settings },
        pending,
        fail: (how) => {
          fault = how;
        },
      };
    },
  };
}
