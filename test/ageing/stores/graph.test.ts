import { storeContract } from "./store-contract";
import { graphDesk } from "./support";

describe("a mailbox behind Graph keeps the contract", () =>
  storeContract((mailbox) => graphDesk(mailbox).store));
