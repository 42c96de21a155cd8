// @ts-nocheck: reaches into globals of office.js that have no types.
// EMULATED. No real host was at hand that signs people in for add-ins (nested app authentication): this file poses as one
// where the client profile is an emulated one (`vb_naa` in the address). It gives tokens that only the emulated Graph of
// the sandbox accepts, for exactly the scopes asked for; with `vb_consent=decline` the person declines.
"use strict";
(() => {
  const query = new URLSearchParams(location.search);
  if (!query.has("vb_naa")) return;
  const declines = query.get("vb_consent") === "decline";
  const listeners = new Set();
  let tokens = 0;

  const base64url = (value) =>
    btoa(unescape(encodeURIComponent(JSON.stringify(value))))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const person = () => {
    const profile = Office.context.mailbox && Office.context.mailbox.userProfile;
    return {
      environment: "login.microsoftonline.com",
      homeAccountId: "00000000-0000-0000-0000-000000000001.00000000-0000-0000-0000-0000000000aa",
      localAccountId: "00000000-0000-0000-0000-000000000001",
      tenantId: "00000000-0000-0000-0000-0000000000aa",
      username: profile ? profile.emailAddress : "ana@sandbox.example.org",
      name: profile ? profile.displayName : "Ana",
    };
  };

  const idToken = (account) => {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      aud: "client",
      iss: `https://login.microsoftonline.com/${account.tenantId}/v2.0`,
      iat: now,
      exp: now + 3600,
      oid: account.localAccountId,
      tid: account.tenantId,
      sub: "subject",
      preferred_username: account.username,
      ver: "2.0",
    };
    return `${base64url({ alg: "none" })}.${base64url(claims)}.signature`;
  };

  /** Those of the resource; the rest is about who signs in. */
  const resourceScopes = (text) =>
    String(text)
      .split(" ")
      .filter((scope) => scope && !/^(openid|profile|offline_access|email)$/.test(scope));

  const tokenFor = (scope) => {
    const account = person();
    tokens += 1;
    return {
      success: true,
      account,
      token: {
        access_token: `emulated.${resourceScopes(scope).join("+")}.${tokens}`,
        expires_in: 3600,
        id_token: idToken(account),
        properties: null,
        scope,
      },
    };
  };

  const answerTo = ({ method, tokenParams }) => {
    if (method === "GetInitContext")
      return { success: true, initContext: { sdkName: "emulated", sdkVersion: "1.0" } };
    if (!declines) return tokenFor(tokenParams.scope);
    const status = method === "GetToken" ? "USER_INTERACTION_REQUIRED" : "USER_CANCEL";
    return { success: false, error: { status } };
  };

  window.nestedAppAuthBridge = {
    addEventListener: (_name, listener) => void listeners.add(listener),
    removeEventListener: (_name, listener) => void listeners.delete(listener),
    postMessage: (message) => {
      const request = JSON.parse(message);
      const { requestId } = request;
      const text = JSON.stringify({
        messageType: "NestedAppAuthResponse",
        requestId,
        ...answerTo(request),
      });
      queueMicrotask(() => listeners.forEach((listener) => listener(text)));
    },
  };

  // Told before the add-in asks; an add-in that asks before `Office.onReady` fails here as it does in Outlook.
  const onReady = Office.onReady;
  Office.onReady = (callback) =>
    onReady.call(Office, (info) => {
      declare();
      return callback ? callback(info) : undefined;
    });

  let isDeclared = false;
  function declare() {
    const requirements = Office.context && Office.context.requirements;
    if (isDeclared || !requirements) return;
    isDeclared = true;
    const { isSetSupported } = requirements;
    requirements.isSetSupported = function (name, version = "1.1") {
      if (String(name).toLowerCase() === "nestedappauth") return Number(version) <= 1.1;
      return isSetSupported.call(this, name, version);
    };
  }
})();
