import type { EmulatedFolder, Person } from "./mailbox";
import type { Random } from "./random";

/** What a mailbox in a Mexican office abroad or at home holds. All of it is made up. */

export const folders: readonly EmulatedFolder[] = [
  { id: "AQMkAGInbox", displayName: "Bandeja de entrada", wellKnown: "inbox" },
  { id: "AQMkAGNotas", displayName: "Notas verbales", parentId: "AQMkAGInbox" },
  { id: "AQMkAGConsu", displayName: "Asuntos consulares", parentId: "AQMkAGInbox" },
  { id: "AQMkAGProte", displayName: "Protección", parentId: "AQMkAGConsu" },
  { id: "AQMkAGPasap", displayName: "Pasaportes y visas", parentId: "AQMkAGConsu" },
  { id: "AQMkAGBolet", displayName: "Boletines", parentId: "AQMkAGInbox" },
  { id: "AQMkAGDraft", displayName: "Borradores", wellKnown: "drafts" },
  { id: "AQMkAGSentI", displayName: "Elementos enviados", wellKnown: "sentitems" },
  { id: "AQMkAGDelet", displayName: "Elementos eliminados", wellKnown: "deleteditems" },
  { id: "AQMkAGJunkE", displayName: "Correo no deseado", wellKnown: "junkemail" },
  { id: "AQMkAGArchi", displayName: "Archivo", wellKnown: "archive" },
  { id: "AQMkAGOutbo", displayName: "Bandeja de salida", wellKnown: "outbox" },
  { id: "AQMkAGConve", displayName: "Conversation Action Settings", isHidden: true },
];

export interface Kind {
  readonly folderId: string;
  readonly subject: (random: Random) => string;
  readonly senders: readonly Person[];
  /** How often, against the others. */
  readonly weight: number;
}

const office = (name: string, box: string): Person => ({ name, address: `${box}@sre.gob.mx` });
const missions = [
  office("Embajada en Lisboa", "embportugal"),
  office("Embajada en Madrid", "embespana"),
  office("Embajada en Tokio", "embjapon"),
  office("Embajada en Buenos Aires", "embargentina"),
  office("Embajada en Nairobi", "embkenia"),
];
const consulates = [
  office("Consulado en Dallas", "condallas"),
  office("Consulado en Los Ángeles", "conlosangeles"),
  office("Consulado en Chicago", "conchicago"),
  office("Consulado en Barcelona", "conbarcelona"),
];
const directorates = [
  office("Dirección General de Protección Consular", "dgpcme"),
  office("Dirección General de Delegaciones", "dgd"),
  office("Dirección General de Comunicaciones e Informática", "dgcei"),
  office("Dirección General para Europa", "dgeuropa"),
  office("Oficialía Mayor", "oficialia"),
];
export const people = [
  office("Luis Ibarra Peña", "libarra"),
  office("María Fernanda Güemes", "mguemes"),
  office("José Ángel Nuñez", "janunez"),
  office("Begoña Ávila Ortíz", "bavila"),
];
const bulk = [office("Comunicación Social", "comsocial"), office("Instituto Matías Romero", "imr")];
const outside = [{ name: "Ofertas de Viaje", address: "ofertas@viajes.example.com" }];

const months = ["agosto", "septiembre", "octubre", "noviembre"];
const year = 2026;

export const kinds: readonly Kind[] = [
  {
    folderId: "AQMkAGInbox",
    senders: [...missions, ...directorates, ...people],
    weight: 34,
    subject: ({ pick, between }) =>
      pick([
        "Minuta de la reunión bilateral",
        `Acuerdo ${between(10, 99)}: observaciones jurídicas`,
        "Agenda de la visita oficial",
        "Solicitud de opinión jurídica",
        `Oficio ${between(1000, 9999)}/${year}`,
        "RE: Transporte de la delegación",
        "RV: Comisión de trabajo, itinerario",
        "Inventario de bienes muebles",
        `Reporte semanal ${between(30, 48)}`,
      ]),
  },
  {
    folderId: "AQMkAGNotas",
    senders: missions,
    weight: 14,
    subject: ({ between, pick }) =>
      `Nota verbal ${between(100, 400)}/${year}, ${pick(["acuse", "respuesta", "turno"])}`,
  },
  {
    folderId: "AQMkAGConsu",
    senders: consulates,
    weight: 8,
    subject: ({ between, pick }) => `Expediente consular ${between(10, 99)}-${pick(["A", "B", "C"])}`,
  },
  {
    folderId: "AQMkAGProte",
    senders: consulates,
    weight: 8,
    subject: ({ between }) => `Caso de protección ${between(100, 999)}: seguimiento`,
  },
  {
    folderId: "AQMkAGPasap",
    senders: [...consulates, ...missions],
    weight: 8,
    subject: ({ between, pick }) =>
      `${pick(["Pasaporte oficial", "Visa de cortesía"])}, folio ${between(10_000, 99_999)}`,
  },
  {
    folderId: "AQMkAGBolet",
    senders: bulk,
    weight: 8,
    subject: ({ pick }) =>
      `${pick(["Boletín interno", "Convocatoria", "Síntesis de prensa"])}, ${pick(months)}`,
  },
  {
    folderId: "AQMkAGSentI",
    senders: [],
    weight: 12,
    subject: ({ between }) => `RE: Oficio ${between(1000, 9999)}/${year}`,
  },
  {
    folderId: "AQMkAGDelet",
    senders: [...bulk, ...people],
    weight: 4,
    subject: ({ pick }) =>
      pick(["Aviso de mantenimiento", "Recordatorio: registro de asistencia", "RE: gracias"]),
  },
  {
    folderId: "AQMkAGJunkE",
    senders: outside,
    weight: 2,
    subject: () => "¡Última oportunidad! Vuelos con descuento",
  },
  {
    folderId: "AQMkAGArchi",
    senders: [...directorates, ...people],
    weight: 2,
    subject: ({ between }) => `Dictamen ${between(1, 60)}/${year}`,
  },
];

export const sentences: readonly string[] = [
  "Por instrucciones superiores, hago referencia al asunto citado al rubro.",
  "Agradeceré confirmar la recepción del presente y de sus anexos.",
  "La reunión tendrá lugar en la sala José María Morelos, a las 10:30 horas.",
  "Se remite para su conocimiento y los efectos a que haya lugar.",
  "Aprovecho la ocasión para enviarle un cordial saludo.",
  "La Sección Consular informa que el expediente fue turnado al área competente.",
];

export const attachmentNames: readonly string[] = [
  "Minuta.pdf",
  "Nota verbal.pdf",
  "Acuse firmado.pdf",
  "Lista de asistencia.docx",
  "Presupuesto.xlsx",
  "Fotografía.png",
  "Notas.txt",
];
