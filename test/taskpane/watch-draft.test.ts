import type { Draft } from "../../src/policy/draft";
import { known } from "../../src/policy/draft";
import { watchDraft, type DraftNews } from "../../src/taskpane/watch-draft";
import { draft } from "../support/builders";
import { handSource } from "./support/pane";
import { idleSource } from "./support/desks";

const about = (subject: string): Draft => draft({ subject: known(subject) });

function watched() {
  const source = handSource();
  const told: string[] = [];
  const slow: boolean[] = [];
  const onNews = (news: DraftNews<Draft>) =>
    told.push(
      news.state === "read" && news.value.subject.state === "known" ? news.value.subject.value : news.state,
    );
  const watch = watchDraft(source, { onNews, onSlow: (isSlow) => slow.push(isSlow) });
  return { source, told, slow, watch, isSlow: () => slow[slow.length - 1] ?? false };
}

let visibility: DocumentVisibilityState = "visible";
const show = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event("visibilitychange"));
};

beforeEach(() => {
  jest.useFakeTimers();
  visibility = "visible";
  jest.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

test("reads at once, and tells what it read", async () => {
  const { source, told } = watched();
  await pass(0);
  source.asked[0]!.answer(about("uno"));
  await pass(0);
  expect(told).toEqual(["uno"]);
});

test("takes several changes in a row for one, 400 ms after the last", async () => {
  const { source } = watched();
  await pass(0);
  source.asked[0]!.answer(about("uno"));
  source.change();
  await pass(300);
  source.change();
  await pass(399);
  expect(source.reads()).toBe(1);
  await pass(1);
  expect(source.reads()).toBe(2);
});

test("drops an answer that a newer one has overtaken", async () => {
  const { source, told } = watched();
  await pass(0);
  source.change();
  await pass(400);
  source.asked[1]!.answer(about("nuevo"));
  await pass(0);
  source.asked[0]!.answer(about("viejo"));
  await pass(0);
  expect(told).toEqual(["nuevo"]);
});

test("drops a late failure as well", async () => {
  const { source, told } = watched();
  await pass(0);
  source.change();
  await pass(400);
  source.asked[1]!.answer(about("nuevo"));
  await pass(0);
  source.asked[0]!.fail();
  await pass(0);
  expect(told).toEqual(["nuevo"]);
});

test("says that it could not read, whether the source rejects or throws", async () => {
  const rejecting = watched();
  await pass(0);
  rejecting.source.asked[0]!.fail();
  await pass(0);
  expect(rejecting.told).toEqual(["failed"]);

  const told: string[] = [];
  const throwing = {
    read: () => {
      throw new Error("gone");
    },
    onChange: () => () => undefined,
  };
  watchDraft(
    { ...idleSource, ...throwing },
    { onNews: ({ state }) => told.push(state), onSlow: () => undefined },
  );
  await pass(0);
  expect(told).toEqual(["failed"]);
});

test("looks again every three seconds, quietly", async () => {
  const { source, told, slow } = watched();
  await pass(0);
  source.asked[0]!.answer(about("uno"));
  await pass(3_000);
  expect(source.reads()).toBe(2);
  await pass(2_000);
  expect(slow).not.toContain(true);
  source.asked[1]!.answer(about("dos"));
  await pass(0);
  expect(told).toEqual(["uno", "dos"]);
});

test.each<[string, number, number]>([
  ["a quick read is followed by three seconds of rest", 200, 3_000],
  ["one of a second by ten", 1_000, 10_000],
  ["none by more than fifteen", 2_000, 15_000],
])("%s", async (_what, took, rest) => {
  const { source } = watched();
  await pass(took);
  source.asked[0]!.answer(about("uno"));
  await pass(rest - 1);
  expect(source.reads()).toBe(1);
  await pass(1);
  expect(source.reads()).toBe(2);
});

test("a rest ends at once when the draft tells of a change, or the page is seen again", async () => {
  const { source } = watched();
  await pass(2_000);
  source.asked[0]!.answer(about("uno"));
  source.change();
  await pass(400);
  expect(source.reads()).toBe(2);
  source.asked[1]!.answer(about("dos"));
  show("hidden");
  show("visible");
  await pass(0);
  expect(source.reads()).toBe(3);
});

test("lets a slow read finish before it polls again, but not for ever", async () => {
  const { source } = watched();
  await pass(9_000);
  expect(source.reads()).toBe(1);
  await pass(3_000);
  expect(source.reads()).toBe(2);
});

test("rests while nobody sees the page, and looks at once when it is seen again", async () => {
  const { source } = watched();
  await pass(0);
  source.asked[0]!.answer(about("uno"));
  show("hidden");
  await pass(30_000);
  expect(source.reads()).toBe(1);
  show("visible");
  await pass(0);
  expect(source.reads()).toBe(2);
});

test("calls a read slow after half a second, and no longer once it has answered", async () => {
  const { source, isSlow } = watched();
  await pass(499);
  expect(isSlow()).toBe(false);
  await pass(1);
  expect(isSlow()).toBe(true);
  source.asked[0]!.answer(about("uno"));
  await pass(0);
  expect(isSlow()).toBe(false);
});

test("stays slow until the newest awaited read has answered", async () => {
  const { source, isSlow } = watched();
  await pass(300);
  source.change();
  await pass(400);
  source.asked[0]!.answer(about("viejo"));
  await pass(500);
  expect(isSlow()).toBe(true);
  source.asked[1]!.answer(about("nuevo"));
  await pass(0);
  expect(isSlow()).toBe(false);
});

test("after stopping, reads nothing and tells nothing", async () => {
  const { source, told, watch } = watched();
  await pass(0);
  source.change();
  watch.stop();
  source.asked[0]!.answer(about("uno"));
  await pass(60_000);
  show("visible");
  void watch.again();
  expect(source.reads()).toBe(1);
  expect(source.listeners()).toBe(0);
  expect(told).toEqual([]);
});
