import type { Move, StoreAnswer, StoreFailure, StoreManner } from "../store";
import { canName, segment } from "./graph-address";
import { askBatch } from "./graph-batch";
import { errorCode, isRecord, textOf } from "./graph-values";
import { failureOf } from "./graph-wait";
import { failed, WRITE, type GraphWorld } from "./graph-world";

export type NewId = { readonly id: string };

export const pathOf = (id: string): string => `/me/messages/${segment(id)}`;

/** Ids of folders by the names that moves are asked for with. */
export type FolderIds = Map<string, string>;

/** Why it could not ask; a folder that is not there it does not learn. */
async function learnFolders(
  world: GraphWorld,
  names: readonly string[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<StoreFailure | undefined> {
  if (names.length === 0) return undefined;
  const items = names.map((name) => ({ path: `/me/mailFolders/${segment(name)}?$select=id` }));
  for (const [index, answer] of (await askBatch(world, items, { scopes: WRITE }, manner)).entries()) {
    if (answer.state === "failed") return answer.why;
    const { status, body } = answer.value;
    if (status === 200 && isRecord(body)) ids.set(names[index] ?? "", textOf(body["id"]));
  }
  return undefined;
}

/** Asks where at most 20 messages are whose move may have been done or not; their ids last while they are in this mailbox. */
export async function look(
  world: GraphWorld,
  moves: readonly Move[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<readonly (StoreAnswer<NewId> | "stays")[]> {
  const isUnknown = (name: string): boolean => !ids.has(name) && canName(name);
  const names = new Set(moves.map(({ to }) => to).filter(isUnknown));
  const why = await learnFolders(world, [...names], ids, manner);
  if (why !== undefined) return moves.map(() => failed(why));
  const items = moves.map(({ id }) => ({ path: `${pathOf(id)}?$select=id,parentFolderId` }));
  const answers = await askBatch(world, items, { scopes: WRITE }, manner);
  return moves.map(({ id, to }, index) => {
    const answer = answers[index] ?? failed("failed");
    if (answer.state === "failed") return answer;
    const { status, body } = answer.value;
    if (status !== 200 || !isRecord(body))
      return failed(status === 200 ? "failed" : failureOf(status, errorCode(body)));
    const is = textOf(body["parentFolderId"]);
    // Without knowing which folder it should be in, to move it again is no worse: it is moved there or is there.
    return is !== "" && is === ids.get(to)
      ? { state: "known", value: { id: textOf(body["id"]) || id } }
      : "stays";
  });
}
