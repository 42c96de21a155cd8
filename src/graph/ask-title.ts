import type { AskTitle } from "./me";
import type { Registration } from "./nested-app-sign-in";

/**
 * Asks the directory that the kit is registered in. Everything it takes is fetched with the first question: most panes
 * open without one.
 * @param mailbox address of the open mailbox, where the host tells it
 */
export function askTitleIn(registration: Registration, mailbox: string | undefined): AskTitle {
  let directory: Promise<AskTitle> | undefined;
  return async (manner) => {
    try {
      directory ??= import(/* webpackChunkName: "directory" */ "./directory").then(({ microsoftDirectory }) =>
        microsoftDirectory(registration, mailbox),
      );
      const ask = await directory;
      return await ask(manner);
    } catch {
      // The file could not be fetched; perhaps the next time.
      directory = undefined;
      return { state: "failed", why: navigator.onLine ? "failed" : "offline" };
    }
  };
}
