import type { FrameLocator, Locator } from "playwright-core";
import type { DraftSpec } from "../../../src/sandbox/api";
import type { Sandbox } from "./sandbox";

/** The pane as a person finds things in it: by role and name. */
export interface PaneHands {
  readonly frame: FrameLocator;
  /** The card whose sentence holds these words. */
  card(fact: string | RegExp): Locator;
  button(name: string | RegExp): Locator;
  /** Resolves when the pane says these words, anywhere in sight. */
  says(words: string | RegExp): Promise<void>;
}

export function handsOn(frame: FrameLocator): PaneHands {
  return {
    frame,
    card: (fact) => frame.getByRole("article", { name: fact }),
    button: (name) => frame.getByRole("button", { name }),
    says: (words) => frame.getByText(words).filter({ visible: true }).first().waitFor(),
  };
}

/** Opens an item with this content and the pane beside it, and waits for its verdict. */
export async function openPaneOn(sandbox: Sandbox, draft: DraftSpec): Promise<PaneHands> {
  await sandbox.setDraft(draft);
  await sandbox.openPane();
  return verdictIn(sandbox.pane());
}

/** Waits until the pane has judged the draft. */
export async function verdictIn(frame: FrameLocator): Promise<PaneHands> {
  await frame.getByRole("heading", { level: 2 }).first().waitFor();
  return handsOn(frame);
}

/** Tries again until what is looked at is as expected: the add-in works on, whatever a test waits for. */
export async function eventually(look: () => Promise<void>, limit = 5_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      await look();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
