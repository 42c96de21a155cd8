import path from "node:path";
import { openSandbox, type Sandbox } from "./support/sandbox";

const FOREIGN = path.join(__dirname, "..", "fixtures", "foreign-addin");
const TO = "Jorge Luna <jluna@sre.gob.mx>";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ dist: FOREIGN });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.setProfile("web");
  await sandbox.setDraft({ to: TO, subject: "rich", text: "Hola" });
});

const pane = () => sandbox.pane();
/** Marks the loaded page, so that a fresh one can be told from it. */
const mark = () =>
  pane()
    .locator("#host")
    .evaluate((host) => host.setAttribute("data-mark", "same"));
const marked = () => pane().locator("#host").getAttribute("data-mark");
const openAndMark = async () => {
  await sandbox.openPane();
  await pane().getByText("Outlook OfficeOnline").waitFor();
  await mark();
};
const sendAndSee = async () => {
  await sandbox.send();
  await sandbox.choose("take-action");
};

describe("an alert that sends the person to a pane which is open already", () => {
  test("tells it the new context and does not load it again; the focus goes there (emulated)", async () => {
    await openAndMark();
    await pane().locator("#listening", { hasText: "succeeded" }).waitFor();
    await sendAndSee();
    const told = 'olkInitializationContextChanged {"asked":"rich"}';
    await pane().locator("#alert", { hasText: told }).waitFor();
    await pane().locator("#context", { hasText: '{"asked":"rich"}' }).waitFor();
    expect(await marked()).toBe("same");
    expect(await sandbox.page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  test("tells nobody who stopped listening (emulated)", async () => {
    await openAndMark();
    await pane().locator("#listening", { hasText: "succeeded" }).waitFor();
    await pane().getByRole("button", { name: "Stop" }).click();
    await pane().locator("#listening", { hasText: "removed succeeded" }).waitFor();
    await sendAndSee();
    await sandbox.editDraft({ cc: "otra@sre.gob.mx" });
    await pane().locator("#changes", { hasText: "cc" }).waitFor();
    expect(await pane().locator("#alert").textContent()).toBe("");
  });

  test("of set 1.14, loads it afresh: the event is not known there (emulated)", async () => {
    await sandbox.setProfile("set-1.14");
    await openAndMark();
    await pane().locator("#listening", { hasText: "unknown event" }).waitFor();
    await sendAndSee();
    await pane().locator("#context", { hasText: '{"asked":"rich"}' }).waitFor();
    expect(await marked()).toBeNull();
  });
});

describe("two panes of one item", () => {
  const second = () => sandbox.secondPane();
  beforeEach(async () => {
    await sandbox.openPane();
    await sandbox.page.click("#open-settings");
    await sandbox.page.getByRole("button", { name: "Abrir un segundo panel" }).click();
    for (const frame of [pane(), second()]) await frame.getByText("Outlook OfficeOnline").waitFor();
  });

  test("both hear of a change, each in its own conversation", async () => {
    await sandbox.editDraft({ cc: "otra@sre.gob.mx" });
    for (const frame of [pane(), second()])
      await frame.locator("#changes", { hasText: '{"to":false,"cc":true,"bcc":false}' }).waitFor();
    const frames = new Set((await sandbox.trace()).calls.map(({ frame }) => frame));
    expect([...frames]).toEqual(expect.arrayContaining(["pane", "second pane"]));
  });

  test("each has the settings of its own start, and the last to save takes the place of all", async () => {
    const keep = async (frame: ReturnType<typeof pane>, name: string) => {
      await frame.getByLabel("Name").fill(name);
      await frame.getByRole("button", { name: "Keep" }).click();
      await frame.locator("#kept", { hasText: "succeeded" }).waitFor();
    };
    await keep(pane(), "a");
    expect(await sandbox.settings()).toHaveProperty("a");
    await keep(second(), "b");
    expect(await sandbox.settings()).toHaveProperty("b");
    expect(await sandbox.settings()).not.toHaveProperty("a");
  });

  test.each([1280, 1000, 320])("find room at %d px without a scroll to the side", async (width) => {
    await sandbox.page.setViewportSize({ width, height: 800 });
    const overflow = await sandbox.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    const shown = await sandbox.page.locator(".pane.second").boundingBox();
    await sandbox.page.setViewportSize({ width: 1280, height: 800 });
    expect(overflow).toBe(0);
    expect((shown?.x ?? -1) >= 0 && (shown?.x ?? 0) + (shown?.width ?? 0) <= width).toBe(true);
  });

  test("an alert sends the person to the first; each is closed on its own", async () => {
    await sendAndSee();
    await pane().locator("#context", { hasText: '{"asked":"rich"}' }).waitFor();
    expect(await second().locator("#alert").textContent()).toBe("");
    await sandbox.page.getByRole("complementary", { name: "Segundo panel" }).getByRole("button").click();
    expect(await sandbox.page.locator(".pane iframe").count()).toBe(1);
  });
});

test("a change of recipients that fails half-way leaves what was done before it", async () => {
  await sandbox.openPane();
  await pane().getByText("Outlook OfficeOnline").waitFor();
  await sandbox.setFault("bccWrite", "fail", { after: 1, times: 1 });
  const answers = await pane()
    .locator("body")
    .evaluate(async () => {
      const add = (address: string) =>
        new Promise<string>((resolve) =>
          Office.context.mailbox.item?.bcc.addAsync([address], (result) => resolve(String(result.status))),
        );
      return [await add("uno@sre.gob.mx"), await add("dos@sre.gob.mx"), await add("tres@sre.gob.mx")];
    });
  expect(answers).toEqual(["succeeded", "failed", "succeeded"]);
  expect((await sandbox.draft()).bcc.map(({ address }) => address)).toEqual([
    "uno@sre.gob.mx",
    "tres@sre.gob.mx",
  ]);
  await sandbox.clearFaults();
});
