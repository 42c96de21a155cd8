import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import type { Completion } from "../../src/launchevent/completion";
import { factKey, packFact } from "../../src/outlook/attachment-facts";
import { hashOf } from "../../src/policy/fingerprint";
import { bareEngine, bundlePath, type BareEngine } from "../support/bare-engine";
import { file, inspection } from "../support/builders";
import { cleanItem, recipient, type FakeItem, type FakeOptions } from "../support/fake-outlook";

const departmentHead = "jefe-departamento-o-inferior";
const otherPost = "otro-cargo";
const insult: Partial<FakeItem> = { body: "<p>Eres un idiota.</p>" };
const program = { id: "x", name: "actualizacion.exe", size: 90_000, attachmentType: "file", isInline: false };
const photos = {
  id: "y",
  name: "Anexo fotográfico.pdf",
  size: 4_400_000,
  attachmentType: "file",
  isInline: false,
};

const send = (item: Partial<FakeItem>, options: FakeOptions & { timers?: boolean } = {}) =>
  bareEngine({ rank: departmentHead, item: cleanItem(item), ...options }).raise(
    item.kind === "appointment" ? "onAppointmentSend" : "onMessageSend",
  );

describe("the built send bundle", () => {
  const code = readFileSync(bundlePath, "utf8");

  test("is one script that parses as ES2016", () => {
    expect(() => parse(code, { ecmaVersion: 2016, sourceType: "script" })).not.toThrow();
  });

  test("is written in ASCII, so that no engine can take it for another encoding", () => {
    expect(code).not.toMatch(/[^\x00-\x7f]/);
  });

  // Fetched before the sender's first Send of the day, on any line: design.md §7 gives it 60 kB with every lexicon and
  // the whole policy. It held 32.7 kB when settlements arrived; the rules to come bring their words.
  test("weighs at most 60 kB gzip", () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });

  test("names nothing that the JavaScript-only runtime may lack", () => {
    expect(code).not.toMatch(
      /\b(document|window|fetch|XMLHttpRequest|TextEncoder|Intl|BigInt|localStorage)\b\s*[.(]/,
    );
    expect(code).not.toMatch(/\\p\{|\(\?<[=!]|\.normalize\(|toLocale(Lower|Upper)?/);
  });

  test("associates a handler with every event of the manifest", () => {
    const manifest = readFileSync(`${__dirname}/../../manifest.xml`, "utf8");
    const named = [...manifest.matchAll(/FunctionName="(\w+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect([...bareEngine().outlook.handlers.keys()].sort()).toEqual([...named].sort());
  });
});

describe.each([true, false])("sending, timers: %p", (timers) => {
  test("a clean message is sent, without a session call, and leaves no header", async () => {
    const engine = bareEngine({ timers, rank: departmentHead });
    engine.outlook.headers.set("X-VistoBueno-Verdict", "warned; findings=x");
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.size).toBe(0);
    expect(engine.outlook.calls.filter((call) => call.startsWith("sessionData"))).toEqual([]);
  });

  test("a message over the limit of the rank is stopped with the figure, the limit and the heaviest file", async () => {
    const { completions } = await send({ attachments: [photos] }, { timers });
    expect(completions[0]).toMatchObject({ allowEvent: false, commandId: "vbMessageComposePane" });
    expect(completions[0]).not.toHaveProperty("sendModeOverride");
    expect(completions[0]?.errorMessage).toMatch(
      /pesa cerca de 5\.7 MB; su límite es 5 MB\. .*Anexo fotográfico\.pdf/,
    );
    expect(completions[0]?.errorMessage).toContain("(Numeral 7, inciso a)");
  });

  test("the same message passes for the other rank", async () => {
    const { completions } = await send({ attachments: [photos] }, { timers, rank: otherPost });
    expect(completions).toEqual([{ allowEvent: true }]);
  });

  test("with the rank unknown it warns and says why", async () => {
    const { completions } = await send({ attachments: [photos] }, { timers, rank: undefined });
    expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
    expect(completions[0]?.errorMessage).toContain("depende de su cargo");
  });

  test("60 recipients are stopped", async () => {
    const to = Array.from({ length: 60 }, (_, n) => recipient(`p${String(n)}@sre.gob.mx`));
    const { completions } = await send({ to }, { timers });
    expect(completions[0]).not.toHaveProperty("sendModeOverride");
    expect(completions[0]?.errorMessage).toContain("Son 60 destinatarios.");
  });

  test("a program is stopped", async () => {
    const { completions } = await send({ attachments: [program] }, { timers });
    expect(completions[0]?.errorMessage).toContain("actualizacion.exe es un programa.");
    expect(completions[0]?.errorMessageMarkdown).toContain("***actualizacion.exe* es un programa.**");
  });

  test("an account of another domain is stopped", async () => {
    const { completions } = await send({ from: "ana@gmail.com" }, { timers });
    expect(completions[0]?.errorMessage).toContain("Está escribiendo desde ana@gmail.com.");
  });

  test("a missing subject only advises", async () => {
    expect((await send({ subject: "" }, { timers })).completions).toEqual([{ allowEvent: true }]);
  });

  test("an insult warns, is masked, and the header says so in codes only", async () => {
    const engine = bareEngine({ timers, rank: departmentHead, item: cleanItem(insult) });
    const { completions } = await engine.raise("onMessageSend");
    expect(completions[0]).toMatchObject({
      allowEvent: false,
      sendModeOverride: "promptUser",
      cancelLabel: "Revisar en el panel",
    });
    expect(completions[0]?.errorMessage).toContain("«id…ota»");
    expect(JSON.stringify(completions[0])).not.toContain("idiota");
    expect(engine.outlook.headers.get("X-VistoBueno-Verdict")).toBe(
      "warned; findings=hostile-language.offensive; policy=sre-correo-electronico/2005.1",
    );
  });

  test.each([
    ["hostile-language.offensive", "Es usted un imbécil."],
    ["hostile-language.offensive", "You are an asshole."],
    ["hostile-language.offensive", "No seas p3nd3jo."],
    ["hostile-language.offensive", "Eres un p.e.n.d.e.j.o"],
    ["hostile-language.offensive", "Te voy a matar."],
    ["hostile-language.grave", "Son unos hijos de puta."],
    ["obscene-language.offensive", "Puras chingaderas."],
    ["obscene-language.offensive", "What the fuck is this."],
    ["discriminatory-language.offensive", "Ese maricón no firma."],
  ])("%s: %s", async (key, body) => {
    const engine = bareEngine({ timers, rank: departmentHead, item: cleanItem({ body: `<p>${body}</p>` }) });
    const { completions } = await engine.raise("onMessageSend");
    expect(completions[0]).toMatchObject({ allowEvent: false });
    const header = engine.outlook.headers.get("X-VistoBueno-Verdict");
    // What is blocked does not leave, and needs no header.
    if (key.endsWith("grave")) expect(completions[0]?.errorMessage).toContain("gravemente ofensiva");
    else expect(header).toContain(`findings=${key};`);
  });

  test.each([
    "Conforme al artículo 5 del currículo, la computadora motivó la disputa.",
    "El folio C4L0-2026/0451 y la CURP MOTR930411HJCRMN03 constan en el expediente.",
    "Las personas con discapacidad, los migrantes y la comunidad judía, gay e indígena.",
  ])("passes: %s", async (body) => {
    expect((await send({ body: `<p>${body}</p>` }, { timers })).completions).toEqual([{ allowEvent: true }]);
  });

  test("discrimination is told by what it is about", async () => {
    const { completions } = await send({ body: "<p>Ese maricón no firma.</p>" }, { timers });
    expect(completions[0]?.errorMessage).toContain("puede discriminar por orientación sexual");
  });

  test("a meeting is judged: what blocks a message for its people only warns there", async () => {
    const to = Array.from({ length: 60 }, (_, n) => recipient(`p${String(n)}@sre.gob.mx`));
    const { completions } = await send({ kind: "appointment", to }, { timers });
    expect(completions[0]).toMatchObject({
      allowEvent: false,
      sendModeOverride: "promptUser",
      commandId: "vbAppointmentComposePane",
    });
    expect(completions[0]?.errorMessage).toContain("Son 60 invitados.");
  });

  test.each([
    ["es-ES", "Está escribiendo"],
    [undefined, "Está escribiendo"],
    ["en-GB", "You are writing from"],
    ["fr-FR", "You are writing from"],
  ])("speaks the language of a client in %s", async (language, words) => {
    const { completions } = await send({ from: "ana@gmail.com" }, { timers, language });
    expect(completions[0]?.errorMessage).toContain(words);
  });
});

describe("a client that cannot offer to send anyway (Mailbox 1.12)", () => {
  const old = { set: "1.12", rank: departmentHead };

  test("gets only the options that it knows, and is told to press Send again", async () => {
    const { completions } = await send(insult, old);
    expect(Object.keys(completions[0] ?? {})).toEqual(["allowEvent", "errorMessage"]);
    expect(completions[0]?.errorMessage).toContain("presione Enviar otra vez en los próximos 10 minutos");
  });

  test("a second Send with the same findings within ten minutes passes, and the header stays", async () => {
    const engine = bareEngine({ ...old, item: cleanItem(insult) });
    await engine.raise("onMessageSend", 60_000);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.get("X-VistoBueno-Verdict")).toContain("warned");
  });

  test("after ten minutes it asks again", async () => {
    const engine = bareEngine({ ...old, item: cleanItem(insult) });
    await engine.raise("onMessageSend", 601_000);
    expect((await engine.raise("onMessageSend")).completions[0]?.allowEvent).toBe(false);
  });

  test("another comma does not ask again, another insult does", async () => {
    const item = cleanItem(insult);
    const engine = bareEngine({ ...old, item });
    await engine.raise("onMessageSend", 1_000);
    item.body = "<p>Eres, un idiota. Saludos.</p>";
    expect((await engine.raise("onMessageSend", 1_000)).completions).toEqual([{ allowEvent: true }]);
    item.body = "<p>Eres un idiota y un imbécil.</p>";
    expect((await engine.raise("onMessageSend", 1_000)).completions[0]?.allowEvent).toBe(false);
  });

  test("a block is never passed by sending again", async () => {
    const engine = bareEngine({ ...old, item: cleanItem({ attachments: [program] }) });
    await engine.raise("onMessageSend", 1_000);
    expect((await engine.raise("onMessageSend", 1_000)).completions[0]?.allowEvent).toBe(false);
  });

  test("what is remembered holds no words, names or addresses", async () => {
    const engine = bareEngine({ ...old, item: cleanItem(insult) });
    await engine.raise("onMessageSend");
    const kept = [...engine.outlook.session.values()].join();
    expect(kept).not.toBe("");
    expect(kept).not.toMatch(/idiota|aperez|blopez|sre\.gob|lunes/);
  });
});

test("what the pane learnt of an attachment counts at send, and its content is not fetched again", async () => {
  const packed = { id: "z", name: "acta.7z", size: 90_000, attachmentType: "file", isInline: false };
  const key = factKey({ ...file("acta.7z", 90_000), id: "z" });
  const told = inspection({ kind: "archive", format: "7z", encrypted: true, encryptions: ["7z"] });
  const engine = bareEngine({ rank: departmentHead, item: cleanItem({ attachments: [packed] }) });
  engine.outlook.session.set(
    "vistobueno.pane",
    JSON.stringify({ [key]: packFact({ length: 90_000, inspection: told }) }),
  );
  const { completions } = await engine.raise("onMessageSend");
  expect(completions[0]?.errorMessage).toMatch(/acta\.7z.*\(Numeral 9, inciso f\)/);
  expect(engine.outlook.calls.filter((call) => call.startsWith("getAttachmentContent"))).toEqual([]);
});

describe("warnings that the sender settled in the pane", () => {
  const HEADER = "X-VistoBueno-Verdict";
  const video = { id: "v", name: "visita.mp4", size: 90_000, attachmentType: "file", isInline: false };
  const policyId = "sre-correo-electronico/2005.1";

  /** What the alert hands to the pane: the hashes to settle, and the findings that are open. */
  const contextOf = (completion: Completion | undefined) =>
    JSON.parse(completion?.contextData ?? "{}") as { findings: string[]; fingerprint: string[] };

  /** Settles, as the pane does, everything that sending `parts` warns about. */
  async function settle(engine: BareEngine, parts: Partial<FakeItem>, reason = "work") {
    const asked = await bareEngine({ rank: departmentHead, item: cleanItem(parts) }).raise(
      parts.kind === "appointment" ? "onAppointmentSend" : "onMessageSend",
    );
    const settled = contextOf(asked.completions[0]).fingerprint.map((hash) => [hash, reason]);
    expect(settled.length).toBeGreaterThan(0);
    engine.outlook.session.set("vistobueno.settled", JSON.stringify({ v: 1, settled }));
  }
  const engineFor = (item: Partial<FakeItem>, options: FakeOptions & { timers?: boolean } = {}) =>
    bareEngine({ rank: departmentHead, item: cleanItem(item), ...options });

  test.each([true, false])("pass, and the header says why in codes only (timers: %p)", async (timers) => {
    const engine = engineFor(insult, { timers });
    await settle(engine, insult);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.get(HEADER)).toBe(
      `settled; findings=hostile-language.offensive; reasons=work; policy=${policyId}`,
    );
    expect(engine.outlook.calls.filter((call) => call.startsWith("sessionData"))).toEqual([
      "sessionData.getAsync(vistobueno.settled)",
    ]);
  });

  test("pass in a meeting too, which has no header", async () => {
    const parts = { ...insult, kind: "appointment" as const };
    const engine = engineFor(parts);
    await settle(engine, parts);
    expect((await engine.raise("onAppointmentSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.size).toBe(0);
  });

  test.each(["forgotten", "work\r\nBcc: x@y.z", ""])(
    "pass although the policy does not know the reason %j, which the header leaves out",
    async (reason) => {
      const engine = engineFor(insult);
      await settle(engine, insult, reason);
      expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
      expect(engine.outlook.headers.get(HEADER)).toBe(
        `settled; findings=hostile-language.offensive; policy=${policyId}`,
      );
    },
  );

  test("are told again when the values change, not when a comma does", async () => {
    const item = cleanItem(insult);
    const engine = bareEngine({ rank: departmentHead, item });
    await settle(engine, insult);
    item.body = "<p>Eres, un idiota. Saludos.</p>";
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    item.body = "<p>Eres un idiota. ¡Idiota!</p>";
    expect((await engine.raise("onMessageSend")).completions[0]?.allowEvent).toBe(false);
  });

  test("are left out of the alert and its context while another is open; the header has them all", async () => {
    const engine = engineFor({ ...insult, attachments: [video] });
    await settle(engine, insult, "quotation");
    const { completions } = await engine.raise("onMessageSend");
    expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
    expect(completions[0]?.errorMessage).toContain("visita.mp4 es un video.");
    expect(completions[0]?.errorMessage).not.toContain("«id…ota»");
    expect(contextOf(completions[0]).findings).toEqual([
      "copyrighted-material.work",
      "attachment-type.video",
    ]);
    expect(contextOf(completions[0]).fingerprint).toHaveLength(2);
    expect(engine.outlook.headers.get(HEADER)).toBe(
      `warned; findings=hostile-language.offensive,copyrighted-material.work,attachment-type.video; reasons=quotation; policy=${policyId}`,
    );
  });

  test("are not repeated beside what blocks, which they never lift", async () => {
    const parts = { ...insult, attachments: [program] };
    const engine = engineFor(parts);
    engine.outlook.headers.set(HEADER, "settled; findings=x");
    await settle(engine, insult);
    const { completions } = await engine.raise("onMessageSend");
    expect(completions[0]).not.toHaveProperty("sendModeOverride");
    expect(completions[0]?.errorMessage).toContain("actualizacion.exe es un programa.");
    expect(completions[0]?.errorMessage).not.toContain("«id…ota»");
    expect(contextOf(completions[0]).findings).toEqual(["attachment-type.executable"]);
    expect(engine.outlook.headers.size).toBe(0);
  });

  test("never lift a block, even by its own hash", async () => {
    const parts = { attachments: [program] };
    const engine = engineFor(parts);
    const hash = hashOf({ key: "attachment-type.executable", judged: ["actualizacion.exe"] });
    engine.outlook.session.set("vistobueno.settled", JSON.stringify({ v: 1, settled: [[hash, "work"]] }));
    expect((await engine.raise("onMessageSend")).completions[0]?.allowEvent).toBe(false);
  });

  test("pass on a client that cannot offer to send anyway, at the first Send", async () => {
    const engine = engineFor(insult, { set: "1.12" });
    await settle(engine, insult);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.get(HEADER)).toMatch(/^settled; /);
  });

  test("and what a second Send answers pass together", async () => {
    const engine = engineFor({ ...insult, attachments: [video] }, { set: "1.12" });
    await settle(engine, insult);
    const { completions } = await engine.raise("onMessageSend", 1_000);
    expect(completions[0]?.errorMessage).toContain("presione Enviar otra vez");
    expect(completions[0]?.errorMessage).not.toContain("«id…ota»");
    expect((await engine.raise("onMessageSend", 1_000)).completions).toEqual([{ allowEvent: true }]);
    expect(engine.outlook.headers.get(HEADER)).toMatch(/^warned; .*; reasons=work; /);
    // Taken back in the pane: the second Send never spoke of it.
    engine.outlook.session.delete("vistobueno.settled");
    expect((await engine.raise("onMessageSend", 1_000)).completions[0]?.errorMessage).toContain("«id…ota»");
  });

  test("are looked for only where there is a warning", async () => {
    const engine = engineFor({ attachments: [program] });
    await engine.raise("onMessageSend");
    expect(engine.outlook.calls).not.toContain("sessionData.getAsync(vistobueno.settled)");
  });
});

describe("while composing", () => {
  const unmeasured = {
    id: "m",
    name: "acta.msg",
    size: 0,
    attachmentType: "item",
    isInline: false,
    content: "QUJDRA==",
  };
  const item = cleanItem({ attachments: [unmeasured] });
  const contentReads = (calls: readonly string[]) =>
    calls.filter((call) => call.startsWith("getAttachmentContent"));

  test("an attachment that Outlook has not measured is measured once and its length kept for sending", async () => {
    const engine = bareEngine({ rank: departmentHead, item });
    expect((await engine.raise("onMessageAttachmentsChanged")).completions).toEqual([undefined]);
    expect(contentReads(engine.outlook.calls)).toHaveLength(1);
    expect((await engine.raise("onMessageSend")).completions).toEqual([{ allowEvent: true }]);
    expect(contentReads(engine.outlook.calls)).toHaveLength(1);
  });

  test.each(["onMessageRecipientsChanged", "onInfoBarDismissClicked", "onAppointmentAttendeesChanged"])(
    "%s completes once and asks nothing",
    async (handler) => {
      const engine = bareEngine();
      expect((await engine.raise(handler)).completions).toEqual([undefined]);
      expect(engine.outlook.calls).toEqual([]);
    },
  );
});

test("a host that names no item is told that nothing was checked", async () => {
  const engine = bareEngine({ rank: departmentHead });
  Object.assign(engine.outlook.Office, { context: undefined });
  const { completions } = await engine.raise("onMessageSend");
  expect(completions).toHaveLength(1);
  expect(completions[0]).toMatchObject({ allowEvent: false, sendModeOverride: "promptUser" });
  expect(completions[0]?.errorMessage).toContain("Visto Bueno no pudo revisar este mensaje.");
});
