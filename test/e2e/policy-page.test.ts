import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext } from "playwright-core";
import { openSandbox, type Sandbox } from "./support/sandbox";

/** The page that an alert's clause leads to, as a kit carries it and a server with our headers sends it. */
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

type Look = NonNullable<Parameters<NonNullable<ReturnType<BrowserContext["browser"]>>["newContext"]>[0]>;

async function visit(look: Look) {
  const context = await sandbox.context.browser()!.newContext({ ignoreHTTPSErrors: true, ...look });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  page.on("pageerror", ({ message }) => problems.push(message));
  await page.goto(`${sandbox.addinUrl}/policy.html#9.e`);
  return { context, page, problems };
}

test.each<[string, Look]>([
  ["on a wide screen", { viewport: { width: 1280, height: 800 } }],
  ["at 320 px", { viewport: { width: 320, height: 640 } }],
  ["in the dark", { viewport: { width: 640, height: 800 }, colorScheme: "dark" }],
  ["in forced colours", { viewport: { width: 640, height: 800 }, forcedColors: "active" }],
])("opens at the clause %s: nothing cut, nothing refused, nothing that axe finds", async (_where, look) => {
  const { context, page, problems } = await visit(look);
  const target = page.locator(":target");
  expect(await target.getAttribute("id")).toBe("9.e");
  await target.getByText("videos, música, gráficos o ejecutables").waitFor({ state: "visible" });
  expect(await target.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
  // The style was loaded: without it the clause would stand on nothing.
  expect(await target.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe("solid");
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(problems).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  await context.close();
});

test("is what the clause of an alert leads to", async () => {
  await sandbox.setProfile("web");
  await sandbox.setDraft({
    to: "Beatriz López <blopez@sre.gob.mx>",
    subject: "Orden del día",
    attachments: [{ name: "actualizacion.exe", size: 2_000 }],
  });
  await sandbox.send();
  const clause = sandbox.page.getByRole("link", { name: "Numeral 9, inciso e" });
  const href = (await clause.getAttribute("href")) ?? "";
  expect(href).toMatch(/^https:\/\/localhost:3001\/policy\.html#9\.e$/);
  expect(await clause.getAttribute("rel")).toContain("noopener");
});
