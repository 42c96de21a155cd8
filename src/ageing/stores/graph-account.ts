import { ADDRESSES, isAddressOf } from "../../graph/whose";
import type { StoreFailure, StoreManner } from "../store";
import { ask } from "./graph-settle";
import { isRecord, query, readJson } from "./graph-values";
import { failureOf } from "./graph-wait";
import { READ, WRITE, type GraphWorld } from "./graph-world";

/**
 * Why mail must not be touched: that of another account must neither be taken for the sender's nor moved. Undefined where
 * it is theirs, or where nobody told whose mailbox is open.
 */
export async function checkAccount(
  world: GraphWorld,
  manner: StoreManner,
  scopes: readonly string[] = READ,
): Promise<StoreFailure | undefined> {
  const { mailbox, watch } = world;
  if (mailbox === undefined) return undefined;
  const url = world.base + query("/me", { $select: ADDRESSES });
  const answer = await ask(world, { scopes: [...scopes, "User.Read"], url, asksWho: true }, manner);
  if (answer.state === "failed") return answer.why;
  const { status, bytes, account } = answer.value;
  const user = readJson(bytes);
  if (status !== 200) return failureOf(status);
  if (!isRecord(user)) return "failed";
  if (!isAddressOf(mailbox, user)) return "otherAccount";
  watch.passed(account, scopes === WRITE);
  return undefined;
}

/**
 * The same before the first move. A host that tells whose its tokens are needs no second question: each is compared. Of
 * another we know only that the pop-up, which asks for the permission to move, may have signed in somebody else.
 */
export const checkBeforeMoves = async (
  world: GraphWorld,
  manner: StoreManner,
): Promise<StoreFailure | undefined> =>
  world.watch.isUnsure() ? checkAccount(world, manner, WRITE) : undefined;
