import { soughtIn } from "../../src/outlook/alert-context";

test.each([
  [
    "an alert",
    '{"v":1,"findings":["courtesy.noSubject"]}',
    { findings: ["courtesy.noSubject"], view: "draft" },
  ],
  ["a notice of old mail", '{"v":1,"view":"mailbox"}', { findings: [], view: "mailbox" }],
  ["another view", '{"v":1,"view":"constructor"}', { findings: [], view: "draft" }],
  ["another version", '{"v":2,"view":"mailbox"}', { findings: [], view: "draft" }],
  ["no JSON", "{", { findings: [], view: "draft" }],
  ["JSON of nothing", "null", { findings: [], view: "draft" }],
  ["no text", 7, { findings: [], view: "draft" }],
])("a button of %s", (_what, context, sought) => {
  expect(soughtIn(context)).toEqual(sought);
});
