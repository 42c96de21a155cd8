// Not through @testing-library/react: each test loads the pane, and React with it, afresh.
import { configure, screen, waitFor } from "@testing-library/dom";
import { cleanItem, fakeOutlook, type FakeItem } from "../support/fake-outlook";
import type { Clock } from "../support/clock";

/** The door itself, before a host that answers in real time. */
const realClock = {
  after: (milliseconds: number, callback: () => void) => setTimeout(callback, milliseconds),
} as unknown as Clock;

interface World {
  readonly item?: Partial<FakeItem>;
  readonly language?: string;
  /** Changes of `Office.context.mailbox`. */
  readonly mailbox?: object;
  readonly context?: string;
  readonly ready?: Promise<object>;
}

async function open({ item, language, mailbox, context, ready = Promise.resolve({}) }: World): Promise<void> {
  const { Office } = fakeOutlook(realClock, { item: cleanItem(item), ...(language ? { language } : {}) });
  const office = Office as { context: { mailbox: { item: object } } };
  const composed = {
    ...office.context.mailbox.item,
    getInitializationContextAsync: (callback: (answer: object) => void) =>
      callback({ status: "succeeded", value: context ?? "" }),
  };
  Object.assign(globalThis, {
    VB_BUILD: { rank: null, version: "0" },
    Office: {
      ...office,
      onReady: () => ready,
      context: { ...office.context, mailbox: mailbox ?? { item: composed } },
    },
  });
  await enter();
}

async function enter(): Promise<void> {
  document.body.innerHTML = '<div id="pane"></div>';
  jest.resetModules();
  await import("../../src/taskpane/index");
}

configure({ asyncUtilTimeout: 5_000 });
afterEach(() => {
  jest.useRealTimers();
  for (const name of ["Office", "VB_BUILD"]) Reflect.deleteProperty(globalThis, name);
});

test("judges the draft in front of it, in Outlook's language", async () => {
  await open({ item: { subject: "" }, language: "en-US" });
  expect(await screen.findByText("You can send. One suggestion.")).toBeInTheDocument();
  expect(document.documentElement.lang).toBe("en-US");
});

test("goes to the finding that the alert named", async () => {
  await open({
    item: {
      subject: "",
      attachments: [{ id: "1", name: "a.exe", size: 9, attachmentType: "file", isInline: false }],
    },
    context: JSON.stringify({ v: 1, findings: ["attachment-type.executable"], fingerprint: [] }),
  });
  await waitFor(() => expect(screen.getByRole("article", { name: /a\.exe/ })).toHaveFocus());
});

test("says so when a message is only being read", async () => {
  await open({ mailbox: { item: { itemType: "message", subject: "Hola" } } });
  expect(await screen.findByText("Aquí se revisan borradores")).toBeInTheDocument();
});

test("says so when Outlook shows no item", async () => {
  await open({ mailbox: {} });
  expect(await screen.findByText("Este Outlook no deja ver el borrador")).toBeInTheDocument();
});

test("says that nothing was checked when office.js did not arrive", async () => {
  Object.assign(globalThis, { VB_BUILD: { rank: null, version: "0" } });
  await enter();
  expect(await screen.findByText(/No se revisó el borrador|The draft was not checked/)).toBeInTheDocument();
});

test("says so when no Outlook ever answers, and judges after all when it comes late", async () => {
  jest.useFakeTimers();
  let arrive: () => void = () => undefined;
  await open({ language: "en-US", ready: new Promise((resolve) => (arrive = () => resolve({}))) });
  await jest.advanceTimersByTimeAsync(9_999);
  expect(screen.queryByRole("heading", { level: 2 })).not.toBeInTheDocument();
  await jest.advanceTimersByTimeAsync(100);
  expect(screen.getByText(/This Outlook does not show the draft/)).toBeInTheDocument();
  arrive();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(screen.getByText("All in order. You can send.")).toBeInTheDocument();
});
