import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { Completion } from "../../src/launchevent/completion";
import { testClock, type Clock } from "./clock";
import { fakeOutlook, type FakeOptions, type FakeOutlook } from "./fake-outlook";

export const bundlePath = path.join(__dirname, "../../dist/launchevent.js");

/** What came of one event. */
export interface Sent {
  readonly completions: readonly (Completion | undefined)[];
  /** When it was completed, in milliseconds after the event. */
  readonly after: number | undefined;
}

export interface BareEngine {
  readonly outlook: FakeOutlook;
  readonly clock: Clock;
  readonly log: readonly string[];
  /** Raises a launch event and lets `wait` milliseconds pass. */
  raise(handler: string, wait?: number): Promise<Sent>;
}

/**
 * Runs the built send bundle as classic Outlook does: an engine with the language and `Office`, nothing else, `Intl`,
 * `WebAssembly` and `BigInt` taken out; with timers on the test's clock, or without any.
 */
export function bareEngine(options: FakeOptions & { readonly timers?: boolean } = {}): BareEngine {
  const clock = testClock();
  const outlook = fakeOutlook(clock, options);
  const log: string[] = [];
  const context = vm.createContext({
    Office: outlook.Office,
    console: { info: (line: string) => log.push(line) },
    hostNow: () => clock.now(),
    ...(options.timers === false
      ? {}
      : {
          setTimeout: (run: () => void, milliseconds: number) => {
            clock.after(milliseconds, run);
          },
        }),
  });
  vm.runInContext(
    "delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.BigInt; delete String.prototype.normalize;" +
      "Date.now = hostNow; delete globalThis.hostNow;",
    context,
  );
  vm.runInContext(readFileSync(bundlePath, "utf8"), context, { filename: "launchevent.js" });

  return {
    outlook,
    clock,
    log,
    async raise(handler, wait = 10_000) {
      const run = outlook.handlers.get(handler);
      if (!run) throw new Error(`no handler is associated with ${handler}`);
      const completions: (Completion | undefined)[] = [];
      const start = clock.now();
      let after: number | undefined;
      run({
        completed: (completion?: Completion) => {
          completions.push(completion);
          after ??= clock.now() - start;
        },
      });
      await clock.advance(wait);
      return { completions, after };
    },
  };
}
