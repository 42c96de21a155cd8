import type { Host } from "../../src/outlook/host";
import { rankDesk, type AskTitle } from "../../src/outlook/rank-desk";
import type { Runtime } from "../../src/outlook/runtime";
import type { RankDesk } from "../../src/taskpane/draft-source";
import { policy } from "../support/builders";

const head = "jefe-departamento-o-inferior";
const other = "otro-cargo";
const today = "2026-11-24";

/** Noon, so that it is the same day wherever the tests run. */
const runtime: Runtime = {
  now: () => new Date(2026, 10, 24, 12).getTime(),
  // Whatever is asked here answers at once.
  setTimeout: undefined,
  log: () => undefined,
};

type SaveAnswer = "saved" | "failed";

/** Roaming settings as Office.js has them; `kept` is what the mailbox holds. */
function settings(start?: object, answer: () => SaveAnswer = () => "saved") {
  const values = new Map<string, unknown>(start ? [["rank", start]] : []);
  let saves = 0;
  const host: Pick<Host, "settings"> = {
    settings: {
      get: (name) => values.get(name),
      set: (name: string, value: unknown) => void values.set(name, value),
      remove: (name: string) => void values.delete(name),
      saveAsync: (callback: (given: { status: string }) => void) => {
        saves++;
        callback({ status: answer() === "saved" ? "succeeded" : "failed" });
      },
    },
  };
  return { host, kept: () => values.get("rank"), saves: () => saves };
}

const title =
  (text: string): AskTitle =>
  () =>
    Promise.resolve({ state: "known", title: text });
const refusal: AskTitle = () => Promise.resolve({ state: "failed", why: "refused" });

const desk = (
  more: Partial<Parameters<typeof rankDesk>[0]> & Pick<Parameters<typeof rankDesk>[0], "host">,
) => {
  const made = rankDesk({ policy, deployed: undefined, runtime, ...more });
  // The pane takes it for its port.
  const port: RankDesk = made;
  return { ...made, ...port, refresh: made.refresh };
};

const directoryRank = { v: 1, id: other, source: "directory", date: "2026-11-20", title: "Directora" };
const declaredRank = { v: 1, id: head, source: "declared", date: "2026-11-20" };

describe("the rank used", () => {
  test.each<[string, object | undefined, string | undefined, object | undefined]>([
    ["the deployment's, whatever is kept", directoryRank, head, { id: head, source: "deployed" }],
    [
      "the directory's, with its day and title",
      directoryRank,
      undefined,
      { id: other, source: "directory", date: "2026-11-20", title: "Directora" },
    ],
    ["the sender's word", declaredRank, undefined, { id: head, source: "declared", date: "2026-11-20" }],
    ["none, where nobody told it", undefined, undefined, undefined],
  ])("is %s", (_, kept, deployed, expected) => {
    expect(desk({ host: settings(kept).host, deployed }).current()).toEqual(expected);
  });
});

describe("a declaration", () => {
  test("is kept with its day", async () => {
    const { host, kept } = settings();
    const one = desk({ host });
    expect(await one.declare(other)).toBe("kept");
    expect(kept()).toEqual({ v: 1, id: other, source: "declared", date: today });
    expect(one.current()).toEqual({ id: other, source: "declared", date: today });
  });

  test("is forgotten", async () => {
    const { host, kept } = settings(declaredRank);
    const one = desk({ host });
    expect(await one.declare(undefined)).toBe("kept");
    expect(kept()).toBeUndefined();
    expect(one.current()).toBeUndefined();
  });

  test("that the mailbox does not keep is not used", async () => {
    const one = desk({ host: settings(undefined, () => "failed").host });
    expect(await one.declare(other)).toBe("failed");
    expect(one.current()).toBeUndefined();
  });

  test("without settings fails, and does not throw", async () => {
    expect(await desk({ host: { settings: undefined } }).declare(other)).toBe("failed");
  });
});

describe("the directory", () => {
  test("is not offered where this client or kit has none, or the deployment has said the rank", () => {
    const { host } = settings();
    expect(desk({ host }).askDirectory).toBeUndefined();
    expect(desk({ host, askTitle: title("Directora"), deployed: head }).askDirectory).toBeUndefined();
    expect(desk({ host, askTitle: title("Directora") }).askDirectory).toBeDefined();
  });

  test("is asked with questions allowed, and its rank kept with day and title", async () => {
    const { host, kept } = settings();
    const askTitle = jest.fn(title("Directora General de Delegaciones"));
    expect(await desk({ host, askTitle }).askDirectory?.()).toEqual({
      state: "known",
      rank: { id: other, source: "directory", date: today, title: "Directora General de Delegaciones" },
    });
    expect(askTitle.mock.calls).toEqual([[{ silently: false }]]);
    expect(kept()).toMatchObject({ id: other, source: "directory", date: today });
  });

  test("stands before a declaration, which comes back when the directory no longer tells", async () => {
    const { host } = settings(declaredRank);
    let answer = title("Directora");
    const one = desk({ host, askTitle: (manner) => answer(manner) });
    await one.askDirectory?.();
    expect(one.current()).toMatchObject({ id: other, source: "directory" });
    answer = () => Promise.resolve({ state: "failed", why: "noTitle" });
    expect(await one.askDirectory?.()).toEqual({ state: "failed", why: "noTitle" });
    expect(one.current()).toMatchObject({ id: head, source: "declared" });
  });

  test("that tells a title of no rank is quoted, and its former rank forgotten", async () => {
    const { host } = settings(directoryRank);
    const one = desk({ host, askTitle: title("Coordinadora de Proyectos") });
    expect(await one.askDirectory?.()).toEqual({
      state: "failed",
      why: "unknownTitle",
      title: "Coordinadora de Proyectos",
    });
    expect(one.current()).toBeUndefined();
  });

  test("that cannot be asked leaves what is known, and saves nothing", async () => {
    const { host, saves } = settings(directoryRank);
    const one = desk({ host, askTitle: refusal });
    expect(await one.askDirectory?.()).toEqual({ state: "failed", why: "refused" });
    expect(one.current()).toMatchObject({ id: other, source: "directory", date: "2026-11-20" });
    expect(saves()).toBe(0);
  });

  test("whose answer the mailbox does not keep is not used", async () => {
    const one = desk({ host: settings(undefined, () => "failed").host, askTitle: title("Directora") });
    expect(await one.askDirectory?.()).toEqual({ state: "failed", why: "notKept", title: "Directora" });
    expect(one.current()).toBeUndefined();
  });
});

describe("the daily question", () => {
  test.each<[string, object | undefined, AskTitle | undefined, string | undefined, boolean, number]>([
    [
      "an answer of another day, now with another rank",
      directoryRank,
      title("Jefa de Depto."),
      undefined,
      true,
      1,
    ],
    ["an answer of another day that still holds", directoryRank, title("Directora"), undefined, false, 1],
    ["an answer of today", { ...directoryRank, date: today }, title("Jefa de Depto."), undefined, false, 0],
    ["nothing", undefined, title("Directora"), undefined, true, 1],
    [
      "a declaration that the directory confirms, which changes who says so",
      declaredRank,
      title("Jefa de Depto."),
      undefined,
      true,
      1,
    ],
    ["a directory that does not answer", directoryRank, refusal, undefined, false, 1],
    ["a directory that no longer has the post", directoryRank, title("Asesora"), undefined, true, 1],
    ["a rank of the deployment", directoryRank, title("Jefa de Depto."), head, false, 0],
    ["no directory", declaredRank, undefined, undefined, false, 0],
  ])("over %s", async (_, kept, answer, deployed, isChanged, asked) => {
    const askTitle = jest.fn(answer);
    const one = desk({ host: settings(kept).host, deployed, askTitle: answer && askTitle });
    expect(await one.refresh()).toBe(isChanged);
    expect(askTitle.mock.calls).toEqual(asked === 0 ? [] : [[{ silently: true }]]);
  });

  test("dates an answer that still holds anew", async () => {
    const one = desk({ host: settings(directoryRank).host, askTitle: title("Directora") });
    await one.refresh();
    expect(one.current()).toMatchObject({ date: today });
    expect(await one.refresh()).toBe(false);
  });
});
