import { senderAccount } from "../../../src/policy/rules/sender-account";
import { failed, known, unavailable } from "../../support/builders";
import { testRule } from "../../support/test-rule";

const from = (address: string) => ({ from: known({ name: "Ana", address }) });

testRule(senderAccount, {
  accepts: [
    { why: "an institutional account", draft: from("aperez@sre.gob.mx") },
    { why: "capitals", draft: from("APEREZ@SRE.GOB.MX") },
    { why: "a subdomain", draft: from("aperez@consulmex.sre.gob.mx") },
    { why: "a final dot", draft: from("aperez@sre.gob.mx.") },
    { why: "an at sign in a quoted local part", draft: from('"a@gmail.com"@sre.gob.mx') },
    { why: "a client that never tells", draft: { from: unavailable } },
  ],
  rejects: [
    {
      why: "a private account",
      draft: from("ana@gmail.com"),
      finds: [
        {
          key: "foreignAccount",
          clause: "1",
          severity: "block",
          certainty: "certain",
          data: { address: "ana@gmail.com", domain: "sre.gob.mx" },
        },
      ],
    },
    {
      why: "a domain that only ends alike",
      draft: from("ana@evil-sre.gob.mx"),
      finds: [{ key: "foreignAccount" }],
    },
    {
      why: "a domain that only begins alike",
      draft: from("ana@sre.gob.mx.co"),
      finds: [{ key: "foreignAccount" }],
    },
    { why: "the parent domain", draft: from("ana@gob.mx"), finds: [{ key: "foreignAccount" }] },
    {
      why: "a meeting from a private account",
      draft: { item: "meeting", ...from("ana@gmail.com") },
      finds: [{ key: "foreignAccount" }],
    },
    {
      why: "a directory name instead of an address",
      draft: from("/o=SRE/cn=Recipients/cn=aperez"),
      finds: [{ key: "unverified", severity: "warn" }],
    },
    {
      why: "an account that could not be read",
      draft: { from: failed("refused") },
      finds: [{ key: "unverified", severity: "warn", certainty: "unverified" }],
    },
  ],
});
