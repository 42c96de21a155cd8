import { attempt, type Host } from "./host";

/** The client that runs the add-in, for the diagnosis that the support desk asks for: codes and versions only. */
export interface Client {
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  /** Highest Mailbox requirement set that it declares. */
  readonly set: string;
}

interface Diagnosed {
  readonly mailbox?: {
    readonly diagnostics?: { readonly hostName?: unknown; readonly hostVersion?: unknown };
  };
  readonly platform?: unknown;
}

/** Newest first; what lies beneath the last is told as that. */
const sets = [
  "1.16",
  "1.15",
  "1.14",
  "1.13",
  "1.12",
  "1.11",
  "1.10",
  "1.9",
  "1.8",
  "1.7",
  "1.6",
  "1.5",
] as const;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** What Outlook tells of itself; a member that is missing or throws leaves its place empty. */
export function clientFacts({ hasSet }: Pick<Host, "hasSet">): Client {
  const context = attempt(() => Office.context as unknown as Diagnosed);
  const diagnostics = attempt(() => context?.mailbox?.diagnostics);
  return {
    host: textOf(attempt(() => diagnostics?.hostName)),
    version: textOf(attempt(() => diagnostics?.hostVersion)),
    platform: textOf(attempt(() => context?.platform)),
    set: sets.find(hasSet) ?? "< 1.5",
  };
}
