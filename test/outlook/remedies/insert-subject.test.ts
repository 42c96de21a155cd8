import type { DraftRemedy } from "../../../src/policy/remedy";
import { composeFaults } from "../../support/fake-compose";
import { byOutlook, done, judgedNow, refused, scene } from "./support";

const insert: DraftRemedy = { kind: "insert-subject" };

test.each([
  ["as typed", "", "Reunión del lunes", "Reunión del lunes"],
  ["trimmed, on one line", " ", "  Reunión\n del  lunes ", "Reunión del lunes"],
  ["in the place of characters that nobody sees", "\u200b", "Reunión", "Reunión"],
  ["of 255 characters", "", "x".repeat(255), "x".repeat(255)],
])("a subject %s, and back to the blank one", async (_what, before, text, after) => {
  const { carryOut, undo, state } = scene({ subject: before });
  const outcome = await carryOut(insert, { text });
  expect(outcome).toMatchObject(done);
  expect(state.subject).toBe(after);
  expect(await undo(outcome)).toEqual(done);
  expect(state.subject).toBe(before);
  expect(await undo(outcome)).toEqual(refused("changed"));
});

test.each([
  ["none", undefined],
  ["a blank one", " \n"],
  ["one that nobody sees", "\u200b\u2060 \u202e\u00ad"],
  ["256 characters", "x".repeat(256)],
])("%s is not written", async (_what, text) => {
  const { carryOut, state, fake } = scene();
  expect(await carryOut(insert, text === undefined ? {} : { text })).toEqual(byOutlook("invalid"));
  expect([state.subject, fake.calls]).toEqual(["", []]);
});

test("a subject that somebody wrote meanwhile stays", async () => {
  const { carryOut, state, fake } = scene();
  const judged = judgedNow(fake);
  state.subject = "Mío";
  expect(await carryOut(insert, { text: "x" }, judged)).toEqual(refused("changed"));
  expect(await carryOut(insert, { text: "x" })).toEqual(refused("changed")); // judged with it
  expect(state.subject).toBe("Mío");
});

test("undo leaves a subject that was changed since", async () => {
  const { carryOut, undo, state } = scene();
  const outcome = await carryOut(insert, { text: "Reunión" });
  state.subject = "Reunión del lunes";
  expect(await undo(outcome)).toEqual(refused("changed"));
  expect(state.subject).toBe("Reunión del lunes");
});

test("a subject typed while ours was written is not called ours", async () => {
  const { carryOut, state, fake } = scene();
  fake.onDone = (name) => {
    if (name === "subject.setAsync") state.subject = "Mío";
  };
  expect(await carryOut(insert, { text: "Reunión" })).toEqual(refused("changed"));
  expect(state.subject).toBe("Mío");
});

const faults = composeFaults.flatMap((fault) => [0, 1, 2].map((place) => [fault, place] as const));
test.each(faults)("%s at call %d: done, or as it was, or said to be looked at", async (fault, place) => {
  const { carryOut, state, fake, clock } = scene();
  fake.fault = (_name, _nth, at) => (at === place ? fault : undefined);
  const outcome = await carryOut(insert, { text: "Reunión" });
  if (outcome.state === "done") expect(state.subject).toBe("Reunión");
  else if (JSON.stringify(outcome) !== JSON.stringify(byOutlook("late"))) {
    await clock.advance(200_000);
    expect(state.subject).toBe("");
  }
});

test.each(faults)(
  "%s at call %d of the undo: asked again, it is back, unless the call may yet come",
  async (fault, place) => {
    const { carryOut, undo, state, fake, clock } = scene();
    const outcome = await carryOut(insert, { text: "Reunión" });
    const from = fake.calls.length;
    fake.fault = (_name, _nth, at) => (at === from + place ? fault : undefined);
    const first = await undo(outcome);
    fake.fault = () => undefined;
    await clock.advance(200_000);
    const second = first.state === "done" ? first : await undo(outcome);
    if (state.subject !== "") expect([fault, second]).toEqual(["dropped", byOutlook("late")]);
    else expect([done, refused("changed")]).toContainEqual(second);
  },
);

test("while a call that writes the subject may still happen, it is not written again", async () => {
  const { carryOut, undo, state, fake, clock } = scene();
  const isLate = (name: string) => (name === "subject.setAsync" ? "late" : undefined);
  fake.fault = isLate;
  expect(await carryOut(insert, { text: "Uno" })).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await carryOut(insert, { text: "Dos" })).toEqual(byOutlook("late"));
  await clock.advance(200_000);
  expect(state.subject).toBe("Uno");

  state.subject = "";
  const outcome = await carryOut(insert, { text: "Tres" });
  fake.fault = isLate;
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  fake.fault = () => undefined;
  expect(await undo(outcome)).toEqual(byOutlook("late"));
  expect(fake.calls.filter((name) => name === "subject.setAsync")).toHaveLength(3);
});
