import { answerOf, badRequest, itemNotFound, Refused, type Answer } from "./answer";
import { wantsImmutable, type Call, type World } from "./call";
import { strikes } from "./faults";
import { filterOf } from "./filter";
import { folderOf } from "./folders";
import type { Item } from "./mailbox-state";
import { pageOf } from "./page";
import { allows, demand } from "./permissions";
import { queryOf, type Query, type QueryRules } from "./query";
import { messageProperties, shownMessage, type Manner } from "./shown";

const rules: QueryRules = {
  type: "microsoft.graph.message",
  properties: messageProperties,
  options: new Set(["$select", "$orderby", "$expand", "$top", "$skip", "$filter", "$count"]),
};
const oneRules: QueryRules = { ...rules, options: new Set(["$select", "$expand"]) };

function asked(call: Call, given: QueryRules): Query {
  const query = queryOf(call.params, given);
  demand(call.scopes, query.extended.length > 0 ? "read" : "basic");
  return query;
}

const mannerOf = (call: Call, { select, extended }: Pick<Query, "select" | "extended">): Manner => ({
  immutable: wantsImmutable(call),
  select,
  extended,
  withContent: allows(call.scopes, "read"),
});

const inefficient = badRequest(
  "The restriction or sort order is too complex for this operation.",
  "InefficientFilter",
);

function chosen(items: readonly Item[], { filter, orderBy }: Query): readonly Item[] {
  if (orderBy && orderBy.property !== "receivedDateTime") throw new Refused(inefficient);
  const given = filter === undefined ? undefined : filterOf(filter);
  // What sorts must be what restricts, and come first in it.
  if (given && orderBy && given.properties[0] !== orderBy.property) throw new Refused(inefficient);
  const admitted = given ? items.filter(given.admits) : items;
  // Who asks for no order gets the newest first.
  return orderBy && !orderBy.descending ? admitted : [...admitted].reverse();
}

export function listMessages(call: Call, world: World, [folder]: readonly string[]): Answer {
  const query = asked(call, rules);
  const { state } = world;
  const items = state.items(folder === undefined ? undefined : folderOf(state, folder).id);
  const manner = mannerOf(call, query);
  return pageOf(chosen(items, query), (item) => shownMessage(item, manner), query, call, world);
}

/** The item of an id, unless a fault has it vanish at this moment. */
function found(id: string, { state, box }: World): Item {
  const item = state.find(id);
  if (!item) throw new Refused(itemNotFound);
  const { vanish } = box.faults();
  if (vanish && (vanish.keys?.includes(item.message.key) || strikes(box.next("vanish"), vanish))) {
    state.remove(item);
    throw new Refused(itemNotFound);
  }
  return item;
}

const answered = (
  status: number,
  item: Item,
  call: Call,
  query: Pick<Query, "select" | "extended">,
): Answer =>
  answerOf(status, {
    "@odata.context": `${call.base}/$metadata#users('me')/messages/$entity`,
    ...shownMessage(item, mannerOf(call, query)),
  });

export function getMessage(call: Call, { state }: World, [id = ""]: readonly string[]): Answer {
  const query = asked(call, oneRules);
  const item = state.find(id);
  if (!item) throw new Refused(itemNotFound);
  return answered(200, item, call, query);
}

export function getMime(call: Call, world: World, [id = ""]: readonly string[]): Answer {
  demand(call.scopes, "read");
  const mime = found(id, world).message.mime();
  const { cutMime } = world.box.faults();
  const isCut = cutMime !== undefined && strikes(world.box.next("mime"), cutMime);
  const body = isCut ? mime.slice(0, Math.floor(mime.length * (cutMime.keep ?? 0.5))) : mime;
  return { status: 200, headers: { "Content-Type": "text/plain" }, body };
}

function destinationIn(body: unknown): string {
  const given = typeof body === "object" && body !== null ? Object.entries(body) : [];
  const [[name, value] = []] = given;
  if (given.length !== 1 || name !== "destinationId" || typeof value !== "string" || value === "") {
    throw new Refused(
      badRequest("The parameter 'DestinationId' is missing or is no id.", "ErrorInvalidParameter"),
    );
  }
  return value;
}

export function moveMessage(call: Call, world: World, [id = ""]: readonly string[]): Answer {
  demand(call.scopes, "write");
  const { state, box } = world;
  const destination = folderOf(state, destinationIn(call.body));
  const item = found(id, world);
  state.move(item, destination.id, box.faults().changeIdsOnMove ?? false);
  return answered(201, item, call, { select: undefined, extended: [] });
}
