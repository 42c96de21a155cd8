import { ADDRESSES, isAddressOf } from "../../graph/whose";
import type { StoreAnswer, StoreManner } from "../store";
import { ask } from "./graph-settle";
import { isRecord, query, readJson } from "./graph-values";
import { failureOf } from "./graph-wait";
import { failed, READ, type GraphWorld } from "./graph-world";

/** Mail of another account must neither be taken for the sender's nor moved. */
export async function checkAccount(
  world: GraphWorld,
  mailbox: string,
  manner: StoreManner,
): Promise<StoreAnswer<true>> {
  const url = world.base + query("/me", { $select: ADDRESSES });
  const answer = await ask(world, { scopes: [...READ, "User.Read"], url }, manner);
  if (answer.state === "failed") return answer;
  const { status, bytes } = answer.value;
  const user = readJson(bytes);
  if (status !== 200) return failed(failureOf(status));
  if (!isRecord(user)) return failed("failed");
  return isAddressOf(mailbox, user) ? { state: "known", value: true } : failed("otherAccount");
}
