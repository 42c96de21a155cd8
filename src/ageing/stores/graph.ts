import type { MailStore } from "../store";
import { withoutSlash } from "./graph-address";
import { fetchMessages } from "./graph-fetch";
import { listFolders } from "./graph-folders";
import { listMessages } from "./graph-list";
import { moveMessages } from "./graph-move";
import { pace } from "./graph-pace";
import { checkAccount } from "./graph-account";
import { accountWatch } from "./graph-watch";
import { failed, type GraphWorld } from "./graph-world";

export interface GraphParts extends Omit<GraphWorld, "base" | "pace" | "mailbox" | "watch"> {
  /** Another cloud's address, with the version. */
  readonly base?: string;
  /** Address of the open mailbox: where it is told, mail of another account is not touched. */
  readonly mailbox?: string | undefined;
}

/** The mailbox of the person who is signed in, in Exchange Online, through Microsoft Graph. */
export function graphStore({
  base = "https://graph.microsoft.com/v1.0",
  mailbox,
  ...parts
}: GraphParts): MailStore {
  const world: GraphWorld = {
    ...parts,
    base: withoutSlash(base),
    mailbox,
    pace: pace(),
    watch: accountWatch(),
  };
  return {
    // Whatever is done with mail begins by asking for its folders.
    async folders(manner = {}) {
      const why = await checkAccount(world, manner);
      return why === undefined ? listFolders(world, manner) : failed(why);
    },
    list: (before, manner = {}) => listMessages(world, before, manner),
    fetch: (messages, manner = {}) => fetchMessages(world, messages, manner),
    move: (moves, manner = {}) => moveMessages(world, moves, manner),
  };
}
