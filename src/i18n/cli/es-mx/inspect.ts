import type { NestedKind, NotLookedInto } from "../../../policy/inspection";
import { kindWords, whyWords } from "../../file-words";
import { count } from "../../words";

/** What `inspect` reports to people. */
export const inspectEsMX = {
  kinds: kindWords["es-MX"],
  disguised: "Su nombre no dice lo que es.",
  encrypted: "Está cifrado, o lleva algo cifrado: no se abre sin clave.",
  restricted: "Se abre sin contraseña, pero limita lo que se puede hacer con él.",
  holds: (things: string) => `Lleva dentro: ${things}.`,
  nested: {
    video: "video",
    audio: "audio",
    image: "imágenes",
    executable: "programas",
    archive: "archivos comprimidos",
    document: "documentos",
    text: "textos",
    encrypted: "algo cifrado",
    macro: "macros",
    other: "archivos de otra clase",
  } satisfies Record<NestedKind, string>,
  notAll: (why: string) => `No se revisó por completo: ${why}.`,
  whys: {
    ...whyWords["es-MX"],
    encrypted: "hace falta una clave",
    "names-only": "de lo que lleva dentro sólo se leyeron los nombres",
  } satisfies Record<NotLookedInto, string>,
  total: (whole: number, partly: number, failed: number) => {
    const all = whole + partly + failed;
    return `${all === 1 ? "1 archivo" : `${count(all)} archivos`}: ${count(whole)} por completo, ${count(partly)} en parte, ${count(failed)} sin revisar.`;
  },
};
