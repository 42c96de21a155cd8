/** The page of the gallery: `window.gallery.show(state, locale)` puts the pane into a state and resolves when it stands. */
import { findAllByRole, findByLabelText, fireEvent } from "@testing-library/dom";
import { createRoot, type Root } from "react-dom/client";
import type { Locale } from "../../src/i18n";
import { paneTexts } from "../../src/i18n/pane";
import { App, BrokenPane } from "../../src/taskpane/App";
import { policy } from "../support/builders";
import { startOf } from "../taskpane/support/desks";
import { states, type Hands } from "./states";

interface Gallery {
  readonly states: readonly { readonly name: string; readonly shows: string }[];
  show(name: string, locale: Locale): Promise<void>;
}

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** React and the answers of the ports need a few turns: as many as the page goes on changing. */
const CALM = 35;
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    const calm = (): void => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(calm, CALM);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(calm, CALM);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });

async function control(name: string | RegExp): Promise<HTMLElement> {
  const roles = ["button", "link", "tab"] as const;
  try {
    const [first] = await Promise.any(roles.map((role) => findAllByRole(document.body, role, { name })));
    if (first) return first;
  } catch {
    // None of the roles has it.
  }
  throw new Error(`Nothing to press is called ${String(name)}.`);
}

const hands: Hands = {
  press: async (name) => {
    const found = await control(name);
    found.focus();
    found.click();
    await settle();
  },
  fill: async (label, text) => {
    fireEvent.change(await findByLabelText(document.body, label), { target: { value: text } });
    await settle();
  },
  choose: async (value) => {
    const radio = document.querySelector<HTMLInputElement>(`input[type="radio"][value="${value}"]`);
    if (!radio) throw new Error(`No radio button has the value ${value}.`);
    radio.click();
    await settle();
  },
  tick: async (label) => {
    (await findByLabelText(document.body, label)).click();
    await settle();
  },
  openAll: async () => {
    for (const button of document.querySelectorAll<HTMLElement>("button[aria-expanded=false]")) {
      button.click();
      await settle();
    }
  },
  wait,
};

let root: Root | undefined;

window.gallery = {
  states: states.map(({ name, shows }) => ({ name, shows })),
  async show(name, locale) {
    const state = states.find((one) => one.name === name);
    if (!state) throw new Error(`No state is called ${name}.`);
    root?.unmount();
    const place = document.createElement("div");
    document.body.replaceChildren(place);
    document.documentElement.lang = locale;
    window.scrollTo(0, 0);
    root = createRoot(place);
    root.render(
      state.isBroken ? (
        <BrokenPane locale={locale} policy={policy} />
      ) : (
        <App start={startOf({ ...state.start(), locale })} policy={policy} />
      ),
    );
    await settle();
    await state.steps?.(hands, paneTexts(locale));
    await settle();
  },
};
