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

/**
 * Whether one more page may be asked for. Ten thousand folders fill forty pages, or a thousand of ten: more is a server
 * that goes round in circles.
 */
export function pageAllowance(most = 1000): () => boolean {
  let asked = 0;
  return () => ++asked <= most;
}

/** The folders that an answer lists, and those on the pages after it; all of them or none. */
export async function wholeList(
  world: GraphWorld,
  first: StoreAnswer<ItemAnswer>,
  above: readonly string[],
  manner: StoreManner,
  mayTurn: () => boolean,
): Promise<StoreAnswer<readonly Found[]>> {
  if (first.state === "failed") return first;
  if (first.value.status === 404) return failed("gone");
  let { status, body } = first.value;
  const found: Found[] = [];
  const seen = new Set<string>();
  for (;;) {
    if (status !== 200) return failed(failureOf(status, errorCode(body)));
    if (!isRecord(body) || !Array.isArray(body["value"])) return failed("failed");
    for (const one of foundIn(body["value"], above)) found.push(one);
    const next = body["@odata.nextLink"] ?? undefined;
    if (next === undefined) return { state: "known", value: found };
    // There are more, and a way that leads elsewhere or nowhere does not reach them.
    const link = linkBelow(world.base, next);
    if (link === undefined || seen.has(link) || !mayTurn()) return failed("failed");
    seen.add(link);
    const answer = await ask(world, { scopes: READ, url: link }, manner);
    if (answer.state === "failed") return answer;
    ({ status } = answer.value);
    body = readJson(answer.value.bytes);
  }
}
