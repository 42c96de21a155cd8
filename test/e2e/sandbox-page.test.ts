import path from "node:path";
import { openSandbox, type Sandbox } from "./support/sandbox";

const FOREIGN = path.join(__dirname, "..", "fixtures", "foreign-addin");
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ dist: FOREIGN });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.page.setViewportSize({ width: 1280, height: 800 });
  await sandbox.setDraft({});
});

const focused = () => sandbox.page.evaluate(() => document.activeElement?.id);
const idle = () => sandbox.page.evaluate(() => window.sandbox.idle());

test("the drawer keeps focus and what was picked while the add-in is opened again, and Escape closes it", async () => {
  const { page } = sandbox;
  await page.click("#open-settings");
  await page.selectOption("#picker-kind", "twice");
  await page.focus("#picker-client");
  await page.selectOption("#picker-client", "set-1.12");
  await idle();
  expect([await focused(), await page.inputValue("#picker-kind")]).toEqual(["picker-client", "twice"]);
  await page.focus("#picker-language");
  await page.selectOption("#picker-language", "en-US");
  await idle();
  expect([await focused(), await page.inputValue("#picker-kind")]).toEqual(["picker-language", "twice"]);
  await page.selectOption("#picker-language", "es-MX");
  await idle();
  await page.getByText("Agregar falla").click();
  await idle();
  expect(await page.inputValue("#picker-kind")).toBe("twice");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("Escape");
  expect([await page.locator(".drawer").count(), await focused()]).toEqual([0, "open-settings"]);
  await sandbox.clearFaults();
  await sandbox.setProfile("web");
});

test("the drawer gives way to the pane", async () => {
  await sandbox.page.click("#open-settings");
  await sandbox.openPane();
  expect(await sandbox.page.locator(".drawer").count()).toBe(0);
  expect(await sandbox.page.locator(".pane iframe").isVisible()).toBe(true);
});

test("the example whose findings are advice opens the pane, another does not", async () => {
  await sandbox.page.click('[data-example="forgotten"]');
  await sandbox.page.locator(".pane iframe").waitFor();
  await sandbox.page.click('[data-example="clean"]');
  await idle();
  expect(await sandbox.page.locator(".pane iframe").count()).toBe(0);
});

test("of 60 recipients the rest are counted on a button that shows them all", async () => {
  const { page } = sandbox;
  await page.click('[data-example="many"]');
  await page.getByRole("button", { name: "+51 más" }).click();
  expect(await page.locator(".chip").count()).toBe(60);
});

test("text that is no address stays, with words that say so", async () => {
  const { page } = sandbox;
  await page.fill("#field-to", "jorge@");
  await page.press("#field-to", "Enter");
  expect(await page.textContent("#wrong-to")).toBe("«jorge@» no es una dirección de correo.");
  await page.fill("#field-to", "jorge@sre.gob.mx");
  await page.press("#field-to", "Enter");
  expect(await page.textContent("#wrong-to")).toBe("");
});

test.each([
  ["a message", "message", "El mensaje salió."],
  ["a meeting", "meeting", "La invitación salió."],
] as const)("what left is named for what it was: %s", async (_, kind, words) => {
  const ours = await openSandbox();
  try {
    await ours.setDraft({ kind, to: "jluna@sre.gob.mx", subject: "Reunión", text: "Hola." });
    expect(await ours.send()).toEqual({ outcome: "sent" });
    expect(await ours.page.textContent(".status")).toBe(words);
  } finally {
    await ours.close();
  }
});

test.each([320, 800])(
  "at %d px nothing scrolls sideways and no hidden example is spoken of",
  async (width) => {
    const { page } = sandbox;
    await page.setViewportSize({ width, height: 700 });
    const hint = await page.evaluate(
      () => getComputedStyle(document.querySelector(".editor") ?? document.body, "::before").content,
    );
    expect(hint).toBe('"Escriba aquí"');
    await sandbox.setDraft({ to: "jluna@sre.gob.mx", attachments: [{ name: "acta.txt", text: "hola" }] });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await page.click("#open-settings");
    expect(await overflow()).toBe(0);
    await sandbox.openPane();
    expect(await overflow()).toBe(0);
  },
);
