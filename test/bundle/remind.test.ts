import { unpackAgeing } from "../../src/policy/ageing/kept-ageing";
import { traded } from "../../src/outlook/roaming-settings";
import { bareEngine } from "../support/bare-engine";
import { cleanItem, recipient, type FakeOptions, type Fault } from "../support/fake-outlook";

const MB = 1024;
const now = new Date(Date.UTC(2026, 10, 23, 15));
const today = Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);

/** The setting as the pane keeps it: for each day, days from today, messages and kilobytes. */
const ageing = (...rows: readonly number[]) =>
  traded(JSON.stringify({ v: 1, due: [today, ...rows], rules: "sabc" }));
const soon = ageing(8, 42, 18 * MB);

const report = { id: "r", name: "informe.pdf", size: 9_000, attachmentType: "file", isInline: false };
const engineWith = (setting: unknown, options: FakeOptions & { timers?: boolean } = {}) =>
  bareEngine({ settings: { ageing: setting }, item: cleanItem({ attachments: [report] }), ...options });

const replace = "notificationMessages.replaceAsync";
const save = "roamingSettings.saveAsync";

describe.each([true, false])("beginning a message, timers: %p", (timers) => {
  test("tells of mail that will be deleted, with a button that opens the pane, once a day", async () => {
    const { raise, outlook } = engineWith(soon, { timers });
    expect((await raise("onNewMessageCompose")).completions).toEqual([undefined]);
    expect([...outlook.notices]).toEqual([
      [
        "ageing",
        {
          type: "insightMessage",
          message: "42 mensajes (18 MB) se borrarán a partir del 2 dic. Guárdelos en su Carpeta Personal.",
          icon: "Icon.16",
          actions: [
            {
              actionType: "showTaskPane",
              actionText: "Revisar en el panel",
              commandId: "vbMessageComposePane",
              contextData: '{"v":1,"view":"mailbox"}',
            },
          ],
        },
      ],
    ]);
    await raise("onNewMessageCompose");
    expect(outlook.calls.filter((call) => call.startsWith(replace))).toHaveLength(1);
  });

  test("keeps what it told, beside what the pane keeps there", async () => {
    const { raise, outlook } = engineWith(soon, { timers });
    await raise("onNewMessageCompose");
    const kept = JSON.parse(traded(String(outlook.saved.get("ageing")))) as Record<string, unknown>;
    expect(kept).toMatchObject({ v: 1, due: [today, 8, 42, 18 * MB], rules: "sabc" });
    expect(unpackAgeing(kept).told.slice(0, 2)).toEqual([today, 0]);
  });

  test("goes by the mailbox's clock, wherever the computer's stands", async () => {
    // Two days east or west of any clock: nobody's own would do.
    const setting = (east: number) => traded(JSON.stringify({ v: 1, due: [today, 8, 42, 18 * MB], east }));
    const there = engineWith(setting(2 * 1_440), { timers });
    await there.raise("onNewMessageCompose");
    expect(JSON.parse(traded(String(there.outlook.saved.get("ageing"))))).toMatchObject({
      told: [Math.floor(now.getTime() / 86_400_000) + 2, 0, expect.anything(), expect.anything()],
    });
  });

  test("looks into the attachments first", async () => {
    const { raise, outlook } = engineWith(soon, { timers });
    await raise("onNewMessageCompose");
    const order = outlook.calls.map((call) => call.split("(")[0]);
    expect(order.indexOf("sessionData.setAsync")).toBeGreaterThan(order.indexOf("getAttachmentContentAsync"));
    expect(order.slice(-2)).toEqual([replace, save]);
    expect(outlook.mostInFlight()).toBe(1);
  });

  const faults: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "twice", "invalid"];
  // Without timers nothing wakes the bundle (design.md §2, 13).
  const rows = [replace, save].flatMap((call) =>
    faults.filter((fault) => timers || fault !== "dropped").map((fault) => ({ call, fault })),
  );

  test.each(rows)("completes once, the attachments known, when $call is $fault", async ({ call, fault }) => {
    const delay = timers ? 60_000 : 2_000;
    const { raise, outlook } = engineWith(soon, { timers, delay, faults: { [call]: fault } });
    const { completions, after } = await raise("onNewMessageCompose", 120_000);
    expect(completions).toEqual([undefined]);
    expect(after).toBeLessThanOrEqual(9_000);
    expect(outlook.session.get("vistobueno")).toContain("facts");
    expect(outlook.calls.filter((one) => one.startsWith(call))).toHaveLength(1);
    expect((await raise("onMessageSend", 60_000)).completions).toEqual([{ allowEvent: true }]);
    expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
  });

  test.each(["failed", "thrown"] as const)("what was %s is told with the next message", async (fault) => {
    const { raise, outlook } = engineWith(soon, { timers, faults: { [replace]: fault } });
    await raise("onNewMessageCompose");
    expect(outlook.saved.size).toBe(0);
    outlook.fail(replace, undefined);
    await raise("onNewMessageCompose");
    expect(outlook.notices.size).toBe(1);
  });

  test.each(["notificationMessages", "settings", "both"])(
    "a client without %s is left in peace",
    async (lacks) => {
      const { raise, outlook } = engineWith(soon, { timers });
      const { context } = outlook.Office as {
        context: { mailbox: { item: object }; roamingSettings: object };
      };
      if (lacks !== "settings") Object.assign(context.mailbox.item, { notificationMessages: undefined });
      if (lacks !== "notificationMessages")
        Object.assign(context.roamingSettings, { set: undefined, saveAsync: undefined });
      expect((await raise("onNewMessageCompose")).completions).toEqual([undefined]);
      expect(outlook.session.get("vistobueno")).toContain("facts");
    },
  );

  test("a member that throws when it is touched is left in peace", async () => {
    const { raise, outlook } = engineWith(soon, { timers });
    const { context } = outlook.Office as { context: { mailbox: { item: object } } };
    Object.defineProperty(context.mailbox.item, "notificationMessages", {
      get: () => {
        throw new Error("notices");
      },
    });
    expect((await raise("onNewMessageCompose")).completions).toEqual([undefined]);
  });
});

test("no notice waits for an event that came meanwhile: the attachments of the next have their turn", async () => {
  const { raise, outlook } = engineWith(soon, { faults: { [replace]: "dropped" } });
  await raise("onNewMessageCompose", 100);
  const { completions, after } = await raise("onMessageAttachmentsChanged", 20_000);
  expect(completions).toEqual([undefined]);
  expect(after).toBeLessThanOrEqual(9_000);
  expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
});

test("a client that knows no buttons in notices is told without one", async () => {
  const { raise, outlook } = engineWith(soon, { set: "1.9" });
  await raise("onNewMessageCompose");
  const [notice] = outlook.notices.values();
  expect(notice).toMatchObject({ type: "informationalMessage", persistent: false, icon: "Icon.16" });
  expect(notice).not.toHaveProperty("actions");
});

test.each([
  [undefined, soon, "42 mensajes (18 MB) se borrarán a partir del 2 dic. Guárdelos en su Carpeta Personal."],
  ["en-US", soon, "42 messages (18 MB) will be deleted from Dec 2 on. Save them in your Personal Folder."],
  [
    "es-MX",
    ageing(0, 1, 20),
    "1 mensaje (20 kB) se borrará a partir del 24 nov. Guárdelo en su Carpeta Personal.",
  ],
  ["en-GB", ageing(0, 1, 0), "1 message will be deleted from Nov 24 on. Save it in your Personal Folder."],
  [
    "es-ES",
    ageing(-3, 8, 2 * MB),
    "8 mensajes (2 MB) pueden borrarse en cualquier momento. Guárdelos en su Carpeta Personal.",
  ],
  [
    "es",
    ageing(-3, 1, 900),
    "1 mensaje (900 kB) puede borrarse en cualquier momento. Guárdelo en su Carpeta Personal.",
  ],
  [
    "de-DE",
    ageing(-1, 8, 2 * MB),
    "8 messages (2 MB) may be deleted at any moment. Save them in your Personal Folder.",
  ],
])("in %s it says: %#", async (language, setting, message) => {
  const { raise, outlook } = engineWith(setting, { language });
  await raise("onNewMessageCompose");
  expect(outlook.notices.get("ageing")?.message).toBe(message);
});

test.each(["es-MX", "en-US"])("fits into 150 characters whatever is counted (%s)", async (language) => {
  const most = 9_999_999_999_999;
  for (const after of [14, 0, -1]) {
    const rows = Array.from({ length: 300 }, () => [after, most, most]).flat();
    const { raise, outlook } = engineWith(ageing(...rows), { language });
    await raise("onNewMessageCompose");
    expect(outlook.notices.get("ageing")?.message.length).toBeLessThanOrEqual(150);
    expect(outlook.notices.size).toBe(1);
  }
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["no JSON", "{"],
  ["another version's", JSON.stringify({ v: 2, due: [today, 1, 1, 1] })],
  ["words", JSON.stringify({ v: 1, due: "mensajes", told: {}, notes: "x" })],
  ["lists of words", JSON.stringify({ v: 1, due: [today, 1, "<b>", 1] })],
  ["fractions", JSON.stringify({ v: 1, due: [today, 1, 0.5, 1] })],
  ["less than nothing", JSON.stringify({ v: 1, due: [today, 1, -5, 1] })],
  ["out of all bounds", JSON.stringify({ v: 1, due: [today, 1, 1e300, 1] })],
  ["cut off", JSON.stringify({ v: 1, due: [today, 1, 5] })],
  ["counts of a year ago", JSON.stringify({ v: 1, due: [today - 365, 1, 5, 1] })],
  ["a snooze", JSON.stringify({ v: 1, due: [today, 1, 5, 1], notes: [today + 1, 0, 0, 0, 0] })],
  ["told today", JSON.stringify({ v: 1, due: [today, 1, 5, 1], told: [today, 0] })],
])("nothing is shown where the setting is %s", async (_what, setting) => {
  const { raise, outlook } = engineWith(setting);
  expect((await raise("onNewMessageCompose")).completions).toEqual([undefined]);
  expect(outlook.notices.size).toBe(0);
  expect(outlook.calls.filter((call) => call.startsWith(save))).toEqual([]);
});

test.each([
  "onMessageCompose",
  "onMessageAttachmentsChanged",
  "onNewAppointmentOrganizer",
  "onAppointmentAttachmentsChanged",
  "onMessageRecipientsChanged",
  "onInfoBarDismissClicked",
])("%s shows no notice", async (handler) => {
  const kind = /Appointment/.test(handler) ? "appointment" : "message";
  const { raise, outlook } = engineWith(soon, { item: cleanItem({ kind }) });
  await raise(handler);
  expect(outlook.notices.size).toBe(0);
});

describe("sending", () => {
  test.each([
    { why: "a message that passes", parts: {} },
    { why: "one that is warned about", parts: { body: "<p>Eres un idiota.</p>" } },
    {
      why: "one that is stopped",
      parts: { to: Array.from({ length: 60 }, (_, n) => recipient(`p${String(n)}@sre.gob.mx`)) },
    },
  ])("never tells of old mail: $why", async ({ parts }) => {
    const { raise, outlook } = engineWith(soon, { item: cleanItem(parts) });
    const { completions } = await raise("onMessageSend");
    expect(JSON.stringify(completions)).not.toMatch(/borrar|Carpeta Personal/);
    expect(outlook.notices.size).toBe(0);
    expect(outlook.calls.filter((call) => call.startsWith(save))).toEqual([]);
  });

  test("a send that comes while the attachments are looked into keeps the notice away", async () => {
    const { raise, outlook } = engineWith(soon, {
      faults: { getAttachmentContentAsync: "delayed" },
      delay: 500,
    });
    await raise("onNewMessageCompose", 100);
    await raise("onMessageSend", 20_000);
    expect(outlook.notices.size).toBe(0);
  });
});
