import type { DraftPart } from "../policy/draft";
import type { Catalogue, TextContext } from "./catalogue";
import { filesEsMX } from "./es-mx/files";
import { link, nothing, rich, sentences, type Rich } from "./rich";
import { isLate, rankLimits, rankName, support, unread, type Expression, type Weighed } from "./shared";
import { capitalize, clause, count, enumerate, inWords, paragraph, size, sizeAgainst } from "./words";

const weighs = ({ size: bytes, limit, exact }: Weighed): string =>
  (exact ? "" : "cerca de ") + sizeAgainst(bytes, limit);

/** What each of the heaviest would save, at most `most` of them: an alert has room for few words. */
function heaviest(
  { size: bytes, heaviest: heavy }: Weighed,
  { name }: TextContext,
  most = heavy.length,
): Rich {
  const [top, ...rest] = heavy.slice(0, most);
  if (!top) return nothing;
  const others = nothing.concat(
    ...rest.map((one) => rich`; sin *${name(one.name)}* (${size(one.bytes)}), en ${size(one.without)}`),
  );
  return rich`Lo que más pesa es *${name(top.name)}* (${size(top.bytes)}; ${size(bytes - top.without)} al enviarse): sin él quedaría en ${size(top.without)}${others}.`;
}

const lighten = (data: Weighed, context: TextContext): Rich =>
  data.heaviest.length > 0 ? heaviest(data, context) : rich`Acorte el texto o repártalo en varios mensajes.`;

const lists = (uncounted: number): Rich =>
  uncounted === 0 ? nothing : rich`Cada lista cuyos integrantes no se conocen cuenta como una persona.`;

const atLeast = (uncounted: number): Rich => (uncounted === 0 ? nothing : rich`al menos `);

const approval = (limit: number, whom = "los destinatarios"): Rich =>
  rich`Para escribir a más de ${count(limit)} personas se necesita la aprobación por escrito de la Autoridad Competente. Solicítela antes de enviar o reduzca ${whom}.`;

function where({ part, paragraph: number }: Expression): string {
  if (part === "subject") return "en el asunto";
  if (part === "attachments") return "en el nombre de un archivo adjunto";
  return number === undefined ? "en el texto" : `en el ${paragraph(number, "es-MX")}`;
}

const expression = (data: Expression, { word }: TextContext, is: Rich): Rich =>
  rich`Una expresión ${data.category === "threat" ? rich`puede leerse como una amenaza` : is}: «${word(data.word)}», ${where(data)}.`;

const partNames: Record<DraftPart, string> = {
  from: "la cuenta «De»",
  to: "los destinatarios de «Para»",
  cc: "los destinatarios de «CC»",
  bcc: "los destinatarios de «CCO»",
  subject: "el asunto",
  body: "el texto",
  attachments: "los archivos adjuntos",
  rank: "su cargo",
  transmittedSize: "el tamaño",
};

const unreadOf = { size: "el tamaño de ", content: "el contenido de " };

/** Spanish of Mexico, as public offices write it. */
export const esMX: Catalogue = {
  locale: "es-MX",
  findings: {
    "sender-account.foreignAccount": ({ address, domain }, { name }) => ({
      fact: rich`Está escribiendo desde ${name(address)}.`,
      advice: rich`La información de la Secretaría se envía sólo desde su cuenta @${domain}. Cambie la cuenta en «De».`,
    }),
    "message-size.overLimit": (data, context) => ({
      fact: data.anyRank
        ? rich`El mensaje pesa ${weighs(data)}; el límite más alto es ${size(data.limit)}.`
        : rich`El mensaje pesa ${weighs(data)}; su límite es ${size(data.limit)}.`,
      advice: lighten(data, context),
    }),
    "message-size.close": (data, context) => ({
      fact: rich`El mensaje pesa ${weighs(data)}, casi igual que su límite de ${size(data.limit)}.`,
      advice: sentences(rich`Al salir podría rebasarlo y no llegar.`, heaviest(data, context)),
    }),
    "message-size.near": (data, context) => ({
      fact: rich`El mensaje pesa ${weighs(data)}; su límite es ${size(data.limit)}.`,
      advice: sentences(rich`Todavía puede enviarlo.`, heaviest(data, context)),
    }),
    "message-size.rankUnknown": (data, context) => ({
      fact: rich`El mensaje pesa ${weighs(data)} y el límite depende de su cargo, que aún no se conoce.`,
      advice: sentences(
        rich`${rankLimits(data.limits, context, "es-MX")}.`,
        rich`Si su límite es el menor, redúzcalo antes de enviar.`,
        heaviest(data, context, 1),
      ),
    }),
    "message-size.declaredRank": (data, context) => ({
      fact: rich`El mensaje pesa ${weighs(data)}; cabe en ${size(data.limit)} por el cargo que usted indicó.`,
      advice: rich`Usted indicó «${rankName(data.rank, context, "es-MX")}». Si no es su cargo, corríjalo o reduzca el mensaje.`,
    }),
    "courtesy.missingSubject": () => ({
      fact: rich`El asunto está vacío.`,
      advice: rich`Diga en pocas palabras de qué trata.`,
    }),
    "courtesy.repeatedRecipient": ({ addresses }, { name }) => ({
      fact:
        addresses.length === 1
          ? rich`${name(addresses[0] ?? "")} está más de una vez entre los destinatarios.`
          : rich`Hay ${count(addresses.length)} direcciones repetidas: ${enumerate(addresses.map(name), "es-MX")}.`,
      advice: rich`Basta con una vez: quite las demás.`,
    }),
    "missing-attachment.announced": ({ phrase }) => ({
      fact: rich`El texto anuncia un archivo («${phrase}») y no hay ninguno adjunto.`,
      advice: rich`Adjúntelo antes de enviar, o envíe así si no hace falta.`,
    }),
    "hostile-language.grave": (data, context) => ({
      fact: expression(data, context, rich`es gravemente ofensiva`),
      advice: rich`Escríbalo de otra manera.`,
    }),
    "hostile-language.offensive": (data, context) => ({
      fact: expression(data, context, rich`puede resultar ofensiva`),
      advice: rich`Cámbiela por otra. Si es una cita necesaria, puede enviar de todos modos.`,
    }),
    "hostile-language.mild": (data, context) => ({
      fact: expression(data, context, rich`puede sonar descortés`),
      advice: rich`Vea si conviene decirlo de otra manera.`,
    }),
    ...filesEsMX,
    "mass-mailing.overLimit": ({ people, limit, uncountedLists }) => ({
      fact: rich`Son ${atLeast(uncountedLists)}${count(people)} destinatarios.`,
      advice: sentences(approval(limit), lists(uncountedLists)),
    }),
    "mass-mailing.meetingOverLimit": ({ people, limit, uncountedLists }) => ({
      fact: rich`Son ${atLeast(uncountedLists)}${count(people)} invitados.`,
      advice: sentences(approval(limit, "los invitados"), lists(uncountedLists)),
    }),
    "mass-mailing.overLimitAssumed": ({ people, assumed, limit, uncountedLists }) => ({
      fact: rich`Son por lo menos ${count(people)} destinatarios y, por sus listas, quizá ${count(assumed)}.`,
      advice: sentences(approval(limit), lists(uncountedLists)),
    }),
    "mass-mailing.many": ({ people, limit, uncountedLists }) => ({
      fact: rich`Son ${atLeast(uncountedLists)}${count(people)} destinatarios; sin aprobación pueden ser hasta ${count(limit)}.`,
      advice: sentences(rich`Vea si todos lo necesitan.`, lists(uncountedLists)),
    }),
  },
  mayBeWork: rich`Si tiene derechos de autor, indique en el panel por qué se envía.`,
  unverified: (all, context) => ({
    // What follows may be one thing or several, of either gender: the sentence agrees with all of them.
    fact: rich`No se pudo comprobar lo siguiente: ${unread(all, context, "es-MX", partNames, unreadOf)}.`,
    advice: sentences(
      isLate(all) ? rich`Outlook no respondió a tiempo.` : rich`Falta información o no se pudo leer.`,
      rich`Revise usted antes de enviar, o intente de nuevo.`,
    ),
  }),
  alert: {
    heading: (findings) => rich`**${capitalize(inWords(findings, "es-MX"))} cosas antes de enviar:**`,
    more: (findings) =>
      findings === 1 ? rich`Y una cosa más.` : rich`Y ${inWords(findings, "es-MX")} cosas más.`,
    detailsInPane: rich`Los detalles y cómo resolverlos están en el panel.`,
    inPane: {
      "remove-attachment": rich`Puede quitar el archivo desde el panel.`,
      "replace-text": rich`Puede cambiarla desde el panel.`,
      "declare-rank": rich`Puede indicar su cargo en el panel.`,
    },
    sendAgain: (minutes) =>
      rich`Si aun así debe enviarlo, presione Enviar otra vez en los próximos ${count(minutes)} minutos.`,
    broken: (policy) =>
      rich`**Visto Bueno no pudo revisar este mensaje.** Revise usted antes de enviar, o intente de nuevo. Si se repite: ${support({ policy }, "es-MX")}.`,
    clause: (id, address) => rich`(${link(rich`${capitalize(clause(id, "es-MX"))}`, address)})`,
    openPane: "Revisar en el panel",
  },
};
