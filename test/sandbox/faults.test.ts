import {
  callsOf,
  createFaultCount,
  FAMILIES,
  faultFor,
  faultsOfLoading,
  type Fault,
} from "../../src/sandbox/host/faults";

const fault = (kind: Fault["kind"], more: Partial<Fault> = {}): Fault => ({
  kind,
  ms: 0,
  code: 0,
  after: 0,
  times: Infinity,
  ...more,
});
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

  test("a change can fail by field, apart from the reading of that field", () => {
    const plan = Object.fromEntries(callsOf("bccWrite").map((call) => [call, fault("fail")]));
    expect(faultFor(plan, 22, { recipientField: 2 })?.kind).toBe("fail");
    expect(faultFor(plan, 22, TO)).toBeNull();
    expect(faultFor(plan, 15, { recipientField: 2 })).toBeNull();
  });

  test.each([
    ["from the first on", {}, [true, true, true, true]],
    ["after two", { after: 2 }, [false, false, true, true]],
    ["once", { times: 1 }, [true, false, false, false]],
    ["the third alone", { after: 2, times: 1 }, [false, false, true, false]],
  ])("calls of a family go wrong %s, counted together", (_, more, goesWrong) => {
    const planned = fault("fail", more);
    const count = createFaultCount();
    expect(goesWrong.map(() => count(planned) !== null)).toEqual(goesWrong);
    expect(count(null)).toBeNull();
  });

  test("only what a page must know before it loads makes it load again", () => {
    expect(faultsOfLoading({ "18": fault("fail"), "15": fault("throw"), load: fault("drop") })).toEqual([
      "15 throw",
      "load drop",
    ]);
  });

  test("every family names at least one call", () => {
    expect(Object.values(FAMILIES).every((calls) => calls.length > 0)).toBe(true);
  });
});
