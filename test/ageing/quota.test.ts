import { readInstant } from "../../src/ageing/instant";
import { fullOn, usedOf } from "../../src/ageing/quota";
import type { Reckoning } from "../../src/ageing/reckoning";
import { daysLeftBy } from "../../src/ageing/timeline";
import { calendarOf } from "../../src/ageing/zone";

const DAY = 86_400_000;
const MB = 1024 * 1024;
const reckoning: Reckoning = {
  calendar: calendarOf("America/Mexico_City")!,
  now: readInstant("2026-11-23T09:00:00-06:00")!,
  days: 90,
};
const today = reckoning.calendar.dayOf(reckoning.now);
interface Sized {
  readonly received: number | undefined;
  readonly size: number | undefined;
}
const ago = (days: number, size: number | undefined): Sized => ({
  received: reckoning.now - days * DAY,
  size,
});
const daily = (from: number, to: number, size: number): readonly Sized[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ago(from + index, size));
const forecast = (messages: readonly Sized[], used: number, more: object = {}) =>
  fullOn({
    used: { bytes: used, isLeast: false },
    limit: 30 * MB,
    messages,
    isWhole: true,
    reckoning,
    daysLeft: daysLeftBy(reckoning),
    ...more,
  });

describe("when it is full", () => {
  test("as much comes as goes: not soon", () =>
    expect(forecast(daily(0, 90, MB / 10), 20 * MB)).toEqual({ state: "later" }));

  test("half a megabyte a day and nothing that expires: in twelve days", () =>
    expect(forecast([...daily(0, 29, MB / 2), ago(40, 1)], 24 * MB)).toEqual({
      state: "on",
      day: today + 12,
    }));

  test("what expires makes room on the day after its last one", () => {
    const month = daily(0, 29, MB / 2);
    expect(forecast([...month, ago(90, 5 * MB)], 29.6 * MB)).toEqual({ state: "on", day: today + 11 });
    // One day later it comes too late.
    expect(forecast([...month, ago(89, 5 * MB)], 29.6 * MB)).toEqual({ state: "on", day: today + 1 });
  });

  test("what may be deleted at any moment is taken for gone", () =>
    expect(forecast([...daily(0, 29, MB / 2), ago(120, 4 * MB)], 28 * MB)).toEqual({
      state: "on",
      day: today + 12,
    }));

  test("it is", () => expect(forecast([], 30 * MB)).toEqual({ state: "full" }));

  test.each<[string, readonly Sized[], object]>([
    ["a size is missing", [...daily(0, 40, 9), ago(3, undefined)], {}],
    ["the listing is not whole", daily(0, 40, 9), { isWhole: false }],
    ["what is used is not known", daily(0, 40, 9), { used: { bytes: 9, isLeast: true } }],
    ["there is no month to judge by", daily(0, 20, 9), {}],
    ["there is nothing", [], {}],
  ])("nobody can tell where %s", (_why, messages, more) =>
    expect(forecast(messages, MB, more)).toEqual({ state: "unknown" }),
  );

  test("drafts without a date take room and neither come nor go", () =>
    expect(
      forecast([...daily(0, 29, MB / 2), ago(40, 1), { received: undefined, size: MB }], 24 * MB),
    ).toMatchObject({ state: "on" }));
});

describe("what is used", () => {
  const folder = (size: number | undefined) =>
    ({ id: "a", kind: "inbox", path: ["A"], count: 1, size }) as const;
  test.each([
    ["as the folders say", [folder(5), folder(7)], [{ size: 1 }], true, { bytes: 12, isLeast: false }],
    [
      "else as the messages",
      [folder(undefined)],
      [{ size: 3 }, { size: 4 }],
      true,
      { bytes: 7, isLeast: false },
    ],
    [
      "at least, where one tells none",
      [folder(undefined)],
      [{ size: 3 }, { size: undefined }],
      true,
      { bytes: 3, isLeast: true },
    ],
    [
      "at least, where not all are listed",
      [folder(undefined), folder(9)],
      [{ size: 3 }],
      false,
      { bytes: 9, isLeast: true },
    ],
  ])("%s", (_how, folders, messages, isWhole, used) =>
    expect(usedOf(folders, messages, isWhole)).toEqual(used),
  );
});
