import type { DraftSpec } from "../../src/sandbox/api";
import { eventually, openPaneOn, type PaneHands } from "./support/pane";
import { openSandbox, type Sandbox } from "./support/sandbox";

const clean = {
  to: "Beatriz López <blopez@sre.gob.mx>",
  subject: "Reunión del lunes",
  text: "Buenos días:\n\nLe confirmo la reunión del lunes a las 10:00.",
};
const CHANGED =
  "El borrador cambió mientras tanto y no se tocó nada. Véalo como está ahora e intente de nuevo.";
const FINAL = "No se podrá deshacer.";
const OFFENSIVE = /puede resultar ofensiva: «idiota»/;

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) => `Persona ${from + n} <persona${from + n}@sre.gob.mx>`);
const protection = { name: "Dirección de Protección", address: "proteccion@sre.gob.mx", members: 18 };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.setRank({ id: "otro-cargo", source: "directory" });
});
afterAll(() => sandbox.close());
afterEach(async () => {
  await sandbox.clearFaults();
  await sandbox.setBodyRewriting(false);
  await sandbox.setLocale("es-MX");
});

const openOn = (draft: DraftSpec) => openPaneOn(sandbox, { ...clean, ...draft });
const fields = async () => {
  const { to, cc, bcc } = await sandbox.draft();
  return { to, cc, bcc };
};
/** Recipients of each call that wrote Bcc, in order. */
const writtenToBcc = async () =>
  (await sandbox.trace()).calls
    .filter(({ dispid }) => dispid === 21 || dispid === 22)
    .map(({ params }) => params as { recipientField: number; recipientArray: readonly unknown[] })
    .filter(({ recipientField }) => recipientField === 2)
    .map(({ recipientArray }) => recipientArray.length);
const undo = (pane: PaneHands) => pane.button("Deshacer").click();

describe("an attachment is removed", () => {
  test("and comes back byte for byte", async () => {
    const file = { name: "actualización nueva.exe", base64: "TVqQAAMAAAAEAAAA//8AALgAAAA=" };
    const pane = await openOn({ attachments: [{ name: "acta.txt", text: "Acta" }, file] });
    await pane
      .card("actualización nueva.exe es un programa.")
      .getByRole("button", { name: "Quitar el archivo" })
      .click();
    await pane.says("Se quitó actualización nueva.exe.");
    expect((await sandbox.draft()).attachments.map(({ name }) => name)).toEqual(["acta.txt"]);
    await undo(pane);
    await pane.says("Se restableció actualización nueva.exe.");
    expect(await sandbox.attachmentContent(file.name)).toBe(file.base64);
    await pane.card("es un programa").waitFor();
    expect(await pane.button("Deshacer").count()).toBe(0);
  });

  test.each([
    ["a link to the cloud", { type: "cloud" }, "carta del idiota.docx"],
    ["an attached message", { type: "item", text: "Subject: x" }, "carta del idiota"],
    ["a picture in the text", { isInline: true, text: "PNG" }, "carta del idiota.png"],
  ] as const)("for good where it is %s, and the button says so beforehand", async (_, more, name) => {
    const pane = await openOn({ attachments: [{ name, ...more }] });
    const button = pane
      .card(OFFENSIVE)
      .getByRole("button", { name: "Quitar el archivo", description: FINAL });
    await button.click();
    await pane.says(`Se quitó ${name}.`);
    expect((await sandbox.draft()).attachments).toEqual([]);
    expect(await pane.button("Deshacer").count()).toBe(0);
  });

  test("only after a second question, where no copy could be kept", async () => {
    const pane = await openOn({ attachments: [{ name: "juego.exe", text: "MZ" }] });
    await sandbox.setFault("attachmentContent", "fail");
    await pane.button("Quitar el archivo").click();
    await pane.says("No se pudo guardar una copia para deshacer. ¿Quitarlo de todos modos?");
    expect((await sandbox.draft()).attachments).toHaveLength(1);
    await pane.button("Quitar de todos modos").click();
    await pane.says("Se quitó juego.exe.");
    expect((await sandbox.draft()).attachments).toEqual([]);
  });
});

describe("recipients move to Bcc", () => {
  test("30 of To and Cc, and back as they stood", async () => {
    const pane = await openOn({ to: people(0, 20), cc: people(20, 30) });
    const before = await fields();
    await pane.card("Son 30 destinatarios").getByRole("button", { name: "Pasar a CCO" }).click();
    await pane.says("30 destinatarios pasaron a CCO.");
    expect(await fields()).toEqual({ to: [], cc: [], bcc: [...before.to, ...before.cc] });
    await undo(pane);
    await pane.says("Se restablecieron «Para» y «CC».");
    expect(await fields()).toEqual(before);
  });

  test("260 and a list, at most a hundred a call, with a list still a list", async () => {
    const pane = await openOn({ to: people(0, 150), cc: [...people(150, 260), protection] });
    const before = await fields();
    await sandbox.clearTrace();
    await pane.button("Pasar a CCO").click();
    await pane.says("261 destinatarios pasaron a CCO.");
    expect(await fields()).toEqual({ to: [], cc: [], bcc: [...before.to, ...before.cc] });
    expect(await writtenToBcc()).toEqual([100, 100, 61]);
    await undo(pane);
    await pane.says("Se restablecieron «Para» y «CC».");
    expect(await fields()).toEqual(before);
  });

  test("one who stood in Bcc and in To moves once, and stays in Bcc afterwards", async () => {
    const pane = await openOn({ to: people(0, 30), bcc: ["PERSONA3@sre.gob.mx"] });
    const before = await fields();
    await pane.card("Son 30").getByRole("button", { name: "Pasar a CCO" }).click();
    await pane.says("30 destinatarios pasaron a CCO.");
    const { bcc } = await fields();
    expect(bcc.filter(({ address }) => /^persona3@/i.test(address))).toHaveLength(1);
    expect(bcc).toHaveLength(30);
    await undo(pane);
    await eventually(async () => expect(await fields()).toEqual(before));
  });

  test.each([
    ["the second hundred is refused", "bccWrite", "fail", 1, "100 de 260 ya están en CCO"],
    ["To does not let go, though Outlook says so", "toWrite", "ignore", 0, "260 de 260 ya están en CCO"],
  ] as const)("with nobody lost when %s; it can go on, and back", async (_, family, kind, after, told) => {
    const pane = await openOn({ to: people(0, 150), cc: people(150, 260) });
    const before = await fields();
    await sandbox.setFault(family, kind, { after });
    await pane.button("Pasar a CCO").click();
    await pane.says(`${told} y siguen también en «Para» o «CC»: no se perdió a nadie.`);
    const half = await fields();
    const somewhere = new Set([...half.to, ...half.cc, ...half.bcc].map(({ address }) => address));
    expect(somewhere.size).toBe(260);
    await sandbox.clearFaults();
    await pane.button("Continuar").click();
    await pane.says("260 destinatarios pasaron a CCO.");
    const moved = await fields();
    expect([moved.to, moved.cc]).toEqual([[], []]);
    expect(new Set(moved.bcc.map(({ address }) => address)).size).toBe(moved.bcc.length);
    expect(moved.bcc).toHaveLength(260);
    await undo(pane);
    await eventually(async () => expect(await fields()).toEqual(before));
  });

  test("not at all while somebody has no address, which is said by name", async () => {
    const pane = await openOn({ to: [...people(0, 29), { name: "Mis contactos", address: "" }] });
    const before = await fields();
    await pane
      .card(/Son al menos \d+ destinatarios/)
      .getByRole("button", { name: "Pasar a CCO" })
      .click();
    await pane.says(/^Mis contactos es una lista de sus contactos o no tiene dirección/);
    expect(await fields()).toEqual(before);
  });

  test("is not offered in a meeting, which has no Bcc; taking a list out is", async () => {
    const list = { name: "Enlaces externos", address: "enlaces@listas.example.org" };
    const pane = await openOn({ kind: "meeting", to: [...people(0, 30), list] });
    const before = await fields();
    const card = pane.card("Son al menos 31 destinatarios");
    await card.getByRole("button", { name: "Quitar la lista Enlaces externos" }).click();
    await pane.says("Se quitó la lista Enlaces externos.");
    expect(await pane.button("Pasar a CCO").count()).toBe(0);
    expect((await fields()).to).toHaveLength(30);
    await undo(pane);
    await eventually(async () => expect(await fields()).toEqual(before));
  });
});

describe("repeated recipients", () => {
  test("are left once, at their first mention, and come back", async () => {
    const pane = await openOn({
      to: [...people(0, 2), "persona0@sre.gob.mx"],
      cc: ["PERSONA1@sre.gob.mx", ...people(2, 3)],
      bcc: ["persona2@sre.gob.mx"],
    });
    const before = await fields();
    await pane
      .card("Hay 3 direcciones repetidas")
      .getByRole("button", { name: "Quitar los repetidos" })
      .click();
    await pane.says("Se quitaron las direcciones repetidas.");
    expect(await fields()).toEqual({ to: before.to.slice(0, 2), cc: before.cc.slice(1), bcc: [] });
    await undo(pane);
    await pane.says("Se restablecieron las direcciones repetidas.");
    expect(await fields()).toEqual(before);
  });
});

describe("the subject", () => {
  test("is written in the card, saved with Enter, and taken back", async () => {
    const pane = await openOn({ subject: "  " });
    await pane.card("El asunto está vacío.").getByRole("button", { name: "Escribir el asunto" }).click();
    const input = pane.frame.getByRole("textbox", { name: "Asunto" });
    await input.fill("Informe de la <b>visita</b> 📎");
    await input.press("Enter");
    await pane.says("Se escribió el asunto.");
    expect((await sandbox.draft()).subject).toBe("Informe de la <b>visita</b> 📎");
    await undo(pane);
    await pane.says("Se restableció el asunto anterior.");
    expect((await sandbox.draft()).subject).toBe("  ");
  });

  test("that holds the expression is changed as text", async () => {
    const pane = await openOn({ subject: "Respuesta al idiota de ayer" });
    await pane.card(OFFENSIVE).getByRole("button", { name: "Ocultar las letras" }).click();
    await pane.says("Se ocultaron las letras: «id…ota».");
    expect((await sandbox.draft()).subject).toBe("Respuesta al id…ota de ayer");
    await undo(pane);
    await eventually(async () => expect((await sandbox.draft()).subject).toBe("Respuesta al idiota de ayer"));
  });
});

const outlook = `<html><head>\r
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\r
<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>\r
</head>\r
<body dir="ltr">\r
<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);">Jorge:&nbsp;</div>\r
<div class="elementToProof"><br></div>\r
<div class="elementToProof">Revis&eacute; el expediente. El encargado es un <b style="color:rgb(200, 38, 19)">idiota</b> &amp; no contesta.</div>\r
<div><img size="5120" width="120" alt="Escudo" data-outlook-trace="F:1|T:1" src="cid:firma001@sre.gob.mx"></div>\r
<div id="Signature"><p style="margin:0cm"><span lang="ES-MX" style='font-size:9.0pt'>Ana Ruiz Casta&ntilde;eda</span></p></div>\r
</body></html>`;
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--><style><!--\np.MsoNormal {margin:0cm; font-size:11.0pt;}\n--></style></head><body lang=ES-MX link="#0563C1" style='word-wrap:break-word'><div class=WordSection1><p class=MsoNormal><span lang=ES>El encargado\nes un <span style='mso-fareast-language:EN-US'>idiota</span>, dicen.<o:p></o:p></span></p><p class=MsoNormal><!--[if gte vml 1]><v:shape id="i1" style='width:90pt'><v:imagedata src="cid:image001.png@01DA" /></v:shape><![endif]--><![if !vml]><img width=120 height=40 src="cid:image001.png@01DA" alt="Logotipo"><![endif]><o:p>&nbsp;</o:p></p></div></body></html>`;
const gmail = `<div dir="ltr">Jorge:<div><br></div><div>El encargado es un <i>idiota</i>.&nbsp;<span class="gmail-il">Saludos</span></div><div><img src="cid:ii_lz0" alt="foto.png" width="562" height="144"><br></div><br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Ana Ruiz</div></div></div>`;
const picture = { name: "logotipo.png", base64: "iVBORw0KGgo=", isInline: true };

describe.each([
  ["Outlook", outlook],
  ["Word", word],
  ["Gmail", gmail],
])("words of a body as %s writes it", (_, html) => {
  test("are replaced or masked, every other byte stays, and undo gives the body back", async () => {
    const pane = await openOn({ html, attachments: [picture] });
    const body = async () => (await sandbox.draft()).html;
    await pane.card(OFFENSIVE).getByRole("button", { name: "Cambiar la expresión" }).click();
    await pane.frame
      .getByRole("textbox", { name: "En lugar de «idiota»" })
      .fill("funcionario <nuevo> & amable");
    await pane.button("Guardar").click();
    await pane.says("Se cambió «idiota».");
    expect(await body()).toBe(html.replace("idiota", "funcionario &lt;nuevo&gt; &amp; amable"));
    expect((await sandbox.draft()).attachments).toHaveLength(1);
    await undo(pane);
    await pane.says("Se restableció «idiota».");
    expect(await body()).toBe(html);

    const mask = { name: "Ocultar las letras", description: "Se leerá «id…ota»." };
    await pane.card(OFFENSIVE).getByRole("button", mask).click();
    await pane.says("Se ocultaron las letras: «id…ota».");
    expect(await body()).toBe(html.replace("idiota", "id…ota"));
    await undo(pane);
    await eventually(async () => expect(await body()).toBe(html));
  });
});

describe("words of other bodies", () => {
  test("of a plain body are replaced as text, not as markup", async () => {
    const text = "Jorge:\r\n\r\n  El encargado es un idiota.\r\n";
    const pane = await openOn({ format: "text", text });
    await pane.card(OFFENSIVE).getByRole("button", { name: "Cambiar la expresión" }).click();
    await pane.frame.getByRole("textbox", { name: /idiota/ }).fill("<b>amigo</b>");
    await pane.button("Guardar").click();
    await pane.says("Se cambió «idiota».");
    expect((await sandbox.draft()).plain).toBe(text.replace("idiota", "<b>amigo</b>"));
    await undo(pane);
    await eventually(async () => expect((await sandbox.draft()).plain).toBe(text));
  });

  test("of a body that Outlook writes its own way keep formatting, pictures and signature", async () => {
    await sandbox.setBodyRewriting(true);
    const pane = await openOn({ html: outlook, attachments: [picture] });
    await pane.card(OFFENSIVE).getByRole("button", { name: "Ocultar las letras" }).click();
    await pane.says("Se ocultaron las letras");
    const { html } = await sandbox.draft();
    for (const part of [
      '<b style="color:rgb(200, 38, 19)">id…ota</b>',
      "cid:firma001@sre.gob.mx",
      "Castañeda</span>",
    ])
      expect(html).toContain(part);
    await undo(pane);
    await eventually(async () => expect((await sandbox.draft()).html).toBe(html.replace("id…ota", "idiota")));
  });

  test("of a body over 1 MB are shown and left alone, with the reason", async () => {
    const html = `<p>El encargado es un idiota.</p><p>${"El expediente sigue su curso. ".repeat(36_000)}</p>`;
    const pane = await openOn({ html });
    await pane.card(OFFENSIVE).getByRole("button", { name: "Ocultar las letras" }).click();
    await pane.says(
      "El texto pesa más de 1 MB y Outlook no deja cambiarlo desde aquí. Cámbielo usted en el mensaje.",
    );
    expect((await sandbox.draft()).html).toBe(html);
  });

  test("in the words of the English pane", async () => {
    await sandbox.setLocale("en-US");
    const pane = await openOn({ html: "<p>The clerk is an <u>idiot</u>.</p>" });
    await pane.frame.getByRole("button", { name: "Hide the letters" }).click();
    await pane.says("Undo");
    expect((await sandbox.draft()).html).toBe("<p>The clerk is an <u>i…t</u>.</p>");
    await pane.button("Undo").click();
    await eventually(async () =>
      expect((await sandbox.draft()).html).toBe("<p>The clerk is an <u>idiot</u>.</p>"),
    );
  });
});

describe("a draft that changed since it was judged", () => {
  test.each<[string, DraftSpec, DraftSpec, string]>([
    [
      "the attachment is gone",
      { attachments: [{ name: "juego.exe", text: "MZ" }] },
      { attachments: [] },
      "Quitar el archivo",
    ],
    [
      "the word is another",
      { html: "<p>Es un <b>idiota</b>.</p>" },
      { html: "<p>Es un <b>amigo</b>.</p>" },
      "Ocultar las letras",
    ],
    [
      "the word is longer by a letter",
      { html: "<p>Es un <b>idiota</b>.</p>" },
      { html: "<p>Es un <b>idiotas</b>.</p>" },
      "Ocultar las letras",
    ],
    ["everybody left To", { to: people(0, 30) }, { to: [] }, "Pasar a CCO"],
    [
      "the repetition is gone",
      { to: [...people(0, 2), "persona0@sre.gob.mx"] },
      { to: people(0, 2) },
      "Quitar los repetidos",
    ],
  ])("is left as it is, with the reason, when %s", async (_, draft, edit, button) => {
    const pane = await openOn(draft);
    await pane.button(button).waitFor();
    // From now on the pane is slow to look again: what it shows is as old as it may get.
    await sandbox.setFault("from", "delay", 1_000);
    await sandbox.editDraft(edit);
    const before = await sandbox.draft();
    await pane.button(button).click();
    await pane.says(CHANGED);
    expect(await sandbox.draft()).toEqual(before);
  });

  test("elsewhere in the text is no hindrance, and the change goes to the right word", async () => {
    const pane = await openOn({ html: "<p>Hola.</p><p>Es un <b>idiota</b>.</p>" });
    await pane.button("Ocultar las letras").waitFor();
    await sandbox.editDraft({ html: "<p>Hola, Jorge:</p><p>Es un <b>idiota</b>.</p>" });
    await pane.button("Ocultar las letras").click();
    await pane.says("Se ocultaron las letras");
    expect((await sandbox.draft()).html).toBe("<p>Hola, Jorge:</p><p>Es un <b>id…ota</b>.</p>");
  });

  test("since the remedy is not undone over what was written there", async () => {
    const pane = await openOn({ html: "<p>Es un <b>idiota</b>.</p>" });
    await pane.button("Ocultar las letras").click();
    await pane.says("Se ocultaron las letras");
    await sandbox.editDraft({ html: "<p>Es un <b>amigo</b>.</p>" });
    await undo(pane);
    await pane.says(CHANGED);
    expect((await sandbox.draft()).html).toBe("<p>Es un <b>amigo</b>.</p>");
  });
});

describe("a change that Outlook does not make", () => {
  test("is said, the draft stays, and trying again does it", async () => {
    const pane = await openOn({ html: "<p>Es un idiota.</p>" });
    const before = await sandbox.draft();
    await sandbox.setFault("bodyWrite", "fail");
    await pane.button("Ocultar las letras").click();
    await pane.says("Outlook no hizo el cambio. Intente de nuevo o hágalo usted en el mensaje.");
    expect(await sandbox.draft()).toEqual(before);
    await sandbox.clearFaults();
    await pane.button("Ocultar las letras").click();
    await pane.button("Deshacer").waitFor();
  });
});
