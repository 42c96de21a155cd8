/** The page of `directory.test.ts`: our sign-in and question, with an emulated host in front of it. */
import { titleFromGraph } from "../../../src/graph/me";
import { nestedAppSignIn } from "../../../src/graph/nested-app-sign-in";
import { startNestedAppHost } from "../../graph/support/nested-app-host";

const mailbox = "aperez@sre.gob.mx";
const registration = { clientId: "11111111-2222-3333-4444-555555555555", tenant: "sre.gob.mx" };

const directory = {
  host: startNestedAppHost(),
  ask: () => titleFromGraph(nestedAppSignIn(registration, mailbox), mailbox),
};
Object.assign(window, { directory });

declare global {
  interface Window {
    readonly directory: {
      readonly host: ReturnType<typeof startNestedAppHost>;
      readonly ask: () => ReturnType<typeof titleFromGraph>;
    };
  }
}
