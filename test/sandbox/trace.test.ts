import { createTracer } from "../../src/sandbox/host/trace";

describe("how many calls wait at the same moment", () => {
  test("counts each loaded page by itself, and an answer once", () => {
    const tracer = createTracer();
    const first = tracer.waiting("one");
    tracer.waiting("one");
    tracer.waiting("other");
    expect(tracer.read().maxInFlight).toBe(2);
    first();
    first();
    tracer.waiting("one");
    expect(tracer.read().maxInFlight).toBe(2);
    tracer.waiting("one");
    expect(tracer.read().maxInFlight).toBe(3);
  });

  test("clearing forgets the most, not what still waits", () => {
    const tracer = createTracer();
    tracer.waiting("one");
    tracer.clear();
    expect(tracer.read().maxInFlight).toBe(0);
    tracer.waiting("one");
    expect(tracer.read().maxInFlight).toBe(2);
  });
});
