import type { FolderKind, MailFolder } from "../mail";
import type { StoreAnswer, StoreManner } from "../store";
import { canName, segment } from "./graph-address";
import { askBatch, BATCH } from "./graph-batch";
import type { BatchItem, ItemAnswer } from "./graph-batch-form";
import { listing, pageAllowance, wholeList, type Found } from "./graph-folder-list";
import { isRecord, textOf } from "./graph-values";
import { failed, READ, type GraphWorld } from "./graph-world";

/** Names by which Graph knows these folders in every language. */
const wellKnown: Readonly<Record<string, FolderKind>> = {
  inbox: "inbox",
  sentitems: "sent",
  deleteditems: "deleted",
  drafts: "drafts",
  junkemail: "junk",
  archive: "archive",
};

/** As many as Exchange allows in one folder, and as deep; a server that tells of more has no end. */
const MOST_FOLDERS = 10_000;
const MOST_LEVELS = 300;

const kindsIn = (answers: readonly StoreAnswer<ItemAnswer>[]): ReadonlyMap<string, FolderKind> =>
  new Map(
    Object.values(wellKnown).flatMap((kind, index) => {
      const answer = answers[index];
      // A mailbox need not have an archive.
      if (answer?.state !== "known" || answer.value.status !== 200 || !isRecord(answer.value.body)) return [];
      return [[textOf(answer.value.body["id"]), kind] as const];
    }),
  );

/** Every folder of mail, those above before those below. One request for the top, one for each 20 that have folders below. */
export async function listFolders(
  world: GraphWorld,
  manner: StoreManner,
): Promise<StoreAnswer<readonly MailFolder[]>> {
  const batch = { scopes: READ };
  const named = Object.keys(wellKnown).map((name) => ({ path: `/me/mailFolders/${name}?$select=id` }));
  const top: readonly BatchItem[] = [{ path: listing("/me/mailFolders") }, ...named];
  const [first = failed("failed"), ...rest] = await askBatch(world, top, batch, manner);
  const mayTurn = pageAllowance();
  const begun = await wholeList(world, first, [], manner, mayTurn);
  if (begun.state === "failed") return begun.why === "gone" ? failed("unavailable") : begun;
  const kinds = kindsIn(rest);
  const folders = new Map<string, MailFolder>();
  let level = begun.value;
  for (let depth = 1; level.length > 0; depth += 1) {
    const parents: Found[] = [];
    for (const one of level) {
      const { id, path, count, size } = one;
      if (folders.has(id)) continue;
      folders.set(id, { id, kind: kinds.get(id) ?? "other", path, count, size });
      if (one.hasChildren) parents.push(one);
    }
    // What is below these cannot be asked for.
    if (!parents.every(({ id }) => canName(id))) return failed("failed");
    if (folders.size > MOST_FOLDERS || depth > MOST_LEVELS) return failed("failed");
    const below: Found[] = [];
    for (let at = 0; at < parents.length; at += BATCH) {
      const some = parents.slice(at, at + BATCH);
      const items = some.map(({ id }) => ({
        path: listing(`/me/mailFolders/${segment(id)}/childFolders`),
      }));
      const answers = await askBatch(world, items, batch, manner);
      for (const [index, parent] of some.entries()) {
        const answer = answers[index] ?? failed("failed");
        const children = await wholeList(world, answer, parent.path, manner, mayTurn);
        if (children.state === "known") for (const child of children.value) below.push(child);
        // A folder that was deleted meanwhile has nothing below it.
        else if (children.why !== "gone") return children;
      }
    }
    level = below;
  }
  return { state: "known", value: [...folders.values()] };
}
