import type { SignIn } from "../../graph/sign-in";
import type { StoreFailure } from "../store";
import type { Pace } from "./graph-pace";
import type { AccountWatch } from "./graph-watch";

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
  /** Address of the open mailbox, where it is told. */
  readonly mailbox: string | undefined;
  readonly watch: AccountWatch;
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
  /** Asks only whose account it is, and so may be sent with a token of any. */
  readonly asksWho?: boolean;
}

export interface GraphAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  /** As the header says, in bytes. */
  readonly length: number | undefined;
  readonly bytes: Uint8Array;
  /** Whose token it was asked with, where the host tells. */
  readonly account: string | undefined;
}

/** To list and to copy. */
export const READ = ["Mail.Read"];
/** To move; asked for only then. */
export const WRITE = ["Mail.ReadWrite"];

export const failed = (why: StoreFailure): { readonly state: "failed"; readonly why: StoreFailure } => ({
  state: "failed",
  why,
});
