import type { DraftPart } from "../policy/draft";
import type { Category } from "../policy/language/term";
import type { Catalogue, TextContext } from "./catalogue";
import { filesEsMX } from "./es-mx/files";
import { link, nothing, rich, sentences, type Rich } from "./rich";
import { isLate, rankLimits, rankName, support, unread, type Expression, type Weighed } from "./shared";
import {
  capitalize,
  clause,
  count,
  enumerate,
  inWords,
  paragraph,
  shortDate,
  size,
  sizeAgainst,
  weight,
} from "./words";

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

function where({ part, paragraph: number }: Pick<Expression, "part" | "paragraph">): string {
  if (part === "subject") return "en el asunto";
  if (part === "attachments") return "en el nombre de un archivo adjunto";
  return number === undefined ? "en el texto" : `en el ${paragraph(number, "es-MX")}`;
}

/** What an expression may do to whoever reads it, by what it is about. */
const mayBe: Readonly<Partial<Record<Category, string>>> = {
  threat: "puede leerse como una amenaza",
  hostility: "puede sonar hostil",
  obscenity: "es grosera o indecente",
  "discrimination-sex": "puede discriminar por sexo",
  "discrimination-race": "puede discriminar por origen étnico o color de piel",
  "discrimination-age": "puede discriminar por edad",
  "discrimination-orientation": "puede discriminar por orientación sexual o identidad de género",
  "discrimination-marital": "puede discriminar por estado civil",
  "discrimination-religion": "puede discriminar por religión",
  "discrimination-nationality": "puede discriminar por nacionalidad o condición migratoria",
  "discrimination-disability": "puede discriminar por discapacidad",
};

const expression = (
  data: Expression,
  { word }: TextContext,
  otherwise: string,
  is = mayBe[data.category],
): Rich => rich`Una expresión ${is ?? otherwise}: «${word(data.word)}», ${where(data)}.`;

const grave = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "", "es gravemente ofensiva"),
  advice: rich`Escríbalo de otra manera.`,
});
const offensive = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "puede resultar ofensiva"),
  advice: rich`Cámbiela por otra o, si es una cita necesaria, póngala entre comillas.`,
});
const mild = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "puede sonar descortés"),
  advice:
    data.instead === undefined
      ? rich`Vea si conviene decirlo de otra manera.`
      : rich`Se puede decir «${data.instead}».`,
});

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
    "courtesy.shouting": ({ word }) => ({
      fact: rich`Se lee como un grito: «${word}».`,
      advice: rich`Escríbalo en minúsculas y con un solo signo.`,
    }),
    "courtesy.brusque": (data, { word }) => ({
      fact: rich`Puede sonar brusco: «${word(data.word)}», ${where(data)}.`,
      advice: rich`Dígalo como le gustaría leerlo.`,
    }),
    "missing-attachment.announced": ({ phrase }) => ({
      fact: rich`El texto anuncia un archivo («${phrase}») y no hay ninguno adjunto.`,
      advice: rich`Adjúntelo antes de enviar, o envíe así si no hace falta.`,
    }),
    "hostile-language.grave": grave,
    "hostile-language.offensive": offensive,
    "hostile-language.mild": mild,
    "obscene-language.grave": grave,
    "obscene-language.offensive": offensive,
    "obscene-language.mild": mild,
    "discriminatory-language.grave": grave,
    "discriminatory-language.offensive": offensive,
    "discriminatory-language.mild": mild,
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
    "chain-letter.chain": (data, { word }) => ({
      fact: rich`Parece una carta cadena: «${word(data.word)}», ${where(data)}.`,
      advice: rich`No la reenvíe. Si avisa de algo cierto, dígalo con sus palabras y su fuente.`,
    }),
    "chain-letter.chainSign": (data, { word }) => ({
      fact: rich`Algo se lee como en una carta cadena: «${word(data.word)}», ${where(data)}.`,
      advice: rich`Diga a quién le toca reenviarlo y para qué.`,
    }),
    "chain-letter.advert": (data, { word }) => ({
      fact: rich`Parece ${data.category === "politics" ? "propaganda" : "publicidad"}: «${word(data.word)}», ${where(data)}.`,
      advice: rich`El correo institucional no es para eso. Quítelo o use su cuenta personal.`,
    }),
    "chain-letter.advertSign": (data, { word }) => ({
      fact: rich`Algo se lee como ${data.category === "politics" ? "propaganda" : "publicidad"}: «${word(data.word)}», ${where(data)}.`,
      advice: rich`Si no es un asunto de trabajo, use su cuenta personal.`,
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
  ageing: ({ count: messages, bytes, day, isOverdue }) => {
    const [s, n] = messages === 1 ? ["", ""] : ["s", "n"];
    const when = isOverdue
      ? `puede${n} borrarse en cualquier momento`
      : `se borrará${n} a partir del ${shortDate(day, "es-MX")}`;
    return `${count(messages)} mensaje${s}${weight(bytes)} ${when}. Guárdelo${s} en su Carpeta Personal.`;
  },
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
