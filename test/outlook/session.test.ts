import { officeCalls } from "../../src/outlook/calls";
import type { ComposeItem } from "../../src/outlook/host";
import {
  emptySession,
  readPaneFacts,
  readSession,
  writePaneFacts,
  writeSession,
  type Session,
} from "../../src/outlook/session";

const calls = () => officeCalls({ now: () => 0, setTimeout: undefined, log: () => undefined }, 1_000, 1_000);

/** An item whose session data holds `text`, whatever it is asked for, until something is written under a name. */
function itemWith(text: unknown): ComposeItem {
  const kept = new Map<string, unknown>();
  return {
    sessionData: {
      getAsync: (name, callback) => {
        callback({ status: "succeeded", value: kept.has(name) ? kept.get(name) : text });
      },
      setAsync: (name, value, callback) => {
        kept.set(name, value);
        callback({ status: "succeeded" });
      },
    },
  };
}
const fact = "a,d,pdf,,,,,,";
const read = (text: unknown) => readSession(itemWith(text), calls(), 1_000);

test("what was kept is had back", async () => {
  const item = itemWith(undefined);
  const session: Session = {
    v: 1,
    facts: { a: fact, b: "0,o,,e,,,q,,e" },
    warned: { at: 5, findings: ["x", "y"] },
  };
  expect(await writeSession(item, calls(), session, 1_000)).toBe(true);
  expect(await readSession(item, calls(), 1_000)).toEqual(session);
});

test("the pane and the events keep their facts beside each other", async () => {
  const item = itemWith(undefined);
  await writeSession(item, calls(), { ...emptySession, facts: { a: fact } }, 1_000);
  expect(await writePaneFacts(item, calls(), { b: fact }, 1_000)).toBe(true);
  expect(await readPaneFacts(item, calls(), 1_000)).toEqual({ b: fact });
  expect((await readSession(item, calls(), 1_000)).facts).toEqual({ a: fact });
});

test.each([undefined, "{", "null", `{"a":-1}`, `{"a":"x"}`, "[]"])(
  "facts of the pane kept as %s are none",
  async (text) => {
    expect(await readPaneFacts(itemWith(text), calls(), 1_000)).toEqual({});
  },
);

test.each([
  ["nothing", undefined],
  ["no JSON", "{"],
  ["null", "null"],
  ["a number", "1"],
  ["another version", `{"v":2,"facts":{"a":"${fact}"}}`],
  ["no members", `{"v":1}`],
  ["members that are null", `{"v":1,"facts":null,"warned":null}`],
  ["members that are words", `{"v":1,"facts":"abc","warned":"abc"}`],
  ["facts that are none", `{"v":1,"facts":{"a":-1,"b":"1","c":null,"d":1e999,"e":{},"f":"a,d,pdf"}}`],
  ["a warning without a time", `{"v":1,"facts":{},"warned":{"findings":[]}}`],
  ["a warning at no time", `{"v":1,"facts":{},"warned":{"at":"1","findings":[]}}`],
  ["a warning with no list", `{"v":1,"facts":{},"warned":{"at":1,"findings":null}}`],
  ["a warning with a list of other things", `{"v":1,"facts":{},"warned":{"at":1,"findings":["a",2]}}`],
])("kept as %s, it is as if nothing was kept", async (_what, text) => {
  expect(await read(text)).toEqual(emptySession);
});

test("a member of the wrong shape takes no other with it", async () => {
  expect(await read(`{"v":1,"facts":{"a":"${fact}","b":null},"warned":{"at":null,"findings":[]}}`)).toEqual({
    ...emptySession,
    facts: { a: fact },
  });
  expect(await read(`{"v":1,"facts":null,"warned":{"at":1,"findings":["a"]}}`)).toEqual({
    ...emptySession,
    warned: { at: 1, findings: ["a"] },
  });
});

test("of more facts than there is room for, the oldest are let go of", async () => {
  const item = itemWith(undefined);
  const facts = Object.fromEntries(
    Array.from({ length: 450 }, (_, n) => [
      `hash${String(n)}abc`,
      `${n.toString(36)},d,docx,er,e,aeimov,7o,bf,b`,
    ]),
  );
  expect(await writeSession(item, calls(), { ...emptySession, facts }, 1_000)).toBe(true);
  const kept = Object.keys((await readSession(item, calls(), 1_000)).facts);
  expect(kept).toHaveLength(400);
  expect(kept[0]).toBe("hash50abc");
});
