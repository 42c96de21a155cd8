import type { DraftSpec } from "../../src/sandbox/api";
import { eventually, openPaneOn, verdictIn, type PaneHands } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

const HEADER = "X-VistoBueno-Verdict";
const clean = {
  to: "Beatriz López <blopez@sre.gob.mx>",
  subject: "Sobre el trámite",
  text: "Jorge:\n\nEl encargado es un idiota.\n\nSaludos.",
};
const OFFENSIVE = /«idiota»/;
const WORDS = "Lo dijo el ciudadano en su queja, folio 4471";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
});
afterAll(() => sandbox.close());
afterEach(async () => {
  await sandbox.clearFaults();
  await sandbox.setLocale("es-MX");
  await sandbox.setProfile("web");
  if (await sandbox.page.locator(".alert").count()) await sandbox.choose("dont-send");
});

const openOn = (draft: DraftSpec = {}) => openPaneOn(sandbox, { ...clean, ...draft });
const header = async () => (await sandbox.sent())[0]?.headers[HEADER];
const everythingKept = async () => {
  const { sessionData, headers } = await sandbox.draft();
  return JSON.stringify({ sessionData, headers, customProperties: (await sandbox.draft()).customProperties });
};

/** Answers a card with one of the reasons that the pane offers. */
async function settle(pane: PaneHands, fact: RegExp, reason: string, words?: string): Promise<void> {
  const card = pane.card(fact);
  await card.getByRole("button", { name: "Ya lo revisé" }).click();
  await card.getByRole("radio", { name: reason }).check();
  if (words !== undefined) await card.getByRole("textbox", { name: "Dígalo en pocas palabras" }).fill(words);
  await card.getByRole("button", { name: "Guardar" }).click();
  await card.waitFor({ state: "detached" });
}

describe("a warning that was answered beforehand", () => {
  test("stops the first Send, is answered in the pane that the alert opens, and leaves settled", async () => {
    await sandbox.setDraft(clean);
    expect((await sandbox.send()).outcome).toBe("warned");
    await sandbox.choose("take-action");
    const pane = await verdictIn(sandbox.pane());
    await settle(pane, OFFENSIVE, "Es una cita");
    await pane.says("Todo resuelto. Puede enviar.");
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
    expect(await header()).toMatch(
      /^settled; findings=hostile-language\.offensive; reasons=quotation; policy=sre-correo-electronico\/[\w.]+$/,
    );
  });

  test("passes after a change of something else, and asks again after a change of what was judged", async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Es una cita");
    await sandbox.editDraft({ text: `${clean.text}\n\nAna Ruiz`, cc: "otra@sre.gob.mx" });
    expect(await sandbox.send()).toEqual({ outcome: "sent" });

    const again = await openOn();
    await settle(again, OFFENSIVE, "Es una cita");
    await sandbox.editDraft({ text: "El encargado es un idiota. Y su jefe, otro idiota." });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("«id…ota»");
  });

  test("leaves what was not answered to be told alone", async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Es una cita");
    await sandbox.editDraft({ attachments: [{ name: "evento.mp4", size: 2_000 }] });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("evento.mp4");
    expect(alert?.message).not.toContain("ofensiva");
    await sandbox.choose("send-anyway");
    expect(await header()).toMatch(/^warned; /);
  });

  test("is open again when the answer is taken back, and Send asks", async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Es parte de mi trabajo");
    await pane.says(/^Revisado: .*Es parte de mi trabajo\./);
    await pane.button(/^Cambiar la respuesta: .*«idiota»/).click();
    await pane.card(OFFENSIVE).waitFor();
    expect(await everythingKept()).not.toContain("work");
    expect((await sandbox.send()).outcome).toBe("warned");
  });

  test("in a meeting passes too; meetings carry no header", async () => {
    const pane = await openOn({ kind: "meeting" });
    await settle(pane, OFFENSIVE, "Es una cita");
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
    expect(await header()).toBeUndefined();
  });

  test("passes at once on a client of set 1.12, which has no «Enviar de todos modos»", async () => {
    await sandbox.setProfile("set-1.12");
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Es una cita");
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
    expect(await header()).toMatch(/^settled; .*reasons=quotation/);
  });

  test("is answered in English words as well", async () => {
    await sandbox.setLocale("en-US");
    const pane = await openOn({ text: "The clerk is an idiot." });
    await pane.button("I have reviewed it").click();
    await pane.frame.getByRole("radio", { name: "It is a quotation" }).check();
    await pane.button("Save").click();
    await eventually(async () => expect(await sandbox.send()).toEqual({ outcome: "sent" }));
    expect(await header()).toContain("reasons=quotation");
  });
});

describe("what is never settled", () => {
  test("a block: its card offers no answer, and an answered warning beside it changes nothing", async () => {
    const pane = await openOn({ attachments: [{ name: "juego.exe", size: 20 }] });
    expect(
      await pane.card("juego.exe es un programa.").getByRole("button", { name: "Ya lo revisé" }).count(),
    ).toBe(0);
    await settle(pane, OFFENSIVE, "Es una cita");
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("juego.exe");
  });

  test.each([
    [
      "could not be kept",
      "sessionWrite",
      "Outlook no guardó su respuesta. Intente de nuevo, o decida al enviar.",
    ],
  ] as const)("a warning whose answer %s: the pane says so and Send asks", async (_, family, words) => {
    const pane = await openOn();
    await sandbox.setFault(family, "fail");
    const card = pane.card(OFFENSIVE);
    await card.getByRole("button", { name: "Ya lo revisé" }).click();
    await card.getByRole("radio", { name: "Es una cita" }).check();
    await card.getByRole("button", { name: "Guardar" }).click();
    await pane.says(words);
    expect((await sandbox.send()).outcome).toBe("warned");
  });

  test("a warning whose answer cannot be read at Send", async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Es una cita");
    await sandbox.setFault("sessionRead", "fail");
    expect((await sandbox.send()).outcome).toBe("warned");
  });
});

describe("a reason in the sender's own words", () => {
  test("is kept in «Mis respuestas» alone: no header and no data of the draft holds it", async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Otra", WORDS);
    expect(await everythingKept()).not.toMatch(/folio|4471|queja/);
    expect(await everythingKept()).not.toMatch(/idiota|blopez|trámite/);
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
    expect(await header()).toContain("reasons=other");
    expect(JSON.stringify((await sandbox.sent())[0]?.headers)).not.toMatch(/folio|4471|queja/);

    const next = await openOn({ text: "Buenos días." });
    await next.button("Mis respuestas").click();
    await next.says(new RegExp(WORDS));
  });

  test("is asked for where the reason is another one, and nothing is kept without it", async () => {
    const pane = await openOn();
    const card = pane.card(OFFENSIVE);
    await card.getByRole("button", { name: "Ya lo revisé" }).click();
    await card.getByRole("button", { name: "Guardar" }).click();
    await pane.says("Elija una razón.");
    await card.getByRole("radio", { name: "Otra" }).check();
    await card.getByRole("button", { name: "Guardar" }).click();
    await pane.says("Escriba la razón.");
    expect(await card.getByRole("textbox").evaluate((box) => box === document.activeElement)).toBe(true);
    await card.getByRole("button", { name: "Cancelar" }).click();
    expect(
      await card
        .getByRole("button", { name: "Ya lo revisé" })
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  test("that the mailbox did not take is valid all the same, and that is said", async () => {
    await sandbox.setDraft(clean);
    await sandbox.setFault("settingsSave", "fail");
    await sandbox.openPane();
    const pane = await verdictIn(sandbox.pane());
    await settle(pane, OFFENSIVE, "Es una cita");
    await pane.says("Su respuesta vale para este borrador, pero Outlook no la anotó en «Mis respuestas».");
    expect(await sandbox.send()).toEqual({ outcome: "sent" });
  });
});

describe("«Mis respuestas»", () => {
  beforeAll(async () => {
    const pane = await openOn();
    await settle(pane, OFFENSIVE, "Otra", WORDS);
  });
  const openRecord = async () => {
    const pane = await openOn({ text: "Buenos días." });
    await pane.button("Mis respuestas").click();
    return pane;
  };

  test("can be copied, and pasted elsewhere with the date, the reason and the sender's words", async () => {
    const pane = await openRecord();
    await pane.button("Copiar").click();
    await pane.says(/Se copi/);
    await sandbox.page.click(".editor");
    await sandbox.page.keyboard.press("Control+V");
    const { html } = await sandbox.draft();
    expect(html).toContain(WORDS);
    expect(html).toContain("Otra");
    expect(html).not.toMatch(/idiota|blopez|trámite/);
  });

  test("can be cleared after one question, and had back", async () => {
    const pane = await openRecord();
    const kept = async () => JSON.stringify(await sandbox.settings()).includes(WORDS);
    await pane.button("Borrar todo").click();
    await pane.button("Borrar").click();
    await pane.says(/^Se borr/);
    expect(await kept()).toBe(false);
    await pane.button("Deshacer").click();
    await pane.says("Sus respuestas están otra vez en su buzón.");
    expect(await kept()).toBe(true);
  });
});
