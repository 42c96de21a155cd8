import AxeBuilder from "@axe-core/playwright";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { nodeDestination } from "../../src/cli/node-destination";
import { launch } from "../../tools/browser";
import { saveTree } from "../support/saved-tree";

/** The index of a saved folder, opened from the disk by a browser without a network, as years later. */
const folder = mkdtempSync(path.join(tmpdir(), "Carpeta Personal – ñ#?% "));
let browser: Browser;
beforeAll(async () => {
  await saveTree(nodeDestination(folder), 120);
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(look: NonNullable<Parameters<Browser["newContext"]>[0]>) {
  const context = await browser.newContext({ offline: true, ...look });
  const page = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective }) => console.error(violatedDirective));
  });
  await page.goto(pathToFileURL(path.join(folder, "indice.html")).href);
  return { context, page, requests, problems };
}

test.each([
  ["on a wide screen", { viewport: { width: 1280, height: 800 } }],
  ["at 320 px, in the dark", { viewport: { width: 320, height: 640 }, colorScheme: "dark" as const }],
])(
  "lists every message %s: nothing asked for but files, nothing refused, nothing that axe finds",
  async (_, look) => {
    const { context, page, requests, problems } = await open(look);
    const messages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".eml"),
    );
    expect(messages.length).toBeGreaterThan(120);
    expect(await page.locator('a[href$=".eml"]').count()).toBe(messages.length);
    expect(requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
    expect(problems).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    await context.close();
  },
);

test("each link leads to its message", async () => {
  const { context, page } = await open({});
  const links = await page
    .locator('a[href$=".eml"]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .map((name) => pathToFileURL(path.join(folder, name)).href);
  const same = (address: string): string => decodeURIComponent(new URL(address).pathname);
  expect(links.map(same).sort()).toEqual(files.map(same).sort());
  await context.close();
});
