import { badRequest, refusal, type Answer } from "./answer";
import type { Call, World } from "./call";
import { getFolder, listFolders } from "./folders";
import { getMe } from "./me";
import { getMessage, getMime, listMessages, moveMessage } from "./messages";

type Run = (call: Call, world: World, ids: readonly string[]) => Answer;

export type OperationName =
  | "me"
  | "listFolders"
  | "listChildFolders"
  | "getFolder"
  | "listMessages"
  | "listFolderMessages"
  | "getMessage"
  | "getMime"
  | "moveMessage"
  | "batch"
  | "unknown";

interface Operation {
  readonly name: OperationName;
  readonly method: "GET" | "POST";
  readonly path: RegExp;
  readonly run: Run;
}

const ID = "([^/]+)";
const operation = (name: OperationName, method: "GET" | "POST", path: string, run: Run): Operation => ({
  name,
  method,
  path: new RegExp(`^${path}$`),
  run,
});

const operations: readonly Operation[] = [
  operation("me", "GET", "/me", getMe),
  operation("listFolders", "GET", "/me/mailFolders", listFolders),
  operation("getFolder", "GET", `/me/mailFolders/${ID}`, getFolder),
  operation("listChildFolders", "GET", `/me/mailFolders/${ID}/childFolders`, listFolders),
  operation("listFolderMessages", "GET", `/me/mailFolders/${ID}/messages`, listMessages),
  operation("listMessages", "GET", "/me/messages", listMessages),
  operation("getMessage", "GET", `/me/messages/${ID}`, getMessage),
  operation("getMime", "GET", `/me/messages/${ID}/\\$value`, getMime),
  operation("moveMessage", "POST", `/me/messages/${ID}/move`, moveMessage),
];

const unknownRun: Run = ({ path }) =>
  operations.some((one) => one.path.test(path))
    ? refusal(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
    : badRequest(`Resource not found for the segment '${path.split("/").at(-1) ?? ""}'.`, "BadRequest");

export interface Found {
  readonly name: OperationName;
  readonly run: (call: Call, world: World) => Answer;
}

export function operationOf(method: string, path: string): Found {
  for (const { name, method: wanted, path: pattern, run } of operations) {
    const match = method === wanted ? pattern.exec(path) : null;
    if (match) {
      const ids = match.slice(1).map((id) => decodeURIComponent(id));
      return { name, run: (call, world) => run(call, world, ids) };
    }
  }
  return { name: "unknown", run: (call, world) => unknownRun(call, world, []) };
}
