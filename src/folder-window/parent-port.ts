import type { TextPort } from "../ageing/folder/remote-messages";

/** The members of Office that a dialog has, as suspicious as src/outlook/host.ts is. */
interface DialogSide {
  readonly messageParent?: (text: string) => void;
  readonly addHandlerAsync?: (
    type: string,
    handler: (event: { readonly message?: unknown; readonly origin?: unknown }) => void,
    callback: (answer: { readonly status?: unknown }) => void,
  ) => void;
}

/** Clients that tell where a message came from are believed; what is no address is not looked at. */
const isElsewhere = (origin: unknown): boolean =>
  typeof origin === "string" && URL.canParse(origin) && new URL(origin).origin !== location.origin;

/** The pane that opened this window; undefined where none did, or where this client passes nothing to a window. */
export async function parentPort(): Promise<TextPort | undefined> {
  try {
    await Office.onReady();
    const { ui } = Office.context as unknown as { readonly ui?: DialogSide };
    if (!ui?.messageParent || !ui.addHandlerAsync) return undefined;
    const listeners: ((text: string) => void)[] = [];
    const isHeard = await new Promise<boolean>((resolve) => {
      ui.addHandlerAsync?.(
        "dialogParentMessageReceived",
        ({ message, origin }) => {
          if (typeof message !== "string" || isElsewhere(origin)) return;
          for (const listener of listeners) listener(message);
        },
        ({ status }) => resolve(status === "succeeded"),
      );
    });
    if (!isHeard) return undefined;
    return {
      send: (text) => ui.messageParent?.(text),
      onMessage: (listener) => void listeners.push(listener),
      // A window is closed with the pane, or outlives it and hears no more.
      closed: new Promise(() => undefined),
    };
  } catch {
    return undefined;
  }
}
