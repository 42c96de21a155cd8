import { attempt } from "./host";

/** What of `Office.context` tells whether people can be signed in, and who. */
interface SignInContext {
  readonly mailbox?: {
    readonly userProfile?: {
      readonly emailAddress?: unknown;
      readonly accountType?: unknown;
      readonly timeZone?: unknown;
    };
  };
  readonly requirements?: { readonly isSetSupported?: (name: string, version: string) => boolean };
}

/** The address, where it is told, and the name of the time zone as Outlook has it (which may be one of Windows). */
export interface SignInOffer {
  readonly mailbox: string | undefined;
  readonly timeZone: string | undefined;
}

/**
 * Whose mailbox is open, where this client signs people in for add-ins (requirement set NestedAppAuth 1.1, which cannot be
 * declared in a mail manifest); undefined elsewhere. A mailbox on the institution's own Exchange ("enterprise") has no
 * directory in the cloud.
 */
export function signInOffer(): SignInOffer | undefined {
  const context = attempt(() => Office.context as unknown as SignInContext);
  if (!attempt(() => context?.requirements?.isSetSupported?.("NestedAppAuth", "1.1"))) return undefined;
  const profile = attempt(() => context?.mailbox?.userProfile);
  if (attempt(() => profile?.accountType) === "enterprise") return undefined;
  const address = attempt(() => profile?.emailAddress);
  const timeZone = attempt(() => profile?.timeZone);
  return {
    mailbox: typeof address === "string" && address !== "" ? address : undefined,
    timeZone: typeof timeZone === "string" ? timeZone : undefined,
  };
}
