import fc from "fast-check";
import { readInstant } from "../../src/ageing/instant";
import { ageBy, type Reckoning } from "../../src/ageing/reckoning";
import { daysLeftBy, NEAR_DAYS, timelineOf, totalOf } from "../../src/ageing/timeline";
import { calendarOf } from "../../src/ageing/zone";

const at = (text: string): number => readInstant(text)!;
const reckoning = (zone: string, now: string, days = 90): Reckoning => ({
  calendar: calendarOf(zone)!,
  now: at(now),
  days,
});
const mexico = reckoning("America/Mexico_City", "2026-11-23T09:00:00-06:00");
const timeline = (messages: Parameters<typeof timelineOf>[0], by = mexico) =>
  timelineOf(messages, by, daysLeftBy(by));
const filled = (messages: Parameters<typeof timelineOf>[0]) =>
  timeline(messages).groups.filter(({ count }) => count > 0);

describe("days left", () => {
  test.each([
    ["America/Mexico_City", "2026-11-23T09:00:00-06:00"],
    ["Europe/Madrid", "2026-10-26T00:10:00+01:00"],
    ["Pacific/Apia", "2012-01-15T10:00:00+14:00"],
    ["America/New_York", "2026-03-09T00:00:00-04:00"],
  ])("are those of ageBy in %s, and -1 for all that is overdue", (zone, now) => {
    const by = reckoning(zone, now);
    const left = daysLeftBy(by);
    const age = ageBy(by);
    const edges = fc
      .integer({ min: -95, max: 3 })
      .chain((day) =>
        fc
          .integer({ min: -2, max: 2 })
          .map((more) => by.calendar.startOf(by.calendar.dayOf(by.now) + day) + more),
      );
    fc.assert(
      fc.property(fc.oneof(edges, fc.integer({ min: by.now - 9e9, max: by.now + 2e8 })), (received) => {
        expect(left(received)).toBe(Math.max(-1, age(received).remaining!));
      }),
      { numRuns: 300 },
    );
  });

  test("are not known without a date", () => expect(daysLeftBy(mexico)(undefined)).toBeUndefined());

  test("near is what ageBy calls soon", () => {
    const age = ageBy(mexico);
    const received = (left: number) => mexico.calendar.startOf(mexico.calendar.dayOf(mexico.now) - 90 + left);
    expect(age(received(NEAR_DAYS)).state).toBe("soon");
    expect(age(received(NEAR_DAYS + 1)).state).toBe("safe");
  });
});

describe("the timeline", () => {
  test("has a group for what is overdue, one for each of the days up to 14, then weeks, without gaps", () => {
    const { groups } = timeline([]);
    expect(groups[0]).toEqual({ from: -1, to: -1, count: 0, bytes: 0, unsized: 0 });
    expect(groups.slice(1, 16).map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 15 }, (_, left) => [left, left]),
    );
    expect(groups[16]).toMatchObject({ from: 15, to: 21 });
    expect(groups.at(-1)).toMatchObject({ from: 85, to: 90 });
    groups.slice(1).forEach(({ from }, index) => expect(from).toBe(groups[index]!.to + 1));
  });

  test("counts and weighs by calendar days, whatever the hour", () => {
    expect(
      filled([
        { received: at("2026-08-24T23:59:59-06:00"), size: 10 },
        { received: at("2024-01-01T00:00:00-06:00"), size: 20 },
        { received: at("2026-08-25T00:00:00-06:00"), size: 100 },
        { received: at("2026-08-25T23:59:59-06:00"), size: 200 },
        { received: at("2026-09-09T00:00:00-06:00"), size: 1000 },
        { received: at("2026-11-23T18:00:00-06:00"), size: 5000 },
      ]),
    ).toEqual([
      { from: -1, to: -1, count: 2, bytes: 30, unsized: 0 },
      { from: 0, to: 0, count: 2, bytes: 300, unsized: 0 },
      { from: 15, to: 21, count: 1, bytes: 1000, unsized: 0 },
      { from: 85, to: 90, count: 1, bytes: 5000, unsized: 0 },
    ]);
  });

  test("says how many tell no size, and keeps those without a date apart", () => {
    const received = at("2026-08-26T12:00:00-06:00");
    const { groups, undated } = timeline([
      { received, size: undefined },
      { received, size: 7 },
      { received: undefined, size: 9 },
    ]);
    expect(groups[2]).toEqual({ from: 1, to: 1, count: 2, bytes: 7, unsized: 1 });
    expect(undated).toEqual({ count: 1, bytes: 9, unsized: 0 });
  });

  test.each([1, 7, 14, 15, 30, 365])("holds every message once where %i days are safe", (days) => {
    const by = { ...mexico, days };
    const messages = Array.from({ length: 500 }, (_, index) => ({
      received: by.now - index * 86_400_000,
      size: 1,
    }));
    expect(
      totalOf(
        timeline(messages, by).groups.flatMap(({ count }) =>
          Array<{ size: number }>(count).fill({ size: 1 }),
        ),
      ),
    ).toEqual({
      count: 500,
      bytes: 500,
      unsized: 0,
    });
  });

  test("takes 100,000 messages at once", () => {
    const messages = Array.from({ length: 100_000 }, (_, index) => ({
      received: mexico.now - index * 80_000,
      size: index,
    }));
    const began = performance.now();
    timeline(messages);
    // Some 15 ms; a calendar asked for each of them takes seconds.
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
