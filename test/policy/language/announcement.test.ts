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
