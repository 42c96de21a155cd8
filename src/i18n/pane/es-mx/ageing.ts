import { count, weight } from "../../words";

const messages = (number: number): string => (number === 1 ? "1 mensaje" : `${count(number)} mensajes`);

/** What is said of old mail outside its own view: reminders, and how long an open message stays. */
export const ageingEsMX = {
  nudge: {
    label: "Correo por vencer",
    due: (number: number, bytes: number, day: string): string =>
      number === 1
        ? `1 mensaje${weight(bytes)} se borrará a partir del ${day}. Guárdelo en su Carpeta Personal.`
        : `${messages(number)}${weight(bytes)} se borrarán a partir del ${day}. Guárdelos en su Carpeta Personal.`,
    overdue: (number: number, bytes: number): string =>
      number === 1
        ? `1 mensaje${weight(bytes)} puede borrarse en cualquier momento. Guárdelo en su Carpeta Personal.`
        : `${messages(number)}${weight(bytes)} pueden borrarse en cualquier momento. Guárdelos en su Carpeta Personal.`,
    see: "Ver",
    tomorrow: "Recordar mañana",
    snoozed: "Se le recordará mañana.",
    failed: "Outlook no pudo guardar el recordatorio.",
  },
  open: {
    overdue: "Este mensaje puede borrarse en cualquier momento",
    lastDay: "Hoy es el último día seguro de este mensaje",
    left: (days: number): string =>
      days === 1 ? "A este mensaje le queda 1 día" : `A este mensaje le quedan ${count(days)} días`,
    unknown: "No se sabe cuándo llegó este mensaje",
    unknownAdvice: "Outlook no dice su fecha. Si quiere conservarlo, guárdelo en su Carpeta Personal.",
    from: (day: string): string => `Puede borrarse a partir del ${day}; después no se recupera.`,
    now: "Lo que se borra no se recupera.",
    created: "Se cuenta desde que se creó: Outlook no dice aquí cuándo se recibió, y puede ser otro día.",
    keep: "Si quiere conservarlo, guárdelo en su Carpeta Personal.",
    see: "Ver mi buzón",
  },
};

export type AgeingTexts = typeof ageingEsMX;
