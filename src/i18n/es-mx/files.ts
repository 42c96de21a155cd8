import type { TextContext } from "../catalogue";
import { inParentheses, kindWords, whyWords, worksInWords, type FileTexts } from "../file-words";
import { nothing, rich, sentences, type Rich } from "../rich";
import { support, type Holding } from "../shared";
import { count, enumerate, size } from "../words";

/** «*a.mp4* es un video», «*a.zip* contiene un video (*b.mp4*)». */
function isOrHolds({ name: file, inside, which }: Holding, { name }: TextContext, thing: string): Rich {
  if (!inside) return rich`*${name(file)}* es ${thing}.`;
  return rich`*${name(file)}* contiene ${thing}${which === undefined ? nothing : rich` (*${name(which)}*)`}.`;
}

const howToDeliver = (context: TextContext): Rich =>
  rich`Quítelo; si lo necesita el destinatario, ${support(context, "es-MX")}, le dirá cómo entregarlo.`;

const authorisedOnly = rich`Sólo se envía con el cifrado que autorice la Autoridad Técnica.`;

/** What is said of attachments by what they are, in Spanish of Mexico. */
export const filesEsMX: FileTexts = {
  "copyrighted-material.work": ({ name: file, works }, { name }) => ({
    fact: rich`*${name(file)}* puede ser una obra protegida por derechos de autor (${worksInWords(works, "es-MX")}).`,
    advice: rich`Si puede enviarse, indique en el panel por qué se envía; si no, quítela.`,
  }),
  "attachment-type.executable": (data, context) => ({
    fact: isOrHolds(data, context, "un programa"),
    advice: sentences(
      data.inside
        ? rich`Los ejecutables no se envían por correo, tampoco dentro de otro archivo.`
        : rich`Los ejecutables no se envían por correo.`,
      howToDeliver(context),
    ),
  }),
  "attachment-type.video": (data, context) => ({
    fact: isOrHolds(data, context, "un video"),
    advice: rich`Los videos se envían sólo si son parte del trabajo. Si éste no lo es, quítelo.`,
  }),
  "attachment-type.audio": (data, context) => ({
    fact: isOrHolds(data, context, "un archivo de audio"),
    advice: rich`La música y el audio se envían sólo si son parte del trabajo. Si éste no lo es, quítelo.`,
  }),
  "attachment-type.macros": (data, context) => ({
    fact: data.inside
      ? isOrHolds(data, context, "un documento con macros, es decir, con un programa")
      : rich`*${context.name(data.name)}* lleva macros, es decir, un programa.`,
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
  "attachment-type.notLookedInto": ({ name: file, why }, { name }) => ({
    fact: rich`No se pudo comprobar todo el contenido de *${name(file)}*: ${whyWords["es-MX"][why]}.`,
    advice: rich`Revise usted antes de enviar que no lleve programas, videos ni música.`,
  }),
  "attachment-type.namesOnly": ({ name: file }, { name }) => ({
    fact: rich`De lo que contiene *${name(file)}* sólo se pudieron leer los nombres.`,
    advice: rich`Vea usted que cada archivo sea lo que su nombre dice.`,
  }),
  "attachment-type.damaged": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* parece dañado o incompleto, y no se pudo comprobar todo su contenido.`,
    advice: rich`Vea que se abra bien antes de enviarlo.`,
  }),
  "disguised-attachment.executable": ({ name: file }, context) => ({
    fact: rich`*${context.name(file)}* es un programa, y su nombre lo oculta.`,
    advice: rich`Los ejecutables no se envían por correo, con ningún nombre. Quítelo; si usted no lo preparó, no lo abra y avise a ${support(context, "es-MX")}.`,
  }),
  "disguised-attachment.otherClass": ({ name: file, claims, is }, { name }) => ({
    fact: rich`*${name(file)}* es ${kindWords["es-MX"][is]}; por su nombre parece ${kindWords["es-MX"][claims]}.`,
    advice: rich`Póngale la extensión que le corresponde y adjúntelo de nuevo, para que el destinatario sepa qué abre.`,
  }),
  "disguised-attachment.bidi": ({ name: file }, { name }) => ({
    fact: rich`El nombre de *${name(file)}* lleva caracteres invisibles que cambian el orden de sus letras.`,
    advice: rich`Así puede parecer un archivo de otra clase. Escriba de nuevo su nombre y adjúntelo otra vez.`,
  }),
  "encrypted-content.encrypted": ({ name: file, by, inside }, context) => ({
    fact: inside
      ? rich`*${context.name(file)}* contiene un archivo cifrado${inParentheses(by, "es-MX")}.`
      : rich`*${context.name(file)}* está cifrado${inParentheses(by, "es-MX")}.`,
    advice: sentences(authorisedOnly, rich`Adjúntelo sin cifrar o consulte a ${support(context, "es-MX")}.`),
  }),
  "encrypted-content.armouredText": (_data, context) => ({
    fact: rich`El texto lleva un mensaje cifrado con OpenPGP.`,
    advice: sentences(authorisedOnly, rich`Escríbalo sin cifrar o consulte a ${support(context, "es-MX")}.`),
  }),
  "encrypted-content.possiblyEncrypted": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* puede estar cifrado.`,
    advice: sentences(authorisedOnly, rich`Si no está cifrado, puede enviar de todos modos.`),
  }),
  "encrypted-content.restricted": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* se abre sin contraseña, pero limita lo que se puede hacer con él.`,
    advice: rich`Puede enviarlo así si quien lo recibe no necesita imprimirlo, copiarlo ni cambiarlo.`,
  }),
};
