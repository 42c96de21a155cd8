import type { DraftPart } from "../policy/draft";
import type { Catalogue, TextContext } from "./catalogue";
import { link, nothing, rich, sentences, type Rich } from "./rich";
import { isLate, rankLimits, rankName, support, unread, type Expression, type Weighed } from "./shared";
import { capitalize, clause, count, enumerate, inWords, paragraph, size, sizeAgainst } from "./words";

const weighs = ({ size: bytes, limit, exact }: Weighed): string =>
  (exact ? "" : "cerca de ") + sizeAgainst(bytes, limit);

const heaviest = ({ size: bytes, heaviest: top }: Weighed, { name }: TextContext): Rich =>
  top
    ? rich`Lo que más pesa es *${name(top.name)}* (${size(top.bytes)}; ${size(bytes - top.without)} al enviarse): sin él quedaría en ${size(top.without)}.`
    : nothing;

const lighten = (data: Weighed, context: TextContext): Rich =>
  data.heaviest ? heaviest(data, context) : rich`Acorte el texto o repártalo en varios mensajes.`;

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
        heaviest(data, context),
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
    "attachment-type.executable": ({ name: file }, context) => ({
      fact: rich`*${context.name(file)}* es un programa.`,
      advice: rich`Los ejecutables no se envían por correo. Quítelo; si lo necesita el destinatario, ${support(context, "es-MX")}, le dirá cómo entregarlo.`,
    }),
    "attachment-type.video": ({ name: file }, { name }) => ({
      fact: rich`*${name(file)}* es un video.`,
      advice: rich`Los videos se envían sólo si son parte del trabajo. Si éste no lo es, quítelo.`,
    }),
    "attachment-type.audio": ({ name: file }, { name }) => ({
      fact: rich`*${name(file)}* es un archivo de audio.`,
      advice: rich`La música y el audio se envían sólo si son parte del trabajo. Si éste no lo es, quítelo.`,
    }),
    "attachment-type.macros": ({ name: file }, { name }) => ({
      fact: rich`*${name(file)}* lleva macros, es decir, un programa.`,
      advice: rich`Si no hacen falta, guárdelo sin macros y adjúntelo de nuevo.`,
    }),
    "attachment-type.graphics": ({ names }, { name }) => ({
      fact:
        names.length === 1
          ? rich`*${name(names[0] ?? "")}* es una imagen.`
          : rich`Lleva ${count(names.length)} imágenes: ${enumerate(names.map(name), "es-MX")}.`,
      advice: rich`Envíe sólo las que su trabajo necesite.`,
    }),
    "attachment-type.manyGraphics": ({ count: images, bytes, names }, { name }) => ({
      fact: rich`Lleva ${images === 1 ? "una imagen" : `${count(images)} imágenes`} (${size(bytes)}): ${enumerate(names.map(name), "es-MX", 2)}.`,
      advice: rich`Envíe sólo las que su trabajo necesite, o redúzcalas.`,
    }),
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
  unverified: (all, context) => ({
    // What follows may be one thing or several, of either gender: the sentence agrees with all of them.
    fact: rich`No se pudo comprobar lo siguiente: ${unread(all, context, "es-MX", partNames, "el tamaño de ")}.`,
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
