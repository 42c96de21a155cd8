import fc from "fast-check";
import {
  numbersIn,
  packDue,
  todayBy,
  unpackAgeing,
  type DueDay,
  type KeptAgeing,
} from "../../../src/policy/ageing/kept-ageing";
import { noticeFor, passesLastDay } from "../../../src/policy/ageing/notice";

/** Monday, 30 November 2026. */
const MONDAY = 20_787;

const row = (day: number, count = 1, bytes = 1_024): DueDay => ({ day, count, bytes });
const kept = (due: readonly DueDay[], more: Partial<KeptAgeing> = {}): KeptAgeing => ({
  listedOn: MONDAY,
  due,
  told: [],
  snoozedTill: undefined,
  ...more,
});

test("the days of the table are what they are called", () => {
  expect(new Date(MONDAY * 86_400_000).toUTCString()).toBe("Mon, 30 Nov 2026 00:00:00 GMT");
});

/** Every day on which a notice is shown to somebody who writes on the days given, and what is left for the first mail. */
function told(from: KeptAgeing, days: readonly number[]): readonly (readonly [day: number, count: number])[] {
  const shown: (readonly [number, number])[] = [];
  let now = from;
  for (const day of days) {
    const notice = noticeFor(now, day);
    if (!notice) continue;
    shown.push([day - MONDAY, notice.count]);
    now = { ...now, told: notice.told };
  }
  return shown;
}
const every = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => MONDAY + from + index);

describe("when a notice is shown", () => {
  test.each([
    { why: "nothing listed is nothing to tell", due: [], days: every(0, 30), shown: [] },
    {
      why: "one message is told 14, 7, 3, 1 and 0 days before its last one, and once when it is overdue",
      due: [row(MONDAY + 20)],
      listedOn: MONDAY + 20,
      days: every(0, 30),
      shown: [6, 13, 17, 19, 20, 21],
    },
    {
      why: "a missed day counts the step later: on Wednesday for Monday",
      due: [row(MONDAY + 20)],
      days: [MONDAY + 8, MONDAY + 9, MONDAY + 15],
      shown: [8, 15],
    },
    {
      why: "steps that were all missed are one notice",
      due: [row(MONDAY + 20)],
      days: [MONDAY + 20],
      shown: [20],
    },
    {
      why: "mail that ends on other days of the same week is one batch, told once more on the last two days of its last",
      due: [row(MONDAY + 14), row(MONDAY + 15), row(MONDAY + 20, 500)],
      days: every(0, 21),
      shown: [0, 7, 11, 13, 14, 19, 20],
    },
    {
      why: "the next week is another batch, whose first step falls on a step of this one",
      due: [row(MONDAY + 14), row(MONDAY + 21)],
      days: every(0, 11),
      shown: [0, 7, 11],
    },
    {
      why: "what is a day beyond the first step is not told",
      due: [row(MONDAY + 15)],
      days: [MONDAY],
      shown: [],
    },
  ])("$why", ({ due, days, shown, listedOn = MONDAY }) => {
    expect(told(kept(due, { listedOn }), days).map(([day]) => day)).toEqual(shown);
  });

  test("whoever saves every day all that is told is told once a week, not every day", () => {
    const due = every(0, 60).map((day) => row(day));
    const shown: number[] = [];
    let now = kept(due);
    for (const day of every(0, 40)) {
      const notice = noticeFor(now, day);
      if (!notice) continue;
      shown.push(day - MONDAY);
      now = { ...now, told: notice.told, due: now.due.filter((one) => one.day > day + 14) };
    }
    expect(shown).toEqual([0, 7, 14, 21, 28, 35]);
  });
});

describe("what a notice tells", () => {
  const due = [
    row(MONDAY - 2, 8, 2_000),
    row(MONDAY + 1, 30, 3_000),
    row(MONDAY + 14, 12, 500),
    row(MONDAY + 15, 5, 9),
  ];

  test("everything of the next 14 days, from the day after the first last safe one", () => {
    expect(noticeFor(kept(due), MONDAY)).toMatchObject({
      count: 42,
      bytes: 3_500,
      day: MONDAY + 2,
      isOverdue: false,
    });
  });

  test("what is overdue on a day without another step, once", () => {
    const first = noticeFor(kept(due), MONDAY);
    const next = kept(due, { told: first?.told ?? [] });
    expect(noticeFor(next, MONDAY)).toBeUndefined();
    const second = noticeFor(kept([row(MONDAY - 2, 8, 2_000)], { told: next.told }), MONDAY + 1);
    expect(second).toMatchObject({ count: 8, bytes: 2_000, isOverdue: true });
    expect(noticeFor(kept([row(MONDAY - 2, 8)], { told: second?.told ?? [] }), MONDAY + 2)).toBeUndefined();
  });

  test("nothing of what was overdue a week after the last listing: nobody knows whether it is there", () => {
    const overdue = kept([row(MONDAY - 2)]);
    expect(noticeFor(overdue, MONDAY + 7)).toBeDefined();
    expect(noticeFor(overdue, MONDAY + 8)).toBeUndefined();
  });
});

describe("snoozing", () => {
  const one = [row(MONDAY + 3)];
  test.each([
    { why: "nothing is told on the days of a snooze", till: MONDAY + 1, isTold: false },
    { why: "the day named is the first one again", till: MONDAY, isTold: true },
    { why: "a snooze of years was not asked for", till: MONDAY + 1_000, isTold: true },
  ])("$why", ({ till, isTold }) => {
    expect(noticeFor(kept(one, { snoozedTill: till }), MONDAY) !== undefined).toBe(isTold);
  });

  test.each([
    { days: 3, passes: false, why: "a reminder on the last safe day is in time" },
    { days: 4, passes: true, why: "a reminder on the day after is too late" },
  ])("$why", ({ days, passes }) => {
    expect(passesLastDay(kept(one), MONDAY, days)).toBe(passes);
  });

  test("what is overdue already is not lost by a snooze", () => {
    expect(passesLastDay(kept([row(MONDAY - 1)]), MONDAY, 7)).toBe(false);
  });
});

describe("whatever is listed, and whenever somebody writes", () => {
  const mailbox = fc
    .uniqueArray(fc.integer({ min: -20, max: 90 }), { maxLength: 60 })
    .map((days) => kept(days.sort((one, other) => one - other).map((day) => row(MONDAY + day))));

  test("nothing is told twice a day, nor on a day of a snooze", () => {
    fc.assert(
      fc.property(
        mailbox,
        fc.array(fc.integer({ min: 0, max: 60 })),
        fc.integer({ min: 0, max: 30 }),
        (from, days, snooze) => {
          const snoozed = { ...from, snoozedTill: MONDAY + snooze };
          const shown = told(
            snoozed,
            days.sort((one, other) => one - other).map((day) => MONDAY + day),
          ).map(([day]) => day);
          expect(new Set(shown).size).toBe(shown.length);
          expect(shown.filter((day) => day < snooze)).toEqual([]);
        },
      ),
    );
  });

  test("whoever writes on the last safe day of a message was told of it by then", () => {
    fc.assert(
      fc.property(mailbox, fc.array(fc.integer({ min: 0, max: 90 })), (from, some) => {
        const last = from.due.map(({ day }) => day).filter((day) => day >= MONDAY);
        const days = Array.from(new Set([...some.map((day) => MONDAY + day), ...last])).sort(
          (one, other) => one - other,
        );
        const shown = told(from, days).map(([day]) => MONDAY + day);
        for (const day of last) expect(shown.some((one) => one <= day && one >= day - 14)).toBe(true);
      }),
    );
  });

  test("no batch is told twice at one step", () => {
    fc.assert(
      fc.property(mailbox, (from) => {
        const steps = new Map<number, number>();
        let now = from;
        for (const day of every(0, 90)) {
          const notice = noticeFor(now, day);
          if (!notice) continue;
          const [, , ...pairs] = notice.told;
          for (let at = 0; at < pairs.length; at += 2) {
            const [week = 0, step = 0] = pairs.slice(at);
            expect(step).toBeLessThanOrEqual(steps.get(week) ?? Infinity);
            steps.set(week, step);
          }
          now = { ...now, told: notice.told };
        }
      }),
    );
  });
});

describe("what is kept", () => {
  test("counts come back as they were, in kilobytes", () => {
    const due = [row(MONDAY - 3, 8, 2_048), row(MONDAY + 1, 2, 1), row(MONDAY + 90, 1, 0)];
    expect(unpackAgeing({ due: packDue({ listedOn: MONDAY, due }) })).toMatchObject({
      listedOn: MONDAY,
      due: [due[0], { ...due[1], bytes: 1_024 }, due[2]],
    });
  });

  test("what others wrote is a number of messages or nothing, and nothing throws", () => {
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.oneof(fc.integer(), fc.double(), fc.constant(null), fc.string()), { maxLength: 12 }),
      fc.array(fc.integer({ min: -100, max: 30_000 }), { maxLength: 12 }),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (due, asTold, notes) => {
        const read = unpackAgeing({ due, told: asTold, notes });
        const notice = noticeFor(read, MONDAY);
        if (!notice) return;
        expect(notice.count).toBeGreaterThan(0);
        expect(notice.bytes).toBeGreaterThanOrEqual(0);
        expect(numbersIn(notice.told)).toEqual(notice.told);
      }),
    );
  });
});

test.each([
  ["the mailbox's clock where it is kept", -360, 540, MONDAY],
  ["the computer's where it is not", undefined, 540, MONDAY + 1],
])("today is told by %s", (_, east, computerEast, day) => {
  // Eight in the evening of Monday in Mexico, Tuesday morning in Tokyo.
  const now = MONDAY * 86_400_000 + 26 * 3_600_000;
  expect(todayBy(unpackAgeing({ due: [MONDAY], east }), now, computerEast)).toBe(day);
});
