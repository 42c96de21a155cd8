import { hasSet, profileById } from "../../src/sandbox/host/profiles";

describe("which requirement sets a client has", () => {
  test.each([
    ["set-1.12", "1.9", true],
    ["set-1.12", "1.12", true],
    ["set-1.12", "1.13", false],
    ["set-1.14", "1.14", true],
    ["web", "1.16", true],
    ["web", "2.0", false],
  ] as const)("%s has %s: %s", (id, set, expected) => {
    expect(hasSet(profileById(id), set)).toBe(expected);
  });

  test("an unknown client is refused with the names of those there are", () => {
    expect(() => profileById("mac")).toThrow(/web, set-1\.14/);
  });
});
