import type { DraftSpec } from "./api";
import type { Locale } from "./text";

export interface Example {
  readonly id: string;
  readonly label: Readonly<Record<Locale, string>>;
  readonly draft: DraftSpec;
}

const MB = 1024 * 1024;
const COLLEAGUE = "Jorge Luna Ibarra <jluna@sre.gob.mx>";
const invited = Array.from({ length: 60 }, (_, at) => `invitado${at + 1}@sre.gob.mx`);
const closing = "\n\nSaludos cordiales,\nAna Ruiz";

/** Drafts to try with one click; `npm start -- --smoke` walks `clean`, `insult` and `program`. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "clean",
    label: { "es-MX": "Un mensaje común", "en-US": "An ordinary message" },
    draft: {
      to: COLLEAGUE,
      subject: "Reunión del jueves",
      text: `Jorge:\n\nConfirmo la reunión del jueves a las 11:00 en la sala 3. Llevo el artículo que pidió.${closing}`,
    },
  },
  {
    id: "insult",
    label: { "es-MX": "Una expresión ofensiva", "en-US": "An offensive phrase" },
    draft: {
      to: COLLEAGUE,
      subject: "Sobre el trámite",
      text: `Jorge:\n\nRevisé el expediente dos veces.\n\nEl encargado es un inútil.${closing}`,
    },
  },
  {
    id: "program",
    label: { "es-MX": "Un programa adjunto", "en-US": "A program attached" },
    draft: {
      to: COLLEAGUE,
      subject: "Actualización del equipo",
      text: `Jorge:\n\nLe envío el archivo adjunto.${closing}`,
      attachments: [{ name: "actualizacion.exe", size: 380_000 }],
    },
  },
  {
    id: "heavy",
    label: { "es-MX": "Más de 5 MB", "en-US": "More than 5 MB" },
    draft: {
      to: COLLEAGUE,
      subject: "Anexo fotográfico del evento",
      text: `Jorge:\n\nLe envío adjuntas las fotografías y el acta.${closing}`,
      attachments: [
        { name: "Anexo fotográfico.pdf", size: 4.1 * MB },
        { name: "Acta.docx", size: 0.9 * MB },
      ],
    },
  },
  {
    id: "many",
    label: { "es-MX": "60 destinatarios", "en-US": "60 recipients" },
    draft: {
      to: [invited.join("; ")],
      subject: "Invitación al seminario",
      text: `Estimados colegas:\n\nLos invitamos al seminario del próximo mes.${closing}`,
    },
  },
  {
    id: "forgotten",
    label: { "es-MX": "Adjunto olvidado, sin asunto", "en-US": "Forgotten attachment, no subject" },
    draft: { to: COLLEAGUE, text: `Jorge:\n\nAdjunto el informe que solicitó.${closing}` },
  },
  {
    id: "meeting",
    label: { "es-MX": "Una reunión", "en-US": "A meeting" },
    draft: {
      kind: "meeting",
      to: [COLLEAGUE, { name: "Dirección de Protección", address: "proteccion@sre.gob.mx", members: 18 }],
      subject: "Revisión mensual",
      text: "Orden del día: avances y pendientes.",
    },
  },
];
