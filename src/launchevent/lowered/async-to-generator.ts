type Steps = Generator<unknown, unknown, unknown>;

/** Async functions, as swc lowers them for ES2016 (webpack.config.js): each `yield` waits for a promise. */
export const _ = (work: (...given: unknown[]) => Steps) =>
  function (this: unknown, ...given: unknown[]): Promise<unknown> {
    const steps = work.apply(this, given);
    // What a step throws, the promise that it is taken in rejects with.
    const go = (how: "next" | "throw", value?: unknown): Promise<unknown> =>
      new Promise((resolve) => {
        const { done, value: result } = steps[how](value);
        const goOn = (kept: unknown) => go("next", kept);
        const fail = (error: unknown) => go("throw", error);
        resolve(done === true ? result : Promise.resolve(result).then(goOn, fail));
      });
    return go("next");
  };
