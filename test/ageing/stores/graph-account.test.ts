import { mailboxOf, messages } from "./mailboxes";
import { value, whyOf } from "./store-contract";
import { changed, graphDesk } from "./support";

const own = "ana@example.org";

test("the folders of the open mailbox's own account are told", async () => {
  const { store, sent, asked } = graphDesk(mailboxOf(messages(3)), { account: own.toUpperCase() });
  expect(value(await store.folders()).length).toBeGreaterThan(0);
  expect(sent[0]?.url).toContain("/me?$select=");
  expect(asked[0]?.[0]).toEqual(["Mail.Read", "User.Read"]);
});

test("mail of another account that Outlook signed in is not touched", async () => {
  const { store, sent } = graphDesk(mailboxOf(messages(3)), { account: "jefe@sre.gob.mx" });
  expect(whyOf(await store.folders())).toBe("otherAccount");
  expect(sent).toHaveLength(1);
});

test.each([
  [
    "an answer without addresses",
    { mail: null, userPrincipalName: 7, proxyAddresses: "SMTP:ana@example.org" },
  ],
  ["a hostile answer", { mail: { toString: "ana@example.org" }, proxyAddresses: [null, [own]] }],
])("%s is nobody's", async (_what, user) => {
  const { store } = graphDesk(mailboxOf(messages(1)), {
    account: own,
    isUnchecked: true,
    onTheWay: (_one, answer, number) => (number === 1 ? changed(answer, () => user) : answer),
  });
  expect(whyOf(await store.folders())).toBe("otherAccount");
});

test("a directory that refuses is told as it is", async () => {
  const { store } = graphDesk(mailboxOf(messages(1)), { account: own, grants: ["Mail.Read"] });
  expect(whyOf(await store.folders())).toBe("refused");
});
