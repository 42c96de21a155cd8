import type { Move, Moved, StoreAnswer, StoreFailure, StoreManner } from "../store";
import { askBatch, BATCH, sendBatch, type ItemAnswer } from "./graph-batch";
import { endWatch } from "./graph-end";
import { failed, type GraphWorld } from "./graph-exchange";
import { untilSettled, verdictOf, type Verdict } from "./graph-settle";
import { errorCode, isRecord, textOf } from "./graph-values";
import { failureOf } from "./graph-wait";

const SCOPES = ["Mail.ReadWrite"];

type NewId = { readonly id: string };

const pathOf = (id: string): string => `/me/messages/${encodeURIComponent(id)}`;

/**
 * The id that an answer tells; `unknown` where the message may have been moved or not: an answer that was lost, that a
 * gateway gave for the server, or that names no message.
 */
function readMoved(answer: StoreAnswer<ItemAnswer>): Verdict<NewId> | "unknown" {
  if (answer.state === "failed") return answer.why === "offline" ? "unknown" : answer;
  const { status, body } = answer.value;
  if (status === 503 || status === 504) return "unknown";
  if (status !== 200 && status !== 201) {
    const again = verdictOf(answer);
    return again.state === "again" ? again : failed(failureOf(status, errorCode(body)));
  }
  const id = isRecord(body) ? textOf(body["id"]) : "";
  return id === "" ? "unknown" : { state: "known", value: { id } };
}

/** Ids of folders by the names that moves are asked for with. */
type FolderIds = Map<string, string>;

async function learnFolders(
  world: GraphWorld,
  names: readonly string[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<void> {
  const items = names.map((name) => ({ path: `/me/mailFolders/${encodeURIComponent(name)}?$select=id` }));
  for (const [index, answer] of (await askBatch(world, items, { scopes: SCOPES }, manner)).entries()) {
    const body = answer.state === "known" && answer.value.status === 200 ? answer.value.body : undefined;
    if (isRecord(body)) ids.set(names[index] ?? "", textOf(body["id"]));
  }
}

/** Asks where at most 20 messages are whose move may have been done or not; their ids last while they are in this mailbox. */
async function look(
  world: GraphWorld,
  moves: readonly Move[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<readonly (StoreAnswer<NewId> | "stays")[]> {
  const names = new Set(moves.map(({ to }) => to).filter((name) => !ids.has(name)));
  await learnFolders(world, [...names], ids, manner);
  const items = moves.map(({ id }) => ({ path: `${pathOf(id)}?$select=id,parentFolderId` }));
  const answers = await askBatch(world, items, { scopes: SCOPES }, manner);
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

/** Moves at most 20 messages. None whose move may have been done is moved again before we have looked where it is. */
async function moveSome(
  world: GraphWorld,
  moves: readonly Move[],
  ids: FolderIds,
  manner: StoreManner,
): Promise<readonly StoreAnswer<NewId>[]> {
  const once = async (pending: readonly Move[]): Promise<readonly Verdict<NewId>[]> => {
    const items = pending.map(({ id, to }) => ({ path: `${pathOf(id)}/move`, body: { destinationId: to } }));
    const answers = await sendBatch(world, items, { scopes: SCOPES, isFirm: true }, manner);
    const read = answers.map(readMoved);
    const unknown = pending.filter((_, index) => read[index] === "unknown");
    // A stop does not keep us from learning what was done before it.
    const { signal: _, ...unstopped } = manner;
    const places = unknown.length === 0 ? [] : await look(world, unknown, ids, unstopped);
    const found = new Map(unknown.map((move, index) => [move, places[index] ?? failed("failed")]));
    return read.map((verdict, index): Verdict<NewId> => {
      if (verdict !== "unknown") return verdict;
      const move = pending[index];
      const is = (move && found.get(move)) ?? failed("failed");
      if (is !== "stays") return is;
      const answer = answers[index] ?? failed("failed");
      const again = verdictOf(answer);
      return again.state === "again" ? again : { state: "again", why: "busy", wait: undefined };
    });
  };
  return untilSettled(world, moves, once, manner);
}

/** Moves batch by batch and answers every one, also when the work ends early. */
export async function* moveMessages(
  world: GraphWorld,
  moves: readonly Move[],
  manner: StoreManner,
): AsyncGenerator<Moved, void, undefined> {
  const endOf = endWatch();
  const ids: FolderIds = new Map();
  let end: StoreFailure | undefined;
  for (let at = 0; at < moves.length; at += BATCH) {
    const some = moves.slice(at, at + BATCH);
    const why: StoreFailure | undefined = manner.signal?.aborted === true ? "stopped" : end;
    const answers =
      why === undefined ? await moveSome(world, some, ids, manner) : some.map(() => failed(why));
    end ??= endOf(answers);
    for (const [index, { id }] of some.entries()) yield { id, answer: answers[index] ?? failed("failed") };
  }
}
