import type { FindingKey } from "../../../policy/rules";
import { rich, type Rich } from "../../rich";
import { count } from "../../words";

const answers = (number: number): string => (number === 1 ? "1 respuesta" : `${count(number)} respuestas`);

/** What was found, in a few words: the record tells it long after the draft is gone. */
const findingNames: Readonly<Record<FindingKey, string>> = {
  "sender-account.foreignAccount": "Otra cuenta en «De»",
  "sender-account.unverified": "Cuenta sin comprobar",
  "message-size.overLimit": "Mensaje sobre el límite de tamaño",
  "message-size.close": "Mensaje casi en el límite de tamaño",
  "message-size.near": "Mensaje cerca del límite de tamaño",
  "message-size.rankUnknown": "Tamaño que depende del cargo",
  "message-size.declaredRank": "Tamaño según el cargo indicado",
  "message-size.unverified": "Tamaño sin comprobar",
  "courtesy.missingSubject": "Asunto vacío",
  "courtesy.repeatedRecipient": "Destinatario repetido",
  "courtesy.shouting": "Mayúsculas o signos que gritan",
  "courtesy.brusque": "Expresión brusca",
  "courtesy.unverified": "Asunto o destinatarios sin comprobar",
  "missing-attachment.announced": "Archivo anunciado y no adjunto",
  "missing-attachment.unverified": "Archivo anunciado, sin comprobar",
  "hostile-language.grave": "Expresión gravemente ofensiva",
  "hostile-language.offensive": "Expresión que puede resultar ofensiva",
  "hostile-language.mild": "Expresión que puede sonar descortés",
  "hostile-language.unverified": "Lenguaje sin comprobar",
  "obscene-language.grave": "Expresión gravemente obscena",
  "obscene-language.offensive": "Expresión grosera o indecente",
  "obscene-language.mild": "Expresión que puede sonar grosera",
  "obscene-language.unverified": "Lenguaje obsceno sin comprobar",
  "discriminatory-language.grave": "Expresión gravemente discriminatoria",
  "discriminatory-language.offensive": "Expresión que puede discriminar",
  "discriminatory-language.mild": "Expresión que quizá discrimina",
  "discriminatory-language.unverified": "Lenguaje discriminatorio sin comprobar",
  "copyrighted-material.work": "Archivo que puede tener derechos de autor",
  "copyrighted-material.unverified": "Obras entre los archivos, sin comprobar",
  "attachment-type.executable": "Programa adjunto",
  "attachment-type.video": "Video adjunto",
  "attachment-type.audio": "Audio adjunto",
  "attachment-type.macros": "Archivo con macros",
  "attachment-type.graphics": "Imágenes adjuntas",
  "attachment-type.manyGraphics": "Muchas imágenes adjuntas",
  "attachment-type.notLookedInto": "Archivo sin revisar por completo",
  "attachment-type.namesOnly": "Archivo del que sólo se leyeron nombres",
  "attachment-type.damaged": "Archivo dañado o incompleto",
  "attachment-type.unverified": "Tipo de los archivos sin comprobar",
  "disguised-attachment.executable": "Programa con otro nombre",
  "disguised-attachment.otherClass": "Archivo cuyo nombre no corresponde",
  "disguised-attachment.bidi": "Nombre de archivo con caracteres invisibles",
  "disguised-attachment.unverified": "Nombre de los archivos sin comprobar",
  "encrypted-content.encrypted": "Archivo cifrado",
  "encrypted-content.armouredText": "Texto cifrado",
  "encrypted-content.possiblyEncrypted": "Archivo que puede estar cifrado",
  "encrypted-content.restricted": "PDF con restricciones",
  "encrypted-content.unverified": "Cifrado sin comprobar",
  "mass-mailing.overLimit": "Destinatarios sobre el límite",
  "mass-mailing.meetingOverLimit": "Invitados sobre el límite",
  "mass-mailing.overLimitAssumed": "Destinatarios quizá sobre el límite",
  "mass-mailing.many": "Muchos destinatarios",
  "mass-mailing.unverified": "Número de destinatarios sin comprobar",
  "chain-letter.chain": "Carta cadena",
  "chain-letter.chainSign": "Seña de carta cadena",
  "chain-letter.advert": "Publicidad o propaganda",
  "chain-letter.advertSign": "Seña de publicidad o propaganda",
  "chain-letter.unverified": "Cadenas y publicidad sin comprobar",
};

/** What the pane says of its feature `record`, in Spanish of Mexico. */
export const recordEsMX = {
  title: "Mis respuestas",
  about:
    "Lo que usted respondió a los avisos, de lo más reciente a lo más antiguo. Se guarda en su propio buzón, sin nada del contenido de los mensajes. Cuando ya no cabe más, se borra lo más antiguo.",
  back: "Volver al borrador",
  empty: {
    title: "Todavía no hay respuestas",
    advice: "Cuando responda a un aviso con «Ya lo revisé», aquí quedarán la fecha y la razón.",
  },
  findingNames,
  list: (number: number): string => answers(number),
  /** The sender's own words, after the reason. */
  words: (words: string): Rich => rich`«${words}»`,
  download: "Descargar",
  copy: "Copiar",
  fileName: "mis-respuestas.csv",
  columns: ["Fecha", "Aviso", "Razón", "Con sus palabras", "Política"],
  downloaded: (file: string): Rich =>
    rich`Se preparó *${file}*. Si no está en sus descargas, use «Copiar» y péguelo en Excel.`,
  copied: (number: number): Rich =>
    number === 1
      ? rich`Se copió 1 respuesta. Péguela en Excel.`
      : rich`Se copiaron ${answers(number)}. Péguelas en Excel.`,
  notCopied: rich`Este Outlook no deja descargar ni copiar desde el panel. Seleccione la lista y cópiela con Ctrl+C.`,
  clear: "Borrar todo",
  sure: (number: number): string =>
    number === 1 ? "¿Borrar esta respuesta de su buzón?" : `¿Borrar las ${answers(number)} de su buzón?`,
  yes: "Borrar",
  no: "Conservar",
  cleared: (number: number): Rich =>
    number === 1 ? rich`Se borró 1 respuesta.` : rich`Se borraron ${answers(number)}.`,
  undo: "Deshacer",
  restored: rich`Sus respuestas están otra vez en su buzón.`,
  notKept: rich`Outlook no guardó el cambio: todo sigue como estaba. Intente de nuevo.`,
};
