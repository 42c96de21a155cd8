import { jobRunner, type Ended, type JobManner } from "../../../src/ageing/desk/job-runner";
import { whiteboard } from "../../../src/ageing/desk/whiteboard";
import type { Job } from "../../../src/ageing/mailbox-desk";

const again = () => Promise.resolve();
const task = { kind: "save", of: 3, ofBytes: 300, again } as const;

function runner() {
  let clock = 0;
  const board = whiteboard<{ readonly job: Job | undefined }>({ job: undefined });
  return {
    board,
    run: jobRunner(board, () => clock),
    tick: (ms: number) => (clock += ms),
    job: () => board.current().job,
  };
}

/** Work that a test drives by hand. */
function work() {
  let manner: JobManner | undefined;
  let end: (ended: Ended) => void = () => undefined;
  return {
    begin: (given: JobManner) => {
      manner = given;
      return new Promise<Ended>((resolve) => (end = resolve));
    },
    manner: () => manner!,
    end: (ended: Ended = {}) => end(ended),
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("work says how far it is, and how long it worked", async () => {
  const { run, job, tick } = runner();
  const { begin, manner, end } = work();
  const running = run.run(task, begin);
  expect(job()).toMatchObject({ state: "running", done: 0, of: 3 });
  tick(1_000);
  void manner().onProgress({ done: 1, of: 3, bytes: 100 });
  expect(job()).toMatchObject({ done: 1, bytes: 100, workedMs: 1_000 });
  end();
  await running;
  expect(job()).toMatchObject({ state: "done", done: 1, notDone: [] });
});

test("a pause holds the work after the message under way and does not count as work", async () => {
  const { run, job, tick } = runner();
  const { begin, manner, end } = work();
  const running = run.run(task, begin);
  run.pause();
  let isHeld = true;
  void Promise.resolve(manner().onProgress({ done: 1, of: 3, bytes: 100 })).then(() => (isHeld = false));
  tick(60_000);
  await settled();
  expect(isHeld).toBe(true);
  expect(job()).toMatchObject({ state: "paused" });
  run.resume();
  await settled();
  expect(isHeld).toBe(false);
  tick(500);
  void manner().onProgress({ done: 2, of: 3, bytes: 200 });
  expect(job()).toMatchObject({ state: "running", workedMs: 500 });
  end();
  await running;
});

test("cancelling wakes work that is paused, and it can be gone on with", async () => {
  const { run, job } = runner();
  const first = work();
  const start = (): Promise<void> => run.run({ ...task, again: start }, first.begin);
  const running = start();
  run.pause();
  const held = Promise.resolve(first.manner().onProgress({ done: 1, of: 3, bytes: 100 }));
  run.cancel();
  await held;
  expect(first.manner().signal.aborted).toBe(true);
  first.end({ why: "stopped" });
  await running;
  expect(job()).toMatchObject({ state: "stopped" });
  expect(job()?.why).toBeUndefined();
  const second = run.goOn();
  expect(job()).toMatchObject({ state: "running", done: 0 });
  first.end();
  await second;
  expect(job()).toMatchObject({ state: "done" });
});

test("the mailbox's wait is told, and its end", async () => {
  const { run, job, tick } = runner();
  const { begin, manner, end } = work();
  const running = run.run(task, begin);
  manner().onWait(30_000);
  expect(job()).toMatchObject({ state: "waiting", waitsUntil: 30_000 });
  tick(30_000);
  manner().onWait(undefined);
  expect(job()).toMatchObject({ state: "running", workedMs: 0 });
  end();
  await running;
});

test.each([
  ["the disk is full", { why: "full" }, "full"],
  ["the server refuses", { why: "refused" }, "refused"],
] as const)("work that stops says why: %s", async (_what, ended, why) => {
  const { run, job } = runner();
  const { begin, end } = work();
  const running = run.run(task, begin);
  end(ended);
  await running;
  expect(job()).toMatchObject({ state: "stopped", why });
});

test("an error of our own is a failure, not a silence", async () => {
  const { run, job } = runner();
  await run.run(task, () => Promise.reject(new Error("ours")));
  expect(job()).toMatchObject({ state: "stopped", why: "failed" });
});

test("one piece of work at a time; what ended is dismissed, what runs is not", async () => {
  const { run, job } = runner();
  const { begin, end } = work();
  const running = run.run(task, begin);
  await run.run({ kind: "free", of: 1, ofBytes: 1, again }, () =>
    Promise.reject(new Error("not to be begun")),
  );
  run.dismiss();
  expect(job()).toMatchObject({ kind: "save", state: "running" });
  end();
  await running;
  run.dismiss();
  expect(job()).toBeUndefined();
});

test("work waits while another pane does some, and can be given up", async () => {
  let letGo = (): void => undefined;
  const other = new Promise<void>((resolve) => (letGo = resolve));
  const board = whiteboard<{ readonly job: Job | undefined }>({ job: undefined });
  const run = jobRunner(
    board,
    () => 0,
    async (_, begin) => {
      await other;
      return begin();
    },
  );
  let isBegun = false;
  const running = run.run(task, () => {
    isBegun = true;
    return Promise.resolve({});
  });
  await settled();
  expect(isBegun).toBe(false);
  letGo();
  await running;
  expect(isBegun).toBe(true);
});
