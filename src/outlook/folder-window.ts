import { attempt } from "./host";
import type { Runtime } from "./runtime";

/** A window to speak with in strings; what `remoteDestination` of src/ageing/folder takes. */
export interface WindowPort {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
  /** Resolves when the window is no longer there. */
  readonly closed: Promise<void>;
  /** Closes the window. */
  close(): void;
}

/** `denied`: the browser or the person let no window open; `unavailable`: this client cannot open one that is spoken to. */
export type NoWindow = "denied" | "unavailable" | "failed";

/** The members of `Office.Dialog` that this file uses, as suspicious as src/outlook/host.ts is. */
interface Dialog {
  readonly addEventHandler?: (type: string, handler: (event: unknown) => void) => void;
  readonly messageChild?: (text: string) => void;
  readonly close?: () => void;
}

interface DialogUi {
  readonly displayDialogAsync?: (
    address: string,
    options: { readonly height: number; readonly width: number; readonly promptBeforeOpen: boolean },
    callback: (answer: {
      readonly status?: unknown;
      readonly value?: Dialog;
      readonly error?: unknown;
    }) => void,
  ) => void;
}

/** Of the screen, in hundredths. */
const SIZE = { height: 45, width: 35 };
/** The person refused, or the browser let no window open. */
const REFUSED: ReadonlySet<unknown> = new Set([12009, 12011]);
/** One is open already. Outlook on the web learns that a person has closed it within a second, and only then opens the next. */
const STILL_OPEN = 12_007;
const LEARNT = 1_500;
/** A client that will open one at all has done so by then. */
const LIMIT = 15_000;

const memberOf = (value: unknown, name: string): unknown =>
  attempt(() => (value as Readonly<Record<string, unknown>> | undefined)?.[name]);

/** Events of Office carry the text as `message`, or a number as `error`: of those, any means that the window is lost. */
function portOf(dialog: Dialog): WindowPort | undefined {
  const listeners: ((text: string) => void)[] = [];
  let lost: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (lost = resolve));
  const isListening = attempt(() => {
    dialog.addEventHandler?.("dialogMessageReceived", (event) => {
      const text = memberOf(event, "message");
      if (typeof text === "string") for (const listener of listeners) listener(text);
    });
    dialog.addEventHandler?.("dialogEventReceived", () => lost());
    return typeof dialog.addEventHandler === "function" && typeof dialog.messageChild === "function";
  });
  if (isListening !== true) return undefined;
  return {
    send: (text) => dialog.messageChild?.(text),
    onMessage: (listener) => void listeners.push(listener),
    closed,
    close() {
      attempt(() => dialog.close?.());
      lost();
    },
  };
}

/**
 * Opens the page that writes the personal folder in a window of its own: the pane is a frame of another site, in which
 * no browser lets a folder be chosen. To be called by a click. Never rejects.
 */
export function openFolderWindow(address: string, runtime: Runtime): Promise<WindowPort | NoWindow> {
  return new Promise((resolve) => {
    const ui = attempt(() => (Office.context as unknown as { readonly ui?: DialogUi }).ui);
    const isNew = attempt(() => Office.context.requirements.isSetSupported("DialogApi", "1.2")) ?? true;
    if (!isNew || typeof attempt(() => ui?.displayDialogAsync) !== "function") {
      resolve("unavailable");
      return;
    }
    let isLate = false;
    runtime.setTimeout?.(() => {
      isLate = true;
      resolve("failed");
    }, LIMIT);
    const ask = (isLast: boolean): void => {
      ui?.displayDialogAsync?.(address, { ...SIZE, promptBeforeOpen: false }, (answer) => {
        const dialog = attempt(() => answer.value);
        if (memberOf(answer, "status") === "succeeded" && dialog) {
          const port = isLate ? undefined : portOf(dialog);
          // Nobody would speak to it.
          if (!port) attempt(() => dialog.close?.());
          resolve(port ?? "unavailable");
          return;
        }
        const code = memberOf(memberOf(answer, "error"), "code");
        if (code === STILL_OPEN && !isLast && runtime.setTimeout)
          runtime.setTimeout(() => tried(true), LEARNT);
        else resolve(REFUSED.has(code) ? "denied" : "failed");
      });
    };
    const tried = (isLast: boolean): void => {
      try {
        ask(isLast);
      } catch {
        resolve("failed");
      }
    };
    tried(false);
  });
}
