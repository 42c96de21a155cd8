/** @jest-environment jsdom */
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { nestedAppSignIn } from "../../src/graph/nested-app-sign-in";
import { startNestedAppHost, type HostAnswer } from "./support/nested-app-host";

/** The real MSAL speaks with an emulated host. */

const registration = { clientId: "11111111-2222-3333-4444-555555555555", tenant: "sre.gob.mx" };
const scopes = ["User.Read"];
const signIn = () => nestedAppSignIn(registration, "aperez@sre.gob.mx");

beforeAll(() => {
  // What every browser has and jsdom leaves out.
  Object.defineProperty(window, "crypto", { value: webcrypto, configurable: true });
  Object.assign(window, { TextEncoder, TextDecoder });
});

beforeEach(() => {
  jest.spyOn(console, "log").mockImplementation(() => undefined);
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  Reflect.deleteProperty(window, "nestedAppAuthBridge");
  sessionStorage.clear();
  localStorage.clear();
});

/** MSAL's id of the host's account. */
const account = "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-0000000000aa";
const tokenOf = (token: string) => ({ state: "token", token, account });

const asked = (host: { readonly requests: readonly { readonly method: string }[] }) =>
  host.requests.map(({ method }) => method);

test("the host gives a token in silence, for our registration and the one scope", async () => {
  const host = startNestedAppHost();
  expect(await signIn().token(scopes)).toEqual(tokenOf("silent-1"));
  expect(asked(host)).toEqual(["GetInitContext", "GetToken"]);
  expect(host.requests[1]!.tokenParams).toMatchObject({
    clientId: registration.clientId,
    scope: "User.Read",
  });
  const all = JSON.stringify(host.requests);
  expect(all).toContain("msal");
  expect(all).not.toContain("Mail.");
});

test("whose the token is, is told with each: kept ones, and those that a person was asked for", async () => {
  const host = startNestedAppHost();
  host.silent = [{ token: "ana" }, { status: "USER_INTERACTION_REQUIRED", code: "consent_required" }];
  host.popup = [{ token: "boss", account: { homeAccountId: "1.2", username: "jefe@sre.gob.mx" } }];
  const one = signIn();
  expect(await one.token(scopes)).toEqual(tokenOf("ana"));
  expect(await one.token(scopes)).toEqual(tokenOf("ana"));
  expect(await one.token(["Mail.ReadWrite"])).toEqual({ state: "token", token: "boss", account: "1.2" });
});

test.each<[string, string | undefined]>([
  ["jefe@sre.gob.mx", "jefe@sre.gob.mx"],
  ["", undefined],
])("a host that tells no ids: the name %j tells whose it is", async (username, told) => {
  const host = startNestedAppHost();
  const account = { homeAccountId: "", localAccountId: "", tenantId: "", username };
  host.silent = [{ token: "bare", claims: {}, account }];
  expect(await signIn().token(scopes)).toEqual({
    state: "token",
    token: "bare",
    ...(told === undefined ? {} : { account: told }),
  });
});

test("a person is asked only where silence does not do", async () => {
  const host = startNestedAppHost();
  host.silent = [{ status: "USER_INTERACTION_REQUIRED", code: "consent_required" }];
  expect(await signIn().token(scopes)).toEqual(tokenOf("popup-1"));
  expect(asked(host)).toEqual(["GetInitContext", "GetToken", "GetTokenPopup"]);
});

test("nobody is asked where that was not wanted", async () => {
  const host = startNestedAppHost();
  host.silent = [{ status: "USER_INTERACTION_REQUIRED", code: "consent_required" }];
  expect(await signIn().token(scopes, { silently: true })).toEqual({ state: "failed", why: "refused" });
  expect(asked(host)).toEqual(["GetInitContext", "GetToken"]);
});

test("a token is asked for once and used again while it holds, and asked for anew when told so", async () => {
  const host = startNestedAppHost();
  host.silent = [{ token: "first" }, { token: "second" }];
  const one = signIn();
  expect(await one.token(scopes)).toEqual(tokenOf("first"));
  expect(await one.token(scopes)).toEqual(tokenOf("first"));
  expect(asked(host)).toEqual(["GetInitContext", "GetToken"]);
  expect(await one.token(scopes, { anew: true })).toEqual(tokenOf("second"));
  expect(host.requests[2]!.tokenParams).toMatchObject({ forceRefresh: true });
});

test("an expired token is not used again", async () => {
  const host = startNestedAppHost();
  host.silent = [{ token: "old", expiresIn: 1 }, { token: "new" }];
  const one = signIn();
  await one.token(scopes);
  expect(await one.token(scopes)).toEqual(tokenOf("new"));
});

test("no token is left in any storage", async () => {
  startNestedAppHost();
  await signIn().token(scopes);
  const kept = [localStorage, sessionStorage]
    .map((storage) => JSON.stringify(Object.entries(storage)))
    .join();
  expect(kept).not.toContain("silent-1");
  expect(kept).not.toContain("aperez");
});

const interaction: HostAnswer = { status: "USER_INTERACTION_REQUIRED" };

test.each<[why: string, silent: HostAnswer, popup: HostAnswer | undefined, expected: string]>([
  ["the person closes the window", interaction, { status: "USER_CANCEL" }, "cancelled"],
  ["the person declines", interaction, { status: "PERSISTENT_ERROR", code: "access_denied" }, "refused"],
  [
    "an administrator must consent",
    interaction,
    { status: "USER_INTERACTION_REQUIRED", code: "consent_required" },
    "refused",
  ],
  [
    "the directory does not know the add-in",
    { status: "PERSISTENT_ERROR", code: "unauthorized_client" },
    undefined,
    "refused",
  ],
  ["there is no network", { status: "NO_NETWORK" }, undefined, "offline"],
  ["the network goes meanwhile", interaction, { status: "NO_NETWORK" }, "offline"],
  ["the host is told not to", { status: "DISABLED" }, undefined, "unavailable"],
  ["the host cannot here", { status: "NESTED_APP_AUTH_UNAVAILABLE" }, undefined, "unavailable"],
  [
    "something passes by",
    { status: "TRANSIENT_ERROR", code: "temporarily_unavailable" },
    undefined,
    "failed",
  ],
  ["the host says what nobody knows", { status: "SOMETHING" }, undefined, "failed"],
  ["the host answers without a token", "nonsense", undefined, "unavailable"],
])("there is no token when %s", async (_, silent, popup, why) => {
  const host = startNestedAppHost();
  host.silent = [silent];
  host.popup = popup === undefined ? [] : [popup];
  expect(await signIn().token(scopes)).toEqual({ state: "failed", why });
  expect(asked(host).includes("GetTokenPopup")).toBe(popup !== undefined);
});

test.each(["no bridge", "failure"] as const)(
  "without a host's bridge (%s) nobody is signed in by other windows",
  async (kind) => {
    if (kind === "failure") startNestedAppHost(kind);
    const open = jest.spyOn(window, "open");
    const one = signIn();
    expect(await one.token(scopes)).toEqual({ state: "failed", why: "unavailable" });
    expect(open).not.toHaveBeenCalled();
    expect(document.querySelector("iframe")).toBeNull();

    // A host that comes back is asked again.
    startNestedAppHost();
    expect(await one.token(scopes)).toEqual(tokenOf("silent-1"));
  },
);

test.each<[string, "well" | "silence", HostAnswer, number]>([
  ["the greeting", "silence", { token: "never" }, 15_000],
  ["a token", "well", "silence", 20_000],
])("a host that never answers %s is not waited for", async (_, start, silent, limit) => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
  startNestedAppHost(start).silent = [silent];
  const answer = jest.fn();
  const waiting = signIn().token(scopes).then(answer);
  await jest.advanceTimersByTimeAsync(limit - 1000);
  expect(answer).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(2000);
  await waiting;
  expect(answer).toHaveBeenCalledWith({ state: "failed", why: "failed" });
});
