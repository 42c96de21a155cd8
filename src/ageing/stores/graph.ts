import type { MailStore } from "../store";
import { fetchMessages } from "./graph-fetch";
import { listFolders } from "./graph-folders";
import { listMessages } from "./graph-list";
import { moveMessages } from "./graph-move";
import { pace } from "./graph-pace";
import type { GraphWorld } from "./graph-world";

export interface GraphParts extends Omit<GraphWorld, "base" | "pace"> {
  /** Another cloud's address, with the version. */
  readonly base?: string;
}

/** The mailbox of the person who is signed in, in Exchange Online, through Microsoft Graph. */
export function graphStore({ base = "https://graph.microsoft.com/v1.0", ...parts }: GraphParts): MailStore {
  const world: GraphWorld = { ...parts, base, pace: pace() };
  return {
    folders: (manner = {}) => listFolders(world, manner),
    list: (before, manner = {}) => listMessages(world, before, manner),
    fetch: (messages, manner = {}) => fetchMessages(world, messages, manner),
    move: (moves, manner = {}) => moveMessages(world, moves, manner),
  };
}
