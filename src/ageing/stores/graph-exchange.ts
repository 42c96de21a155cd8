import type { SignInAnswer } from "../../graph/sign-in";
import type { StoreAnswer, StoreManner } from "../store";
import { failed, type GraphAnswer, type GraphRequest, type GraphWorld } from "./graph-world";

/** No message takes longer; a connection that hangs does. */
const LIMIT = 300_000;

export const isStopped = ({ signal }: StoreManner): boolean => signal?.aborted === true;

/** Waits, and tells who looks on until when where it is long enough to be seen. */
export async function pause(world: GraphWorld, wait: number, manner: StoreManner): Promise<void> {
  const isSeen = wait >= 1000;
  if (isSeen) manner.onWait?.(world.now() + wait);
  // A sleep that a stop ends may reject; whoever waited looks at the signal next.
  await world.sleep(wait, manner.signal).catch(() => undefined);
  if (isSeen) manner.onWait?.(undefined);
}

type Token = Extract<SignInAnswer, { readonly state: "token" }>;

async function send(
  { fetch }: GraphWorld,
  { url, body, isFirm }: GraphRequest,
  { token, account }: Token,
  signal: AbortSignal | undefined,
): Promise<StoreAnswer<GraphAnswer>> {
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort();
  const timer = setTimeout(stop, LIMIT);
  if (isFirm !== true) signal?.addEventListener("abort", stop);
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        Authorization: `Bearer ${token}`,
        Prefer: 'IdType="ImmutableId"',
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body }),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: giveUp.signal,
    });
    const length = response.headers.get("Content-Length") ?? "";
    const value: GraphAnswer = {
      status: response.status,
      retryAfter: response.headers.get("Retry-After") ?? undefined,
      length: /^\d{1,12}$/.test(length) ? Number(length) : undefined,
      bytes: new Uint8Array(await response.arrayBuffer()),
      account,
    };
    return { state: "known", value };
  } catch {
    // `fetch` tells a network that is gone and a server that refuses us by the same TypeError.
    return failed(signal?.aborted === true && isFirm !== true ? "stopped" : "offline");
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}

/** Sends one request, in its turn and with a token; twice where the token has expired. Never rejects. */
export async function exchange(
  world: GraphWorld,
  request: GraphRequest,
  manner: StoreManner,
): Promise<StoreAnswer<GraphAnswer>> {
  const { silently, signal } = manner;
  for (let anew = request.anew ?? false; ; anew = true) {
    for (;;) {
      if (isStopped(manner)) return failed("stopped");
      const wait = world.pace(world.now(), request.weight ?? 1);
      if (wait === 0) break;
      await pause(world, wait, manner);
    }
    const signedIn = await world.signIn.token(request.scopes, {
      ...(silently === undefined ? {} : { silently }),
      ...(anew ? { anew } : {}),
    });
    if (signedIn.state === "failed") return signedIn;
    const isAdmitted = world.watch.admits(signedIn.account, request.isFirm === true);
    if (!isAdmitted && request.asksWho !== true) return failed("otherAccount");
    // Signing in may have taken a person's while.
    if (isStopped(manner)) return failed("stopped");
    const answer = await send(world, request, signedIn, signal);
    if (answer.state === "failed" || answer.value.status !== 401 || anew) return answer;
  }
}
