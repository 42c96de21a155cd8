import { paceOf, partDone, waitOf } from "../../../src/taskpane/mailbox/pace";

const MB = 1024 * 1024;
const work = (more: object) => ({ done: 0, of: 100, bytes: 0, ofBytes: 20 * MB, workedMs: 10_000, ...more });

test.each([
  [0, { unit: "moments" }],
  [9_900, { unit: "moments" }],
  [12_000, { unit: "seconds", count: 20 }],
  [41_000, { unit: "seconds", count: 50 }],
  [55_000, { unit: "minutes", count: 1 }],
  [89_000, { unit: "minutes", count: 1 }],
  [200_000, { unit: "minutes", count: 3 }],
  [17 * 60_000, { unit: "minutes", count: 15 }],
  [58 * 60_000, { unit: "hours", count: 1 }],
  [95 * 60_000, { unit: "hours", count: 1.5 }],
])("%i ms is told without false precision", (milliseconds, wait) =>
  expect(waitOf(milliseconds)).toEqual(wait),
);

describe("the pace", () => {
  test.each([
    ["the first seconds", work({ done: 20, bytes: 4 * MB, workedMs: 2_999 })],
    ["the first parts", work({ done: 1, bytes: 0.1 * MB })],
    ["work whose length nobody knows", work({ done: 20, of: 0, ofBytes: 0 })],
  ])("is not told in %s", (_when, job) => expect(paceOf(job)).toEqual({ speed: undefined, left: undefined }));

  test("is the average of what was worked", () =>
    expect(paceOf(work({ done: 25, bytes: 5 * MB }))).toEqual({
      speed: 0.5 * MB,
      left: { unit: "seconds", count: 30 },
    }));

  test("goes by messages where nothing is weighed", () =>
    expect(paceOf(work({ done: 50, ofBytes: 0 }))).toEqual({
      speed: undefined,
      left: { unit: "seconds", count: 10 },
    }));

  test("does not jump with one big message", () => {
    const before = partDone(work({ done: 50, bytes: 5 * MB })) ?? 0;
    const after = partDone(work({ done: 51, bytes: 9 * MB })) ?? 0;
    expect(after - before).toBeLessThan(0.12);
  });

  test("never passes the whole, though servers count otherwise than files", () =>
    expect(partDone(work({ done: 100, bytes: 40 * MB }))).toBe(1));
});
