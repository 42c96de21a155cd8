import { untilSettled, type Verdict } from "../../../src/ageing/stores/graph-settle";
import type { GraphWorld } from "../../../src/ageing/stores/graph-world";
import { accountWatch } from "../../../src/ageing/stores/graph-watch";

/** A world where nothing is sent and no time passes; what it waited is kept. */
function quiet(): { readonly world: GraphWorld; readonly waits: readonly number[] } {
  const waits: number[] = [];
  const world: GraphWorld = {
    signIn: { token: () => Promise.resolve({ state: "failed", why: "unavailable" }) },
    fetch: () => Promise.reject(new Error("nothing is sent")),
    now: () => 0,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0,
    base: "",
    pace: () => 0,
    mailbox: undefined,
    watch: accountWatch(),
  };
  return { world, waits };
}

/** Tries in turn: of each thing, whether it is settled by then; else it is to wait as long as the try says. */
const tries = (...rounds: readonly { readonly settles: readonly string[]; readonly wait?: number }[]) => {
  let round = 0;
  return (pending: readonly string[]): Promise<readonly Verdict<string>[]> => {
    const { settles, wait } = rounds[round++] ?? { settles: [] };
    return Promise.resolve(
      pending.map((thing): Verdict<string> =>
        settles.includes(thing) ? { state: "known", value: thing } : { state: "again", why: "busy", wait },
      ),
    );
  };
};

const stateOf = (answers: readonly { readonly state: string }[]) => answers.map(({ state }) => state);
const LONG = 200_000;

test("two waits that together are too long end it, where nothing came between them", async () => {
  const { world, waits } = quiet();
  const once = tries({ settles: [], wait: LONG }, { settles: [], wait: LONG }, { settles: ["a", "b"] });
  expect(stateOf(await untilSettled(world, ["a", "b"], once, {}))).toEqual(["failed", "failed"]);
  expect(waits).toEqual([LONG]);
});

test("what was waited is forgotten when something came: the wait after it is a new one", async () => {
  const { world, waits } = quiet();
  const once = tries(
    { settles: [], wait: LONG },
    { settles: ["a"], wait: LONG },
    { settles: ["b"], wait: LONG },
    { settles: ["c"] },
  );
  expect(stateOf(await untilSettled(world, ["a", "b", "c"], once, {}))).toEqual(["known", "known", "known"]);
  expect(waits).toEqual([LONG, LONG, LONG]);
});

test("so are the tries: each is the first of those that are left", async () => {
  const { world, waits } = quiet();
  const things = ["a", "b", "c", "d", "e", "f", "g"];
  const once = tries(...things.map((thing) => ({ settles: [thing] })));
  expect(stateOf(await untilSettled(world, things, once, {}))).toEqual(things.map(() => "known"));
  expect(waits).toEqual([1000, 1000, 1000, 1000, 1000, 1000]);
});

test("without any progress the fifth try is the last, after longer and longer waits", async () => {
  const { world, waits } = quiet();
  expect(await untilSettled(world, ["a"], tries(), {})).toEqual([{ state: "failed", why: "busy" }]);
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
});
