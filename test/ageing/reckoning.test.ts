import fc from "fast-check";
import { readInstant } from "../../src/ageing/instant";
import { ageBy, receivedBefore, type Reckoning } from "../../src/ageing/reckoning";
import { calendarOf } from "../../src/ageing/zone";

const DAY = 86_400_000;
const at = (text: string): number => readInstant(text)!;
const reckoning = (zone: string, now: string, days = 90): Reckoning => ({
  calendar: calendarOf(zone)!,
  now: at(now),
  days,
});

describe("clause 10 in Mexico City on 23 November 2026", () => {
  const hours = ["00:00:00", "09:00:00", "17:59:59", "18:00:00", "23:59:59"];

  test.each([
    { received: "2026-08-24T23:59:59", age: 91, state: "overdue" },
    { received: "2026-08-25T00:00:00", age: 90, state: "last-day" },
    { received: "2026-08-26T12:00:00", age: 89, state: "soon" },
    { received: "2026-09-08T00:00:00", age: 76, state: "soon" },
    { received: "2026-09-08T23:59:59", age: 76, state: "soon" },
    { received: "2026-09-09T00:00:00", age: 75, state: "safe" },
    { received: "2026-11-23T00:00:00", age: 0, state: "safe" },
    { received: "2026-11-23T18:00:00", age: 0, state: "safe" },
    { received: "2026-11-25T00:00:00", age: 0, state: "safe" },
  ])("what came on $received is $age days old at any hour: $state", ({ received, age, state }) => {
    for (const hour of hours) {
      const ageOf = ageBy(reckoning("America/Mexico_City", `2026-11-23T${hour}-06:00`));
      expect(ageOf(at(`${received}-06:00`))).toEqual({ age, remaining: 90 - age, state });
    }
  });

  test("without a date nobody knows", () => {
    expect(ageBy(reckoning("America/Mexico_City", "2026-11-23T09:00:00-06:00"))(undefined)).toEqual({
      age: null,
      remaining: null,
      state: "unknown",
    });
  });

  test.each([
    [0, "2026-08-25T06:00:00Z"],
    [1, "2026-08-26T06:00:00Z"],
    [15, "2026-09-09T06:00:00Z"],
  ])("a query for fewer than %i days left asks for less than %s", (within, cutOff) => {
    const instant = receivedBefore(reckoning("America/Mexico_City", "2026-11-23T23:59:59-06:00"), within);
    expect(instant).toBe(at(cutOff));
  });
});

test.each([
  {
    why: "Madrid: a day of 25 hours is one day",
    zone: "Europe/Madrid",
    received: "2026-10-24T23:30:00+02:00",
    now: "2026-10-26T00:10:00+01:00",
    age: 2,
  },
  {
    why: "Madrid: both hours from 2 to 3 are of one day",
    zone: "Europe/Madrid",
    received: "2026-10-25T02:30:00+02:00",
    now: "2026-10-25T02:30:00+01:00",
    age: 0,
  },
  {
    why: "Madrid: 90 days over the change, a minute after midnight",
    zone: "Europe/Madrid",
    received: "2026-08-25T00:00:00+02:00",
    now: "2026-11-23T00:01:00+01:00",
    age: 90,
  },
  {
    why: "New York: a day of 23 hours is one day",
    zone: "America/New_York",
    received: "2026-03-07T23:59:00-05:00",
    now: "2026-03-09T00:01:00-04:00",
    age: 2,
  },
  {
    why: "Kiritimati, 14 hours ahead of UTC",
    zone: "Pacific/Kiritimati",
    received: "2026-11-22T09:59:59Z",
    now: "2026-11-22T10:00:00Z",
    age: 1,
  },
  {
    why: "Kiritimati: what is one day in UTC is two there",
    zone: "Pacific/Kiritimati",
    received: "2026-11-22T00:00:00Z",
    now: "2026-11-22T23:00:00Z",
    age: 1,
  },
  {
    why: "a leap day counts",
    zone: "America/Mexico_City",
    received: "2028-02-28T12:00:00-06:00",
    now: "2028-03-01T12:00:00-06:00",
    age: 2,
  },
  {
    why: "and is not there in other years",
    zone: "America/Mexico_City",
    received: "2026-02-28T12:00:00-06:00",
    now: "2026-03-01T12:00:00-06:00",
    age: 1,
  },
  {
    why: "the last second of the year",
    zone: "America/Mexico_City",
    received: "2026-12-31T23:59:59-06:00",
    now: "2027-01-01T00:00:00-06:00",
    age: 1,
  },
  {
    why: "Samoa leapt over 30 December 2011, and calendars count it",
    zone: "Pacific/Apia",
    received: "2011-12-29T23:59:59-10:00",
    now: "2011-12-31T00:00:00+14:00",
    age: 2,
  },
])("$why", ({ zone, received, now, age }) => {
  expect(ageBy(reckoning(zone, now))(at(received)).age).toBe(age);
});

test.each([
  ["Havana, where midnight is leapt over", "America/Havana", "2026-03-08", "2026-03-08T05:00:00Z"],
  ["Samoa, on the day that never was", "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"],
  ["Madrid", "Europe/Madrid", "2026-10-25", "2026-10-24T22:00:00Z"],
])("the first instant of a day in %s", (_, zone, day, first) => {
  expect(calendarOf(zone)!.startOf(at(`${day}T00:00:00Z`) / DAY)).toBe(at(first));
});

test.each([
  {
    why: "Saint John's, which set its clock back at 00:01",
    zone: "America/St_Johns",
    before: "2010-11-07T02:30:30Z",
    received: "2010-11-07T02:35:00Z",
    now: "2010-11-10T12:00:00Z",
    age: 4,
  },
  {
    why: "Saint John's, the minute of the day to come",
    zone: "America/St_Johns",
    before: "2010-11-07T02:35:00Z",
    received: "2010-11-07T02:30:30Z",
    now: "2010-11-10T12:00:00Z",
    age: 3,
  },
  {
    why: "Kiritimati, where midnight was at 10:40 in UTC",
    zone: "Pacific/Kiritimati",
    before: "1975-06-01T10:35:00Z",
    received: "1975-06-01T10:41:00Z",
    now: "1975-06-05T12:00:00Z",
    age: 4,
  },
  {
    why: "Kiritimati, before that midnight",
    zone: "Pacific/Kiritimati",
    before: "1975-06-01T10:41:00Z",
    received: "1975-06-01T10:35:00Z",
    now: "1975-06-05T12:00:00Z",
    age: 5,
  },
])("whatever was asked before, the age is the same: $why", ({ zone, before, received, now, age }) => {
  const ageOf = ageBy(reckoning(zone, now));
  expect(ageOf(at(before)).age).not.toBe(age);
  expect(ageOf(at(received)).age).toBe(age);
  expect(ageBy(reckoning(zone, now))(at(received)).age).toBe(age);
});

test.each(["", "Mars/Olympus", "-06:00", "+05:30", "Central Standard Time (Mexico)", "../etc", "America/"])(
  "%j is no zone",
  (name) => {
    expect(calendarOf(name)).toBeUndefined();
  },
);

describe("in every zone, over two centuries", () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"), "UTC");
  const instant = fc.integer({ min: at("1970-01-01T00:00:00Z"), max: at("2099-12-31T23:59:59Z") });
  const days = fc.integer({ min: 1, max: 1000 });
  const calendars = new Map<string, NonNullable<ReturnType<typeof calendarOf>>>();
  const calendar = (name: string) => {
    const made = calendars.get(name) ?? calendarOf(name)!;
    calendars.set(name, made);
    return made;
  };
  /** The day as another formatter writes it. */
  const written = (name: string, moment: number): number =>
    at(new Intl.DateTimeFormat("sv-SE", { timeZone: name }).format(moment) + "T00:00:00Z") / DAY;

  test("a day is the one that the wall calendar shows", () => {
    fc.assert(
      fc.property(zone, instant, (name, moment) => {
        expect(calendar(name).dayOf(moment)).toBe(written(name, moment));
      }),
    );
  });

  test("the age is the difference of wall calendars, never negative; the state follows from what remains", () => {
    fc.assert(
      fc.property(zone, instant, instant, days, (name, received, now, limit) => {
        const told = ageBy({ calendar: calendar(name), now, days: limit })(received);
        expect(told.age).toBe(Math.max(0, written(name, now) - written(name, received)));
        expect(told.remaining).toBe(limit - told.age!);
        const left = told.remaining!;
        expect(told.state).toBe(left > 14 ? "safe" : left > 0 ? "soon" : left === 0 ? "last-day" : "overdue");
      }),
    );
  });

  test("a later moment makes nothing younger, and a day makes it one older at most by two", () => {
    fc.assert(
      fc.property(zone, instant, fc.nat(400 * DAY), fc.nat(400), (name, received, since, more) => {
        const age = (now: number): number =>
          ageBy({ calendar: calendar(name), now, days: 90 })(received).age!;
        const now = received + since;
        const grown = age(now + more * DAY) - age(now);
        // Clocks that are set, Samoa's by a whole day, may add or take a day at the edges.
        expect(Math.abs(grown - more)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test("the query finds what the reckoning says, and nothing else", () => {
    fc.assert(
      fc.property(
        zone,
        instant,
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: -DAY, max: DAY }),
        fc.nat(20),
        (name, now, shift, offset, within) => {
          const by = { calendar: calendar(name), now, days: 90 };
          const cutOff = receivedBefore(by, within);
          const received = cutOff + shift * DAY + offset;
          // A clock set back over midnight brings a day back (Saint John's until 2011): an hour that no query can part.
          fc.pre(Math.abs(received - cutOff) > 2 * 3_600_000 || isPlain(by.calendar, cutOff));
          const { remaining } = ageBy(by)(received);
          expect(received < cutOff).toBe(remaining! < within);
        },
      ),
    );
  });

  const isPlain = (by: ReturnType<typeof calendar>, start: number): boolean =>
    by.dayOf(start + 2 * 3_600_000) === by.dayOf(start) && by.dayOf(start + 60_000) === by.dayOf(start);
});
