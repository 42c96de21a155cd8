import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import webpack from "webpack";
import { launch } from "../../tools/browser";
import { startServers } from "../../tools/serve";
import configurations from "../../webpack.config";

/**
 * The rank from the directory in a browser: the real MSAL, built and split as the kit is, under the content security policy
 * that we tell administrators to send. The host's bridge and the directory are emulated.
 */

const mailbox = "aperez@sre.gob.mx";
const person = {
  jobTitle: "Jefa de Depto. de Visas",
  mail: mailbox,
  userPrincipalName: mailbox,
  proxyAddresses: [],
};

const dist = mkdtempSync(path.join(tmpdir(), "visto-bueno-directory-"));
let servers: Awaited<ReturnType<typeof startServers>>;
let browser: Browser;

/** The pane's own configuration, with a page of this test in place of the pane. */
function build(): Promise<void> {
  const pane = configurations({ dist }).find(({ name }) => name === "taskpane")!;
  const entry = { taskpane: path.join(__dirname, "support", "directory-page.ts") };
  return new Promise((resolve, reject) => {
    webpack({ ...pane, entry }, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

beforeAll(async () => {
  await build();
  servers = await startServers({ dist });
  browser = await launch({ spkiHash: servers.spkiHash });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await servers.close();
  rmSync(dist, { recursive: true, force: true });
});

const cors = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*" };

/** Opens the page in front of a directory that gives these answers, the last one for ever. */
async function open(...answers: readonly { readonly status: number; readonly body?: object }[]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const tokens: (string | undefined)[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    // The browser's own line on an answer that is an error is no problem of ours.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await context.route("https://graph.microsoft.com/**", async (route: Route) => {
    if (route.request().method() === "OPTIONS") return route.fulfill({ status: 204, headers: cors });
    tokens.push(route.request().headers()["authorization"]);
    const { status, body = {} } = answers[Math.min(tokens.length, answers.length) - 1]!;
    return route.fulfill({
      status,
      headers: cors,
      contentType: "application/json",
      body: JSON.stringify(body),
    });
  });
  await page.goto(`${servers.addinUrl}/taskpane.html`);
  await page.waitForFunction(() => "directory" in window);
  return { page, requests, tokens, problems, close: () => context.close() };
}

const isChunk = (url: string): boolean => /\/taskpane\/(?:sign-in|directory)\.[0-9a-f]+\.js$/.test(url);
const ask = (page: Page) => page.evaluate(() => window.directory.ask());

test("MSAL is a file of its own, fetched when it is needed; nobody but the directory is asked", async () => {
  const { page, requests, tokens, problems, close } = await open({ status: 200, body: person });
  expect(readdirSync(path.join(dist, "taskpane")).filter((file) => file.startsWith("sign-in."))).not.toEqual(
    [],
  );
  expect(requests.filter(isChunk)).toEqual([]);

  expect(await ask(page)).toEqual({ state: "known", title: "Jefa de Depto. de Visas" });
  expect(requests.filter(isChunk)).toHaveLength(2);
  expect(tokens).toEqual(["Bearer silent-1"]);
  const origins = new Set(requests.map((url) => new URL(url).origin));
  expect([...origins].sort()).toEqual(["https://graph.microsoft.com", servers.addinUrl].sort());
  expect(problems).toEqual([]);
  await close();
});

test("a token that the directory does not accept is replaced", async () => {
  const { page, tokens, problems, close } = await open({ status: 401 }, { status: 200, body: person });
  await page.evaluate(() => void (window.directory.host.silent = [{ token: "old" }, { token: "new" }]));
  expect(await ask(page)).toMatchObject({ state: "known" });
  expect(tokens).toEqual(["Bearer old", "Bearer new"]);
  expect(problems).toEqual([]);
  await close();
});

test("a person who declines is not asked about again, and no window of our own opens", async () => {
  const { page, tokens, close } = await open({ status: 200, body: person });
  const windows: string[] = [];
  page.context().on("page", (opened) => windows.push(opened.url()));
  await page.evaluate(() => {
    window.directory.host.silent = [{ status: "USER_INTERACTION_REQUIRED" }];
    window.directory.host.popup = [{ status: "USER_CANCEL" }];
  });
  expect(await ask(page)).toEqual({ state: "failed", why: "cancelled" });
  expect(tokens).toEqual([]);
  expect(windows).toEqual([]);
  await close();
});

test("no token is left in the browser", async () => {
  const { page, close } = await open({ status: 200, body: person });
  await ask(page);
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const session = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
  const kept = JSON.stringify([cookies, origins]) + session;
  expect(kept).not.toContain("silent-1");
  expect(kept).not.toContain("aperez");
  await close();
});

test("a part of the kit that cannot be fetched is a failure to be tried again", async () => {
  const { page, close } = await open({ status: 200, body: person });
  const missing = /\/taskpane\/directory\./;
  await page.route(missing, (route) => route.abort());
  expect(await ask(page)).toEqual({ state: "failed", why: "failed" });
  await page.unroute(missing);
  expect(await ask(page)).toMatchObject({ state: "known" });
  await close();
});

test("without the network the answer says so", async () => {
  const { page, close } = await open({ status: 200, body: person });
  await page
    .context()
    .route("https://graph.microsoft.com/**", (route) => route.abort("internetdisconnected"));
  expect(await ask(page)).toEqual({ state: "failed", why: "offline" });
  await close();
});
