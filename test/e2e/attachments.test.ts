import { readFileSync } from "node:fs";
import path from "node:path";
import type { AttachmentSpec } from "../../src/sandbox/api";
import { eventually, openPaneOn } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

const specimens = path.join(__dirname, "../fixtures/attachments");
/** A real file under the name it is sent by. */
const specimen = (name: string, file: string, more: Partial<AttachmentSpec> = {}): AttachmentSpec => ({
  name,
  base64: readFileSync(path.join(specimens, file)).toString("base64"),
  ...more,
});

const clean = {
  to: "Beatriz López <blopez@sre.gob.mx>",
  subject: "Reunión del lunes",
  text: "Buenos días:\n\nLe envío el archivo adjunto.\n\nSaludos cordiales.",
};
const CONTENT = 150;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.clearFaults();
  await sandbox.setLocale("es-MX");
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
});

const contentCalls = async () =>
  (await sandbox.trace()).calls.filter(({ dispid }) => dispid === CONTENT).length;

/** What is said of one file, in both languages, and what becomes of the message. */
interface Row {
  readonly what: string;
  readonly file: AttachmentSpec;
  readonly es: string;
  readonly en: string;
  readonly outcome: "warned" | "blocked";
}
const rows: readonly Row[] = [
  {
    what: "a program under the name of a PDF",
    file: specimen("informe.pdf", "executable/pe64.exe"),
    es: "informe.pdf es un programa, y su nombre lo oculta.",
    en: "informe.pdf is a program, and its name hides it.",
    outcome: "blocked",
  },
  {
    what: "a video two ZIP files down",
    file: specimen("recorrido.zip", "archive/video-dos-zips.zip"),
    es: "recorrido.zip contiene un video",
    en: "recorrido.zip contains a video",
    outcome: "warned",
  },
  {
    what: "an encrypted 7z",
    file: specimen("expediente.7z", "archive/7z-cifrado-nombres.7z"),
    es: "expediente.7z está cifrado",
    en: "expediente.7z is encrypted",
    outcome: "blocked",
  },
  {
    what: "an encrypted PDF",
    file: specimen("contrato.pdf", "document/cifrado-r4.pdf"),
    es: "contrato.pdf está cifrado",
    en: "contrato.pdf is encrypted",
    outcome: "blocked",
  },
  {
    what: "an encrypted DOCX",
    file: specimen("dictamen.docx", "document/cifrado-writer.docx"),
    es: "dictamen.docx está cifrado",
    en: "dictamen.docx is encrypted",
    outcome: "blocked",
  },
];

describe.each(["es-MX", "en-US"] as const)("what the bytes of an attachment tell, in %s", (language) => {
  test.each(rows)("$what has its own alert and card", async ({ file, outcome, ...words }) => {
    const told = language === "es-MX" ? words.es : words.en;
    await sandbox.setLocale(language);
    await sandbox.setDraft({ ...clean, attachments: [file] });
    await sandbox.clearTrace();
    const sent = await sandbox.send();
    expect(sent).toMatchObject({ outcome, alert: { message: expect.stringContaining(told) as unknown } });
    // What was learnt while composing need not be fetched again.
    expect(await contentCalls()).toBe(0);
    await sandbox.choose("take-action");
    await sandbox.pane().getByRole("article", { name: told }).waitFor();
  });
});

test("a signed mail, a clean DOCX and a photograph in the text are sent without a word", async () => {
  await sandbox.setDraft({
    ...clean,
    attachments: [
      specimen("acta.docx", "document/writer.docx"),
      specimen("correo firmado.eml", "text/firmado-correo.eml"),
      specimen("Correo de la embajada", "text/firmado-correo.eml", { type: "item" }),
      specimen("image001.jpg", "image/sharp.jpg", { isInline: true }),
    ],
  });
  await sandbox.clearTrace();
  expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
  expect(await contentCalls()).toBe(0);
});

test("the pane names what is inside, as the kept facts do not", async () => {
  const pane = await openPaneOn(sandbox, {
    ...clean,
    attachments: [specimen("recorrido.zip", "archive/video-dos-zips.zip")],
  });
  await pane.card("recorrido.zip contiene un video (recorrido.mp4).").waitFor();
  const kept = JSON.stringify((await sandbox.draft()).sessionData);
  expect(kept).toContain("vistobueno");
  expect(kept).not.toMatch(/recorrido|mp4/);
});

test("what only the pane can open, Send learns from the pane", async () => {
  const attachments = [specimen("expediente.7z", "archive/7z-cifrado.7z")];
  const pane = await openPaneOn(sandbox, { ...clean, attachments });
  await pane.card("expediente.7z está cifrado").waitFor();
  await eventually(async () => {
    expect(JSON.stringify((await sandbox.draft()).sessionData)).toMatch(/,z,7z,e,/);
  });
  const { outcome, alert } = await sandbox.send();
  expect(outcome).toBe("blocked");
  expect(alert?.message).toContain("expediente.7z está cifrado");
});

test("five files attached together are fetched once each, never more than three at a time", async () => {
  await sandbox.setDraft(clean);
  await sandbox.clearTrace();
  await sandbox.editDraft({
    attachments: [1, 2, 3, 4, 5].map((n) => ({ name: `acta ${String(n)}.pdf`, size: 9_000 + n })),
  });
  expect(await contentCalls()).toBe(5);
  expect((await sandbox.send()).outcome).toBe("sent");
  expect(await contentCalls()).toBe(5);
  expect((await sandbox.trace()).maxInFlight).toBeLessThanOrEqual(3);
});

describe("a content that Outlook does not deliver", () => {
  const file = specimen("informe.pdf", "document/writer.pdf");

  test.each([
    ["later than the deadline", "delay"],
    ["never", "drop"],
    ["with an error", "fail"],
    ["by throwing", "throw"],
    ["with nothing in it", "null"],
  ] as const)("(%s) is told as not checked, in time", async (_how, kind) => {
    await sandbox.setDraft(clean);
    await sandbox.setFault("attachmentContent", kind, { ms: 60_000 });
    // Not waited for: looking into it while composing takes its time as well.
    await sandbox.page.evaluate((spec) => void window.sandbox.editDraft(spec), { attachments: [file] });
    await sandbox.clearTrace();
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("No se pudo comprobar lo siguiente: el contenido de informe.pdf.");
    const trace = await sandbox.trace();
    expect(trace.maxInFlight).toBeLessThanOrEqual(3);
  });

  test("or of another length than the attachment is told as not checked, in English too", async () => {
    await sandbox.setLocale("en-US");
    await sandbox.setDraft({ ...clean, attachments: [{ ...file, reportedSize: 400_000 }] });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("the content of informe.pdf");
  });

  test("and that comes at the next Send lets the message go", async () => {
    await sandbox.setFault("attachmentContent", "fail");
    await sandbox.setDraft({ ...clean, attachments: [file] });
    expect((await sandbox.send()).outcome).toBe("warned");
    await sandbox.choose("dont-send");
    await sandbox.clearFaults();
    expect((await sandbox.send()).outcome).toBe("sent");
  });
});

test.each([
  ["disguised", "blocked", "informe.pdf es un programa, y su nombre lo oculta."],
  ["nested", "warned", "Material.zip contiene un video"],
  ["encrypted", "blocked", "Contrato.pdf está cifrado"],
  ["harmless", "sent", undefined],
] as const)("the example «%s» of the sandbox page is %s", async (id, outcome, told) => {
  await sandbox.setDraft(clean);
  const count = (await sandbox.draft()).attachments.length;
  await sandbox.page.locator(`[data-example="${id}"]`).click();
  await eventually(async () => {
    expect((await sandbox.draft()).attachments.length).toBeGreaterThan(count);
  });
  await sandbox.page.evaluate(() => window.sandbox.idle());
  const { outcome: came, alert } = await sandbox.send();
  expect([came, alert?.message ?? ""]).toEqual([outcome, told ? expect.stringContaining(told) : ""]);
});
