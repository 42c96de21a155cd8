import { PROFILES, profileById } from "../../src/sandbox/host/profiles";
import { closePanes, openPane } from "../../src/sandbox/panes";
import type { Options, PaneState, State } from "../../src/sandbox/state";
import { createStore } from "../../src/sandbox/store";

const hostWith = (profile: string) => {
  const state = {
    options: createStore({ profile: profileById(profile) } as Options),
    panes: { first: createStore<PaneState | null>(null), second: createStore<PaneState | null>(null) },
  } as State;
  const turns: (number | undefined)[] = [];
  state.panes.first.watch((pane) => turns.push(pane?.turn));
  return { state, turns };
};

describe("how an alert reaches the pane", () => {
  test("a client of set 1.15 tells the open pane, with the new context, and does not load it again", () => {
    const { state, turns } = hostWith("web");
    openPane(state, "open", null);
    openPane(state, "open", "a");
    openPane(state, "open", "a");
    expect(turns).toEqual([1, 1, 1]);
    expect(state.panes.first.get()).toEqual({ commandId: "open", context: "a", turn: 1 });
  });

  test.each(PROFILES.map(({ id }) => id).filter((id) => id !== "web"))(
    "%s is older: the pane is loaded afresh",
    (profile) => {
      const { state, turns } = hostWith(profile);
      openPane(state, "open", null);
      openPane(state, "open", "a");
      expect(turns).toEqual([1, 2]);
    },
  );

  test("another command, and the ribbon's own button, load the pane afresh", () => {
    const { state, turns } = hostWith("web");
    openPane(state, "open", "a");
    openPane(state, "other", "a");
    openPane(state, "other", null);
    expect(turns).toEqual([1, 2, 3]);
  });

  test("two panes are opened each on its own, and closed together", () => {
    const { state } = hostWith("web");
    openPane(state, "open", null);
    openPane(state, "open", null, "second");
    expect(state.panes.second.get()?.commandId).toBe("open");
    closePanes(state);
    expect([state.panes.first.get(), state.panes.second.get()]).toEqual([null, null]);
  });
});
