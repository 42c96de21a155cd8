import { nothing, rich, sentences, type Rich } from "../../rich";
import { dayInWords, unbroken, type DirectoryFailure } from "../rank-words";

/** What the pane says of the sender's rank, in Spanish of Mexico. */
export const rankEsMX = {
  panel: "Su cargo",
  told: {
    deployed: rich`Lo fijó su institución al instalar Visto Bueno.`,
    directory: (date: string | undefined, title: string | undefined): Rich => {
      const day = dayInWords(date, "es-MX");
      const source = day === "" ? rich`Según el directorio.` : rich`Según el directorio, ${day}.`;
      return sentences(source, title === undefined ? nothing : rich`Puesto: *${title}*.`);
    },
    declared: (date: string | undefined): Rich => {
      const day = dayInWords(date, "es-MX");
      return day === "" ? rich`Usted lo indicó.` : rich`Usted lo indicó el ${day}.`;
    },
    unknown: rich`De su cargo depende cuánto puede pesar un mensaje.`,
  },
  /** What a rank allows, as a line of its own. */
  limits: (message: string, mailbox: string): string =>
    `${unbroken(message)} por mensaje, ${unbroken(mailbox)} de buzón`,
  correct: {
    deployed: "Si no es su cargo, pida a Soporte Técnico que lo cambie.",
    directory: "Si no es su cargo, se corrige en el directorio de la institución: pídalo a Soporte Técnico.",
  },
  declare: {
    question: "¿Cuál es su cargo?",
    choose: "Elija su cargo.",
    /** A rank above the lowest is told as the sender's own word. */
    note: (lowest: string): string =>
      `Cuando un mensaje pase de ${lowest}, se dirá que el límite es según lo que usted indicó.`,
    save: "Guardar",
    forget: "Olvidar lo que indiqué",
    kept: (name: string): string => `Cargo guardado: ${name}.`,
    forgotten: "Se olvidó lo que usted indicó.",
    notKept: {
      failed: "Outlook no lo guardó. Intente de nuevo; si sigue igual, pregunte a Soporte Técnico.",
      full: "Ya no hay lugar en su buzón para guardarlo. Pregunte a Soporte Técnico.",
    },
  },
  directory: {
    ask: "Consultar el directorio",
    askAgain: "Consultar de nuevo el directorio",
    asking: "Consultando…",
    hint: "Consulta su puesto en el directorio de la institución. Outlook puede pedirle que entre con su cuenta.",
    told: (name: string): string => `Según el directorio: ${name}.`,
    /** `title`: the post as the directory has it. */
    failure: (why: DirectoryFailure, title: string | undefined): Rich => {
      switch (why) {
        case "cancelled":
          return rich`No se consultó el directorio: se cerró la ventana para entrar.`;
        case "refused":
          return rich`El directorio no dio acceso. Soporte Técnico puede autorizarlo.`;
        case "offline":
          return rich`No hay conexión con el directorio. Intente de nuevo cuando la haya.`;
        case "unavailable":
          return rich`Este Outlook no permite consultar el directorio.`;
        case "busy":
          return rich`El directorio está ocupado. Intente de nuevo en unos minutos.`;
        case "otherAccount":
          return rich`El directorio respondió por otra cuenta, no por la de este buzón.`;
        case "noTitle":
          return rich`El directorio no tiene su puesto. Soporte Técnico puede pedir que se agregue.`;
        case "unknownTitle":
          return title === undefined
            ? rich`La política no dice qué cargo corresponde a su puesto.`
            : rich`En el directorio su puesto es *${title}*; la política no dice qué cargo le corresponde.`;
        case "notKept":
          return rich`El directorio respondió, pero Outlook no guardó la respuesta. Intente de nuevo.`;
        case "failed":
          return rich`El directorio no respondió. Intente de nuevo.`;
      }
    },
    /** The way out where the sender can tell the rank. */
    orDeclare: rich`Mientras tanto, puede indicar su cargo aquí.`,
    /** And where the directory has told one before. */
    orBefore: rich`Se sigue usando el cargo que dijo antes.`,
  },
};
