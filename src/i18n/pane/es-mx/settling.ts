import { rich, sentences, type Rich } from "../../rich";
import { clause } from "../../words";

/** How far the code of a reason travels: in a header of every message, of those that stay inside, or not at all. */
type HeaderReach = "all" | "inside" | "none";

/** What the pane says of its feature `settling`, in Spanish of Mexico. */
export const settlingEsMX = {
  open: "Ya lo revisé",
  question: "¿Por qué se envía así?",
  words: "Dígalo en pocas palabras",
  wordsLeft: (letters: number, most: number): string => `${String(letters)} de ${String(most)} caracteres`,
  chooseReason: "Elija una razón.",
  writeReason: "Escriba la razón.",
  kept: (reach: HeaderReach): string =>
    reach === "none"
      ? "Su respuesta se queda en «Mis respuestas», en su propio buzón; con lo que envía no viaja nada."
      : reach === "inside"
        ? "Si todos los destinatarios son de la institución, con el mensaje viajan en clave el aviso y la razón elegida, y quien lo recibe puede verlos. Sus palabras se quedan en «Mis respuestas», en su propio buzón."
        : "Con el mensaje viajan en clave el aviso y la razón elegida, y quien lo recibe puede verlos. Sus palabras se quedan en «Mis respuestas», en su propio buzón.",
  /** voice.md: in one neutral sentence, where a reason is asked. */
  sanctions: (id: string): string => `El ${clause(id, "es-MX")} dice qué sigue si se incumple la Política.`,
  save: "Guardar",
  cancel: "Cancelar",
  settled: "Revisado",
  line: (fact: Rich, reason: string): Rich => sentences(rich`Revisado:`, fact, rich`${reason}.`),
  change: "Cambiar",
  changeNamed: (fact: string): string => `Cambiar la respuesta: ${fact}`,
  notSettled: "Outlook no guardó su respuesta. Intente de nuevo, o decida al enviar.",
  notWithdrawn: "Outlook no retiró su respuesta. Intente de nuevo.",
  notRecorded: "Su respuesta vale para este borrador, pero Outlook no la anotó en «Mis respuestas».",
  recordStays: "Ya no vale su respuesta, pero Outlook no la quitó de «Mis respuestas».",
  recordFull:
    "Su respuesta vale para este borrador, pero ya no cabe en «Mis respuestas». Borre ahí las que no necesite.",
  notOffered: "Este Outlook no guarda respuestas con el borrador: le preguntará al enviar.",
};
