import type { Draft } from "../../../src/policy/draft";
import { failed, unavailable } from "../../../src/policy/draft";
import type { DraftRemedy, TextPlace } from "../../../src/policy/remedy";
import {
  crowd,
  somebody,
  type Attached,
  type ComposeState,
  type FakeCompose,
} from "../../support/fake-compose";
import { judgedNow, scene } from "./support";

const ana = somebody("ana@sre.gob.mx");
const pdf: Attached = { id: "1", name: "oficio.pdf", size: 3, attachmentType: "file", isInline: false };
const full = (): Partial<ComposeState> => ({ to: [ana], subject: "x", body: "x", attachments: [pdf] });

const place = (part: TextPlace["part"]): TextPlace => ({ part, start: 0, end: 1, source: "x" });
const removeFile: DraftRemedy = { kind: "remove-attachment", id: "1", name: "oficio.pdf", isFinal: false };
const move: DraftRemedy = { kind: "move-to-bcc", people: 1 };
const removeOne: DraftRemedy = { kind: "remove-recipient", part: "to", address: ana.emailAddress, name: "" };
const removeBcc: DraftRemedy = { ...removeOne, part: "bcc" };
const doubles: DraftRemedy = { kind: "remove-duplicates", addresses: [ana.emailAddress] };
const subject: DraftRemedy = { kind: "insert-subject" };
const rewrite = (part: TextPlace["part"]): DraftRemedy => ({
  kind: "replace-text",
  places: [place(part)],
  word: "x",
  proposal: "y",
});
const maskBoth: DraftRemedy = {
  kind: "mask-text",
  places: [place("subject"), place("body")],
  word: "x",
  mask: "…",
};

const all: readonly (readonly [string, DraftRemedy])[] = [
  ["an attachment", removeFile],
  ["To and Cc to Bcc", move],
  ["a recipient", removeOne],
  ["recipients twice", doubles],
  ["a subject", subject],
  ["words of the subject", rewrite("subject")],
  ["words of the body", rewrite("body")],
  ["letters of both", maskBoth],
];

test.each(all)("offered with undo where all is there: %s", (_what, remedy) => {
  const { remedies, fake } = scene(full());
  expect(remedies.offer(remedy, judgedNow(fake))).toBe("undoable");
  expect(fake.calls).toEqual([]);
});

test.each<[string, DraftRemedy, Partial<ComposeState>]>([
  [
    "a link to a cloud",
    { ...removeFile, isFinal: true },
    { attachments: [{ ...pdf, attachmentType: "cloud" }] },
  ],
  [
    "an attached message, whatever the rule said",
    removeFile,
    { attachments: [{ ...pdf, attachmentType: "item" }] },
  ],
  ["a picture in the text", removeFile, { attachments: [{ ...pdf, isInline: true }] }],
  ["a file too large to be added again", removeFile, { attachments: [{ ...pdf, size: 20_919_092 }] }],
  ["a name too long to be added again", removeFile, { attachments: [{ ...pdf, name: "x".repeat(256) }] }],
  ["a move with more than 100 in Bcc", move, { bcc: crowd(101) }],
  ["a move with a contact list in Bcc", move, { bcc: [somebody("", "Amigos")] }],
])("final: %s", (_what, remedy, parts) => {
  const { remedies, fake } = scene({ ...full(), ...parts });
  expect(remedies.offer(remedy, judgedNow(fake))).toBe("final");
});

test("the largest file that can be added again is offered with undo", () => {
  const { remedies, fake } = scene({ ...full(), attachments: [{ ...pdf, size: 20_919_090 }] });
  expect(remedies.offer(removeFile, judgedNow(fake))).toBe("undoable");
});

test.each<[string, DraftRemedy, "final" | "unavailable", readonly string[]]>([
  ["no function that removes", removeFile, "unavailable", ["removeAttachmentAsync"]],
  ["no function that lists", removeFile, "unavailable", ["getAttachmentsAsync"]],
  ["no function that gives contents", removeFile, "final", ["getAttachmentContentAsync"]],
  ["no function that adds", removeFile, "final", ["addFileAttachmentFromBase64Async"]],
  ["no Bcc", move, "unavailable", ["bcc"]],
  ["no adding to Bcc", move, "unavailable", ["bcc.addAsync"]],
  ["no setting of Cc", move, "unavailable", ["cc.setAsync"]],
  ["no setting of To", removeOne, "unavailable", ["to.setAsync"]],
  ["no setting of Bcc", doubles, "unavailable", ["bcc.setAsync"]],
  ["no setting of the subject", subject, "unavailable", ["subject.setAsync"]],
  ["no setting of the body", rewrite("body"), "unavailable", ["body.setAsync"]],
  ["no setting of the subject, for words in both", maskBoth, "unavailable", ["subject.setAsync"]],
  ["no body at all", maskBoth, "unavailable", ["body"]],
])("a client with %s", (_what, remedy, offer, missing) => {
  const { remedies, fake } = scene(full());
  missing.forEach((name) => fake.missing.add(name));
  expect(remedies.offer(remedy, judgedNow(fake))).toBe(offer);
});

test.each<[number, DraftRemedy, "undoable" | "unavailable"]>([
  [7, removeFile, "unavailable"],
  [8, removeFile, "undoable"],
  [2, rewrite("body"), "unavailable"],
  [3, rewrite("body"), "undoable"],
  [1, move, "undoable"],
  [1, subject, "undoable"],
])("a client of set 1.%d", (set, remedy, offer) => {
  const { remedies, fake } = scene(full());
  fake.set = set;
  expect(remedies.offer(remedy, judgedNow(fake))).toBe(offer);
});

test.each<[string, DraftRemedy, Partial<Draft>]>([
  ["attachments", removeFile, { attachments: failed("late") }],
  ["To", move, { to: failed("late") }],
  ["Cc", move, { cc: unavailable }],
  ["Bcc", move, { bcc: failed("refused") }],
  ["the field", removeOne, { to: failed("late") }],
  ["a field that may hold the double", doubles, { bcc: unavailable }],
  ["the subject", subject, { subject: failed("late") }],
  ["the body", rewrite("body"), { body: failed("late") }],
])("not offered where a reading it needs is not known: %s", (_what, remedy, parts) => {
  const { remedies, fake } = scene(full());
  expect(remedies.offer(remedy, { ...judgedNow(fake), ...parts })).toBe("unavailable");
});

describe("meetings", () => {
  test.each<[string, DraftRemedy, string]>([
    ["nothing moves to Bcc", move, "unavailable"],
    ["nobody leaves Bcc", removeBcc, "unavailable"],
    ["attendees can leave", removeOne, "undoable"],
    ["attendees can be told once", doubles, "undoable"],
    ["files can be removed", removeFile, "undoable"],
    ["words can be changed", maskBoth, "undoable"],
  ])("%s", (_what, remedy, offer) => {
    const { remedies, fake } = scene({ ...full(), kind: "appointment" });
    expect(remedies.offer(remedy, judgedNow(fake))).toBe(offer);
  });
});

test("nothing is offered, or carried out, on an item of another kind than the one judged", async () => {
  const { remedies, fake, state, carryOut } = scene(full());
  const judged = judgedNow(fake);
  state.kind = "appointment";
  expect(remedies.offer(subject, judged)).toBe("unavailable");
  expect(await carryOut(subject, { text: "x" }, judged)).toMatchObject({ state: "refused" });
});

test("a host whose members throw offers nothing and rejects nothing", async () => {
  const { remedies, fake, carryOut } = scene(full());
  const judged = judgedNow(fake);
  (globalThis as { Office?: object }).Office = {
    context: {
      mailbox: {
        item: new Proxy(
          {},
          {
            get() {
              throw new Error("host");
            },
          },
        ),
      },
    },
  } satisfies object;
  for (const [, remedy] of all) expect(remedies.offer(remedy, judged)).toBe("unavailable");
  expect(await carryOut(move, {}, judged)).toMatchObject({ state: "refused" });
});

test("two remedies asked for at once are carried out one after the other", async () => {
  const { remedies, fake, state } = scene({ subject: "", to: [ana, somebody("b@sre.gob.mx")] });
  const judged = judgedNow(fake);
  const written = (one: FakeCompose) => one.calls.filter((name) => /set|add/.test(name));
  const both = Promise.all([
    remedies.carryOut(subject, judged, { text: "Hola" }),
    remedies.carryOut(removeOne, judged),
    remedies.carryOut(move, judged),
  ]);
  expect((await fake.finish(both)).map((outcome) => outcome.state)).toEqual(["done", "done", "done"]);
  expect(written(fake)).toEqual(["subject.setAsync", "to.setAsync", "bcc.addAsync", "to.setAsync"]);
  expect(fake.calls.indexOf("subject.setAsync")).toBeLessThan(fake.calls.indexOf("to.getAsync"));
  expect([state.to, state.bcc]).toEqual([[], [somebody("b@sre.gob.mx")]]);
  expect(fake.mostInFlight()).toBeLessThanOrEqual(3);
});
