import { hashOf } from "../../src/policy/fingerprint";
import { sampleBytes } from "../../src/sandbox/mailbox/sample-bytes";
import { bareEngine } from "../support/bare-engine";
import { cleanItem, recipient, type Fault } from "../support/fake-outlook";

/** A call of the send path, and what the sender reads when it does not answer; undefined: the verdict stands without it. */
interface Row {
  readonly call: string;
  readonly told: string | undefined;
}

const programs = Buffer.from(sampleBytes("a.exe", 9_500)).toString("base64");
const unmeasured = {
  id: "a1",
  name: "acta.msg",
  size: 0,
  attachmentType: "item",
  isInline: false,
  content: "QUJDRA==",
};

const messageRows: readonly Row[] = [
  { call: "from.getAsync", told: "la cuenta «De»" },
  { call: "to.getAsync", told: "los destinatarios de «Para»" },
  { call: "cc.getAsync", told: "los destinatarios de «CC»" },
  { call: "bcc.getAsync", told: "los destinatarios de «CCO»" },
  { call: "subject.getAsync", told: "el asunto" },
  { call: "body.getTypeAsync", told: undefined },
  { call: "body.getAsync", told: "el texto" },
  { call: "getAttachmentsAsync", told: "los archivos adjuntos" },
  { call: "getAttachmentContentAsync", told: "el tamaño de acta.msg" },
  { call: "sessionData.getAsync", told: undefined },
  { call: "internetHeaders.removeAsync", told: undefined },
];
const meetingRows: readonly Row[] = [
  { call: "organizer.getAsync", told: "la cuenta «De»" },
  { call: "requiredAttendees.getAsync", told: "los destinatarios de «Para»" },
  { call: "optionalAttendees.getAsync", told: "los destinatarios de «CC»" },
  { call: "subject.getAsync", told: "el asunto" },
  { call: "body.getAsync", told: "el texto" },
  { call: "getAttachmentsAsync", told: "los archivos adjuntos" },
  { call: "getAttachmentContentAsync", told: "el tamaño de acta.msg" },
];
const blinding: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "invalid"];

const kinds = [
  { handler: "onMessageSend", kind: "message", rows: messageRows },
  { handler: "onAppointmentSend", kind: "appointment", rows: meetingRows },
] as const;

const table = kinds.flatMap(({ handler, kind, rows }) =>
  rows.flatMap(({ call, told }) => blinding.map((fault) => ({ handler, kind, call, told, fault }))),
);

describe.each([true, false])("the send bundle in a bare engine, timers: %p", (timers) => {
  // Without timers nothing wakes the bundle, so a call that never answers is the one listed exception, and a late one
  // must be late within the deadline (design.md §2, 13).
  const rows = table.filter(({ fault }) => timers || fault !== "dropped");
  const engineFor = (kind: "message" | "appointment", faults: Record<string, Fault>) =>
    bareEngine({
      timers,
      faults,
      delay: timers ? 60_000 : 2_000,
      rank: "jefe-departamento-o-inferior",
      item: cleanItem({ kind, attachments: [unmeasured] }),
    });

  test.each(rows)(
    "$handler completes once, in time and honestly when $call is $fault",
    async ({ handler, kind, call, told, fault }) => {
      const { raise, outlook } = engineFor(kind, { [call]: fault });
      const { completions, after } = await raise(handler, 120_000);
      expect(completions).toHaveLength(1);
      expect(after).toBeLessThanOrEqual(4_000);
      expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
      for (const one of new Set(outlook.calls)) {
        expect(outlook.calls.filter((other) => other === one).length).toBeLessThanOrEqual(2);
      }
      const isInTime = fault === "delayed" && !timers;
      if (told === undefined || isInTime) {
        expect(completions).toEqual([{ allowEvent: true }]);
        return;
      }
      expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
      expect(completions[0]?.errorMessage).toContain("No se pudo comprobar");
      expect(completions[0]?.errorMessage).toContain(told);
    },
  );

  test.each(table.filter(({ fault }) => fault === "failed"))(
    "$handler asks again when $call fails once, and decides as if nothing had happened",
    async ({ handler, kind, call }) => {
      const { raise } = engineFor(kind, { [call]: "once" });
      const { completions } = await raise(handler);
      expect(completions).toEqual([{ allowEvent: true }]);
    },
  );

  test.each(table.filter(({ fault }) => fault === "failed"))(
    "$handler takes the first answer when $call answers twice",
    async ({ handler, kind, call }) => {
      const { raise } = engineFor(kind, { [call]: "twice" });
      const { completions } = await raise(handler);
      expect(completions).toEqual([{ allowEvent: true }]);
    },
  );

  test("a host that answers nothing at all is told in time", async () => {
    const names = messageRows.map(({ call }) => call);
    const faults = Object.fromEntries(names.map((name): [string, Fault] => [name, "failed"]));
    const { completions, after } = await engineFor("message", faults).raise("onMessageSend", 60_000);
    expect(completions).toHaveLength(1);
    expect(after).toBeLessThanOrEqual(4_000);
    expect(completions[0]?.errorMessage).toContain("No se pudo comprobar");
  });

  test("settings and requirement sets that throw do not stop the check", async () => {
    const { completions } = await engineFor("message", {
      "roamingSettings.get": "thrown",
      isSetSupported: "thrown",
    }).raise("onMessageSend");
    expect(completions).toEqual([{ allowEvent: true }]);
  });
});

test("recipients that hang leave slots for everything else", async () => {
  const { raise, outlook } = bareEngine({
    faults: { "to.getAsync": "dropped", "cc.getAsync": "dropped", "bcc.getAsync": "dropped" },
    item: cleanItem({ body: "<p>Eres un idiota.</p>" }),
  });
  const { completions, after } = await raise("onMessageSend", 60_000);
  expect(after).toBeLessThanOrEqual(4_000);
  expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
  expect(completions[0]?.errorMessage).toContain("«i");
  expect(completions[0]?.errorMessage).toMatch(/No se pudo comprobar .*«Para».*«CC».*«CCO»/);
});

test("everything dropped at once is told in time", async () => {
  const faults = Object.fromEntries(messageRows.map(({ call }): [string, Fault] => [call, "dropped"]));
  const { completions, after } = await bareEngine({ faults }).raise("onMessageSend", 60_000);
  expect(completions).toHaveLength(1);
  expect(after).toBeLessThanOrEqual(4_000);
  expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
});

test("a block stands although something else could not be read", async () => {
  const { raise } = bareEngine({
    faults: { "subject.getAsync": "dropped" },
    item: cleanItem({ to: Array.from({ length: 60 }, (_, n) => recipient(`p${String(n)}@sre.gob.mx`)) }),
  });
  const { completions } = await raise("onMessageSend", 60_000);
  expect(completions[0]).not.toHaveProperty("sendModeOverride");
  expect(completions[0]?.errorMessage).toContain("Son 60 destinatarios");
  expect(completions[0]?.errorMessage).toContain("No se pudo comprobar lo siguiente: el asunto.");
});

describe("a warned message on a client that cannot offer to send anyway", () => {
  const calls = [
    "sessionData.getAsync",
    "sessionData.setAsync",
    "internetHeaders.setAsync",
    "internetHeaders.removeAsync",
  ];
  const faults: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "twice", "invalid", "once"];
  const rows = calls.flatMap((call) => faults.map((fault) => ({ call, fault })));

  test.each(rows)("is told once, in time and in full when $call is $fault", async ({ call, fault }) => {
    const item = cleanItem({ body: "<p>Eres un idiota.</p>" });
    const { raise, outlook } = bareEngine({ set: "1.12", faults: { [call]: fault }, item });
    const { completions, after } = await raise("onMessageSend", 120_000);
    expect(completions).toHaveLength(1);
    expect(after).toBeLessThanOrEqual(4_000);
    expect(completions[0]?.errorMessage).toContain("presione Enviar otra vez");
    const headerCalls = outlook.calls.filter((name) => name.startsWith("internetHeaders"));
    expect(headerCalls).toHaveLength(1);
  });

  test.each(rows.filter(({ call }) => call.startsWith("sessionData")))(
    "passes on the second Send although $call is $fault, where the runtime lives on",
    async ({ call, fault }) => {
      const item = cleanItem({ body: "<p>Eres un idiota.</p>" });
      const engine = bareEngine({ set: "1.12", faults: { [call]: fault }, item });
      await engine.raise("onMessageSend", 60_000);
      expect((await engine.raise("onMessageSend", 60_000)).completions).toEqual([{ allowEvent: true }]);
    },
  );
});

describe("a warned message whose settlements cannot be read", () => {
  const call = "sessionData.getAsync(vistobueno.settled)";
  const item = cleanItem({ body: "<p>Eres un idiota.</p>" });
  const settled = JSON.stringify({
    v: 1,
    settled: [[hashOf({ key: "hostile-language.offensive", judged: ["idiota\n1\nbody"] }), "work"]],
  });
  const faults: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "twice", "invalid", "once"];
  const rows = [true, false].flatMap((timers) =>
    ["1.12", "1.15"].flatMap((set) => faults.map((fault) => ({ timers, set, fault }))),
  );

  test.each(rows.filter(({ timers, fault }) => timers || fault !== "dropped"))(
    "is decided once and in time when the reading is $fault (set $set, timers: $timers)",
    async ({ timers, set, fault }) => {
      const delay = timers ? 60_000 : 2_000;
      const engine = bareEngine({ timers, set, delay, faults: { [call]: fault }, item });
      engine.outlook.session.set("vistobueno.settled", settled);
      const { completions, after } = await engine.raise("onMessageSend", 120_000);
      expect(completions).toHaveLength(1);
      expect(after).toBeLessThanOrEqual(4_000);
      expect(engine.outlook.mostInFlight()).toBeLessThanOrEqual(3);
      expect(engine.outlook.calls.filter((one) => one === call).length).toBeLessThanOrEqual(2);
      // A second answer is ignored, and a late one within the deadline or a second try is as good as any.
      const isRead = fault === "twice" || fault === "once" || (fault === "delayed" && !timers);
      expect(completions[0]?.allowEvent).toBe(isRead);
      if (!isRead) expect(completions[0]?.errorMessage).toContain("«id…ota»");
      const header = engine.outlook.headers.get("X-VistoBueno-Verdict");
      expect(header).toMatch(isRead ? /^settled; .*; reasons=work; / : /^warned; [^ ]+; policy=/);
    },
  );

  test.each(faults)("passes at the second Send of set 1.12 although the reading is %s", async (fault) => {
    const engine = bareEngine({ set: "1.12", faults: { [call]: fault }, item });
    await engine.raise("onMessageSend", 60_000);
    expect((await engine.raise("onMessageSend", 60_000)).completions).toEqual([{ allowEvent: true }]);
  });
});

describe("contents of attachments", () => {
  const report = { id: "r", name: "informe.pdf", size: 9_000, attachmentType: "file", isInline: false };
  const many = Array.from({ length: 30 }, (_, n) => ({ ...report, id: `r${String(n)}`, size: 9_000 + n }));
  const content = "getAttachmentContentAsync";
  const handlers = [
    ["onMessageSend", "message"],
    ["onAppointmentSend", "appointment"],
  ] as const;
  const faults: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "invalid", "twice", "once"];
  const rows = [true, false].flatMap((timers) =>
    handlers.flatMap(([handler, kind]) => faults.map((fault) => ({ timers, handler, kind, fault }))),
  );

  test.each(rows.filter(({ timers, fault }) => timers || fault !== "dropped"))(
    "$handler (timers: $timers) tells in time of a content that is $fault, and of nothing else",
    async ({ timers, handler, kind, fault }) => {
      const item = cleanItem({ kind, attachments: [report] });
      const delay = timers ? 60_000 : 2_000;
      const { raise, outlook } = bareEngine({ timers, delay, faults: { [content]: fault }, item });
      const { completions, after } = await raise(handler, 120_000);
      expect(completions).toHaveLength(1);
      expect(after).toBeLessThanOrEqual(4_000);
      expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
      if (fault === "twice" || fault === "once" || (fault === "delayed" && !timers)) {
        expect(completions).toEqual([{ allowEvent: true }]);
        return;
      }
      expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
      expect(completions[0]?.errorMessage).toContain(
        "No se pudo comprobar lo siguiente: el contenido de informe.pdf.",
      );
    },
  );

  test.each(faults)("thirty of them, %s: in time, three calls at once at the most", async (fault) => {
    const item = cleanItem({ attachments: many });
    const { raise, outlook } = bareEngine({ faults: { [content]: fault }, item });
    const { completions, after } = await raise("onMessageSend", 120_000);
    expect(completions).toHaveLength(1);
    expect(after).toBeLessThanOrEqual(4_000);
    expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
    expect(completions[0]?.allowEvent).toBe(fault === "twice" || fault === "once");
  });

  test("one that hangs keeps neither the others from being read nor a program from being stopped", async () => {
    const program = { ...report, id: "p", name: "foto.jpg", size: 9_500, content: programs };
    const faults = { [`${content}(r)`]: "dropped" } as const;
    const { raise, outlook } = bareEngine({ faults, item: cleanItem({ attachments: [report, program] }) });
    const { completions } = await raise("onMessageSend", 60_000);
    expect(completions[0]).not.toHaveProperty("sendModeOverride");
    expect(completions[0]?.errorMessage).toContain("foto.jpg es un programa, y su nombre lo oculta.");
    expect(completions[0]?.errorMessage).toContain("el contenido de informe.pdf");
    expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
  });

  test("what a stopped Send could read, the next one need not", async () => {
    const other = { ...report, id: "s", name: "acta.pdf" };
    const fault = `${content}(s)`;
    const item = cleanItem({ attachments: [report, other] });
    const { raise, outlook } = bareEngine({ faults: { [fault]: "dropped" }, item });
    expect((await raise("onMessageSend", 60_000)).completions[0]?.allowEvent).toBe(false);
    outlook.fail(fault, undefined);
    expect((await raise("onMessageSend", 60_000)).completions).toEqual([{ allowEvent: true }]);
    expect(outlook.calls.filter((call) => call === `${content}(r)`)).toHaveLength(1);
  });

  test.each(["delayed", "dropped"] as const)(
    "a Send while one of them is %s for an event of composing: three calls at once at the most",
    async (fault) => {
      const item = cleanItem({ attachments: many.slice(0, 4) });
      const { raise, outlook } = bareEngine({ faults: { [`${content}(r0)`]: fault }, item });
      await raise("onMessageAttachmentsChanged", 20);
      await raise("onMessageAttachmentsChanged", 20);
      const { completions, after } = await raise("onMessageSend", 60_000);
      expect(completions).toHaveLength(1);
      expect(after).toBeLessThanOrEqual(4_000);
      expect(completions[0]?.errorMessage).toContain("el contenido de informe.pdf");
      expect(outlook.mostInFlight()).toBeLessThanOrEqual(3);
    },
  );

  test("several files attached at once are fetched once each, and their facts serve at Send", async () => {
    const item = cleanItem({ attachments: many.slice(0, 6) });
    const engine = bareEngine({ item });
    const fetched = () => engine.outlook.calls.filter((call) => call.startsWith(content)).length;
    const events = Array.from({ length: 6 }, () => engine.raise("onMessageAttachmentsChanged", 0));
    for (const { completions } of await Promise.all(events))
      expect(completions.length).toBeLessThanOrEqual(1);
    await engine.clock.advance(20_000);
    expect(fetched()).toBe(6);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(fetched()).toBe(6);
    expect([...engine.outlook.session.values()].join()).not.toContain("informe");
  });

  test.each([
    ["words", JSON.stringify({ v: 1, facts: { a: "Informe de Ana" } })],
    ["lists", JSON.stringify({ v: 1, facts: [["a"]] })],
    ["another version's lengths", JSON.stringify({ v: 1, facts: { a: 9_000 } })],
    ["no JSON", "{"],
  ])("kept facts that are %s cost a look, no more", async (_what, kept) => {
    const engine = bareEngine({ item: cleanItem({ attachments: [report] }) });
    engine.outlook.session.set("vistobueno", kept);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.calls.filter((call) => call.startsWith(content))).toHaveLength(1);
  });
});

describe("while composing", () => {
  const handlers = [
    { handler: "onNewMessageCompose", kind: "message" },
    { handler: "onMessageCompose", kind: "message" },
    { handler: "onMessageAttachmentsChanged", kind: "message" },
    { handler: "onNewAppointmentOrganizer", kind: "appointment" },
    { handler: "onAppointmentAttachmentsChanged", kind: "appointment" },
  ] as const;
  const calls = [
    "getAttachmentsAsync",
    "getAttachmentContentAsync",
    "sessionData.getAsync",
    "sessionData.setAsync",
  ];
  const faults: readonly Fault[] = ["delayed", "dropped", "failed", "thrown", "twice", "invalid"];
  const rows = handlers.flatMap((one) =>
    calls.flatMap((call) => faults.map((fault) => ({ ...one, call, fault }))),
  );

  test.each(rows)(
    "$handler completes once and in time when $call is $fault",
    async ({ handler, kind, call, fault }) => {
      const item = cleanItem({ kind, attachments: [unmeasured] });
      const { completions, after } = await bareEngine({ faults: { [call]: fault }, item }).raise(
        handler,
        120_000,
      );
      expect(completions).toEqual([undefined]);
      // Nobody waits: a large content may take a while.
      expect(after).toBeLessThanOrEqual(9_000);
    },
  );
});

describe("a host whose objects throw or lie when they are touched", () => {
  const program = { id: "x", name: "a.exe", size: 9_000, attachmentType: "file", isInline: false };
  const members = [
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "body",
    "sessionData",
    "internetHeaders",
    "getAttachmentContentAsync",
    "itemType",
  ];
  const composedItem = (outlook: { readonly Office: object }) =>
    (outlook.Office as { context: { mailbox: { item: object } } }).context.mailbox.item;
  const rows = ["1.13", "1.15"].flatMap((set) => members.map((member) => ({ set, member })));

  test.each(rows)("set $set: a program is blocked although «$member» throws", async ({ set, member }) => {
    const { raise, outlook } = bareEngine({ set, item: cleanItem({ attachments: [program, unmeasured] }) });
    Object.defineProperty(composedItem(outlook), member, {
      get: () => {
        throw new Error(member);
      },
    });
    const { completions } = await raise("onMessageSend", 60_000);
    expect(completions).toHaveLength(1);
    expect(completions[0]?.allowEvent).toBe(false);
    expect(completions[0]?.errorMessage).toContain("a.exe es un programa");
  });

  test.each(["1.13", "1.15"])("set %s: attachments that throw are told, not taken for none", async (set) => {
    const { raise, outlook } = bareEngine({ set, item: cleanItem({ attachments: [program] }) });
    Object.defineProperty(composedItem(outlook), "getAttachmentsAsync", {
      get: () => {
        throw new Error("attachments");
      },
    });
    const { completions } = await raise("onMessageSend", 60_000);
    expect(completions[0]?.allowEvent).toBe(false);
    expect(completions[0]?.errorMessage).toContain("los archivos adjuntos");
  });

  const answers: readonly (readonly [string, unknown])[] = [
    ["nothing", undefined],
    ["null", null],
    ["a number", 42],
    [
      "an answer whose status throws",
      {
        get status() {
          throw new Error("status");
        },
      },
    ],
    [
      "a success whose value throws",
      {
        status: "succeeded",
        value: [
          {
            get emailAddress() {
              throw new Error("x");
            },
          },
        ],
      },
    ],
    ["a list with holes", { status: "succeeded", value: new Array(3) }],
  ];
  const timing = [true, false].flatMap((timers) =>
    answers.map(([what, answer]) => ({ timers, what, answer })),
  );

  test.each(timing)(
    "recipients answered by $what, timers: $timers: told, and the rest judged",
    async (row) => {
      const { raise, outlook, clock } = bareEngine({
        timers: row.timers,
        item: cleanItem({ attachments: [program] }),
      });
      Object.assign(composedItem(outlook), {
        to: {
          getAsync: (callback: (answer: unknown) => void) => {
            clock.after(5, () => {
              callback(row.answer);
            });
          },
        },
      });
      const { completions, after } = await raise("onMessageSend", 60_000);
      expect(completions).toHaveLength(1);
      expect(after).toBeLessThanOrEqual(4_000);
      expect(completions[0]?.errorMessage).toContain("a.exe es un programa");
      expect(completions[0]?.errorMessage).toContain("«Para»");
    },
  );
});

test("a hundred and fifty thousand recipients are counted, not choked on", async () => {
  const to = Array.from({ length: 150_000 }, (_, n) => recipient(`p${String(n)}@sre.gob.mx`));
  const { completions } = await bareEngine({ set: "1.13", item: cleanItem({ to }) }).raise("onMessageSend");
  expect(completions[0]?.allowEvent).toBe(false);
  expect(completions[0]?.errorMessage).toContain("Son 150,000 destinatarios");
});
