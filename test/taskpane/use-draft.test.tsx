import { act, renderHook } from "@testing-library/react";
import type { Draft } from "../../src/policy/draft";
import { useDraft } from "../../src/taskpane/use-draft";
import { draft, known, people, policy } from "../support/builders";
import { copied } from "./support/copied";
import { handSource } from "./support/pane";

async function opened() {
  const source = handSource();
  const { result } = renderHook(() => useDraft(source, policy, "es-MX"));
  await act(() => Promise.resolve());
  const answer = (value: Draft) =>
    act(async () => {
      source.asked.shift()!.answer(value);
      await Promise.resolve();
    });
  const look = () =>
    act(async () => {
      void result.current.again();
      await Promise.resolve();
    });
  return { result, answer, look };
}

const unreadable = (): Draft =>
  Object.defineProperty(draft(), "subject", {
    get: () => {
      throw new Error("unreadable");
    },
    enumerable: true,
  });

test("waits, then tells the draft with its verdict and its cards", async () => {
  const { result, answer } = await opened();
  expect(result.current.news).toEqual({ state: "waiting" });
  await answer(draft({ subject: known("") }));
  expect(result.current.news).toMatchObject({
    state: "read",
    value: {
      draft: { subject: known("") },
      verdict: { outcome: "allow", findings: [{ key: "courtesy.missingSubject" }] },
      cards: [{ severity: "advise" }],
    },
  });
});

test("tells the same object as long as nothing in the draft changes", async () => {
  const { result, answer, look } = await opened();
  const first = draft({ to: known(people(60)) });
  await answer(first);
  const told = result.current.news;
  await look();
  await answer(copied(first));
  expect(result.current.news).toBe(told);
  await look();
  await answer({ ...copied(first), to: known(people(61)) });
  expect(result.current.news).toMatchObject({ value: { people: { people: 61 } } });
});

test("a draft that cannot be judged leaves no verdict standing, and the next one that can is told", async () => {
  const { result, answer, look } = await opened();
  await answer(draft());
  await look();
  await answer(unreadable());
  expect(result.current.news).toEqual({ state: "failed" });
  await look();
  await answer(draft());
  expect(result.current.news).toMatchObject({ state: "read", value: { verdict: { outcome: "allow" } } });
});

test("a long draft is judged where there are no workers", async () => {
  expect(globalThis).not.toHaveProperty("Worker");
  const { result, answer } = await opened();
  await answer(
    draft({ body: known({ format: "text", content: `Es usted un inútil. ${"palabra ".repeat(8_000)}` }) }),
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  while (result.current.news.state === "waiting") {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  expect(result.current.news).toMatchObject({
    value: { quotes: [{ lemmas: ["inútil"], quotes: [{ part: "body" }] }] },
  });
});
