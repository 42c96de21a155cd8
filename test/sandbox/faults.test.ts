import { callsOf, FAMILIES, faultFor, type Fault } from "../../src/sandbox/host/faults";

const fault = (kind: Fault["kind"]): Fault => ({ kind, ms: 0, code: 0 });
const TO = { recipientField: 0 };
const CC = { recipientField: 1 };

describe("which call goes wrong", () => {
  test("a plan for one field leaves the others alone", () => {
    const plan = { "15:0": fault("drop") };
    expect(faultFor(plan, 15, TO)?.kind).toBe("drop");
    expect(faultFor(plan, 15, CC)).toBeNull();
  });

  test("the most particular plan wins: field, then call, then all", () => {
    const plan = { "*": fault("delay"), "15": fault("fail"), "15:1": fault("twice") };
    expect(faultFor(plan, 15, CC)?.kind).toBe("twice");
    expect(faultFor(plan, 15, TO)?.kind).toBe("fail");
    expect(faultFor(plan, 18, undefined)?.kind).toBe("delay");
  });

  test("a family, one call and everything can be named; anything else is refused", () => {
    expect(callsOf("sessionRead")).toEqual(["186", "187"]);
    expect(callsOf("dispid:15:2")).toEqual(["15:2"]);
    expect(callsOf("all")).toEqual(["*"]);
    expect(() => callsOf("toString")).toThrow('No family of calls "toString".');
    expect(() => callsOf("dispid:many")).toThrow();
  });

  test("every family names at least one call", () => {
    expect(Object.values(FAMILIES).every((calls) => calls.length > 0)).toBe(true);
  });
});
