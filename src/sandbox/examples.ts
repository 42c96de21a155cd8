import type { DraftSpec } from "./api";
import type { Locale } from "./text";

export interface Example {
  readonly id: string;
  readonly label: string;
  readonly draft: DraftSpec;
}

const MB = 1024 * 1024;
const COLLEAGUE = "Jorge Luna Ibarra <jluna@sre.gob.mx>";
const LIST = { name: "Dirección de Protección", address: "proteccion@sre.gob.mx", members: 18 };
const CROWD = Array.from({ length: 260 }, (_, at) => `Persona ${at + 1} <persona${at + 1}@sre.gob.mx>`);
const GUESTS = Array.from({ length: 60 }, (_, at) => `invitado${at + 1}@sre.gob.mx`);

/** Text of about that many characters, a paragraph as real ones. */
const long = (paragraph: string, characters: number): string =>
  `${paragraph}\n`.repeat(Math.ceil(characters / (paragraph.length + 1)));

/** Drafts to try with one click; `npm start -- --smoke` walks `clean`, `insult` and `program`. */
export const examples = (locale: Locale): readonly Example[] => (locale === "es-MX" ? spanish : english);

const saludos = (text: string): string => `${text}\n\nSaludos cordiales,\nAna Ruiz`;
const regards = (text: string): string => `${text}\n\nKind regards,\nAna Ruiz`;

const spanish: readonly Example[] = [
  {
    id: "clean",
    label: "Un mensaje común",
    draft: {
      to: COLLEAGUE,
      subject: "Reunión del jueves",
      text: saludos(
        "Jorge:\n\nConfirmo la reunión del jueves a las 11:00 en la sala 3. Llevo el artículo que pidió.",
      ),
    },
  },
  {
    id: "insult",
    label: "Una expresión ofensiva",
    draft: {
      to: COLLEAGUE,
      subject: "Sobre el trámite",
      text: saludos("Jorge:\n\nRevisé el expediente dos veces.\n\nEl encargado es un inútil."),
    },
  },
  {
    id: "program",
    label: "Un programa adjunto",
    draft: {
      to: COLLEAGUE,
      subject: "Actualización del equipo",
      text: saludos("Jorge:\n\nLe envío el archivo adjunto."),
      attachments: [{ name: "actualizacion.exe", size: 380_000 }],
    },
  },
  {
    id: "disguised",
    label: "Un programa llamado informe.pdf",
    draft: {
      to: COLLEAGUE,
      subject: "Informe",
      text: saludos("Jorge:\n\nLe envío el informe."),
      attachments: [{ name: "informe.pdf", sample: "executable/pe64.exe" }],
    },
  },
  {
    id: "nested",
    label: "Un video, dos ZIP abajo",
    draft: {
      to: COLLEAGUE,
      subject: "Material del recorrido",
      text: saludos("Jorge:\n\nLe envío el material del recorrido."),
      attachments: [{ name: "Material.zip", sample: "archive/video-dos-zips.zip" }],
    },
  },
  {
    id: "encrypted",
    label: "Tres archivos cifrados",
    draft: {
      to: COLLEAGUE,
      subject: "Expediente",
      text: saludos("Jorge:\n\nLe envío el expediente."),
      attachments: [
        { name: "Expediente.7z", sample: "archive/7z-cifrado-nombres.7z" },
        { name: "Contrato.pdf", sample: "document/cifrado-r4.pdf" },
        { name: "Dictamen.docx", sample: "document/cifrado-writer.docx" },
      ],
    },
  },
  {
    id: "harmless",
    label: "Correo firmado, acta y foto en el texto",
    draft: {
      to: COLLEAGUE,
      subject: "Acta de la visita",
      text: saludos("Jorge:\n\nLe envío el acta y el correo firmado de la embajada."),
      attachments: [
        { name: "Acta.docx", sample: "document/writer.docx" },
        { name: "Correo firmado.eml", sample: "text/firmado-correo.eml" },
        { name: "image001.jpg", sample: "image/sharp.jpg", isInline: true },
      ],
    },
  },
  {
    id: "heavy",
    label: "Más de 5 MB",
    draft: {
      to: COLLEAGUE,
      subject: "Anexo fotográfico del evento",
      text: saludos("Jorge:\n\nLe envío adjuntas las fotografías y el acta."),
      attachments: [
        { name: "Anexo fotográfico.pdf", size: 4.1 * MB },
        { name: "Acta.docx", size: 0.9 * MB },
      ],
    },
  },
  {
    id: "many",
    label: "60 destinatarios",
    draft: {
      to: GUESTS,
      subject: "Invitación al seminario",
      text: saludos("Estimados colegas:\n\nLos invitamos al seminario del próximo mes."),
    },
  },
  {
    id: "crowd",
    label: "260 destinatarios en Para y CC",
    draft: {
      to: CROWD.slice(0, 150),
      cc: [...CROWD.slice(150), LIST],
      subject: "Aviso a todo el personal",
      text: saludos("Estimados colegas:\n\nLes compartimos el calendario de la semana."),
    },
  },
  {
    id: "long",
    label: "1 MB de texto",
    draft: {
      to: COLLEAGUE,
      subject: "Acta estenográfica",
      text: long(
        "El representante expuso los avances del programa y respondió a las preguntas de la mesa.",
        MB,
      ),
    },
  },
  {
    id: "forgotten",
    label: "Adjunto olvidado, sin asunto",
    draft: { to: COLLEAGUE, text: saludos("Jorge:\n\nAdjunto el informe que solicitó.") },
  },
  {
    id: "meeting",
    label: "Una reunión",
    draft: {
      kind: "meeting",
      to: [COLLEAGUE, LIST],
      subject: "Revisión mensual",
      text: "Orden del día: avances y pendientes.",
    },
  },
];

const english: readonly Example[] = [
  {
    id: "clean",
    label: "An ordinary message",
    draft: {
      to: COLLEAGUE,
      subject: "Thursday's meeting",
      text: regards(
        "Jorge,\n\nThursday's meeting is at 11:00 in room 3. I will bring the article you asked for.",
      ),
    },
  },
  {
    id: "insult",
    label: "An offensive phrase",
    draft: {
      to: COLLEAGUE,
      subject: "About the application",
      text: regards("Jorge,\n\nI went through the file twice.\n\nThe clerk is an idiot."),
    },
  },
  {
    id: "program",
    label: "A program attached",
    draft: {
      to: COLLEAGUE,
      subject: "Update for your computer",
      text: regards("Jorge,\n\nThe file is attached."),
      attachments: [{ name: "update.exe", size: 380_000 }],
    },
  },
  {
    id: "disguised",
    label: "A program called report.pdf",
    draft: {
      to: COLLEAGUE,
      subject: "Report",
      text: regards("Jorge,\n\nHere is the report."),
      attachments: [{ name: "report.pdf", sample: "executable/pe64.exe" }],
    },
  },
  {
    id: "nested",
    label: "A video, two ZIP files down",
    draft: {
      to: COLLEAGUE,
      subject: "Material of the visit",
      text: regards("Jorge,\n\nHere is the material of the visit."),
      attachments: [{ name: "Material.zip", sample: "archive/video-dos-zips.zip" }],
    },
  },
  {
    id: "encrypted",
    label: "Three encrypted files",
    draft: {
      to: COLLEAGUE,
      subject: "Case file",
      text: regards("Jorge,\n\nHere is the case file."),
      attachments: [
        { name: "Case file.7z", sample: "archive/7z-cifrado-nombres.7z" },
        { name: "Contract.pdf", sample: "document/cifrado-r4.pdf" },
        { name: "Opinion.docx", sample: "document/cifrado-writer.docx" },
      ],
    },
  },
  {
    id: "harmless",
    label: "Signed mail, minutes and a photograph in the text",
    draft: {
      to: COLLEAGUE,
      subject: "Minutes of the visit",
      text: regards("Jorge,\n\nHere are the minutes and the signed message of the embassy."),
      attachments: [
        { name: "Minutes.docx", sample: "document/writer.docx" },
        { name: "Signed message.eml", sample: "text/firmado-correo.eml" },
        { name: "image001.jpg", sample: "image/sharp.jpg", isInline: true },
      ],
    },
  },
  {
    id: "heavy",
    label: "More than 5 MB",
    draft: {
      to: COLLEAGUE,
      subject: "Photographs of the event",
      text: regards("Jorge,\n\nThe photographs and the minutes are attached."),
      attachments: [
        { name: "Photographs.pdf", size: 4.1 * MB },
        { name: "Minutes.docx", size: 0.9 * MB },
      ],
    },
  },
  {
    id: "many",
    label: "60 recipients",
    draft: {
      to: GUESTS,
      subject: "Invitation to the seminar",
      text: regards("Dear colleagues,\n\nYou are invited to next month's seminar."),
    },
  },
  {
    id: "crowd",
    label: "260 recipients in To and Cc",
    draft: {
      to: CROWD.slice(0, 150),
      cc: [...CROWD.slice(150), LIST],
      subject: "Notice to all staff",
      text: regards("Dear colleagues,\n\nPlease find this week's calendar below."),
    },
  },
  {
    id: "long",
    label: "1 MB of text",
    draft: {
      to: COLLEAGUE,
      subject: "Verbatim record",
      text: long("The representative reported on the programme and took questions from the panel.", MB),
    },
  },
  {
    id: "forgotten",
    label: "No attachment, no subject",
    draft: { to: COLLEAGUE, text: regards("Jorge,\n\nI attach the report you asked for.") },
  },
  {
    id: "meeting",
    label: "A meeting",
    draft: {
      kind: "meeting",
      to: [COLLEAGUE, LIST],
      subject: "Monthly review",
      text: "Agenda: progress and open points.",
    },
  },
];
