import { fireEvent, screen } from "@testing-library/react";
import type { Draft } from "../../src/policy/draft";
import { scenes } from "./preview/scenes";
import { accessibilityFaults, openPane, sourceOf } from "./support/pane";

const drafts: Readonly<Record<string, Draft>> = scenes;
const shown = Object.keys(drafts).flatMap((scene) =>
  (["es-MX", "en-US"] as const).map((locale) => ({ scene, locale })),
);

test.each(shown)("axe finds nothing wrong: $scene in $locale, clauses open", async ({ scene, locale }) => {
  const container = await openPane(sourceOf(drafts[scene]!), { locale });
  screen.queryAllByRole("button").forEach((button) => fireEvent.click(button));
  expect(await accessibilityFaults(container)).toEqual([]);
});

test.each(["read", "unsupported"] as const)("axe finds nothing wrong without a draft: %s", async (mode) => {
  expect(await accessibilityFaults(await openPane(undefined, { mode }))).toEqual([]);
});
