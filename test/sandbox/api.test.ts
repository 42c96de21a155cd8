import { createApi } from "../../src/sandbox/api";
import { createTracer } from "../../src/sandbox/host/trace";
import { PROFILES } from "../../src/sandbox/host/profiles";
import { emptyDraft } from "../../src/sandbox/mailbox/draft";
import type { HostDialog, Options, PaneState, SentItem, State } from "../../src/sandbox/state";
import { createStore } from "../../src/sandbox/store";

function open() {
  const [profile] = PROFILES;
  if (!profile) throw new Error("No profile.");
  const state: State = {
    draft: createStore(emptyDraft("message", { name: "Ana", address: "ana@sre.gob.mx", kind: "person" })),
    options: createStore<Options>({
      profile,
      locale: "es-MX",
      theme: "light",
      faults: {},
      mailboxFault: "none",
      rewritesBody: false,
      latencyMs: 0,
      slowMs: 0,
      limitMs: 0,
      loadMs: 0,
      clock: 0,
    }),
    settings: createStore<Readonly<Record<string, string>>>({}),
    sent: createStore<readonly SentItem[]>([]),
    dialog: createStore<HostDialog | null>(null),
    panes: { first: createStore<PaneState | null>(null), second: createStore<PaneState | null>(null) },
    countFault: (fault) => fault,
    status: createStore(""),
  };
  const remount = jest.fn(() => Promise.resolve());
  const api = createApi({
    state,
    tracer: createTracer(),
    session: () => null,
    remount,
    opened: () => Promise.resolve(),
    send: () => Promise.resolve({ outcome: "sent" }),
    lastOutcome: () => null,
  });
  return { api, state, remount };
}

describe("changing the open item from a test", () => {
  test("attachments that are named as they stand keep their id; a changed one is another", async () => {
    const { api } = open();
    const [acta, oficio] = [
      { name: "acta.txt", text: "hola" },
      { name: "oficio.txt", text: "hola" },
    ];
    await api.editDraft({ attachments: [acta, oficio] });
    const [first, second] = api.draft.attachments;
    await api.editDraft({ attachments: [oficio, { ...acta, text: "HOLA" }] });
    expect(api.draft.attachments.map(({ id }) => id)).toEqual([
      second?.id,
      expect.not.stringMatching(first?.id ?? ""),
    ]);
    expect(atob(api.attachmentContent("acta.txt"))).toBe("HOLA");
    expect(() => api.attachmentContent("nada.txt")).toThrow('No attachment "nada.txt".');
  });

  test("two attachments of one name and content stay two", async () => {
    const { api } = open();
    const twin = { name: "acta.txt", text: "hola" };
    await api.editDraft({ attachments: [twin, twin] });
    const before = api.draft.attachments.map(({ id }) => id);
    await api.editDraft({ attachments: [twin, twin] });
    expect(api.draft.attachments.map(({ id }) => id)).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });
});

describe("faults", () => {
  test("an answer that goes wrong from now on leaves open pages open; one that a page throws loads it again", async () => {
    const { api, state, remount } = open();
    await api.setFault("bccWrite", "fail", { after: 1, times: 1, code: 9020 });
    expect(remount).not.toHaveBeenCalled();
    expect(state.options.get().faults["22:2"]).toEqual({
      kind: "fail",
      ms: 2000,
      code: 9020,
      after: 1,
      times: 1,
    });
    await api.setFault("body", "throw");
    expect(remount).toHaveBeenCalledTimes(1);
    await api.clearFaults();
    expect(remount).toHaveBeenCalledTimes(2);
    expect(state.options.get().faults).toEqual({});
  });

  test("calls that throw inside the page cannot be counted: that is said", () => {
    const { api } = open();
    expect(() => api.setFault("body", "throw", { after: 1 })).toThrow("not counted");
  });
});
