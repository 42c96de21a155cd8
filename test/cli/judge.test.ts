import * as engine from "../../src/policy/evaluate";
import { jsonLines, run } from "../support/fake-io";

jest.mock("../../src/policy/evaluate", () => {
  const actual = jest.requireActual<typeof engine>("../../src/policy/evaluate");
  return { ...actual, evaluate: jest.fn(actual.evaluate) };
});

test("a message that makes the engine throw is answered, and those after it are judged", async () => {
  jest.mocked(engine.evaluate).mockImplementationOnce(() => {
    throw new RangeError("Invalid string length");
  });
  const lines = [1, 2].map((id) => JSON.stringify({ id, path: "limpio.eml" }));
  const { out, code } = await run(["check", "--batch"], { stdin: [lines.join("\n")] });
  expect(jsonLines(out)).toMatchObject([
    { id: 1, error: { code: "unreadable", message: expect.stringContaining("limpio.eml") as string } },
    { id: 2, outcome: "allow" },
  ]);
  expect(code).toBe(3);
});
