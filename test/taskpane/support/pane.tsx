import { act, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { PolicyDocument } from "../../../src/policy/document/fields";
import type { Draft } from "../../../src/policy/draft";
import { App } from "../../../src/taskpane/App";
import type { DraftSource, PaneStart } from "../../../src/taskpane/draft-source";
import { policy } from "../../support/builders";
import { idleSource, startOf } from "./desks";

export { sourceOf } from "./desks";

/** A draft source whose answers the test gives by hand. */
export interface HandSource extends DraftSource {
  /** Reads that were asked for and not answered yet, the oldest first. */
  readonly asked: { readonly answer: (draft: Draft) => void; readonly fail: () => void }[];
  /** How often the draft was read. */
  readonly reads: () => number;
  readonly change: () => void;
  readonly listeners: () => number;
}

export function handSource(): HandSource {
  const asked: HandSource["asked"] = [];
  const listeners = new Set<() => void>();
  let reads = 0;
  return {
    ...idleSource,
    asked,
    reads: () => reads,
    listeners: () => listeners.size,
    change: () => listeners.forEach((listener) => listener()),
    read: () => {
      reads++;
      return new Promise((resolve, reject) => {
        asked.push({ answer: resolve, fail: () => reject(new Error("lost")) });
      });
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Opens the pane on a draft; whatever else it starts with may be said, and the policy that judges it. */
export async function openPane(
  source: DraftSource | undefined,
  options: Partial<PaneStart> = {},
  judgedBy: PolicyDocument = policy,
): Promise<HTMLElement> {
  const { container } = render(<App start={startOf({ source, ...options })} policy={judgedBy} />);
  // The first answer arrives in a microtask.
  await act(async () => {
    await Promise.resolve();
  });
  return container;
}

/** The cards in their order, each by its title. */
export const cardTitles = (): readonly string[] =>
  screen.queryAllByRole("heading", { level: 3 }).map((heading) => heading.textContent);

/** What axe finds wrong, one line each. Colours and landmarks need a layout: the browser tests look at them. */
export async function accessibilityFaults(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
