import { findAnnouncement } from "../../../src/policy/language/announcement";

const found = (text: string) => {
  const first = findAnnouncement(text);
  return first && text.slice(first.start, first.end);
};

describe("an announced attachment", () => {
  test.each([
    ["Le envío adjunto el oficio.", "adjunto"],
    ["Adjunto encontrará el acta.", "Adjunto"],
    ["Se remite la documentación adjunta.", "adjunta"],
    ["Van adjuntos los anexos.", "adjuntos"],
    ["ADJUNTAS LAS LISTAS", "ADJUNTAS"],
    ["Ver archivo adjunto.", "adjunto"],
    ["El director general, adjunto, envía el acta.", "adjunto"],
    ["Adjuntamos el convenio.", "Adjuntamos"],
    ["Me permito adjuntar la nota.", "Me permito adjuntar"],
    ["Se acompaña al presente la nota.", "Se acompaña al presente"],
    ["Le anexo el oficio.", "Le anexo"],
    ["Se anexan dos fotografías.", "Se anexan"],
    ["El acta va anexo al presente.", "anexo al presente"],
    ["Anexo el oficio firmado.", "Anexo"],
    ["Buenos días. Anexo copia del acta.", "Anexo"],
    ["Please find attached the note.", "attached"],
    ["I have attached the file.", "attached"],
    ["The note is attached to this e-mail.", "attached"],
    ["Please see the attachment.", "see the attachment"],
    ["I attach the minutes.", "I attach"],
    ["I’m attaching the minutes.", "I’m attaching"],
    ["Please find enclosed the minutes.", "Please find enclosed"],
    ["No, adjunto otra versión.", "adjunto"],
    ["Por medio de la presente adjunto el oficio.", "adjunto"],
    ["Estimado embajador: adjunto copia del acta.", "adjunto"],
    ["Como adjunto va el acta.", "adjunto"],
    ["Adjunto a la presente el acta.", "Adjunto"],
    ["Adjunto a este correo el acta.", "Adjunto"],
    ["Adjunto a usted el acta.", "Adjunto"],
    ["La lista de participantes adjunta está firmada.", "adjunta"],
    ["La nota diplomática adjunta está firmada.", "adjunta"],
    ["Le envío la documentación. Va adjunta.", "adjunta"],
    ["Los datos están en el adjunto.", "adjunto"],
    ["Adjúntole el oficio.", "Adjúntole"],
    ["Adjúntanse dos actas.", "Adjúntanse"],
    ["Anexo: oficio 12", "Anexo"],
    ["The minutes go as an attachment.", "as an attachment"],
    ["I have enclosed the minutes.", "I have enclosed"],
    ["Les comparto el archivo.", "comparto el archivo"],
    ["Acompaño copia del acta.", "Acompaño copia"],
  ])("is told by: %s", (text, phrase) => {
    expect(found(text)).toBe(phrase);
  });

  test.each([
    ["the attaché", "El attaché militar confirma; los attachés también."],
    ["a word that begins alike", "The attacher and the detached house."],
    ["a deputy", "Saludos del secretario adjunto."],
    ["a deputy with a title", "Lo firma el Director General Adjunto de Asuntos Jurídicos."],
    ["a deputy prosecutor", "La fiscal adjunta compareció."],
    ["a deputy secretary", "El secretario ejecutivo adjunto asistió."],
    ["a deputy of an affair", "El encargado de negocios adjunto asistió."],
    ["a deputy officer", "Lo recibió el comisario adjunto."],
    ["a deputy of somebody", "Habló el cónsul, adjunto al embajador."],
    ["a deputy mayor", "El presidente municipal adjunto firma."],
    ["a deputy spokeswoman", "La portavoz adjunta responde."],
    ["the deputy's office", "Se turna a la Oficina del Adjunto."],
    ["a deputy office", "La Procuraduría Adjunta resuelve."],
    ["a deputy at the start of a sentence", "Adjunto al director desde 2019."],
    ["a deputy sherpa", "El sherpa adjunto viaja mañana."],
    ["a deputy negotiator", "El negociador adjunto las revisó."],
    ["a deputy captain", "El capitán adjunto la próxima semana sale."],
    ["a paper of a deputy", "Llegó el oficio del sherpa adjunto."],
    ["the title of an annex, with its number", "Anexo: 3"],
    ["an order to the reader", "Adjunte usted el oficio."],
    ["an annex of a document", "Conforme al anexo 3 del Acuerdo y al anexo del contrato."],
    ["the title of an annex", "Anexo técnico\nAnexo 2"],
    ["a denial", "No adjunto el oficio porque falta la firma."],
    ["another denial", "El convenio se firma sin archivos adjuntos."],
    ["what somebody else did", "Usted adjuntó el oficio la semana pasada."],
    ["what was received", "Recibí el archivo adjunto, gracias."],
    ["the reader's file", "Revisé el archivo adjunto que me envió ayer."],
    ["the file of the reader's message", "Abrí el archivo adjunto de su correo."],
    ["a request", "Favor de adjuntar la credencial."],
    ["a person attached to an office", "The officer attached to the embassy will attend."],
    ["a denial in English", "The file is not attached yet."],
    ["a short denial in English", "I haven't attached it."],
    ["what the reader attached", "The file you attached is damaged."],
    ["a noun in English", "Attachments over 5 MB are refused."],
  ])("is not told by %s", (_why, text) => {
    expect(found(text)).toBeUndefined();
  });

  test("is the first of those that count", () => {
    const text = "Adjunto uno. Adjunto dos.";
    expect(findAnnouncement(text, (offset) => offset > 3)?.start).toBe(13);
  });
});
