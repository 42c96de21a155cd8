/** Why there is no token. `unavailable`: this client cannot sign in; `refused`: the institution or its rules say no. */
export type SignInFailure = "cancelled" | "refused" | "offline" | "unavailable" | "failed";

export type SignInAnswer =
  | {
      readonly state: "token";
      readonly token: string;
      /** Whose it is, where the host tells: the same text for the same account, and for no other. */
      readonly account?: string;
    }
  | { readonly state: "failed"; readonly why: SignInFailure };

export interface SignInManner {
  /** Ask nobody anything: where that would be needed, the answer is `refused`. */
  readonly silently?: boolean;
  /** The token given before was not accepted: get another. */
  readonly anew?: boolean;
}

/** Signs in the person whose mailbox is open. The promise never rejects. */
export interface SignIn {
  /** A token for `scopes` of Microsoft Graph, each asked for when it is needed and not before. */
  token(scopes: readonly string[], manner?: SignInManner): Promise<SignInAnswer>;
}
