import { lazyContents } from "../../src/outlook/lazy-contents";
import { file, unavailable } from "../support/builders";

const runtime = { now: () => 0, setTimeout: undefined, log: () => undefined };

test("nothing attached, nothing loaded", async () => {
  const listed: never[] = [];
  expect(await lazyContents(runtime).lookInto(listed)).toBe(listed);
});

test("looks into what is attached with the inspection that is loaded for it", async () => {
  const [looked] = await lazyContents(runtime).lookInto([file("oficio.pdf", 1000)]);
  // No host is there that gives contents.
  expect(looked?.content).toEqual(unavailable);
});

describe("where the inspection cannot be loaded", () => {
  beforeEach(() => {
    jest.resetModules();
    jest.doMock("../../src/outlook/pane-contents", () => {
      throw new Error("no network");
    });
  });
  afterEach(() => {
    jest.dontMock("../../src/outlook/pane-contents");
  });

  test("contents are not checked, and said to be so; a link has none", async () => {
    const link = file("plano.dwg", 1000, { type: "cloud" });
    const [looked, passed] = await lazyContents(runtime).lookInto([file("oficio.pdf", 1000), link]);
    expect(looked?.content).toEqual({ state: "failed", why: "refused" });
    expect(passed).toBe(link);
  });
});
