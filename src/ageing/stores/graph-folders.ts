import type { FolderKind, MailFolder } from "../mail";
import type { StoreAnswer, StoreManner } from "../store";
import { askBatch, BATCH, type BatchItem, type ItemAnswer } from "./graph-batch";
import { failed, type GraphWorld } from "./graph-exchange";
import { ask } from "./graph-settle";
import {
  countOf,
  errorCode,
  isRecord,
  linkBelow,
  listOf,
  query,
  readJson,
  SIZE,
  sizeOf,
  textOf,
} from "./graph-values";
import { failureOf } from "./graph-wait";

/** Names by which Graph knows these folders in every language. */
const wellKnown: Readonly<Record<string, FolderKind>> = {
  inbox: "inbox",
  sentitems: "sent",
  deleteditems: "deleted",
  drafts: "drafts",
  junkemail: "junk",
  archive: "archive",
};

const SCOPES = ["Mail.Read"];

const listing = (path: string): string =>
  query(path, {
    $top: "250",
    includeHiddenFolders: "false",
    $select: "id,displayName,parentFolderId,childFolderCount,totalItemCount,isHidden",
    $expand: SIZE,
  });

interface Found extends Omit<MailFolder, "kind"> {
  readonly hasChildren: boolean;
}

/** The folders of one answer. Searches show mail that lies elsewhere; what is hidden holds no mail. */
function foundIn(value: unknown, above: readonly string[]): readonly Found[] {
  return listOf(value).flatMap((entity) => {
    if (!isRecord(entity)) return [];
    const id = textOf(entity["id"]);
    const isSearch = /searchfolder/i.test(textOf(entity["@odata.type"]));
    if (id === "" || isSearch || entity["isHidden"] === true) return [];
    return {
      id,
      path: [...above, textOf(entity["displayName"])],
      count: countOf(entity["totalItemCount"]) ?? 0,
      size: sizeOf(entity),
      hasChildren: (countOf(entity["childFolderCount"]) ?? 0) > 0,
    };
  });
}

/** The folders that an answer lists, and those on the pages after it. */
async function wholeList(
  world: GraphWorld,
  first: StoreAnswer<ItemAnswer>,
  above: readonly string[],
  manner: StoreManner,
): Promise<StoreAnswer<readonly Found[]>> {
  if (first.state === "failed") return first;
  const { status, body } = first.value;
  if (status === 404) return failed("gone");
  if (status !== 200 || !isRecord(body)) {
    return failed(status === 200 ? "failed" : failureOf(status, errorCode(body)));
  }
  const found = [...foundIn(body["value"], above)];
  const seen = new Set<string>();
  let link = linkBelow(world.base, body["@odata.nextLink"]);
  while (link !== undefined && !seen.has(link)) {
    seen.add(link);
    const answer = await ask(world, { scopes: SCOPES, url: link }, manner);
    if (answer.state === "failed") return answer;
    const page = readJson(answer.value.bytes);
    if (answer.value.status !== 200 || !page) return failed(failureOf(answer.value.status, errorCode(page)));
    found.push(...foundIn(page["value"], above));
    link = linkBelow(world.base, page["@odata.nextLink"]);
  }
  return { state: "known", value: found };
}

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
  const batch = { scopes: SCOPES };
  const named = Object.keys(wellKnown).map((name) => ({ path: `/me/mailFolders/${name}?$select=id` }));
  const top: readonly BatchItem[] = [{ path: listing("/me/mailFolders") }, ...named];
  const [first = failed("failed"), ...rest] = await askBatch(world, top, batch, manner);
  const begun = await wholeList(world, first, [], manner);
  if (begun.state === "failed") return begun.why === "gone" ? failed("unavailable") : begun;
  const kinds = kindsIn(rest);
  const folders = new Map<string, MailFolder>();
  let level = begun.value;
  while (level.length > 0) {
    const fresh = level.filter(({ id }) => !folders.has(id));
    for (const { id, path, count, size } of fresh) {
      folders.set(id, { id, kind: kinds.get(id) ?? "other", path, count, size });
    }
    const parents = fresh.filter(({ hasChildren }) => hasChildren);
    const below: Found[] = [];
    for (let at = 0; at < parents.length; at += BATCH) {
      const some = parents.slice(at, at + BATCH);
      const items = some.map(({ id }) => ({
        path: listing(`/me/mailFolders/${encodeURIComponent(id)}/childFolders`),
      }));
      const answers = await askBatch(world, items, batch, manner);
      for (const [index, parent] of some.entries()) {
        const children = await wholeList(world, answers[index] ?? failed("failed"), parent.path, manner);
        if (children.state === "known") below.push(...children.value);
        // A folder that was deleted meanwhile has nothing below it.
        else if (children.why !== "gone") return children;
      }
    }
    level = below;
  }
  return { state: "known", value: [...folders.values()] };
}
