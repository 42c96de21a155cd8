import type { DraftPart, RankSource } from "../../policy/draft";
import { rich, type Rich } from "../rich";
import { capitalize, clause, count, enumerate, inWords, size, sizeAgainst } from "../words";
import { falseAlarmEsMX } from "./es-mx/false-alarm";
import { policyEsMX } from "./es-mx/policy";
import { rankEsMX } from "./es-mx/rank";
import { recordEsMX } from "./es-mx/record";
import { remediesEsMX } from "./es-mx/remedies";
import { settlingEsMX } from "./es-mx/settling";
import { supportEsMX } from "./es-mx/support";

const about = (isExact: boolean, isLeast: boolean): string =>
  (isLeast ? "al menos " : "") + (isExact ? "" : "cerca de ");

const partNames: Readonly<Record<DraftPart, string>> = {
  from: "la cuenta de «De»",
  to: "los destinatarios de «Para»",
  cc: "los destinatarios de «CC»",
  bcc: "los destinatarios de «CCO»",
  subject: "el asunto",
  body: "el texto",
  attachments: "los archivos adjuntos",
  rank: "su cargo",
  transmittedSize: "el peso exacto",
};

const rankSources: Readonly<Record<RankSource, string>> = {
  deployed: "según su institución",
  directory: "según el directorio",
  declared: "según lo que usted indicó",
};

/** Everything that the pane says besides the findings themselves, in Spanish of Mexico. */
export const paneEsMX = {
  tabs: { draft: "Borrador", mailbox: "Buzón", policy: "Política", label: "Partes del panel" },
  remedies: remediesEsMX,
  settling: settlingEsMX,
  record: recordEsMX,
  policy: policyEsMX,
  support: supportEsMX,
  falseAlarm: falseAlarmEsMX,
  checking: "Revisando…",
  severity: { block: "No puede enviarse así", warn: "Usted decide", advise: "Consejo" },
  heading: {
    allInOrder: "Todo en orden. Puede enviar.",
    /** Every warning was answered beforehand. */
    resolved: "Todo resuelto. Puede enviar.",
    toSettle: (things: number): string =>
      things === 1
        ? "Una cosa antes de enviar"
        : `${capitalize(inWords(things, "es-MX"))} cosas antes de enviar`,
    onlyAdvice: (suggestions: number): string =>
      suggestions === 1
        ? "Puede enviar. Un consejo."
        : `Puede enviar. ${capitalize(inWords(suggestions, "es-MX"))} consejos.`,
  },
  rank: {
    ...rankEsMX,
    label: "Cargo",
    source: (source: RankSource): string => rankSources[source],
    unknown: "aún no lo conocemos",
  },
  meter: {
    size: (bytes: number, limit: number, isExact: boolean, isLeast: boolean): Rich =>
      rich`Tamaño: ${about(isExact, isLeast)}**${sizeAgainst(bytes, limit)}**`,
    sizeLimit: (bytes: number): string => `límite ${size(bytes)}`,
    /** Nobody knows the sender's rank: every limit that may be theirs. */
    sizeLimits: (limits: readonly number[]): string =>
      `límite ${limits.map((bytes) => size(bytes)).join(" o ")}, según su cargo`,
    links: (links: number): string =>
      links === 1
        ? "El archivo en la nube no pesa: sólo se envía su enlace."
        : `Los ${count(links)} archivos en la nube no pesan: sólo se envían sus enlaces.`,
    people: (people: number, isLeast: boolean, isMeeting: boolean): Rich =>
      rich`${isMeeting ? rich`Invitados:` : rich`Destinatarios:`} ${isLeast ? "al menos " : ""}**${count(people)}** ${people === 1 ? "persona" : "personas"}`,
    lists: (lists: number): string =>
      lists === 1
        ? "No se sabe cuántas personas hay en una de las listas: cuenta como una."
        : `No se sabe cuántas personas hay en ${count(lists)} listas: cada una cuenta como una.`,
    peopleLimit: (limit: number): string => `hasta ${count(limit)}`,
  },
  finding: {
    seeClause: (id: string): string => capitalize(clause(id, "es-MX")),
    seeClauses: (clauses: number): string => `${count(clauses)} numerales sin comprobar`,
    /** Where in the draft an excerpt stands. */
    subject: "En el asunto",
    body: "En el texto",
    attachments: "En el nombre de un archivo adjunto",
    more: (others: number): string =>
      others === 1 ? "Aparece una vez más." : `Aparece ${inWords(others, "es-MX")} veces más.`,
    moreSigns: (others: number): string =>
      others === 1 ? "Hay una señal más." : `Hay ${inWords(others, "es-MX")} señales más.`,
    moreShouts: (others: number): string =>
      others === 1 ? "También en otro lugar." : `También en otros ${inWords(others, "es-MX")} lugares.`,
    moreFiles: (others: number): string => `y ${count(others)} más`,
  },
  clause: {
    official: "Texto oficial",
    inPolicy: "Ver en la política",
    /** The same where it is heard alone. */
    inPolicyOf: (id: string): string => `Ver en la política: ${clause(id, "es-MX")}`,
  },
  unavailable: (parts: readonly DraftPart[]): string =>
    `Este Outlook no deja ver ${enumerate(
      parts.map((part) => partNames[part]),
      "es-MX",
      9,
    )}: eso queda sin revisar.`,
  failed: {
    title: "No se pudo revisar el borrador",
    advice: "Outlook no entregó lo que está escribiendo. Revíselo usted antes de enviar, o intente de nuevo.",
    again: "Intentar de nuevo",
  },
  read: {
    title: "Aquí se revisan borradores",
    advice:
      "Este mensaje ya se envió o se recibió. Al escribir uno nuevo, responder o reenviar, abra este panel: verá lo que conviene resolver antes de enviar.",
  },
  unsupported: {
    title: "Este Outlook no deja ver el borrador",
    advice:
      "El panel no puede leer lo que usted escribe en esta versión. Ábralo en Outlook en la web o en un Outlook más reciente; mientras tanto, revíselo usted antes de enviar.",
  },
  /** A part of the pane, the policy say, whose file did not arrive. */
  notLoaded: {
    title: "No se pudo abrir esta parte",
    advice: "Compruebe su conexión e intente de nuevo.",
    again: "Intentar de nuevo",
  },
  broken: {
    title: "El panel dejó de funcionar",
    advice: "No se revisó el borrador. Cierre el panel y ábralo de nuevo.",
  },
  footer: {
    record: "Mis respuestas",
    doubts: "¿Dudas?",
    phone: (phone: string, extension: string): string =>
      extension === "" ? phone : `${phone}, ext. ${extension}`,
    version: (title: string, version: string): string => `${title} · versión ${version}`,
  },
};

/** The keys that each language must have, with what each text is given. */
export type PaneTexts = typeof paneEsMX;
