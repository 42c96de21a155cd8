import { eventually } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

/** What the sandbox lends to old mail, all of it emulated: a sign-in, a Graph of its own, another day. */

const FOREIGN_ONLY = "https://graph.microsoft.com";
const setClock = (sandbox: Sandbox, instant: string | null): Promise<void> =>
  sandbox.page.evaluate((given) => window.sandbox.setClock(given), instant);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.openPane();
}, 60_000);
afterAll(() => sandbox.close());

test("a page of the add-in is told that people can be signed in, and gets a token of the scopes it asks for", async () => {
  const pane = await sandbox.frame("/taskpane.html");
  await pane.waitForFunction(() => Office.context.requirements.isSetSupported("NestedAppAuth", "1.1"));
  const answer = await pane.evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const { nestedAppAuthBridge: bridge } = window as unknown as {
          readonly nestedAppAuthBridge: {
            addEventListener(name: string, listener: (text: string) => void): void;
            postMessage(text: string): void;
          };
        };
        bridge.addEventListener("message", (text) => resolve(JSON.parse(text)));
        const tokenParams = { scope: "Mail.Read User.Read openid profile offline_access" };
        bridge.postMessage(JSON.stringify({ requestId: "r", method: "GetToken", tokenParams }));
      }),
  );
  expect(answer).toMatchObject({
    requestId: "r",
    success: true,
    account: { username: "aruiz@sre.gob.mx" },
    token: { access_token: expect.stringMatching(/^emulated\.Mail\.Read\+User\.Read\.\d+$/) as string },
  });
});

test("the pane may ask the sandbox's Graph, which is not Microsoft's", async () => {
  const pane = await sandbox.frame("/taskpane.html");
  const names = await pane.evaluate(async () => {
    const meta = document.querySelector<HTMLMetaElement>('meta[name="visto-bueno-directory"]');
    const { graph } = JSON.parse(meta?.content ?? "{}") as { readonly graph: string };
    const response = await fetch(`${graph}/me/mailFolders?$top=2`, {
      headers: { Authorization: "Bearer emulated.Mail.Read.1", Prefer: 'IdType="ImmutableId"' },
    });
    const { value } = (await response.json()) as { readonly value: readonly { displayName: string }[] };
    return value.map(({ displayName }) => displayName);
  });
  expect(names).toEqual(["Bandeja de entrada", "Borradores"]);
  expect(sandbox.requests.filter((url) => url.startsWith(FOREIGN_ONLY))).toEqual([]);
});

test("all frames of the add-in live on the day that was set, until it is taken back", async () => {
  const years = async (): Promise<readonly number[]> => {
    const frames = await Promise.all(["/taskpane.html", "/launchevent.html"].map(sandbox.frame));
    return Promise.all(frames.map((frame) => frame.evaluate(() => new Date().getFullYear())));
  };
  await setClock(sandbox, "2031-02-03T12:00:00Z");
  expect(await years()).toEqual([2031, 2031]);
  await sandbox.page.getByRole("button", { name: "Ajustes del simulador" }).click();
  const field = sandbox.page.getByLabel("Fecha");
  expect(await field.inputValue()).toMatch(/^2031-02-0[34]$/);
  await setClock(sandbox, null);
  const now = new Date().getFullYear();
  expect(await years()).toEqual([now, now]);
});

test("an older client signs nobody in", async () => {
  await sandbox.setProfile("set-1.12");
  const runtime = await sandbox.frame("/launchevent.html");
  expect(await runtime.evaluate(() => "nestedAppAuthBridge" in window)).toBe(false);
  await sandbox.setProfile("web");
});

test("nothing went wrong on the way", () => {
  expect(sandbox.problems).toEqual([]);
});

test("the mailbox goes wrong as the drawer says, until it is mended or the page is left", async () => {
  const status = async (): Promise<number> => {
    const pane = await sandbox.frame("/taskpane.html");
    return pane.evaluate(async () => {
      const meta = document.querySelector<HTMLMetaElement>('meta[name="visto-bueno-directory"]');
      const { graph } = JSON.parse(meta?.content ?? "{}") as { readonly graph: string };
      const headers = { Authorization: "Bearer emulated.Mail.Read.1" };
      return fetch(`${graph}/me/mailFolders`, { headers }).then(
        (response) => response.status,
        () => 0,
      );
    });
  };
  const fault = sandbox.page.getByLabel("Falla del buzón");
  if (!(await fault.isVisible()))
    await sandbox.page.getByRole("button", { name: "Ajustes del simulador" }).click();
  for (const [label, expected] of [
    ["Sin permiso", 403],
    ["Sin conexión", 0],
    ["Ninguna", 200],
    ["Sin permiso", 403],
  ] as const) {
    await fault.selectOption({ label });
    await eventually(async () => expect(await status()).toBe(expected));
  }
  await sandbox.page.reload();
  await sandbox.page.evaluate(() => window.sandbox.ready());
  await sandbox.openPane();
  expect(await status()).toBe(200);
});
