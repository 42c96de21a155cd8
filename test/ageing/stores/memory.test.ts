import { memoryStore } from "../../../src/ageing/stores/memory";
import { mailboxOf, messages } from "./mailboxes";
import { all, storeContract, whyOf } from "./store-contract";

describe("a mailbox in memory keeps the contract", () => storeContract((mailbox) => memoryStore(mailbox)));

test("what is to fail fails, and nothing else", async () => {
  const store = memoryStore(mailboxOf(messages(3)), {
    fault: ({ act, id }) => (act === "fetch" && id === "m1" ? "tooLarge" : undefined),
  });
  const fetched = await all(store.fetch(messages(3)));
  expect(fetched.map(({ mime }) => whyOf(mime))).toEqual(["known", "tooLarge", "known"]);
});

test("a page that fails ends the listing; what came before it stands", async () => {
  let pages = 0;
  const store = memoryStore(mailboxOf(messages(30)), {
    top: 10,
    fault: ({ act }) => (act === "list" && ++pages > 2 ? "offline" : undefined),
  });
  expect((await all(store.list(undefined))).map(whyOf)).toEqual(["known", "known", "offline"]);
});

test("tells where every message is", async () => {
  const store = memoryStore(mailboxOf(messages(2)));
  await all(store.move([{ id: "m0", to: "deleteditems" }]));
  expect(store.messages().map(({ folderId }) => folderId)).toEqual(["F-deleted", "F-inbox"]);
});
