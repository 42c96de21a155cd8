import { hasSet } from "./host/profiles";
import { PANE_SLOTS, type PaneSlot, type State } from "./state";

/**
 * Opens the pane of a command. One that is open already for that command stays as it is and is told of the new context
 * (`InitializationContextChanged`, Mailbox 1.15); an older client loads it afresh.
 */
export function openPane(
  state: State,
  commandId: string,
  context: string | null,
  slot: PaneSlot = "first",
): void {
  const tells = context !== null && hasSet(state.options.get().profile, "1.15");
  state.panes[slot].update((now) => {
    const turn = now?.turn ?? 0;
    return { commandId, context, turn: tells && now?.commandId === commandId ? turn : turn + 1 };
  });
}

export function closePanes(state: State): void {
  for (const slot of PANE_SLOTS) state.panes[slot].set(null);
}
