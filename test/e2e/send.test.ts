import { openSandbox, type Sandbox } from "./support/sandbox";

const MB = 1024 * 1024;
const departmentHead = { id: "jefe-departamento-o-inferior", source: "directory" } as const;
const otherPost = { id: "otro-cargo", source: "directory" } as const;
const HEADER = "X-VistoBueno-Verdict";

const clean = {
  to: "Beatriz López <blopez@sre.gob.mx>",
  subject: "Reunión del lunes",
  text: "Buenos días:\n\nLe confirmo la reunión del lunes a las 10:00.\n\nSaludos cordiales.",
};
const addresses = (count: number) =>
  Array.from({ length: count }, (_, n) => `persona${String(n)}@sre.gob.mx`);

let sandbox: Sandbox;
const lastSent = async () => (await sandbox.sent())[0];
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(async () => {
  await sandbox.close();
});
beforeEach(async () => {
  await sandbox.clearFaults();
  await sandbox.setProfile("web");
  await sandbox.setLocale("es-MX");
  await sandbox.setRank(departmentHead);
});

describe("a draft is judged when it is sent, under the real office.js", () => {
  test("a clean draft is sent at once", async () => {
    await sandbox.setDraft(clean);
    expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
    const sent = await lastSent();
    expect(sent?.subject).toBe("Reunión del lunes");
    expect(sent?.headers).not.toHaveProperty(HEADER);
  });

  test("one over the limit of its rank is blocked with the number, the limit and the heaviest attachment", async () => {
    const attachments = [
      { name: "Anexo fotográfico.pdf", size: 4.1 * MB },
      { name: "oficio.docx", size: 0.8 * MB },
    ];
    await sandbox.setDraft({ ...clean, attachments });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toMatch(/cerca de 6\.7 MB; su límite es 5 MB/);
    expect(alert?.message).toMatch(
      /Anexo fotográfico\.pdf \(4\.1 MB; 5\.6 MB al enviarse\): sin él quedaría en 1\.1 MB/,
    );
    expect(alert?.message).toContain("Numeral 7, inciso a");
    expect(alert?.buttons).toContain("Revisar en el panel");

    await sandbox.setRank(otherPost);
    await sandbox.setDraft({ ...clean, attachments });
    expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
  });

  test("60 recipients block, whichever fields they stand in", async () => {
    const everybody = addresses(60);
    await sandbox.setDraft({
      ...clean,
      to: everybody.slice(0, 20),
      cc: everybody.slice(20, 40),
      bcc: everybody.slice(40),
    });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("Son 60 destinatarios.");
    expect(alert?.message).toContain("Autoridad Competente");
  });

  test("a program blocks", async () => {
    await sandbox.setDraft({ ...clean, attachments: [{ name: "actualizacion.exe", size: 2_000 }] });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("actualizacion.exe es un programa.");
  });

  test.each([
    "Eres un idiota.",
    "Usted es un imbécil y todos lo saben.",
    "SON UNOS PENDEJOS.",
    "Qué estupida respuesta, eres una estúpida.",
    "Ese inútil no sirve para nada, eres un inútil.",
    "No sea cabrón con el personal.",
    "Vaya bola de idiotas en esa dirección.",
    "Eres un pen<b>dej</b>o.",
    "Dígale a ese baboso que es un tarado.",
    "You are an idiot.",
  ])("warns of «%s»", async (html) => {
    await sandbox.setDraft({ ...clean, html: `<p>${html}</p>` });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("ofensiva");
    expect(alert?.buttons).toContain("Enviar de todos modos");
  });

  test.each([
    "La computadora nueva se entregó ayer.",
    "La disputa territorial se resolvió por reputación y diputados.",
    "Conforme al artículo 5 del currículo y el vehículo oficial.",
    "El attaché militar confirma su asistencia.",
    "Las\nnotas verbales se enviaron.",
    "El cálculo del obstáculo y el espectáculo.",
    "Feliz año nuevo a la señora Concha Vergara, de Culiacán.",
    "La Ley previene la discriminación, la violencia sexual y la trata.",
    "Se negó el trámite por inutilidad del documento.",
    "The assistant to the deputy analyst classified the passage.",
  ])("lets pass «%s»", async (text) => {
    await sandbox.setDraft({ ...clean, text });
    expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
  });

  test("«Enviar de todos modos» sends, and the header says so in codes", async () => {
    await sandbox.setDraft({ ...clean, text: "Eres un idiota." });
    expect((await sandbox.send()).outcome).toBe("warned");
    await sandbox.choose("send-anyway");
    const sent = await lastSent();
    expect(sent?.headers[HEADER]).toBe(
      "warned; findings=hostile-language.offensive; policy=sre-correo-electronico/2005.1",
    );
  });

  test("a warning that was mended leaves no header", async () => {
    await sandbox.setDraft({ ...clean, text: "Eres un idiota." });
    await sandbox.send();
    await sandbox.choose("dont-send");
    await sandbox.editDraft({ text: "Le agradezco su atención." });
    expect((await sandbox.send()).outcome).toBe("sent");
    expect((await lastSent())?.headers).not.toHaveProperty(HEADER);
  });

  test("no subject only advises: it is sent", async () => {
    await sandbox.setDraft({ ...clean, subject: "" });
    expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
  });

  test("a foreign From account blocks", async () => {
    await sandbox.setDraft({ ...clean, from: "ana@gmail.com" });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("Está escribiendo desde ana@gmail.com.");
  });

  test("a meeting is judged: a program blocks it, many attendees warn", async () => {
    await sandbox.setDraft({ ...clean, kind: "meeting", attachments: [{ name: "a.exe", size: 10 }] });
    expect((await sandbox.send()).outcome).toBe("blocked");
    await sandbox.setDraft({ ...clean, kind: "meeting", to: addresses(60) });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("warned");
    expect(alert?.message).toContain("Son 60 invitados.");
  });

  test("an attachment whose size the host does not report is measured by its content", async () => {
    const attachments = [{ name: "acta.msg", type: "item" as const, size: 6 * MB, reportedSize: 0 }];
    await sandbox.setDraft({ ...clean, attachments });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toMatch(/su límite es 5 MB/);
  });

  test("it speaks English to an English client", async () => {
    await sandbox.setLocale("en-US");
    await sandbox.setDraft({ ...clean, attachments: [{ name: "setup.exe", size: 10 }] });
    expect((await sandbox.send()).alert?.message).toContain("setup.exe is a program.");
  });

  test("a client of set 1.12 is asked to press Send again, and then it passes", async () => {
    await sandbox.setProfile("set-1.12");
    await sandbox.setDraft({ ...clean, text: "Eres un idiota." });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("presione Enviar otra vez");
    await sandbox.choose("dont-send");
    expect((await sandbox.send()).outcome).toBe("sent");
    expect((await lastSent())?.headers[HEADER]).toContain("warned");
  });

  test("the button of the alert opens the pane with the finding, in its place", async () => {
    await sandbox.setDraft({ ...clean, attachments: [{ name: "actualizacion.exe", size: 2_000 }] });
    await sandbox.send();
    await sandbox.choose("take-action");
    const pane = await sandbox.frame("taskpane.html");
    await pane.getByText("actualizacion.exe").first().waitFor();
    await pane
      .getByText(/[Nn]umeral 9, inciso e/)
      .first()
      .waitFor();
  });
});

describe("what Outlook does not deliver is told", () => {
  test.each([
    ["subject", "drop", "el asunto"],
    ["recipients", "fail", "los destinatarios"],
    ["from", "throw", "la cuenta «De»"],
    ["body", "delay", "el texto"],
    ["attachments", "null", "los archivos adjuntos"],
    ["attachmentContent", "fail", "el tamaño de acta.msg"],
    ["all", "drop", "el texto"],
    ["all", "throw", "el texto"],
  ] as const)(
    "%s, %s: completes once, in time, and says that it could not check %s",
    async (family, kind, told) => {
      const unmeasured = { name: "acta.msg", type: "item" as const, size: 900, reportedSize: 0 };
      // Before the draft is opened: what is measured while composing would be remembered at send.
      await sandbox.setFault(family, kind, { ms: 30_000 });
      await sandbox.setDraft({ ...clean, attachments: family === "attachmentContent" ? [unmeasured] : [] });
      await sandbox.clearTrace();
      const { outcome, alert } = await sandbox.send();
      expect(outcome).toBe("warned");
      expect(alert?.kind).toBe("alert");
      expect(alert?.message).toContain("No se pudo comprobar");
      expect(alert?.message).toContain(told);
      const trace = await sandbox.trace();
      expect(trace.completed).toHaveLength(1);
      expect(trace.maxInFlight).toBeLessThanOrEqual(3);
    },
  );

  test.each([
    ["subject", "twice"],
    ["body", "twice"],
    ["headersRemove", "drop"],
    ["headersRemove", "fail"],
    ["bodyType", "throw"],
    ["settingsSave", "fail"],
  ] as const)("%s, %s: changes nothing for a clean draft", async (family, kind) => {
    await sandbox.setFault(family, kind);
    await sandbox.setDraft(clean);
    expect(await sandbox.send()).toMatchObject({ outcome: "sent" });
  });

  test.each([
    ["headersWrite", "delay"],
    ["headersWrite", "twice"],
    ["sessionRead", "fail"],
    ["sessionWrite", "throw"],
  ] as const)("%s, %s: a warning is told all the same", async (family, kind) => {
    await sandbox.setProfile("set-1.12");
    await sandbox.setFault(family, kind, { ms: 30_000 });
    await sandbox.setDraft({ ...clean, text: "Eres un idiota." });
    const { outcome, alert } = await sandbox.send();
    expect(outcome).toBe("blocked");
    expect(alert?.message).toContain("presione Enviar otra vez");
  });
});

test("during a send nothing is asked of any origin but the page's own two", async () => {
  await sandbox.setDraft({ ...clean, attachments: [{ name: "a.exe", size: 10 }] });
  const before = sandbox.requests.length;
  await sandbox.send();
  // No request at all, in fact: the bundle is loaded before.
  expect(sandbox.requests.slice(before)).toEqual([]);
  const origins = [sandbox.hostUrl, sandbox.addinUrl];
  expect(sandbox.requests.filter((url) => !origins.includes(new URL(url).origin))).toEqual([]);
});
