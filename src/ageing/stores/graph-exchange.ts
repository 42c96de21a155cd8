import type { SignIn } from "../../graph/sign-in";
import type { StoreAnswer, StoreFailure, StoreManner } from "../store";
import type { Pace } from "./graph-pace";

export interface GraphWorld {
  readonly signIn: SignIn;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Settles after so many milliseconds, or when the signal says to stop. */
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Without a slash at the end. */
  readonly base: string;
  readonly pace: Pace;
}

export interface GraphRequest {
  readonly scopes: readonly string[];
  readonly url: string;
  /** Sent as JSON, by POST; without it the request is a GET. */
  readonly body?: string;
  /** How many requests the service counts: each part of a batch is one. */
  readonly weight?: number;
  /** Once sent it is not cut off by a stop, since then nobody would know whether it was done. */
  readonly isFirm?: boolean;
  readonly anew?: boolean;
}

export interface GraphAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** As the header says, in bytes. */
  readonly length: number | undefined;
  readonly bytes: Uint8Array;
}

/** No message takes longer; a connection that hangs does. */
const LIMIT = 300_000;

export const failed = (why: StoreFailure): { readonly state: "failed"; readonly why: StoreFailure } => ({
  state: "failed",
  why,
});

export const isStopped = ({ signal }: StoreManner): boolean => signal?.aborted === true;

/** Waits, and tells who looks on until when where it is long enough to be seen. */
export async function pause(world: GraphWorld, wait: number, manner: StoreManner): Promise<void> {
  const isSeen = wait >= 1000;
  if (isSeen) manner.onWait?.(world.now() + wait);
  // A sleep that a stop ends may reject; whoever waited looks at the signal next.
  await world.sleep(wait, manner.signal).catch(() => undefined);
  if (isSeen) manner.onWait?.(undefined);
}

async function send(
  { fetch }: GraphWorld,
  { url, body, isFirm }: GraphRequest,
  token: string,
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
    // Signing in may have taken a person's while.
    if (isStopped(manner)) return failed("stopped");
    const answer = await send(world, request, signedIn.token, signal);
    if (answer.state === "failed" || answer.value.status !== 401 || anew) return answer;
  }
}
