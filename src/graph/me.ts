import type { SignIn, SignInFailure, SignInManner } from "./sign-in";
import { ADDRESSES, isAddressOf } from "./whose";
import { within } from "./within";

/** Why the directory told no title. `busy`: it asked to come back later; `otherAccount`: it spoke of somebody else. */
export type TitleFailure = SignInFailure | "busy" | "otherAccount" | "noTitle";

export type TitleAnswer =
  | { readonly state: "known"; readonly title: string }
  | { readonly state: "failed"; readonly why: TitleFailure };

/** Asks a directory for the post of the person whose mailbox is open. Never rejects. */
export type AskTitle = (manner: SignInManner) => Promise<TitleAnswer>;

const failure = (why: TitleFailure): TitleAnswer => ({ state: "failed", why });

/** The title, and the addresses by which we see whose it is; nothing that is not used. */
const ADDRESS = `https://graph.microsoft.com/v1.0/me?$select=jobTitle,${ADDRESSES}`;
const SCOPES = ["User.Read"];

const LIMIT = 15_000;
/** A longer wait is the person's to decide. */
const LONGEST_WAIT = 5_000;
/** Many times what the directory sends; more is not its answer. */
const LONGEST_ANSWER = 64_000;

interface Answered {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

async function get(token: string): Promise<Answered | "offline" | "failed"> {
  const giveUp = new AbortController();
  const fetched = (async () => {
    const response = await fetch(ADDRESS, {
      headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: giveUp.signal,
    });
    return {
      status: response.status,
      retryAfter: response.headers.get("Retry-After"),
      body: await response.text(),
    };
  })();
  try {
    const answer = await within(fetched, LIMIT, "failed" as const);
    if (answer === "failed") giveUp.abort();
    return answer;
  } catch {
    // `fetch` tells a network that is gone and a server that refuses us by the same TypeError.
    return "offline";
  }
}

/** Milliseconds to wait before asking once more; undefined where that is too long or not said (RFC 9110, 10.2.3). */
function waitOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null || !/^\d{1,6}$/.test(retryAfter.trim())) return undefined;
  const wait = Number(retryAfter) * 1000;
  return wait <= LONGEST_WAIT ? wait : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function titleIn(body: string, mailbox: string | undefined): TitleAnswer {
  if (body.length > LONGEST_ANSWER) return failure("failed");
  try {
    const user: unknown = JSON.parse(body);
    if (!isRecord(user) || !("jobTitle" in user)) return failure("failed");
    const { jobTitle } = user;
    if (jobTitle !== null && typeof jobTitle !== "string") return failure("failed");
    if (mailbox !== undefined && !isAddressOf(mailbox, user)) return failure("otherAccount");
    const title = jobTitle?.trim() ?? "";
    return title === "" ? failure("noTitle") : { state: "known", title };
  } catch {
    return failure("failed");
  }
}

const isBusy = (status: number): boolean => status === 429 || status === 503 || status === 504;

function failureOf(status: number): TitleFailure {
  if (isBusy(status)) return "busy";
  if (status === 401 || status === 403) return "refused";
  // The person has a mailbox, and no entry in this directory.
  return status === 404 ? "noTitle" : "failed";
}

/**
 * Asks Microsoft Graph for the post of the person who is signed in. The promise never rejects.
 * @param mailbox address of the open mailbox: Outlook has been seen to sign in another of a person's accounts
 *   (AzureAD/microsoft-authentication-library-for-js issue 7356), whose post would set the wrong limit
 */
export async function titleFromGraph(
  signIn: SignIn,
  mailbox: string | undefined,
  manner: SignInManner = {},
): Promise<TitleAnswer> {
  let isSecond = false;
  let anew = false;
  for (;;) {
    const signedIn = await signIn.token(SCOPES, anew ? { ...manner, anew } : manner);
    if (signedIn.state === "failed") return signedIn;
    const answer = await get(signedIn.token);
    if (typeof answer === "string") return failure(answer);
    const { status } = answer;
    if (status === 200) return titleIn(answer.body, mailbox);
    const wait = isBusy(status) ? waitOf(answer.retryAfter) : status === 401 ? 0 : undefined;
    if (isSecond || wait === undefined) return failure(failureOf(status));
    isSecond = true;
    // A token may be taken back before it expires.
    anew = status === 401;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
