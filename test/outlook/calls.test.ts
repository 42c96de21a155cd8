import fc from "fast-check";
import { callSlots } from "../../src/outlook/call-slots";
import { officeCalls, type Answer } from "../../src/outlook/calls";
import type { Reading } from "../../src/policy/draft";
import { testClock } from "../support/clock";

const behaviour = fc.record({
  kind: fc.constantFrom("a", "b", "c"),
  /** What each attempt does. */
  attempts: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 6_000 }),
      does: fc.constantFrom("succeed", "fail", "throw", "hang", "twice"),
    }),
    { minLength: 2, maxLength: 2 },
  ),
});

const DEADLINE = 2_800;
const LIMIT = 1_200;

test("whatever the host does: three in flight, two attempts, an answer by the deadline, success never lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(behaviour, { maxLength: 12 }), async (questions) => {
      const clock = testClock();
      const start = clock.now();
      const runtime = {
        now: () => clock.now(),
        setTimeout: (run: () => void, milliseconds: number) => {
          clock.after(milliseconds, run);
        },
        log: () => undefined,
      };
      const calls = officeCalls(runtime, start + DEADLINE, LIMIT);
      let inFlight = 0;
      let most = 0;
      const settled: { at: number; reading: Reading<unknown> }[] = [];
      const tries = questions.map(() => 0);
      const succeededInTime = questions.map(() => false);

      questions.forEach(({ kind, attempts }, index) => {
        const invoke = (callback: (answer: Answer<unknown>) => void) => {
          const attempt = attempts[tries[index] ?? 0];
          tries[index] = (tries[index] ?? 0) + 1;
          if (!attempt || attempt.does === "throw") throw new Error("host");
          inFlight++;
          most = Math.max(most, inFlight);
          if (attempt.does === "hang") return;
          clock.after(attempt.after, () => {
            inFlight--;
            const isGood = attempt.does !== "fail";
            if (isGood && clock.now() < start + DEADLINE) succeededInTime[index] = true;
            callback({ status: isGood ? "succeeded" : "failed", value: index });
            if (attempt.does === "twice") callback({ status: "failed" });
          });
        };
        void calls.ask(kind, invoke).then((reading) => {
          settled[index] = { at: clock.now() - start, reading };
        });
      });
      await clock.advance(DEADLINE + 1);

      expect(most).toBeLessThanOrEqual(3);
      questions.forEach((_, index) => {
        expect(tries[index]).toBeLessThanOrEqual(2);
        expect(settled[index]?.at).toBeLessThanOrEqual(DEADLINE + 1);
        if (succeededInTime[index] && settled[index]?.reading.state === "known") {
          expect(settled[index].reading).toEqual({ state: "known", value: index });
        }
      });
    }),
    { numRuns: 200 },
  );
});

test("a slow answer is taken when it comes before the question is given up", async () => {
  const clock = testClock();
  const runtime = {
    now: () => clock.now(),
    setTimeout: (run: () => void, milliseconds: number) => {
      clock.after(milliseconds, run);
    },
    log: () => undefined,
  };
  const calls = officeCalls(runtime, clock.now() + DEADLINE, LIMIT);
  let attempts = 0;
  const reading = calls.ask("a", (callback) => {
    // The first answers after its limit, while the second never will.
    if (++attempts === 1) {
      clock.after(2_000, () => {
        callback({ status: "succeeded", value: "late" });
      });
    }
  });
  await clock.advance(3_000);
  expect(await reading).toEqual({ state: "known", value: "late" });
  expect(attempts).toBe(2);
});

test("a refusal is told apart from a late answer", async () => {
  const clock = testClock();
  const runtime = { now: () => clock.now(), setTimeout: undefined, log: () => undefined };
  const calls = officeCalls(runtime, clock.now() + DEADLINE, LIMIT);
  const refused = await calls.ask("a", (callback) => {
    callback({ status: "failed" });
  });
  expect(refused).toEqual({ state: "failed", why: "refused" });
  const late = await calls.ask("a", () => undefined, clock.now());
  expect(late).toEqual({ state: "failed", why: "late" });
});

describe("calls from several places of one page", () => {
  const sharing = () => {
    const clock = testClock();
    const runtime = {
      now: () => clock.now(),
      setTimeout: (run: () => void, milliseconds: number) => {
        clock.after(milliseconds, run);
      },
      log: () => undefined,
      slots: callSlots(),
    };
    return { clock, calls: () => officeCalls(runtime, clock.now() + DEADLINE, LIMIT) };
  };

  test("are three in flight altogether", async () => {
    const { clock, calls } = sharing();
    let inFlight = 0;
    let most = 0;
    const answers = Array.from({ length: 8 }, () =>
      calls().ask("a", (callback) => {
        most = Math.max(most, ++inFlight);
        clock.after(300, () => {
          inFlight--;
          callback({ status: "succeeded", value: 1 });
        });
      }),
    );
    await clock.advance(DEADLINE);
    expect(most).toBe(3);
    expect((await Promise.all(answers)).map(({ state }) => state)).toEqual(answers.map(() => "known"));
  });

  test("get back, after a minute, the slots of a host that never answered", async () => {
    const { clock, calls } = sharing();
    const hung = Array.from({ length: 3 }, () => calls().ask("a", () => undefined));
    await clock.advance(DEADLINE + 1);
    expect((await Promise.all(hung)).map(({ state }) => state)).toEqual(["failed", "failed", "failed"]);
    await clock.advance(60_000);
    const asked = calls().ask("b", (callback) => {
      callback({ status: "succeeded", value: 1 });
    });
    expect(await asked).toEqual({ state: "known", value: 1 });
  });
});
