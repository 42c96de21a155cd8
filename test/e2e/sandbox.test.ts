import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { openSandbox, type Sandbox } from "./support/sandbox";

const FOREIGN = path.join(__dirname, "..", "fixtures", "foreign-addin");
const TO = "Jorge Luna <jluna@sre.gob.mx>";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ dist: FOREIGN });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.clearFaults();
  await sandbox.setProfile("web");
});

const send = async (subject: string) => {
  await sandbox.setDraft({ to: TO, subject, text: "Hola\n\nmundo" });
  return sandbox.send();
};

describe("two origins under the browser's own security", () => {
  test("the host page cannot reach into the add-in's document, nor the add-in into the host's", async () => {
    const fromHost = await sandbox.page.evaluate(() => {
      const frame = document.querySelector("iframe");
      try {
        return String(frame?.contentWindow?.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    });
    const addin = await sandbox.frame("/launchevent.html");
    const fromAddin = await addin.evaluate(() => {
      try {
        return window.parent.document.title;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect([fromHost, fromAddin]).toEqual(["SecurityError", "SecurityError"]);
  });

  test("the host page may read the add-in's manifest and nothing else of it", async () => {
    const { addinUrl } = sandbox;
    const read = (file: string) =>
      sandbox.page.evaluate(
        (url) =>
          fetch(url).then(
            (answer) => answer.status,
            () => "refused",
          ),
        `${addinUrl}/${file}`,
      );
    expect([await read("manifest.xml"), await read("launchevent.js")]).toEqual([200, "refused"]);
  });

  test("the add-in page runs no inline script and asks no other origin", async () => {
    const addin = await sandbox.frame("/launchevent.html");
    const seen = await addin.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.inlineRan = true";
      document.head.append(script);
      const elsewhere = await fetch("https://example.org/").then(
        () => "answered",
        () => "refused",
      );
      return { inlineRan: "inlineRan" in window, elsewhere };
    });
    expect(seen).toEqual({ inlineRan: false, elsewhere: "refused" });
  });

  test("a whole send asks only the two origins of the sandbox", async () => {
    await send("everything");
    const origins = new Set(
      sandbox.requests.filter((url) => url.startsWith("http")).map((url) => new URL(url).origin),
    );
    origins.delete("https://example.org"); // Asked for above, to see it refused.
    expect([...origins].sort()).toEqual([sandbox.addinUrl, sandbox.hostUrl].sort());
  });

  test("a path that leaves the add-in's folder is not found", async () => {
    const { addinUrl } = sandbox;
    for (const path of [
      "/..%2f..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/__office/../manifest.xml%00",
    ]) {
      const answer = await sandbox.context.request.get(addinUrl + path, { ignoreHTTPSErrors: true });
      expect([path, answer.status()]).toEqual([path, 404]);
    }
  });
});

describe("an add-in of somebody else under the real office.js", () => {
  test("onReady resolves with the host Outlook", async () => {
    await sandbox.setDraft({});
    await sandbox.openPane();
    const pane = await sandbox.frame("/pane.html");
    await pane.waitForFunction(() => document.getElementById("host")?.textContent !== "");
    expect(await pane.textContent("#host")).toBe("Outlook OfficeOnline");
  });

  test("an answer that allows sends the item, as it stands with its headers", async () => {
    expect(await send("header")).toEqual({ outcome: "sent" });
    expect((await sandbox.sent())[0]).toMatchObject({
      to: ["jluna@sre.gob.mx"],
      subject: "header",
      headers: { "X-Foreign": "seen" },
    });
  });

  test("an answer that refuses under SoftBlock leaves only «No enviar»", async () => {
    const before = (await sandbox.sent()).length;
    expect(await send("block")).toEqual({
      outcome: "blocked",
      alert: {
        kind: "alert",
        message: "Blocked: the subject says so.",
        markdown: null,
        buttons: ["No enviar"],
      },
    });
    await sandbox.page.keyboard.press("Escape");
    expect(await sandbox.page.locator(".alert").count()).toBe(0);
    expect((await sandbox.sent()).length).toBe(before);
  });

  test("the override to PromptUser offers «Enviar de todos modos», which sends", async () => {
    expect(await send("prompt")).toMatchObject({
      outcome: "warned",
      alert: { buttons: ["Enviar de todos modos", "No enviar"] },
    });
    await sandbox.page.click('[data-button="send-anyway"]');
    expect((await sandbox.sent())[0]?.subject).toBe("prompt");
  });

  test("a client of set 1.12 knows no override: the same answer blocks", async () => {
    await sandbox.setProfile("set-1.12");
    expect(await send("prompt")).toMatchObject({ outcome: "blocked", alert: { buttons: ["No enviar"] } });
  });

  test("Markdown is drawn as nodes, never as HTML, and the add-in's button opens the pane with its context", async () => {
    expect(await send("rich")).toMatchObject({
      outcome: "blocked",
      alert: { buttons: ["Show me", "No enviar"] },
    });
    const text = sandbox.page.locator("#alert-text");
    expect(await text.locator("strong").allTextContents()).toEqual(["Two things:"]);
    expect(await text.locator("li").allTextContents()).toEqual(["one & <b>not HTML</b>", "two *stars*"]);
    expect(await text.locator("b").count()).toBe(0);
    await sandbox.page.click('[data-button="take-action"]');
    const pane = await sandbox.frame("/pane.html");
    await pane.waitForFunction(() => document.getElementById("context")?.textContent !== "");
    expect(await pane.textContent("#context")).toBe('{"asked":"rich"}');
  });

  test("a pane opened from the ribbon has no context, and hears of new recipients", async () => {
    await sandbox.setDraft({ to: TO });
    await sandbox.page.click('[data-command="foreignPane"]');
    const pane = await sandbox.frame("/pane.html");
    await pane.waitForFunction(() => document.getElementById("context")?.textContent !== "");
    expect(await pane.textContent("#context")).toBe("none (9020)");
    await sandbox.editDraft({ cc: "otra@sre.gob.mx" });
    await pane.waitForFunction(() => document.getElementById("changes")?.textContent !== "");
    expect(await pane.textContent("#changes")).toBe('{"to":false,"cc":true,"bcc":false}');
  });

  test("every reading of a message arrives, its attachment byte for byte", async () => {
    await sandbox.setDraft({
      to: [TO, { name: "Todos", address: "todos@sre.gob.mx", members: 900 }],
      subject: "everything",
      text: "Hola\nmundo",
      attachments: [{ name: "acta.txt", text: "hola" }],
    });
    const { alert } = await sandbox.send();
    expect(JSON.parse(alert?.message ?? "")).toEqual({
      host: "OutlookWebApp",
      language: "es-MX",
      to: {
        value: [
          { emailAddress: "jluna@sre.gob.mx", displayName: "Jorge Luna", recipientType: "user" },
          { emailAddress: "todos@sre.gob.mx", displayName: "Todos", recipientType: "distributionList" },
        ],
      },
      cc: { value: [] },
      bcc: { value: [] },
      from: {
        value: { emailAddress: "aruiz@sre.gob.mx", displayName: "Ana Ruiz Castañeda", recipientType: "user" },
      },
      text: { value: "Hola\nmundo" },
      html: { value: "<div>Hola</div><div>mundo</div>" },
      attachments: { value: [{ name: "acta.txt", size: 4, attachmentType: "file", isInline: false }] },
      session: { error: 9050 },
      setting: {},
      label: { value: "" },
      content: { value: { format: "base64", content: "aG9sYQ==" } },
    });
    expect(await sandbox.settings()).toEqual({ seen: '{"times":1}' });
  });

  test("members newer than the npm build are there only where the client has them (emulated)", async () => {
    await sandbox.setProfile("set-1.12");
    const { alert } = await send("everything");
    expect(JSON.parse(alert?.message ?? "")).toMatchObject({ label: { value: "absent" } });
  });

  test("a meeting has required and optional attendees and an organizer; its Block mode offers nothing", async () => {
    await sandbox.setDraft({ kind: "meeting", to: TO, cc: "otra@sre.gob.mx" });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(JSON.parse(alert?.message ?? "")).toMatchObject({
      required: { value: [{ emailAddress: "jluna@sre.gob.mx" }] },
      optional: { value: [{ emailAddress: "otra@sre.gob.mx" }] },
      organizer: { value: { emailAddress: "aruiz@sre.gob.mx" } },
      type: "appointment",
    });
  });

  test("compose events of the manifest fire as the item is opened and changes", async () => {
    await sandbox.setDraft({});
    await sandbox.clearTrace();
    await sandbox.editDraft({ bcc: "otra@sre.gob.mx" });
    await sandbox.editDraft({ attachments: [{ name: "a.txt", text: "a" }] });
    await sandbox.editDraft({ attachments: [] });
    await sandbox.editDraft({ from: "ana@gmail.com" });
    const { events, completed } = await sandbox.trace();
    expect(events.map(({ type }) => type)).toEqual([
      "OnMessageRecipientsChanged",
      "OnMessageAttachmentsChanged",
      "OnMessageAttachmentsChanged",
      "OnMessageFromChanged",
    ]);
    expect(completed.every(({ first, status }) => first && status === 0)).toBe(true);
    const { sessionData } = await sandbox.draft();
    expect(JSON.parse(sessionData["recipients"] ?? "")).toMatchObject({
      fields: { to: false, cc: false, bcc: true },
    });
    expect(JSON.parse(sessionData["attachments"] ?? "")).toMatchObject({ status: "removed" });
  });

  test("a client of set 1.12 fires no event that came later", async () => {
    await sandbox.setProfile("set-1.12");
    await sandbox.setDraft({});
    await sandbox.clearTrace();
    await sandbox.editDraft({ from: "ana@gmail.com", to: TO });
    expect((await sandbox.trace()).events.map(({ type }) => type)).toEqual(["OnMessageRecipientsChanged"]);
  });

  test("of two completions the first counts", async () => {
    expect(await send("twice")).toMatchObject({ outcome: "blocked" });
    await sandbox.page.waitForFunction(
      () => window.sandbox.trace.completed.filter(({ first }) => !first).length > 0,
    );
    expect((await sandbox.trace()).completed.slice(-2).map(({ first }) => first)).toEqual([true, false]);
    expect(await sandbox.page.locator(".alert").count()).toBe(1);
  });

  test("a handler that never completes: the host says it takes long, then gives up", async () => {
    await sandbox.setTimes({ slowMs: 50, limitMs: 400 });
    await sandbox.setFault("subject", null);
    await sandbox.setDraft({ to: TO, subject: "never" });
    const sending = sandbox.send();
    await sandbox.page.locator('.alert[data-kind="slow"]').waitFor();
    expect(await sending).toMatchObject({
      outcome: "blocked",
      alert: { kind: "timeout", buttons: ["No enviar"] },
    });
    await sandbox.setTimes({ slowMs: 5_000, limitMs: 300_000 });
  });

  test("a message without recipients is refused by the host itself", async () => {
    await sandbox.setDraft({ subject: "allow" });
    await sandbox.clearTrace();
    expect(await sandbox.send()).toEqual({ outcome: "refused" });
    expect((await sandbox.trace()).events).toEqual([]);
  });
});

describe("a call that goes wrong", () => {
  test.each([
    ["is answered late", "delay", { ms: 150 }, "subject: any"],
    ["is never answered", "drop", {}, "no answer"],
    ["is answered with nothing, and office.js never calls back", "null", {}, "no answer"],
    ["is refused with a code", "fail", { code: 9020 }, "subject: failed 9020"],
    ["throws at once (emulated)", "throw", {}, "threw Thrown by the sandbox: the call was refused at once."],
  ] as const)("%s", async (_why, kind, details, message) => {
    await sandbox.setFault("subject", kind, details);
    expect((await send("any")).alert?.message).toBe(message);
  });

  test("is answered twice, and office.js calls back once", async () => {
    await sandbox.setFault("subject", "twice");
    expect((await send("callbacks")).alert?.message).toBe("callbacks 1");
  });

  test("whichever it is, when all calls throw (emulated)", async () => {
    await sandbox.setFault("all", "throw");
    expect((await send("any")).alert?.message).toMatch(/^threw /);
  });

  test("only for the field that the fault names", async () => {
    await sandbox.setFault("cc", "fail", { code: 9042 });
    const { alert } = await send("everything");
    expect(JSON.parse(alert?.message ?? "")).toMatchObject({
      to: { value: [{}] },
      cc: { error: 9042 },
      bcc: { value: [] },
    });
  });
});

test("an open pane hears of a new theme and finds it in the context (emulated)", async () => {
  await sandbox.setDraft({});
  await sandbox.openPane();
  const pane = await sandbox.frame("/pane.html");
  await pane.waitForFunction(() => document.getElementById("host")?.textContent !== "");
  const background = () => pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor);
  expect(await background()).toBe("#ffffff");
  await sandbox.page.evaluate(() => window.sandbox.setTheme("dark"));
  await pane.waitForFunction(() => Office.context.officeTheme.bodyBackgroundColor !== "#ffffff");
  expect((await background()).toLowerCase()).toBe("#1f1f1f");
  await sandbox.page.evaluate(() => window.sandbox.setTheme("light"));
});

test("a manifest in PromptUser mode prompts without any override, in the language asked for", async () => {
  const other = await openSandbox({ dist: FOREIGN, manifest: "manifest.prompt-user.xml", language: "en-US" });
  try {
    await other.setDraft({ to: TO, subject: "block" });
    expect(await other.send()).toMatchObject({
      outcome: "warned",
      alert: { buttons: ["Send anyway", "Don't send"] },
    });
    expect(await other.page.textContent("#alert-title")).toBe("Foreign Check");
  } finally {
    await other.close();
  }
});

test("an add-in that does not load is unavailable: SoftBlock lets the person send anyway", async () => {
  const empty = await openSandbox({ dist: path.join(FOREIGN, "unreachable"), loadMs: 300 });
  try {
    await empty.setDraft({ to: TO, subject: "allow" });
    expect(await empty.send()).toMatchObject({
      outcome: "warned",
      alert: { kind: "unavailable", buttons: ["Enviar de todos modos", "Intentar más tarde"] },
    });
  } finally {
    await empty.close();
  }
});

test("an add-in kept from loading by a fault is unavailable, and is there again afterwards", async () => {
  await sandbox.setFault("load", "drop");
  await sandbox.setDraft({ to: TO, subject: "allow" });
  expect(await sandbox.send()).toMatchObject({ outcome: "warned", alert: { kind: "unavailable" } });
  await sandbox.choose("try-later");
  await sandbox.clearFaults();
  expect(await sandbox.send()).toEqual({ outcome: "sent" });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test("the page, its drawer and an alert pass the accessibility checks", async () => {
    const shown = await openSandbox({ dist: FOREIGN, theme });
    const violations = async () => {
      const { violations: found } = await new AxeBuilder({ page: shown.page }).exclude("iframe").analyze();
      return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    };
    try {
      await shown.setDraft({
        to: [TO, { name: "Todos", address: "todos@sre.gob.mx" }],
        subject: "rich",
        attachments: [{ name: "acta.txt", text: "hola" }],
      });
      await shown.page.click("#open-settings");
      expect(await violations()).toEqual([]);
      await shown.page.keyboard.press("Escape");
      await shown.send();
      expect(await violations()).toEqual([]);
    } finally {
      await shown.close();
    }
  });
});

test("the keyboard alone writes, sends, stays inside the alert and comes back to Send", async () => {
  const { page } = sandbox;
  await sandbox.setDraft({});
  await page.focus("#field-to");
  await page.keyboard.type("Jorge Luna Ibarra");
  await page.keyboard.press("Enter");
  await page.focus("#field-subject");
  await page.keyboard.type("rich");
  await page.focus("#send");
  await page.keyboard.press("Enter");
  await page.locator(".alert").waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  const walk = [await focused()];
  for (let press = 0; press < 2; press += 1) {
    await page.keyboard.press("Tab");
    walk.push(await focused());
  }
  await page.keyboard.press("Shift+Tab");
  walk.push(await focused());
  expect(walk).toEqual(["Show me", "No enviar", "Show me", "No enviar"]);
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Enviar");
  expect((await sandbox.draft()).subject).toBe("rich");
});

test("files from disk, text typed with the keyboard and removed chips reach the draft", async () => {
  const { page } = sandbox;
  await sandbox.setDraft({ to: "uno@sre.gob.mx; dos@sre.gob.mx", subject: "everything" });
  await page.setInputFiles('input[type="file"]', {
    name: "nota.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("hola"),
  });
  await page.click(".editor");
  await page.keyboard.type("Hola a todos");
  await page.click('button[aria-label="Quitar uno@sre.gob.mx"]');
  await page.locator(".attachment").waitFor();
  const { alert } = await sandbox.send();
  expect(JSON.parse(alert?.message ?? "")).toMatchObject({
    to: { value: [{ emailAddress: "dos@sre.gob.mx" }] },
    text: { value: "Hola a todos" },
    attachments: { value: [{ name: "nota.txt", size: 4 }] },
    content: { value: { content: "aG9sYQ==" } },
  });
});
