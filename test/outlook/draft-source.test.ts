import { composedDraft } from "../../src/outlook/draft-source";
import { policy } from "../support/builders";
import { testClock } from "../support/clock";
import { fakeCompose, somebody } from "../support/fake-compose";

const ana = somebody("ana@sre.gob.mx", "Ana");

test("what is read while a remedy is carried out is read when it has ended", async () => {
  const fake = fakeCompose(testClock(), { to: [ana], subject: "Reunión", body: "<p>Hola</p>" });
  const source = composedDraft(policy, undefined, fake.runtime);
  if (!source) throw new Error("no draft");
  const before = await fake.finish(source.read());
  expect(before.to).toMatchObject({ state: "known", value: [{ address: "ana@sre.gob.mx" }] });
  const remedy = { kind: "move-to-bcc", people: 1 } as const;
  expect(source.offer(remedy, before)).toBe("undoable");
  const [outcome, after] = await fake.finish(Promise.all([source.carryOut(remedy, before), source.read()]));
  expect(outcome).toMatchObject({ state: "done" });
  expect([after.to, after.bcc]).toMatchObject([
    { state: "known", value: [] },
    { state: "known", value: [{ address: "ana@sre.gob.mx", name: "Ana" }] },
  ]);
  expect(fake.mostInFlight()).toBeLessThanOrEqual(3);
});

test("an item that is not being composed is no draft", () => {
  const fake = fakeCompose(testClock());
  fake.missing.add("subject.getAsync");
  expect(composedDraft(policy, undefined, fake.runtime)).toBeUndefined();
});
