import type { MailFolder } from "../mail";
import type { StoreAnswer, StoreManner } from "../store";
import type { ItemAnswer } from "./graph-batch-form";
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
import { failed, READ, type GraphWorld } from "./graph-world";

/** Lists the folders below a path, at most a page of them. */
export const listing = (path: string): string =>
  query(path, {
    $top: "250",
    includeHiddenFolders: "false",
    $select: "id,displayName,parentFolderId,childFolderCount,totalItemCount,isHidden",
    $expand: SIZE,
  });

export interface Found extends Omit<MailFolder, "kind"> {
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
export async function wholeList(
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
    const answer = await ask(world, { scopes: READ, url: link }, manner);
    if (answer.state === "failed") return answer;
    const page = readJson(answer.value.bytes);
    if (answer.value.status !== 200 || !page) return failed(failureOf(answer.value.status, errorCode(page)));
    found.push(...foundIn(page["value"], above));
    link = linkBelow(world.base, page["@odata.nextLink"]);
  }
  return { state: "known", value: found };
}
