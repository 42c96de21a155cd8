import { savedIds } from "../../src/taskpane/saved-ids";

function storage(first?: string) {
  const kept = new Map(first === undefined ? [] : [["visto-bueno.saved", first]]);
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test("what was saved is known in the next pane, by no id", () => {
  const browser = storage();
  savedIds(browser).keepSaved(new Set(["AAkALgAAAA-1", "AAkALgAAAA-2"]));
  const next = savedIds(browser);
  expect(["AAkALgAAAA-1", "AAkALgAAAA-2", "AAkALgAAAA-3"].map(next.wasSaved)).toEqual([true, true, false]);
  expect([...browser.kept.values()].join()).not.toContain("AAkALg");
});

test("what has no copy any more is forgotten", () => {
  const browser = storage();
  const saved = savedIds(browser);
  saved.keepSaved(new Set(["a", "b"]));
  saved.forgetSaved(new Set(["a"]));
  expect(["a", "b"].map(savedIds(browser).wasSaved)).toEqual([false, true]);
});

test("what one pane forgot does not come back by another", () => {
  const browser = storage();
  const [one, other] = [savedIds(browser), savedIds(browser)];
  one.keepSaved(new Set(["a"]));
  other.keepSaved(new Set(["b"]));
  one.forgetSaved(new Set(["a"]));
  other.keepSaved(new Set(["c"]));
  expect(["a", "b", "c"].map(savedIds(browser).wasSaved)).toEqual([false, true, true]);
});

test.each([
  ["keeps nothing", undefined],
  ["holds nonsense", storage("<img> \u202e {} --")],
  [
    "throws",
    {
      getItem: () => {
        throw new Error("denied");
      },
      setItem: () => {
        throw new Error("full");
      },
    },
  ],
])("a browser that %s serves as long as the pane is open", (_what, browser) => {
  const saved = savedIds(browser);
  expect(saved.wasSaved("a")).toBe(false);
  saved.keepSaved(new Set(["a"]));
  expect(saved.wasSaved("a")).toBe(true);
});
