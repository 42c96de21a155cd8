import fc from "fast-check";
import type { DraftRemedy, RemedyOutcome } from "../../../src/policy/remedy";
import { composeFaults, crowd, somebody, type ComposeState } from "../../support/fake-compose";
import { addresses, byOutlook, done, refused, scene } from "./support";

const move: DraftRemedy = { kind: "move-to-bcc", people: 0 };
const ana = somebody("ana@sre.gob.mx", "Ana Pérez");
const beto = somebody("beto@unam.mx", "Beto, «el» López");
const carla = somebody("carla@example.com", "Carla");

const everybody = ({ to, cc, bcc }: ComposeState): ReadonlySet<string> =>
  new Set(addresses([...to, ...cc, ...bcc]).map((address) => address.toLowerCase()));
const fieldsOf = ({ to, cc, bcc }: ComposeState) => ({ to, cc, bcc });

describe("everybody in To and Cc moves to Bcc, and back", () => {
  test.each<[string, Partial<ComposeState>]>([
    ["with their names", { to: [ana, beto], cc: [carla] }],
    ["where Cc is empty", { to: [ana] }],
    ["where Bcc has people already", { to: [ana], cc: [beto], bcc: [carla] }],
    ["101 people", { to: crowd(101) }],
    ["350 people over both fields", { to: crowd(250), cc: crowd(100, "c") }],
    ["100 people in Bcc before, who still fit in one call", { to: [ana], bcc: crowd(100, "b") }],
  ])("%s", async (_what, parts) => {
    const { carryOut, undo, state } = scene(parts);
    const before = fieldsOf(state);
    const outcome = await carryOut(move);
    expect(outcome).toMatchObject(done);
    expect(fieldsOf(state)).toEqual({
      to: [],
      cc: [],
      bcc: [...before.bcc, ...before.to, ...before.cc],
    });
    expect(await undo(outcome)).toEqual(done);
    expect(fieldsOf(state)).toEqual(before);
    expect(await undo(outcome)).toEqual(refused("changed"));
    expect(fieldsOf(state)).toEqual(before);
  });

  test("who stands twice, or in Bcc already, is there once", async () => {
    const { carryOut, undo, state } = scene({
      to: [ana, somebody("ANA@sre.gob.mx")],
      cc: [ana, beto],
      bcc: [somebody("Beto@UNAM.mx")],
    });
    const before = fieldsOf(state);
    const outcome = await carryOut(move);
    expect(addresses(state.bcc)).toEqual(["Beto@UNAM.mx", "ana@sre.gob.mx"]);
    await undo(outcome);
    expect(fieldsOf(state)).toEqual(before);
  });

  test("in calls of a hundred, three at most at a time", async () => {
    const { carryOut, fake } = scene({ to: crowd(250), cc: crowd(100, "c") });
    await carryOut(move);
    expect(fake.calls.filter((name) => name === "bcc.addAsync")).toHaveLength(4);
    expect(fake.mostInFlight()).toBeLessThanOrEqual(3);
  });

  test("nobody leaves To before Bcc was read back", async () => {
    const { carryOut, fake, state } = scene({ to: [ana], cc: [beto] });
    const seen: boolean[] = [];
    fake.onDone = (name) => {
      if (name === "bcc.addAsync") seen.push(state.to.length === 1);
      if (name === "to.setAsync")
        seen.push(fake.calls.lastIndexOf("bcc.getAsync") > fake.calls.indexOf("bcc.addAsync"));
    };
    await carryOut(move);
    expect(seen).toEqual([true, true]);
  });

  test("a host that shows new recipients a moment later is waited for", async () => {
    const { carryOut, fake, state } = scene({ to: [ana], cc: [beto] });
    let reads = 0;
    fake.fault = (name) => {
      if (name === "bcc.getAsync") reads++;
      return undefined;
    };
    const shown = state.bcc;
    fake.onDone = (name) => {
      if (name !== "bcc.addAsync") return;
      const added = state.bcc;
      state.bcc = shown;
      const from = reads;
      fake.onDone = (later) => {
        if (later === "bcc.getAsync" && reads >= from + 2 && state.bcc === shown) state.bcc = added;
      };
    };
    expect(await carryOut(move)).toMatchObject(done);
    expect(everybody(state)).toEqual(new Set(addresses([ana, beto])));
    expect(state.to).toEqual([]);
  });
});

describe("refused before anything is changed", () => {
  test.each<[string, Partial<ComposeState>, object]>([
    ["nobody in To or Cc", { bcc: [ana] }, refused("changed")],
    [
      "a contact list of one's own",
      { to: [ana], cc: [somebody("", "Amigos")] },
      refused("noAddress", { name: "Amigos" }),
    ],
    ["To read at the cap of 500", { to: crowd(500) }, refused("tooManyRecipients", { most: 500 })],
    ["Cc read at the cap of 1,000", { cc: crowd(1_000) }, refused("tooManyRecipients", { most: 1_000 })],
    ["Bcc read at a cap", { to: [ana], bcc: crowd(500) }, refused("tooManyRecipients", { most: 500 })],
  ])("%s", async (_what, parts, outcome) => {
    const { carryOut, state, fake } = scene(parts);
    const before = fieldsOf(state);
    expect(await carryOut(move)).toEqual(outcome);
    expect(fieldsOf(state)).toEqual(before);
    expect(fake.calls.filter((name) => !name.endsWith("getAsync"))).toEqual([]);
  });

  test("a meeting has no Bcc", async () => {
    const { carryOut, state } = scene({ kind: "appointment", to: [ana] });
    expect(await carryOut(move)).toEqual(byOutlook("refused"));
    expect(state.to).toEqual([ana]);
  });

  test("with more than 100 in Bcc it is carried out, and cannot be undone", async () => {
    const { carryOut, state } = scene({ to: [ana], bcc: crowd(101, "b") });
    expect(await carryOut(move)).toEqual(done);
    expect(state.bcc).toHaveLength(102);
  });
});

describe("what others change meanwhile is kept", () => {
  test("somebody typed in To while people were added to Bcc", async () => {
    const { carryOut, undo, fake, state } = scene({ to: [ana], cc: [beto] });
    fake.onDone = (name) => {
      if (name === "bcc.addAsync") state.to = [...state.to, carla];
    };
    const outcome = await carryOut(move);
    expect(outcome).toMatchObject(done);
    expect(fieldsOf(state)).toEqual({ to: [carla], cc: [], bcc: [ana, beto] });
    fake.onDone = () => undefined;
    expect(await undo(outcome)).toEqual(done);
    expect(fieldsOf(state)).toEqual({ to: [ana, carla], cc: [beto], bcc: [] });
  });

  test("a contact list that came into To stops it there, with nobody lost", async () => {
    const { carryOut, fake, state } = scene({ to: [ana] });
    fake.onDone = (name) => {
      if (name === "bcc.addAsync") state.to = [...state.to, somebody("", "Amigos")];
    };
    expect(await carryOut(move)).toMatchObject({ state: "partly", moved: 1, of: 1 });
    expect(state.to).toHaveLength(2);
    expect(state.bcc).toEqual([ana]);
  });

  test("more than 100 newcomers in To stay, and the others stay with them", async () => {
    const { carryOut, fake, state } = scene({ to: [ana] });
    fake.onDone = (name) => {
      if (name === "bcc.addAsync") state.to = [...state.to, ...crowd(101)];
    };
    expect(await carryOut(move)).toMatchObject({ state: "partly", moved: 1, of: 1 });
    expect(state.to).toHaveLength(102);
  });

  test("who was taken out of Bcc by hand while it ran keeps the place in To", async () => {
    const { carryOut, fake, state } = scene({ to: [ana, beto] });
    let reads = 0;
    fake.onDone = (name) => {
      if (name === "bcc.getAsync" && state.bcc.length === 2 && ++reads === 1) state.bcc = [beto];
    };
    await carryOut(move);
    expect(everybody(state)).toEqual(new Set(addresses([ana, beto])));
  });

  test("undo keeps who was added to Bcc since, and leaves out who was taken out since", async () => {
    const { carryOut, undo, state } = scene({ to: [ana, beto] });
    const outcome = await carryOut(move);
    state.bcc = [beto, carla];
    expect(await undo(outcome)).toEqual(done);
    expect(fieldsOf(state)).toEqual({ to: [beto], cc: [], bcc: [carla] });
  });

  test("undo never lets go of a newcomer in To, not even between two calls", async () => {
    const { carryOut, undo, fake, state } = scene({ to: crowd(150) });
    const outcome = await carryOut(move);
    state.to = [carla];
    fake.onDone = () => {
      expect(state.to[0]).toEqual(carla);
    };
    expect(await undo(outcome)).toEqual(done);
    expect(state.to).toEqual([carla, ...crowd(150)]);
    expect(state.bcc).toEqual([]);
  });

  test("who is taken out of To again while it is undone stays in Bcc", async () => {
    const { carryOut, undo, fake, state } = scene({ to: [ana, beto] });
    const outcome = await carryOut(move);
    let reads = 0;
    fake.onDone = (name) => {
      // After To was read back, and before Bcc is written.
      if (name === "to.getAsync" && state.to.length === 2 && ++reads === 3) state.to = [beto];
    };
    await undo(outcome);
    expect(everybody(state)).toEqual(new Set(addresses([ana, beto])));
    expect(state.to).toEqual([beto]);
    expect(state.bcc).toEqual([ana]);
  });

  test("undo adds after whoever stands in To by now where they cannot be set together", async () => {
    const { carryOut, undo, state } = scene({ to: crowd(99) });
    const outcome = await carryOut(move);
    const list = somebody("", "Amigos");
    state.to = [list];
    expect(await undo(outcome)).toEqual(done);
    expect(state.to).toEqual([list, ...crowd(99)]);
    expect(state.bcc).toEqual([]);
  });
});

describe("half-way nobody is lost", () => {
  test("a call for Bcc fails: nothing was changed", async () => {
    const { carryOut, fake, state } = scene({ to: [ana], cc: [beto] });
    fake.fault = (name) => (name === "bcc.addAsync" ? "failed" : undefined);
    expect(await carryOut(move)).toEqual(byOutlook("refused"));
    expect(fieldsOf(state)).toEqual({ to: [ana], cc: [beto], bcc: [] });
  });

  test("a call that says it failed and did it is believed by what is read", async () => {
    const { carryOut, fake, state } = scene({ to: [ana], cc: [beto] });
    fake.fault = (name) =>
      name.endsWith("addAsync") || name.endsWith("setAsync") ? "failedAfter" : undefined;
    expect(await carryOut(move)).toMatchObject(done);
    expect(state.bcc).toEqual([ana, beto]);
    expect(fake.calls.filter((name) => name === "bcc.addAsync")).toHaveLength(1);
  });

  test("the second hundred fails: the first stand in both, and once more finishes it", async () => {
    const { carryOut, undo, fake, state } = scene({ to: crowd(150) });
    fake.fault = (name, nth) => (name === "bcc.addAsync" && nth === 1 ? "failed" : undefined);
    const half = await carryOut(move);
    expect(half).toMatchObject({ state: "partly", moved: 100, of: 150 });
    expect(state.to).toEqual(crowd(150));
    expect(await undo(half)).toEqual(done);
    expect(state.bcc).toEqual([]);

    fake.fault = (name, nth) => (name === "bcc.addAsync" && nth === 3 ? "dropped" : undefined);
    expect(await carryOut(move)).toMatchObject({ state: "partly", moved: 100, of: 150 });
    fake.fault = () => undefined;
    expect(await carryOut(move)).toMatchObject(done);
    expect(state.to).toEqual([]);
    expect(new Set(addresses(state.bcc))).toEqual(new Set(addresses(crowd(150))));
  });

  test("To is emptied and Cc fails: said, and once more finishes it", async () => {
    const { carryOut, fake, state } = scene({ to: [ana], cc: [beto] });
    fake.fault = (name) => (name === "cc.setAsync" ? "failed" : undefined);
    expect(await carryOut(move)).toMatchObject({ state: "partly", moved: 2, of: 2 });
    expect(fieldsOf(state)).toEqual({ to: [], cc: [beto], bcc: [ana, beto] });
    fake.fault = () => undefined;
    expect(await carryOut(move)).toMatchObject(done);
    expect(fieldsOf(state)).toEqual({ to: [], cc: [], bcc: [ana, beto] });
  });

  test("undo is held back while a call that empties To may still happen", async () => {
    const { carryOut, undo, fake, state, clock } = scene({ to: [ana], cc: [beto] });
    fake.fault = (name) => (name === "to.setAsync" ? "late" : undefined);
    const half = await carryOut(move);
    expect(half).toMatchObject({ state: "partly", moved: 2, of: 2 });
    expect(await undo(half)).toEqual(byOutlook("late"));
    await clock.advance(120_000); // now it happens
    expect(fieldsOf(state)).toEqual({ to: [], cc: [beto], bcc: [ana, beto] });
    fake.fault = () => undefined;
    expect(await undo(half)).toEqual(done);
    expect(fieldsOf(state)).toEqual({ to: [ana], cc: [beto], bcc: [] });
  });

  test("a call that was never answered, and is seen to have happened, holds nothing back", async () => {
    const { carryOut, undo, fake, state } = scene({ to: crowd(150) });
    fake.fault = (name, nth) => (name === "bcc.addAsync" && nth === 0 ? "doneUnanswered" : undefined);
    const outcome = await carryOut(move);
    expect(outcome).toMatchObject(done);
    expect(await undo(outcome)).toEqual(done);
    expect(state.to).toEqual(crowd(150));
  });

  test("undo stops half-way, says so, and finishes when asked again", async () => {
    const { carryOut, undo, fake, state } = scene({ to: crowd(150), cc: [beto] });
    const before = fieldsOf(state);
    const outcome = await carryOut(move);
    fake.fault = (name) => (name === "to.addAsync" ? "failed" : undefined);
    const half = await undo(outcome);
    expect(half).toMatchObject({ state: "partly", moved: 151, of: 151 });
    expect(everybody(state).size).toBe(151);
    fake.fault = () => undefined;
    expect(await undo(half)).toEqual(done);
    expect(new Set(addresses(state.to))).toEqual(new Set(addresses(before.to)));
    expect(state.cc).toEqual([beto]);
    expect(state.bcc).toEqual([]);
  });

  test("undo that Outlook refuses leaves all as it was", async () => {
    const { carryOut, undo, fake, state } = scene({ to: [ana] });
    const outcome = await carryOut(move);
    fake.fault = (name) => (name === "to.setAsync" ? "failed" : undefined);
    expect(await undo(outcome)).toEqual(byOutlook("refused"));
    expect(fieldsOf(state)).toEqual({ to: [], cc: [], bcc: [ana] });
  });
});

const faultOfSome = fc.record({
  place: fc.nat({ max: 40 }),
  fault: fc.constantFrom(...composeFaults),
});

test("whatever fails on the way there and back: nobody is ever in no field, and the outcome tells the truth", async () => {
  const tally = { done: 0, partly: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat({ max: 6 }), fc.nat({ max: 350 })),
      fc.oneof(fc.nat({ max: 4 }), fc.nat({ max: 150 })),
      fc.nat({ max: 3 }),
      fc.array(faultOfSome, { maxLength: 8 }),
      fc.array(fc.constantFrom("move", "undo", "wait"), { maxLength: 3 }),
      async (to, cc, bcc, faults, more) => {
        const { carryOut, undo, fake, state, clock } = scene({
          to: crowd(to, "t"),
          cc: crowd(cc, "c"),
          bcc: crowd(bcc, "b"),
        });
        const all = everybody(state);
        const before = fieldsOf(state);
        fake.fault = (_name, _nth, place) => faults.find((one) => one.place === place)?.fault;
        fake.onDone = () => {
          // The whole way, not only at its end.
          const there = everybody(state);
          for (const address of all) if (!there.has(address)) throw new Error(`${address} is lost`);
        };
        let last: RemedyOutcome | undefined;
        for (const step of ["move", ...more]) {
          let outcome: RemedyOutcome | undefined;
          if (step === "wait") await clock.advance(200_000);
          else if (step === "move") outcome = await carryOut(move);
          else if (last && last.state !== "refused" && last.undo) outcome = await undo(last);
          expect(everybody(state)).toEqual(all);
          if (!outcome) continue;
          tally[outcome.state]++;
          if (step === "move") {
            if (outcome.state === "done") expect([...state.to, ...state.cc]).toEqual([]);
            if (outcome.state === "partly") {
              expect(outcome.of).toBeGreaterThanOrEqual(outcome.moved);
              expect(everybody({ ...state, to: [], cc: [] }).size).toBeGreaterThanOrEqual(outcome.moved);
            }
            if (outcome.state !== "refused") last = outcome;
          } else if (outcome.state === "done") {
            expect(new Set(addresses(state.bcc))).toEqual(new Set(addresses(before.bcc)));
          }
        }
        await clock.advance(200_000); // whatever comes late
        expect(everybody(state)).toEqual(all);
      },
    ),
    { numRuns: 300 },
  );
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(10);
});
