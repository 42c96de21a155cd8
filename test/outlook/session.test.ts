import { officeCalls } from "../../src/outlook/calls";
import type { ComposeItem } from "../../src/outlook/host";
import { emptySession, readSession, writeSession, type Session } from "../../src/outlook/session";

const calls = () => officeCalls({ now: () => 0, setTimeout: undefined, log: () => undefined }, 1_000, 1_000);

/** An item whose session data holds `text`. */
function itemWith(text: unknown): ComposeItem {
  let kept = text;
  return {
    sessionData: {
      getAsync: (_name, callback) => {
        callback({ status: "succeeded", value: kept });
      },
      setAsync: (_name, value, callback) => {
        kept = value;
        callback({ status: "succeeded" });
      },
    },
  };
}
const read = (text: unknown) => readSession(itemWith(text), calls(), 1_000);

test("what was kept is had back", async () => {
  const item = itemWith(undefined);
  const session: Session = { v: 1, facts: { a: 0, b: 12 }, warned: { at: 5, findings: ["x", "y"] } };
  expect(await writeSession(item, calls(), session, 1_000)).toBe(true);
  expect(await readSession(item, calls(), 1_000)).toEqual(session);
});

test.each([
  ["nothing", undefined],
  ["no JSON", "{"],
  ["null", "null"],
  ["a number", "1"],
  ["another version", `{"v":2,"facts":{"a":1}}`],
  ["no members", `{"v":1}`],
  ["members that are null", `{"v":1,"facts":null,"warned":null}`],
  ["members that are words", `{"v":1,"facts":"abc","warned":"abc"}`],
  ["facts that are no lengths", `{"v":1,"facts":{"a":-1,"b":"1","c":null,"d":1e999,"e":{}}}`],
  ["a warning without a time", `{"v":1,"facts":{},"warned":{"findings":[]}}`],
  ["a warning at no time", `{"v":1,"facts":{},"warned":{"at":"1","findings":[]}}`],
  ["a warning with no list", `{"v":1,"facts":{},"warned":{"at":1,"findings":null}}`],
  ["a warning with a list of other things", `{"v":1,"facts":{},"warned":{"at":1,"findings":["a",2]}}`],
])("kept as %s, it is as if nothing was kept", async (_what, text) => {
  expect(await read(text)).toEqual(emptySession);
});

test("a member of the wrong shape takes no other with it", async () => {
  expect(await read(`{"v":1,"facts":{"a":1,"b":null},"warned":{"at":null,"findings":[]}}`)).toEqual({
    ...emptySession,
    facts: { a: 1 },
  });
  expect(await read(`{"v":1,"facts":null,"warned":{"at":1,"findings":["a"]}}`)).toEqual({
    ...emptySession,
    warned: { at: 1, findings: ["a"] },
  });
});
