import { signInOffer } from "../../src/outlook/sign-in-offer";

const declares = (name: string, version: string): boolean => name === "NestedAppAuth" && version === "1.1";
const requirements = { isSetSupported: declares };
const emailAddress = "aperez@sre.gob.mx";

const withOffice = (context: unknown): void => {
  Object.assign(globalThis, { Office: { context } });
};
const throwing = (member: string): object =>
  Object.defineProperty({ requirements, mailbox: { userProfile: { emailAddress } } }, member, {
    get: () => {
      throw new Error(member);
    },
  });

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test.each<[string, unknown, string | undefined]>([
  [
    "with the address of the mailbox",
    { requirements, mailbox: { userProfile: { emailAddress } } },
    emailAddress,
  ],
  [
    "for a mailbox in the cloud",
    { requirements, mailbox: { userProfile: { emailAddress, accountType: "office365" } } },
    emailAddress,
  ],
  ["where the client does not tell the address", { requirements, mailbox: {} }, undefined],
  [
    "where the address is no text",
    { requirements, mailbox: { userProfile: { emailAddress: 7 } } },
    undefined,
  ],
  ["where the mailbox throws", throwing("mailbox"), undefined],
])("signing in is offered %s", (_, context, mailbox) => {
  withOffice(context);
  expect(signInOffer()).toEqual({ mailbox });
});

test.each<[string, unknown]>([
  ["without Office", undefined],
  ["where the client declares no such set", { requirements: { isSetSupported: () => false } }],
  ["where the client declares nothing", { mailbox: { userProfile: { emailAddress } } }],
  ["where declaring throws", throwing("requirements")],
  [
    "for a mailbox on the institution's own Exchange",
    { requirements, mailbox: { userProfile: { emailAddress, accountType: "enterprise" } } },
  ],
])("signing in is not offered %s", (_, context) => {
  if (context !== undefined) withOffice(context);
  expect(signInOffer()).toBeUndefined();
});
