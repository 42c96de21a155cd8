import { domainOf, isWithin } from "../recipients";
import { data, defineRule } from "../rule";
import { unverified, unverifiedParts } from "../unverified";

/** Clauses 1 and 2: the institution's information leaves from an institutional account only. */
export const senderAccount = defineRule({
  id: "sender-account",
  items: ["message", "meeting"],
  reads: ["from"],
  findings: { foreignAccount: data<{ readonly address: string; readonly domain: string }>() },
  settings: {},

  check({ from }, { policy }) {
    if (from.state !== "known") return unverifiedParts({ from }, ["from"]);
    const { address } = from.value;
    const domain = domainOf(address);
    // An Exchange directory name, say, is no address: it tells nothing of the account.
    if (domain === "") return [unverified(["from"], "invalid")];
    const institutional = policy.domains.institutional;
    if (isWithin(domain, institutional)) return [];
    return [
      {
        key: "foreignAccount",
        certainty: "certain",
        data: { address, domain: institutional[0] ?? "" },
        places: [{ part: "from", address }],
        judged: [address],
      },
    ];
  },
});
