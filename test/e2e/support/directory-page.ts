/** The page of `directory.test.ts`: our sign-in and question, with an emulated host in front of it. */
import { askTitleIn } from "../../../src/graph/ask-title";
import { startNestedAppHost } from "../../graph/support/nested-app-host";

const mailbox = "aperez@sre.gob.mx";
const registration = { clientId: "11111111-2222-3333-4444-555555555555", tenant: "sre.gob.mx" };

const askTitle = askTitleIn(registration, mailbox);
const directory = { host: startNestedAppHost(), ask: () => askTitle({}) };
Object.assign(window, { directory });

declare global {
  interface Window {
    readonly directory: {
      readonly host: ReturnType<typeof startNestedAppHost>;
      readonly ask: () => ReturnType<typeof askTitle>;
    };
  }
}
