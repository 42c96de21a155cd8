import type { Runtime } from "../outlook/runtime";

// Declared here because the send bundle's types are ES2016 and Office only: these two, and the console, are all that it
// takes from its engine, and it can do without each of them.
declare const setTimeout: ((callback: () => void, milliseconds: number) => unknown) | undefined;
declare const console: { readonly info?: (line: string) => void } | undefined;

/** The engine that runs the send bundle. */
export const engine: Runtime = {
  now: () => Date.now(),
  setTimeout:
    typeof setTimeout === "function"
      ? (callback, milliseconds) => setTimeout(callback, milliseconds)
      : undefined,
  log: (line) => {
    if (typeof console === "object") console.info?.(line);
  },
};
