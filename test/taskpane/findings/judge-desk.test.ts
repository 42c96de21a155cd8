import fc from "fast-check";
import type { Draft } from "../../../src/policy/draft";
import { evaluate } from "../../../src/policy/evaluate";
import { judgeApart, type FromWorker, type ToWorker } from "../../../src/taskpane/findings/judge-apart";
import { judgeDesk, LONG, type JudgeDesk, type JudgeWorker } from "../../../src/taskpane/findings/judge-desk";
import { judgeInSteps, type Judgement } from "../../../src/taskpane/findings/judgement";
import { atOnce } from "../../../src/taskpane/findings/slices";
import { anyDraft } from "../../support/any-draft";
import { draft, file, known, people, policy } from "../../support/builders";
import { copied } from "../support/copied";

/** A worker that answers when the test says so; what goes in and out is copied, as between threads. */
function fakeWorker() {
  const asked: ToWorker[] = [];
  const answerTo = judgeApart();
  const worker: JudgeWorker & { terminated: boolean } = {
    terminated: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message) => void asked.push(copied(message)),
    terminate: () => {
      worker.terminated = true;
    },
  };
  /** Does the work that was asked first; the answer can be told later. */
  const work = (): (() => void) => {
    const answer = answerTo(asked.shift()!);
    return () => {
      if (answer) worker.onmessage?.({ data: copied(answer) } as MessageEvent<FromWorker>);
    };
  };
  return {
    worker,
    asked,
    work,
    workAll: () => {
      while (asked.length > 0) work()();
    },
  };
}

const direct = (what: Draft): Judgement => atOnce(judgeInSteps(what, policy));

const padding = "<p>Con fundamento en el artículo 5 se informa que el vehículo fue entregado.</p>".repeat(
  1_000,
);
const long = (parts: Partial<Draft> = {}, content = "<p>Es usted un inútil.</p>"): Draft =>
  draft({ body: known({ format: "html", content: content + padding }), ...parts });

const noWorker = (): JudgeWorker => {
  throw new Error("no worker is wanted here");
};

/** What became of a promise so far. */
function outcome<T>(promise: Promise<T>): { value?: T; failed?: true } {
  const so: { value?: T; failed?: true } = {};
  promise.then(
    (value) => (so.value = value),
    () => (so.failed = true),
  );
  return so;
}

const open: JudgeDesk[] = [];
const deskOf = (start: () => JudgeWorker): JudgeDesk => {
  const desk = judgeDesk(policy, start);
  open.push(desk);
  return desk;
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  for (const desk of open.splice(0)) desk.stop();
  jest.useRealTimers();
});
const pass = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

test("a short draft is judged at once, and no worker is started for it", async () => {
  const so = outcome(deskOf(noWorker).judge(draft({ to: known(people(60)) })));
  await pass();
  expect(so.value).toEqual(direct(draft({ to: known(people(60)) })));
});

test("a body is long from 50,000 characters", () => {
  const start = jest.fn(() => fakeWorker().worker);
  const desk = deskOf(start);
  const body = (length: number) => draft({ body: known({ format: "text", content: "x".repeat(length) }) });
  void desk.judge(body(LONG - 1));
  expect(start).not.toHaveBeenCalled();
  void desk.judge(body(LONG));
  void desk.judge(body(LONG));
  expect(start).toHaveBeenCalledTimes(1);
});

test("a long draft is judged by the worker, and never here", async () => {
  const { worker, workAll } = fakeWorker();
  const read = jest.fn(() => known({ format: "html" as const, content: padding }));
  const watched = Object.defineProperty(draft(), "body", { get: read, enumerable: true });
  const so = outcome(deskOf(() => worker).judge(watched));
  // Once for its length, once to be copied.
  expect(read).toHaveBeenCalledTimes(2);
  workAll();
  await pass();
  expect(so.value).toEqual(direct(long({}, "")));
  expect(read).toHaveBeenCalledTimes(2);
});

test("the worker's judgement is that of the page, for any draft", () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { minLength: 1, maxLength: 4 }), (drafts) => {
      const answerTo = judgeApart();
      answerTo(copied({ policy }));
      // One after another: what the worker keeps of a former draft must not show in the next.
      for (const [turn, any] of drafts.entries()) {
        const answer = copied(answerTo(copied({ turn, draft: any })));
        expect(answer).toEqual({ turn, judgement: direct(any) });
        expect(answer?.judgement.verdict).toEqual(evaluate(any, policy));
      }
    }),
    { numRuns: 150 },
  );
});

test("each question gets its own answer, whatever their order", async () => {
  const { worker, asked, work } = fakeWorker();
  const desk = deskOf(() => worker);
  const one = long({ to: known(people(30)) });
  const other = long({ attachments: known([file("a.exe", 9)]) });
  const so = [outcome(desk.judge(one)), outcome(desk.judge(other))];
  expect(asked).toHaveLength(3);
  work();
  const [first, second] = [work(), work()];
  second();
  first();
  await pass();
  expect(so).toEqual([{ value: direct(one) }, { value: direct(other) }]);
});

describe("where the worker fails, the page judges instead", () => {
  test.each<[string, (fake: ReturnType<typeof fakeWorker>) => void | Promise<void>]>([
    ["it reports an error", ({ worker }) => worker.onerror?.({} as ErrorEvent)],
    ["its answer cannot be read", ({ worker }) => worker.onmessageerror?.({} as MessageEvent)],
    ["it says nothing for five seconds", () => pass(5_000)],
  ])("%s", async (_what, fail) => {
    const fake = fakeWorker();
    const start = jest.fn(() => fake.worker);
    const desk = deskOf(start);
    const asked = outcome(desk.judge(long()));
    await fail(fake);
    await pass(1_000);
    expect(asked.value).toEqual(direct(long()));
    expect(fake.worker.terminated).toBe(true);

    const later = outcome(desk.judge(long({ subject: known("") })));
    await pass(1_000);
    expect(later.value).toEqual(direct(long({ subject: known("") })));
    expect(start).toHaveBeenCalledTimes(1);
  });

  test.each<[string, () => JudgeWorker]>([
    ["it cannot be started", noWorker],
    [
      "it takes no message",
      () => ({
        ...fakeWorker().worker,
        postMessage: () => {
          throw new Error("cannot be copied");
        },
      }),
    ],
  ])("%s", async (_what, start) => {
    const so = outcome(deskOf(start).judge(long()));
    await pass(1_000);
    expect(so.value).toEqual(direct(long()));
  });

  test("all that it was asked is judged, each by itself", async () => {
    const { worker } = fakeWorker();
    const desk = deskOf(() => worker);
    const drafts = [long(), long({ to: known(people(60)) })];
    const so = drafts.map((one) => outcome(desk.judge(one)));
    worker.onerror?.({} as ErrorEvent);
    await pass(1_000);
    expect(so.map(({ value }) => value)).toEqual(drafts.map(direct));
  });

  test("what it says afterwards counts no more", async () => {
    const { worker, work } = fakeWorker();
    const so = outcome(deskOf(() => worker).judge(long()));
    work();
    const late = work();
    await pass(6_000);
    late();
    await pass();
    expect(so.value).toEqual(direct(long()));
    expect(worker.onmessage).toBeNull();
  });
});

test("each answer gives the worker five seconds more", async () => {
  const { worker, work } = fakeWorker();
  const desk = deskOf(() => worker);
  const so = [outcome(desk.judge(long())), outcome(desk.judge(long({ subject: known("") })))];
  work();
  await pass(4_000);
  work()();
  await pass(4_000);
  expect(worker.terminated).toBe(false);
  work()();
  await pass(60_000);
  expect(worker.terminated).toBe(false);
  expect(so.every(({ value }) => value !== undefined)).toBe(true);
});

test("a draft that nobody can judge is said to have failed", async () => {
  const broken = Object.defineProperty(long(), "subject", {
    get: () => {
      throw new Error("unreadable");
    },
    enumerable: true,
  });
  const so = outcome(deskOf(noWorker).judge(broken));
  await pass(1_000);
  expect(so).toEqual({ failed: true });
});

test("once stopped, the worker is gone and nothing is judged any more", async () => {
  const { worker } = fakeWorker();
  const desk = deskOf(() => worker);
  const so = outcome(desk.judge(long()));
  desk.stop();
  await pass(60_000);
  expect(worker.terminated).toBe(true);
  expect(so).toEqual({});
});
