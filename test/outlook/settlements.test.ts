import { settlementDesk } from "../../src/outlook/settlements";
import type { Settlement } from "../../src/policy/settlement";
import { testClock } from "../support/clock";
import { fakeOutlook, type FakeOptions } from "../support/fake-outlook";

const KEY = "vistobueno.settled";
const settlement = (finding: string, reason = "work"): Settlement => ({ finding, reason });

/** A pane before a draft; `does` lets the fake host answer until the promise is settled. */
function paneOn(options: FakeOptions = {}) {
  const clock = testClock();
  const outlook = fakeOutlook(clock, options);
  (globalThis as { Office?: unknown }).Office = outlook.Office;
  const desk = settlementDesk({
    now: clock.now,
    setTimeout: (run, milliseconds) => clock.after(milliseconds, run),
    log: () => undefined,
  });
  const does = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.advance(60_000);
    return promise;
  };
  return { clock, outlook, desk, does };
}
afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

test("what is settled is read again, beside what stood, and taken back by its hash", async () => {
  const { desk, does } = paneOn();
  expect(await does(desk.read())).toEqual([]);
  expect(await does(desk.settle([settlement("a"), settlement("b")]))).toBe(true);
  expect(await does(desk.settle([settlement("c", "quotation"), settlement("a", "other")]))).toBe(true);
  expect(await does(desk.read())).toEqual([
    settlement("b"),
    settlement("c", "quotation"),
    settlement("a", "other"),
  ]);
  expect(await does(desk.withdraw(["b", "a"]))).toBe(true);
  expect(await does(desk.read())).toEqual([settlement("c", "quotation")]);
});

test("two at once wait for one another: nothing is lost", async () => {
  const { desk, does } = paneOn();
  const both = Promise.all([desk.settle([settlement("a")]), desk.settle([settlement("b")])]);
  expect(await does(both)).toEqual([true, true]);
  expect(await does(desk.read())).toEqual([settlement("a"), settlement("b")]);
});

test("two panes on one draft see what the other settled", async () => {
  const { clock, desk, does } = paneOn();
  const other = settlementDesk({
    now: clock.now,
    setTimeout: (run, milliseconds) => clock.after(milliseconds, run),
    log: () => undefined,
  });
  await does(desk.settle([settlement("a")]));
  await does(other.settle([settlement("b")]));
  await does(desk.withdraw(["a"]));
  expect(await does(other.read())).toEqual([settlement("b")]);
});

test("what the events of composing keep is left alone", async () => {
  const { desk, does, outlook } = paneOn();
  outlook.session.set("vistobueno", "theirs");
  await does(desk.settle([settlement("a")]));
  expect(outlook.session.get("vistobueno")).toBe("theirs");
  expect(outlook.session.get(KEY)).toBe('{"v":1,"settled":[["a","work"]]}');
});

test("the oldest are dropped when there is no more room", async () => {
  const { desk, does, outlook } = paneOn();
  await does(desk.settle(Array.from({ length: 500 }, (_, n) => settlement(`hash-${String(n)}`))));
  const kept = (await does(desk.read())) ?? [];
  expect(outlook.session.get(KEY)?.length).toBeLessThanOrEqual(4_000);
  expect(kept[kept.length - 1]).toEqual(settlement("hash-499"));
  expect(kept.length).toBeGreaterThan(100);
});

test.each([
  ["another version", '{"v":2,"settled":[["a","work"]]}'],
  ["garbage", "{"],
  ["null", "null"],
  ["a hostile shape", '{"v":1,"settled":{"length":3}}'],
])("%s settles nothing", async (_, kept) => {
  const { desk, does, outlook } = paneOn();
  outlook.session.set(KEY, kept);
  expect(await does(desk.read())).toEqual([]);
});

test("pairs of unknown shape are skipped, the others count", async () => {
  const { desk, does, outlook } = paneOn();
  outlook.session.set(KEY, '{"v":1,"settled":[null,["a"],[1,"work"],["b","work"]]}');
  expect(await does(desk.read())).toEqual([settlement("b")]);
});

describe.each(["delayed", "dropped", "failed", "thrown", "invalid"] as const)(
  "a host that is %s",
  (fault) => {
    test("when it is read: they are not known, and nothing is written over them", async () => {
      const { desk, does, outlook } = paneOn({ faults: { "sessionData.getAsync": fault } });
      outlook.session.set(KEY, '{"v":1,"settled":[["a","work"]]}');
      expect(await does(desk.read())).toBeUndefined();
      expect(await does(desk.settle([settlement("b")]))).toBe(false);
      expect(outlook.session.get(KEY)).toContain('"a"');
      expect(outlook.calls.filter((call) => call.startsWith("sessionData.setAsync"))).toEqual([]);
    });

    test("when it is written: it says so, unless the answer alone makes no sense", async () => {
      const { desk, does } = paneOn({ faults: { "sessionData.setAsync": fault } });
      expect(await does(desk.settle([settlement("b")]))).toBe(fault === "invalid");
    });
  },
);

test.each<[string, FakeOptions, (item: Record<string, unknown>) => void]>([
  ["a client before set 1.11", { set: "1.10" }, () => undefined],
  ["an item without session data", {}, (item) => delete item["sessionData"]],
  [
    "session data that throws",
    {},
    (item) =>
      Object.defineProperty(item, "sessionData", {
        get: () => {
          throw new Error("x");
        },
      }),
  ],
  ["session data without setAsync", {}, (item) => (item["sessionData"] = { getAsync: () => undefined })],
])("nothing is offered on %s", async (_, options, change) => {
  const { desk, does, outlook } = paneOn(options);
  change(
    (outlook.Office as { context: { mailbox: { item: Record<string, unknown> } } }).context.mailbox.item,
  );
  expect(desk.isOffered).toBe(false);
  expect(await does(desk.read())).toBeUndefined();
  expect(await does(desk.settle([settlement("a")]))).toBe(false);
  expect(await does(desk.withdraw(["a"]))).toBe(false);
});

test("it is offered where session data is", () => {
  expect(paneOn().desk.isOffered).toBe(true);
});
