/** A tenth of what people notice, and a third of a picture at 30 a second. */
const SLICE = 10;

/** Lets whatever the page has to do go first: a key, a click, a picture. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function atOnce<T>(steps: Iterator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs steps to their end, and lets go of the thread whenever those of the last few milliseconds were enough. */
export async function inSlices<T>(steps: Iterator<undefined, T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < SLICE) continue;
    await pause();
    began = performance.now();
  }
}
