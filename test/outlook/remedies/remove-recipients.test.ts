import type { DraftRemedy, RemedyOutcome } from "../../../src/policy/remedy";
import { composeFaults, crowd, somebody, type ComposeState } from "../../support/fake-compose";
import { addresses, byOutlook, done, refused, scene } from "./support";

const ana = somebody("ana@sre.gob.mx", "Ana Pérez");
const beto = somebody("beto@unam.mx", "Beto");
const carla = somebody("carla@example.com", "Carla");
const list = somebody("", "Amigos");

const remove = (part: "to" | "cc" | "bcc", address: string): DraftRemedy => ({
  kind: "remove-recipient",
  part,
  address,
  name: "",
});
const without = (...all: readonly string[]): DraftRemedy => ({ kind: "remove-duplicates", addresses: all });
const fieldsOf = ({ to, cc, bcc }: ComposeState) => ({ to, cc, bcc });

describe("one person leaves one field", () => {
  test.each<[string, Partial<ComposeState>, DraftRemedy, Partial<ComposeState>]>([
    ["in To", { to: [ana, beto], cc: [beto] }, remove("to", "beto@unam.mx"), { to: [ana] }],
    ["whatever the case of the address", { cc: [ana, beto] }, remove("cc", "BETO@UNAM.MX "), { cc: [ana] }],
    ["in Bcc", { to: [ana], bcc: [beto] }, remove("bcc", "beto@unam.mx"), { bcc: [] }],
    [
      "in a meeting",
      { kind: "appointment", to: [ana, beto] },
      remove("to", "ana@sre.gob.mx"),
      { to: [beto] },
    ],
    [
      "of 101, so that 100 stay",
      { to: crowd(101) },
      remove("to", "p5@sre.gob.mx"),
      {
        to: crowd(101).filter((_, index) => index !== 5),
      },
    ],
  ])("%s, and comes back to the same place", async (_what, parts, remedy, after) => {
    const { carryOut, undo, state } = scene(parts);
    const before = fieldsOf(state);
    const outcome = await carryOut(remedy);
    expect(outcome).toMatchObject(done);
    expect(fieldsOf(state)).toEqual({ ...before, ...after });
    expect(await undo(outcome)).toEqual(done);
    if (before.to.length <= 100) expect(fieldsOf(state)).toEqual(before);
    // A hundred and one do not fit in one call: the one who left comes last.
    else expect(state.to).toEqual([...(after.to ?? []), ...crowd(6).slice(5)]);
    expect(await undo(outcome)).toEqual(refused("changed"));
  });

  test("who was added meanwhile stays, and the one who left comes after", async () => {
    const { carryOut, undo, state } = scene({ to: [ana, beto] });
    const outcome = await carryOut(remove("to", "ana@sre.gob.mx"));
    state.to = [beto, carla];
    expect(await undo(outcome)).toEqual(done);
    expect(state.to).toEqual([beto, carla, ana]);
  });

  test("who was added again by hand is not added twice", async () => {
    const { carryOut, undo, state } = scene({ to: [ana, beto] });
    const outcome = await carryOut(remove("to", "ana@sre.gob.mx"));
    state.to = [beto, ana];
    expect(await undo(outcome)).toEqual(done);
    expect(state.to).toEqual([beto, ana]);
  });
});

describe("the first mention stays", () => {
  test.each<[string, Partial<ComposeState>, Partial<ComposeState>]>([
    ["twice in To", { to: [ana, beto, ana] }, { to: [ana, beto] }],
    [
      "To before Cc before Bcc",
      { to: [beto], cc: [ana, beto], bcc: [ana, beto, carla] },
      { cc: [ana], bcc: [carla] },
    ],
    ["in a meeting", { kind: "appointment", to: [ana], cc: [ana, beto], bcc: [] }, { cc: [beto] }],
  ])("%s", async (_what, parts, after) => {
    const { carryOut, undo, state } = scene(parts);
    const before = fieldsOf(state);
    const twice = [ana, beto].filter(
      (one) => [...state.to, ...state.cc, ...state.bcc].filter((other) => other === one).length > 1,
    );
    const outcome = await carryOut(without(...addresses(twice)));
    expect(outcome).toMatchObject(done);
    expect(fieldsOf(state)).toEqual({ ...before, ...after });
    expect(await undo(outcome)).toEqual(done);
    expect(fieldsOf(state)).toEqual(before);
  });

  test("only the addresses judged: another double stays", async () => {
    const { carryOut, state } = scene({ to: [ana, ana, beto, beto] });
    await carryOut(without("ana@sre.gob.mx"));
    expect(state.to).toEqual([ana, beto, beto]);
  });

  test("the second field fails: the first is put back", async () => {
    const { carryOut, fake, state } = scene({ to: [ana, ana], cc: [ana] });
    const before = fieldsOf(state);
    fake.fault = (name) => (name === "cc.setAsync" ? "failed" : undefined);
    expect(await carryOut(without("ana@sre.gob.mx"))).toEqual(byOutlook("refused"));
    expect(fieldsOf(state)).toEqual(before);
  });

  test("and where it cannot be put back, the draft is to be looked at", async () => {
    const { carryOut, fake, state } = scene({ to: [ana, ana], cc: [ana] });
    fake.fault = (name, nth) =>
      name === "cc.setAsync" || (name === "to.setAsync" && nth > 0) ? "failed" : undefined;
    expect(await carryOut(without("ana@sre.gob.mx"))).toEqual(byOutlook("late"));
    expect(fieldsOf(state)).toEqual({ to: [ana], cc: [ana], bcc: [] });
  });

  test("an undo that stops half-way goes on when asked again", async () => {
    const { carryOut, undo, fake, state } = scene({ to: [ana, ana], cc: [ana] });
    const before = fieldsOf(state);
    const outcome = await carryOut(without("ana@sre.gob.mx"));
    fake.fault = (name) => (name === "cc.setAsync" ? "failed" : undefined);
    expect(await undo(outcome)).toEqual(byOutlook("late"));
    fake.fault = () => undefined;
    expect(await undo(outcome)).toEqual(done);
    expect(fieldsOf(state)).toEqual(before);
  });
});

describe("refused, with nothing changed", () => {
  test.each<[string, Partial<ComposeState>, DraftRemedy, RemedyOutcome | object]>([
    ["nobody of that address", { to: [ana] }, remove("to", "beto@unam.mx"), refused("changed")],
    ["there, but in another field", { cc: [ana] }, remove("to", "ana@sre.gob.mx"), refused("changed")],
    [
      "101 would stay",
      { to: crowd(102) },
      remove("to", "p5@sre.gob.mx"),
      refused("tooManyRecipients", { most: 100 }),
    ],
    [
      "a contact list would stay",
      { to: [ana, list] },
      remove("to", "ana@sre.gob.mx"),
      refused("noAddress", { name: "Amigos" }),
    ],
    ["not twice any more", { to: [ana], cc: [beto] }, without("ana@sre.gob.mx"), refused("changed")],
    [
      "one of two not twice any more",
      { to: [ana, ana, beto] },
      without("ana@sre.gob.mx", "beto@unam.mx"),
      refused("changed"),
    ],
    [
      "twice among more than 100",
      { to: [ana], cc: [...crowd(101), ana] },
      without("ana@sre.gob.mx"),
      refused("tooManyRecipients", { most: 100 }),
    ],
    [
      "twice beside a contact list",
      { to: [ana], cc: [ana, list] },
      without("ana@sre.gob.mx"),
      refused("noAddress", { name: "Amigos" }),
    ],
    [
      "Bcc of a meeting",
      { kind: "appointment", to: [ana] },
      remove("bcc", "ana@sre.gob.mx"),
      byOutlook("refused"),
    ],
  ])("%s", async (_what, parts, remedy, outcome) => {
    const { carryOut, state, fake } = scene(parts);
    const before = fieldsOf(state);
    expect(await carryOut(remedy)).toEqual(outcome);
    expect(fieldsOf(state)).toEqual(before);
    expect(fake.calls.filter((name) => !name.endsWith("getAsync"))).toEqual([]);
  });

  test("a contact list in a field that stays as it is is no hindrance", async () => {
    const { carryOut, state } = scene({ to: [ana, list], cc: [ana] });
    expect(await carryOut(without("ana@sre.gob.mx"))).toMatchObject(done);
    expect(state.cc).toEqual([]);
  });
});

describe("a fault at any call", () => {
  const start = { to: [ana, beto, ana], cc: [beto, carla], bcc: [carla, ana] };
  const remedies: readonly DraftRemedy[] = [
    remove("to", "ana@sre.gob.mx"),
    without("ana@sre.gob.mx", "carla@example.com"),
  ];
  const rows = remedies.flatMap((remedy) =>
    composeFaults.flatMap((fault) =>
      [...Array(16).keys()].map((place) => [remedy.kind, fault, place, remedy] as const),
    ),
  );
  test.each(rows)(
    "%s, %s at call %d: done, or nothing changed, or said to be looked at",
    async (_kind, fault, place, remedy) => {
      const { carryOut, undo, state, fake, clock } = scene(start);
      const all = new Set(addresses([ana, beto, carla]));
      const there = () => new Set(addresses([...state.to, ...state.cc, ...state.bcc]));
      fake.fault = (_name, _nth, at) => (at === place ? fault : undefined);
      const outcome = await carryOut(remedy);
      expect(there()).toEqual(all); // whoever leaves stands elsewhere too
      if (outcome.state === "done") {
        fake.fault = () => undefined;
        expect([done, byOutlook("late")]).toContainEqual(await undo(outcome));
        expect(there()).toEqual(all);
      } else if (JSON.stringify(outcome) !== JSON.stringify(byOutlook("late"))) {
        expect(outcome.state).toBe("refused");
        expect(fieldsOf(state)).toEqual(start);
        await clock.advance(200_000);
        expect(fieldsOf(state)).toEqual(start);
      }
    },
  );
});

test("while a call that changes people may still happen, nothing else is written", async () => {
  const { carryOut, fake, state, clock } = scene({ to: [ana, beto, carla] });
  fake.fault = (name) => (name === "to.setAsync" ? "late" : undefined);
  expect(await carryOut(remove("to", "ana@sre.gob.mx"))).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await carryOut(remove("to", "beto@unam.mx"))).toEqual(byOutlook("late"));
  expect(await carryOut({ kind: "move-to-bcc", people: 3 })).toEqual(byOutlook("late"));
  await clock.advance(200_000);
  expect(state.to).toEqual([beto, carla]);
  expect(await carryOut(remove("to", "beto@unam.mx"))).toMatchObject(done);
  expect(state.to).toEqual([carla]);
});

test("nor is an undo repeated while the first may still happen", async () => {
  const { carryOut, undo, fake, state, clock } = scene({ to: [ana, beto] });
  const outcome = await carryOut(remove("to", "ana@sre.gob.mx"));
  fake.fault = (name) => (name === "to.setAsync" ? "late" : undefined);
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  expect(fake.calls.filter((name) => name === "to.setAsync")).toHaveLength(2);
  await clock.advance(200_000);
  expect(await undo(outcome)).toEqual(done);
  expect(state.to).toEqual([ana, beto]);
});

test("a field read at the cap of the client is not set: there may be more whom nobody saw", async () => {
  const repeated = Array.from({ length: 500 }, (_, index) => somebody(`p${String(index % 50)}@sre.gob.mx`));
  const { carryOut, state } = scene({ to: repeated });
  const addressesTwice = Array.from({ length: 50 }, (_, index) => `p${String(index)}@sre.gob.mx`);
  expect(await carryOut(without(...addressesTwice))).toEqual(refused("tooManyRecipients", { most: 100 }));
  expect(state.to).toEqual(repeated);
});

describe("while one field is written, another", () => {
  const start = () => scene({ to: [ana, ana], cc: [ana, beto] });
  const meanwhile = ({ fake, state }: ReturnType<typeof scene>, cc: ComposeState["cc"]) => {
    fake.onDone = (name) => {
      if (name === "to.setAsync") state.cc = cc;
    };
  };

  test("gains somebody, who stays", async () => {
    const one = start();
    meanwhile(one, [ana, beto, carla]);
    const outcome = await one.carryOut(without("ana@sre.gob.mx"));
    expect(outcome).toMatchObject(done);
    expect(fieldsOf(one.state)).toEqual({ to: [ana], cc: [beto, carla], bcc: [] });
    one.fake.onDone = () => undefined;
    expect(await one.undo(outcome)).toEqual(done);
    expect(fieldsOf(one.state)).toEqual({ to: [ana, ana], cc: [ana, beto, carla], bcc: [] });
  });

  test("loses the one to be taken out, and is left alone", async () => {
    const one = start();
    meanwhile(one, [beto]);
    expect(await one.carryOut(without("ana@sre.gob.mx"))).toMatchObject(done);
    expect(fieldsOf(one.state)).toEqual({ to: [ana], cc: [beto], bcc: [] });
    expect(one.fake.calls).not.toContain("cc.setAsync");
  });

  test("gains one without an address, and the first is put back", async () => {
    const one = start();
    meanwhile(one, [ana, beto, list]);
    expect(await one.carryOut(without("ana@sre.gob.mx"))).toEqual(refused("noAddress", { name: "Amigos" }));
    expect(fieldsOf(one.state)).toEqual({ to: [ana, ana], cc: [ana, beto, list], bcc: [] });
  });
});
