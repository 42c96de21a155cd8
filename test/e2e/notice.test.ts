import { traded } from "../../src/outlook/roaming-settings";
import { openSandbox, type Sandbox } from "./support/sandbox";

/** The notice of ageing mail under the real office.js: it checks what it is given, and its button opens the mailbox. */
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());

const message =
  /^42 mensajes \(18 MB\) se borrarán a partir del \d+ [a-z]{3}\. Guárdelos en su Carpeta Personal\.$/;

test("a message is begun: the bar over it tells of old mail, and its button opens the mailbox", async () => {
  const { page } = sandbox;
  // Any clock: the mail ends in eight days.
  const today = await page.evaluate(() => {
    const now = new Date();
    return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
  });
  const kept = traded(JSON.stringify({ v: 1, due: [today, 8, 42, 18 * 1024] }));
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
  await page.evaluate((ageing) => {
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith("roaming-settings:")) continue;
      const settings = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
      localStorage.setItem(key, JSON.stringify({ ...settings, ageing }));
    }
  }, JSON.stringify(kept));
  await page.reload();
  // The page begins with a new message; beginning another would be the second of the day, which is told nothing.
  await page.evaluate(() => window.sandbox.ready());

  const notice = page.locator(".notice");
  await notice.waitFor();
  expect(await notice.locator(".notice-text").textContent()).toMatch(message);
  const told = await page.evaluate(() => window.sandbox.settings["ageing"]);
  expect(traded(JSON.parse(told ?? '""') as string)).toContain(`"told":[${String(today)},`);

  await notice.getByRole("button", { name: "Revisar en el panel" }).click();
  await sandbox.pane().getByRole("tab", { name: "Buzón", selected: true }).waitFor();
}, 60_000);
