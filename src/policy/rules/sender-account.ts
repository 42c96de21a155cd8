import { domainOf, isWithin } from "../recipients";
import { data, defineRule } from "../rule";
import { unverifiedParts } from "../unverified";

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
    const institutional = policy.domains.institutional;
    if (isWithin(domainOf(address), institutional)) return [];
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
