import { findBrowser, findInstalled } from "../../tools/browser";

const before = process.env["CHROMIUM_PATH"];
afterEach(() => {
  if (before === undefined) delete process.env["CHROMIUM_PATH"];
  else process.env["CHROMIUM_PATH"] = before;
});

describe("which browser the tests take", () => {
  test("the one that CHROMIUM_PATH names, before any other", async () => {
    process.env["CHROMIUM_PATH"] = process.execPath;
    expect(await findBrowser()).toEqual({ executablePath: process.execPath, env: {}, from: "CHROMIUM_PATH" });
  });

  test("a CHROMIUM_PATH that cannot be run is an error in one line, never another browser", async () => {
    process.env["CHROMIUM_PATH"] = "/nowhere/chromium";
    expect(() => findInstalled()).toThrow(
      "CHROMIUM_PATH names no program that can be run: /nowhere/chromium",
    );
    await expect(findBrowser()).rejects.toThrow("/nowhere/chromium");
  });
});
