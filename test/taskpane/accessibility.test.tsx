import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { paneTexts, type PaneTexts } from "../../src/i18n/pane";
import type { Draft } from "../../src/policy/draft";
import { scenes } from "./preview/scenes";
import { liveSource, type Script } from "./support/live-source";
import { accessibilityFaults, openPane } from "./support/pane";

const drafts: Readonly<Record<string, Draft>> = scenes;
const locales = ["es-MX", "en-US"] as const;
const shown = Object.keys(drafts).flatMap((scene) => locales.map((locale) => ({ scene, locale })));

test.each(shown)("axe finds nothing wrong: $scene in $locale, all opened", async ({ scene, locale }) => {
  const container = await openPane(liveSource(drafts[scene]!), { locale });
  await screen.findAllByRole("heading", { level: 2 });
  screen.queryAllByRole("button", { expanded: false }).forEach((button) => fireEvent.click(button));
  expect(await accessibilityFaults(container)).toEqual([]);
});

const press = (name: string) =>
  act(async () => {
    const button = screen.getAllByRole("button", { name })[0];
    button?.focus();
    if (button) fireEvent.click(button);
    await Promise.resolve();
  });

interface State {
  readonly state: string;
  readonly script?: Script;
  readonly steps: (texts: PaneTexts) => readonly string[];
  /** What is there then and was not before. */
  readonly sign: (texts: PaneTexts) => string;
}

const states: readonly State[] = [
  {
    state: "a form is open",
    steps: ({ remedies }) => [remedies.insertSubject],
    sign: ({ remedies }) => remedies.form.cancel,
  },
  {
    state: "a reason is asked",
    steps: ({ settling }) => [settling.open],
    sign: ({ settling }) => settling.cancel,
  },
  {
    state: "a file was removed",
    steps: ({ remedies }) => [remedies.removeAttachment],
    sign: ({ remedies }) => remedies.undo,
  },
  {
    state: "no copy could be kept",
    script: { outcome: () => ({ state: "refused", why: "noCopy" }) },
    steps: ({ remedies }) => [remedies.removeAttachment],
    sign: ({ remedies }) => remedies.keep,
  },
  {
    state: "people were moved half-way",
    script: { outcome: () => ({ state: "partly", moved: 20, of: 54 }) },
    steps: ({ remedies }) => [remedies.moveToBcc],
    sign: ({ remedies }) => remedies.resume,
  },
];

test.each(states.flatMap((one) => locales.map((locale) => ({ ...one, locale }))))(
  "axe finds nothing wrong when $state, in $locale",
  async ({ script, steps, sign, locale }) => {
    const texts = paneTexts(locale);
    const container = await openPane(liveSource(drafts["actions"]!, script), { locale });
    await screen.findAllByRole("article");
    for (const name of steps(texts)) await press(name);
    await waitFor(() => expect(screen.getByRole("button", { name: sign(texts) })).toBeInTheDocument());
    expect(await accessibilityFaults(container)).toEqual([]);
    expect(document.body).not.toHaveFocus();
  },
);

test.each(["read", "unsupported"] as const)("axe finds nothing wrong without a draft: %s", async (mode) => {
  expect(await accessibilityFaults(await openPane(undefined, { mode }))).toEqual([]);
});
