import type { StoreAnswer, StoreFailure } from "../store";

/** Of the connection and the person: what stops one request stops all. */
const ofAll: ReadonlySet<StoreFailure> = new Set([
  "cancelled",
  "offline",
  "unavailable",
  "otherAccount",
  "stopped",
]);
/** Of all where nothing comes through; of one message where others do, as of one that the server cannot convert. */
const ofMany: ReadonlySet<StoreFailure> = new Set(["busy", "refused"]);

/**
 * Told of each parcel's answers, gives why it is of no use to ask for the rest: each would only ask, or wait, once more.
 */
export function endWatch(): (answers: readonly StoreAnswer<unknown>[]) => StoreFailure | undefined {
  let barren = 0;
  return (answers) => {
    const whys = answers.flatMap((answer) => (answer.state === "failed" ? answer.why : []));
    if (whys.length < answers.length) barren = 0;
    const all = whys.find((why) => ofAll.has(why));
    if (all !== undefined || whys.length < answers.length) return all;
    const many = whys.find((why) => ofMany.has(why));
    if (many === undefined) return undefined;
    barren += 1;
    return answers.length > 1 || barren > 1 ? many : undefined;
  };
}
