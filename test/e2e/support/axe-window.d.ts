import type axe from "axe-core";

declare global {
  interface Window {
    /** Where a test put it. */
    readonly axe: typeof axe;
  }
}
