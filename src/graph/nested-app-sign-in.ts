import type * as Msal from "@azure/msal-browser";
import type { SignIn, SignInAnswer, SignInFailure } from "./sign-in";
import { within } from "./within";

/** The registration of the add-in in the institution's directory (docs/deploy.md). */
export interface Registration {
  readonly clientId: string;
  /** Tenant id or domain: the add-in of one institution signs in its own people only. */
  readonly tenant: string;
  /** Where Microsoft Graph is found, with its version, where that is not the public one; for old mail only as yet. */
  readonly graph?: string;
}

/** How long the host may take, in milliseconds. A question to a person waits for the person. */
const limits = { start: 15_000, silent: 20_000, asking: 300_000 } as const;

/** A host that starts an add-in with nested authentication, and MSAL to speak with it. */
interface Broker {
  readonly msal: typeof Msal;
  readonly application: Msal.IPublicClientApplication;
}

const failure = (why: SignInFailure): SignInAnswer => ({ state: "failed", why });

async function startBroker({ clientId, tenant }: Registration): Promise<Broker | undefined> {
  const msal = await import(/* webpackChunkName: "sign-in" */ "@azure/msal-browser");
  let isNested = false as boolean;
  const application = await msal.createNestablePublicClientApplication(
    {
      auth: { clientId, authority: `https://login.microsoftonline.com/${encodeURIComponent(tenant)}` },
      // The host keeps the tokens: storage of our own would only leave them readable to other pages of this origin.
      cache: { cacheLocation: "memoryStorage" },
      system: { loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
    },
    undefined,
    (configuration, controller) => {
      // Called for nested applications only. Without a host's bridge MSAL would sign in by windows of its own.
      isNested = true;
      return new msal.PublicClientApplication(configuration, controller);
    },
  );
  return isNested ? { msal, application } : undefined;
}

/** Codes by which the institution's directory says no: consent declined or not given, an application it does not know. */
const refusals =
  /^(access_denied|consent_required|consent_declined|unauthorized_client|invalid_client|invalid_grant|interaction_required|login_required)$/;

const failuresByCode: Readonly<Record<string, SignInFailure>> = {
  user_canceled: "cancelled",
  no_network_connectivity: "offline",
  nested_app_auth_bridge_disabled: "unavailable",
};

function whyOf(error: unknown, { msal }: Broker): SignInFailure {
  if (!(error instanceof msal.AuthError)) return "failed";
  const known = failuresByCode[error.errorCode];
  if (known) return known;
  const isRefused = error instanceof msal.InteractionRequiredAuthError || refusals.test(error.errorCode);
  return isRefused ? "refused" : "failed";
}

/** Whether a person could go on where silence could not. */
const needsPerson = (error: unknown, { msal }: Broker): boolean =>
  error instanceof msal.InteractionRequiredAuthError ||
  (error instanceof msal.AuthError && error.errorCode === "no_account_found");

function tokenIn(result: Msal.AuthenticationResult | undefined): SignInAnswer {
  if (result === undefined) return failure("failed");
  const { homeAccountId, username } = result.account;
  // Of a host that tells no ids MSAL makes one of two empty texts.
  const account = homeAccountId.replace(/^\.$/, "") || username;
  return { state: "token", token: result.accessToken, ...(account === "" ? {} : { account }) };
}

/**
 * Nested app authentication: Outlook signs in its own person for us. MSAL is fetched when a token is first asked for.
 * To be offered only where Outlook declares the requirement set NestedAppAuth 1.1.
 * @param loginHint address of the open mailbox
 */
export function nestedAppSignIn(registration: Registration, loginHint: string | undefined): SignIn {
  let starting: Promise<Broker | undefined> | undefined;
  const start = async (): Promise<Broker | SignInFailure> => {
    starting ??= startBroker(registration);
    try {
      const broker = await within(starting, limits.start, "failed" as const);
      if (broker !== undefined && broker !== "failed") return broker;
      starting = undefined;
      return broker ?? "unavailable";
    } catch {
      // MSAL's file could not be fetched, or the registration is no registration.
      starting = undefined;
      return navigator.onLine ? "failed" : "offline";
    }
  };

  return {
    async token(scopes, { silently = false, anew = false } = {}) {
      const broker = await start();
      if (typeof broker === "string") return failure(broker);
      const { application } = broker;
      const request = { scopes: [...scopes], ...(loginHint === undefined ? {} : { loginHint }) };
      try {
        const silent = application.acquireTokenSilent({ ...request, forceRefresh: anew });
        return tokenIn(await within(silent, limits.silent, undefined));
      } catch (error) {
        if (silently || !needsPerson(error, broker)) return failure(whyOf(error, broker));
      }
      try {
        return tokenIn(await within(application.acquireTokenPopup(request), limits.asking, undefined));
      } catch (error) {
        return failure(whyOf(error, broker));
      }
    },
  };
}
