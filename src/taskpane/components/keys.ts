import type { KeyboardEvent } from "react";

/** Does `act` on Escape and keeps the key to the pane: office.js listens above it and would leave. Whether it was that key. */
export function escaped(event: KeyboardEvent, act: () => void): boolean {
  if (event.key !== "Escape") return false;
  event.preventDefault();
  event.stopPropagation();
  act();
  return true;
}

/** Whether Enter was pressed in `field`, and not to end the composing of a letter. */
export function isEnterIn(event: KeyboardEvent, field: Element | null): boolean {
  return event.key === "Enter" && event.target === field && !event.nativeEvent.isComposing;
}
