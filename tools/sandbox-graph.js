"use strict";
require("./require-ts");
const { createGraphEmulator } = require("../src/sandbox/graph/emulator");
const { madeMailbox } = require("../src/sandbox/graph/made-mailbox");

/** Where the host origin serves the emulated Microsoft Graph. */
const GRAPH_PATH = "/graph/";
const BASE = `${GRAPH_PATH}v1.0`;
const CONTROL = `${GRAPH_PATH}control/`;

/** Nobody's: what the pane signs in by in the sandbox, whose own answers the host's emulated bridge gives. */
const emulatedRegistration = (/** @type {string} */ hostUrl) => ({
  clientId: "00000000-0000-4000-8000-00000000e0e0",
  tenant: "sandbox.example.org",
  graph: `${hostUrl}${BASE}`,
});

/** More than twenty moves or any list of faults need. */
const LONGEST_BODY = 1_000_000;

/** @param {import("node:http").IncomingMessage} request @returns {Promise<string>} */
async function bodyOf(request) {
  /** @type {Buffer[]} */
  const parts = [];
  let length = 0;
  for await (const part of request) {
    length += Buffer.byteLength(part);
    if (length > LONGEST_BODY) throw new Error("The body is too long.");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** What the service allows pages of other origins, for the add-in's alone. @param {string} origin */
const corsFor = (origin) => ({
  "Access-Control-Allow-Origin": origin,
  "Access-Control-Allow-Methods": "GET, POST",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, Prefer, Accept, client-request-id",
  "Access-Control-Expose-Headers": "Retry-After, request-id",
  "Access-Control-Max-Age": "600",
  Vary: "Origin",
});

/**
 * The emulated mailbox of the sandbox, made when it is first asked for. Its control is for the host page and for tests:
 * POST `reset` with `{ seed?, now?, count? }`, POST `faults`, GET `counts`, GET `log`.
 * @param {{ hostUrl: () => string, addinUrl: () => string }} addresses
 */
function graphService({ hostUrl, addinUrl }) {
  /** @param {{ seed?: number, now?: number | string, count?: number }} [options] */
  const made = ({ seed = 1, now = Date.now(), count } = {}) =>
    createGraphEmulator({
      mailbox: madeMailbox({ seed, now: new Date(now).getTime(), ...(count === undefined ? {} : { count }) }),
    });
  /** @type {ReturnType<typeof made> | undefined} */
  let emulator;
  const current = () => (emulator ??= made());

  /** @type {Readonly<Record<string, (body: string) => unknown>>} */
  const controls = {
    "POST reset": (body) => {
      emulator = made(JSON.parse(body || "{}"));
      return {};
    },
    "POST faults": (body) => {
      current().setFaults(JSON.parse(body || "{}"));
      return {};
    },
    "GET counts": () => current().counts(),
    "GET log": () => current().log,
  };

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {Record<string, string>} headers that every answer of the host has
   */
  async function control(request, response, headers) {
    const name = `${request.method ?? ""} ${(request.url ?? "").slice(CONTROL.length)}`;
    const run = Object.hasOwn(controls, name) ? controls[name] : undefined;
    const { origin } = request.headers;
    if (!run || (origin !== undefined && origin !== hostUrl())) {
      response.writeHead(run ? 403 : 404, headers).end();
      return;
    }
    const json = { ...headers, "Content-Type": "application/json; charset=utf-8" };
    try {
      const body = JSON.stringify(run(await bodyOf(request)));
      response.writeHead(200, json).end(body);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      response.writeHead(400, json).end(JSON.stringify({ message }));
    }
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   * @param {Record<string, string>} headers
   */
  async function serve(request, response, headers) {
    const all = { ...headers, ...corsFor(addinUrl()) };
    if (request.method === "OPTIONS") {
      response.writeHead(204, all).end();
      return;
    }
    try {
      const body = await bodyOf(request);
      const given = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
      const answer = await current().handle({
        method: request.method ?? "GET",
        url: `${hostUrl()}${request.url ?? ""}`,
        headers: Object.fromEntries(given),
        ...(body === "" ? {} : { body }),
      });
      response.writeHead(answer.status, { ...all, ...answer.headers }).end(answer.body);
    } catch {
      // A fault dropped the connection: what the page sees is a network that is gone.
      request.socket.destroy();
    }
  }

  /** Whether the request is for here; then it is answered. @type {typeof serve} */
  return async (request, response, headers) => {
    const { url = "" } = request;
    if (url.startsWith(CONTROL)) await control(request, response, headers);
    else if (url.startsWith(`${BASE}/`)) await serve(request, response, headers);
    else response.writeHead(404, headers).end();
  };
}

module.exports = { GRAPH_PATH, emulatedRegistration, graphService };
