import { _ as asyncToGenerator } from "../../src/launchevent/lowered/async-to-generator";

describe("an async function as the send bundle lowers it", () => {
  test("waits for each promise and gives what the function returns", async () => {
    const sum = asyncToGenerator(function* (first, second) {
      const one = (yield Promise.resolve(first)) as number;
      return one + ((yield second) as number);
    });
    await expect(sum(2, 3)).resolves.toBe(5);
  });

  test("keeps the object it is called on", async () => {
    const item = {
      name: "acta",
      read: asyncToGenerator(function* (this: unknown) {
        yield undefined;
        return (this as { name: string }).name;
      }),
    };
    await expect(item.read()).resolves.toBe("acta");
  });

  test("rejects with what the function throws, before or after it has waited", async () => {
    const fault = new Error("no");
    const stop = (): unknown => {
      throw fault;
    };
    const atOnce = asyncToGenerator(function* () {
      yield stop();
    });
    const later = asyncToGenerator(function* () {
      yield undefined;
      throw fault;
    });
    await expect(atOnce()).rejects.toBe(fault);
    await expect(later()).rejects.toBe(fault);
  });

  test("lets the function catch what it waited for", async () => {
    const brave = asyncToGenerator(function* () {
      try {
        yield Promise.reject(new Error("late"));
      } catch {
        return "caught";
      }
      return "missed";
    });
    await expect(brave()).resolves.toBe("caught");
  });
});
