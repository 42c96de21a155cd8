import { answerOf, folderNotFound, Refused, type Answer } from "./answer";
import type { Call, World } from "./call";
import type { EmulatedFolder } from "./mailbox";
import type { MailboxState } from "./mailbox-state";
import { pageOf } from "./page";
import { demand } from "./permissions";
import { queryOf, type Query, type QueryRules } from "./query";
import { extendedProperties } from "./shown";

const names = "id childFolderCount displayName isHidden parentFolderId totalItemCount unreadItemCount";
const rules: QueryRules = {
  type: "microsoft.graph.mailFolder",
  properties: new Set(names.split(" ")),
  options: new Set(["$select", "$orderby", "$expand", "$top", "$skip", "$count"]),
};
const oneRules: QueryRules = { ...rules, options: new Set(["$select", "$expand"]) };

/** The folder above all others; it has no parent that one could open. */
const ROOT: EmulatedFolder = { id: "AQMkAGRoot", displayName: "Principio del almacén de información" };
const isRoot = (idOrName: string): boolean => idOrName === ROOT.id || idOrName === "msgfolderroot";

export function folderOf(state: MailboxState, idOrName: string): EmulatedFolder {
  const folder = isRoot(idOrName) ? ROOT : state.folder(idOrName);
  if (!folder) throw new Refused(folderNotFound);
  return folder;
}

const childrenOf = ({ folders }: MailboxState, parent: EmulatedFolder): readonly EmulatedFolder[] =>
  folders.filter(({ parentId }) => parentId === (parent === ROOT ? undefined : parent.id));

function shownFolder(folder: EmulatedFolder, { select, extended }: Query, state: MailboxState) {
  const items = state.items(folder.id);
  const all: Readonly<Record<string, unknown>> = {
    id: folder.id,
    displayName: folder.displayName,
    parentFolderId: folder === ROOT ? null : (folder.parentId ?? ROOT.id),
    childFolderCount: childrenOf(state, folder).length,
    unreadItemCount: items.filter(({ message }) => message.isRead === false).length,
    totalItemCount: items.length,
    isHidden: folder.isHidden ?? false,
  };
  const size = items.reduce((sum, { message }) => sum + message.size, 0);
  const wanted = new Set(["id", ...(select ?? Object.keys(all))]);
  return {
    ...Object.fromEntries(Object.entries(all).filter(([name]) => wanted.has(name))),
    ...extendedProperties(extended, size),
  };
}

function asked(call: Call, given: QueryRules): Query {
  const query = queryOf(call.params, given);
  demand(call.scopes, query.extended.length > 0 ? "read" : "basic");
  return query;
}

export function listFolders(call: Call, world: World, [parent = "msgfolderroot"]: readonly string[]): Answer {
  const query = asked(call, rules);
  const { state } = world;
  const withHidden = call.params.get("includeHiddenFolders") === "true";
  const found = childrenOf(state, folderOf(state, parent)).filter(({ isHidden }) => withHidden || !isHidden);
  const { orderBy } = query;
  const sorted = orderBy
    ? [...found].sort(
        (a, b) => a.displayName.localeCompare(b.displayName, "es") * (orderBy.descending ? -1 : 1),
      )
    : found;
  return pageOf(sorted, (folder) => shownFolder(folder, query, state), query, call, world);
}

export function getFolder(call: Call, { state }: World, [id = ""]: readonly string[]): Answer {
  const query = asked(call, oneRules);
  return answerOf(200, {
    "@odata.context": `${call.base}/$metadata#users('me')/mailFolders/$entity`,
    ...shownFolder(folderOf(state, id), query, state),
  });
}
