/**
 * Plays the part of Outlook in nested app authentication: the bridge `window.nestedAppAuthBridge` and its messages, as
 * `@azure/msal-browser` 5.30 speaks them (its `src/naa`). Emulated: no real host was at hand.
 */

/** What the host answers a request for a token. */
export type HostAnswer =
  | {
      readonly token: string;
      readonly expiresIn?: number;
      readonly account?: Partial<typeof account>;
      /** Of the id token, instead of the usual ones. */
      readonly claims?: object;
    }
  | { readonly status: string; readonly code?: string; readonly description?: string }
  | "silence"
  | "nonsense";

export interface HostRequest {
  readonly method: string;
  readonly requestId: string;
  readonly clientLibrary: string;
  readonly tokenParams?: {
    readonly clientId: string;
    readonly authority: string;
    readonly scope: string;
    readonly forceRefresh?: boolean;
  };
}

export interface NestedAppHost {
  readonly requests: readonly HostRequest[];
  /** Answers to come, the next first; the last one stays. */
  silent: HostAnswer[];
  popup: HostAnswer[];
}

const base64url = (value: unknown): string =>
  btoa(JSON.stringify(value)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const account = {
  environment: "login.microsoftonline.com",
  homeAccountId: "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-0000000000aa",
  localAccountId: "00000000-0000-0000-0000-000000000001",
  tenantId: "00000000-0000-0000-0000-0000000000aa",
  username: "aperez@sre.gob.mx",
  name: "Ana Pérez",
};

const idToken = (given?: object): string => {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    aud: "client",
    iss: "https://login.microsoftonline.com/aa/v2.0",
    iat: now,
    exp: now + 3600,
    oid: account.localAccountId,
    tid: account.tenantId,
    sub: "subject",
    preferred_username: account.username,
    ver: "2.0",
  };
  return `${base64url({ alg: "none" })}.${base64url(given ?? claims)}.signature`;
};

const next = (answers: HostAnswer[]): HostAnswer =>
  (answers.length > 1 ? answers.shift() : answers[0]) ?? "silence";

/** Puts a host in front of the page; `start` is how it answers the greeting. */
export function startNestedAppHost(start: "well" | "silence" | "failure" = "well"): NestedAppHost {
  const listeners = new Set<(response: string) => void>();
  const requests: HostRequest[] = [];
  const host: NestedAppHost = { requests, silent: [{ token: "silent-1" }], popup: [{ token: "popup-1" }] };

  const tokenAnswer = (answer: Exclude<HostAnswer, string>, request: HostRequest) =>
    "token" in answer
      ? {
          success: true,
          account: { ...account, ...answer.account },
          token: {
            access_token: answer.token,
            expires_in: answer.expiresIn ?? 3600,
            id_token: idToken(answer.claims),
            properties: null,
            scope: request.tokenParams?.scope,
          },
        }
      : { success: false, error: answer };

  const answerTo = (request: HostRequest): object | string | undefined => {
    if (request.method === "GetInitContext") {
      if (start === "silence") return undefined;
      if (start === "failure") return { success: false, error: { status: "DISABLED" } };
      return { success: true, initContext: { sdkName: "emulated", sdkVersion: "1.0" } };
    }
    const answer = next(request.method === "GetToken" ? host.silent : host.popup);
    if (answer === "silence") return undefined;
    if (answer === "nonsense") return { success: true };
    return tokenAnswer(answer, request);
  };

  const bridge = {
    addEventListener: (_name: string, listener: (response: string) => void) => void listeners.add(listener),
    removeEventListener: (_name: string, listener: (response: string) => void) =>
      void listeners.delete(listener),
    postMessage: (message: string) => {
      const request = JSON.parse(message) as HostRequest;
      requests.push(request);
      const answer = answerTo(request);
      if (answer === undefined) return;
      const { requestId } = request;
      const text = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId, ...(answer as object) });
      queueMicrotask(() => listeners.forEach((listener) => listener(text)));
    },
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });
  return host;
}
