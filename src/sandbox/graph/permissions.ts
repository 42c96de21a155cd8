import { accessDenied, refusal, Refused } from "./answer";

/** What a call needs; each is given by any of the scopes beside it. */
export type Need = "user" | "basic" | "read" | "write";
const given: Readonly<Record<Need, readonly string[]>> = {
  user: ["User.Read", "User.ReadWrite", "User.Read.All"],
  basic: ["Mail.ReadBasic", "Mail.Read", "Mail.ReadWrite"],
  read: ["Mail.Read", "Mail.ReadWrite"],
  write: ["Mail.ReadWrite"],
};

export interface Bearer {
  readonly token: string;
  readonly scopes: ReadonlySet<string>;
}

const unauthorized = (message: string) =>
  refusal(401, "InvalidAuthenticationToken", message, {
    "WWW-Authenticate":
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  });
export const expired = unauthorized("Lifetime validation failed, the token is expired.");

/** The text of a token for scopes; the number tells one token from the next, and 0 is one that expired long ago. */
export const emulatedToken = (scopes: readonly string[], number: number): string =>
  `emulated.${scopes.join("+")}.${number}`;

const RESOURCE = "https://graph.microsoft.com/";

/** @param grants what the institution consents to; more in a token counts for nothing */
export function bearerOf(authorization: string | undefined, grants: readonly string[] | undefined): Bearer {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? "")?.[1];
  if (token === undefined) throw new Refused(unauthorized("Access token is empty."));
  const [, scopes, number] = /^emulated\.(.*)\.(\d+)$/.exec(token) ?? [];
  if (scopes === undefined)
    throw new Refused(unauthorized("CompactToken parsing failed with error code: 80049217"));
  if (Number(number) === 0) throw new Refused(expired);
  const names = scopes.split("+").map((one) => (one.startsWith(RESOURCE) ? one.slice(RESOURCE.length) : one));
  return { token, scopes: new Set(names.filter((one) => grants === undefined || grants.includes(one))) };
}

export const allows = (scopes: ReadonlySet<string>, need: Need): boolean =>
  given[need].some((scope) => scopes.has(scope));

export function demand(scopes: ReadonlySet<string>, need: Need): void {
  if (!allows(scopes, need)) throw new Refused(accessDenied);
}
