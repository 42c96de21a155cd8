import type { TextContext } from "../catalogue";
import { inParentheses, kindWords, whyWords, worksInWords, type FileTexts } from "../file-words";
import { nothing, rich, sentences, type Rich } from "../rich";
import { support, type Holding } from "../shared";
import { count, enumerate, size } from "../words";

/** "*a.mp4* is a video", "*a.zip* contains a video (*b.mp4*)". */
function isOrHolds({ name: file, inside, which }: Holding, { name }: TextContext, thing: string): Rich {
  if (!inside) return rich`*${name(file)}* is ${thing}.`;
  return rich`*${name(file)}* contains ${thing}${which === undefined ? nothing : rich` (*${name(which)}*)`}.`;
}

const howToDeliver = (context: TextContext): Rich =>
  rich`Remove it; if the recipient needs it, ${support(context, "en-US")}, will say how to deliver it.`;

const authorisedOnly = rich`Only encryption that the Technical Authority authorizes is sent.`;

/** What is said of attachments by what they are, in English of the United States. */
export const filesEnUS: FileTexts = {
  "copyrighted-material.work": ({ name: file, works }, { name }) => ({
    fact: rich`*${name(file)}* may be a work protected by copyright (${worksInWords(works, "en-US")}).`,
    advice: rich`If it may be sent, say in the pane why it is sent; if not, remove it.`,
  }),
  "attachment-type.executable": (data, context) => ({
    fact: isOrHolds(data, context, "a program"),
    advice: sentences(
      data.inside
        ? rich`Programs are not sent by mail, not inside another file either.`
        : rich`Programs are not sent by mail.`,
      howToDeliver(context),
    ),
  }),
  "attachment-type.video": (data, context) => ({
    fact: isOrHolds(data, context, "a video"),
    advice: rich`Videos are sent only if they are part of the work. If this one is not, remove it.`,
  }),
  "attachment-type.audio": (data, context) => ({
    fact: isOrHolds(data, context, "an audio file"),
    advice: rich`Music and audio are sent only if they are part of the work. If this one is not, remove it.`,
  }),
  "attachment-type.macros": (data, context) => ({
    fact: data.inside
      ? isOrHolds(data, context, "a document with macros, that is, with a program")
      : rich`*${context.name(data.name)}* carries macros, that is, a program.`,
    advice: rich`If they are not needed, save it without macros and attach it again.`,
  }),
  "attachment-type.graphics": ({ names }, { name }) => ({
    fact:
      names.length === 1
        ? rich`*${name(names[0] ?? "")}* is an image.`
        : rich`There are ${count(names.length)} images: ${enumerate(names.map(name), "en-US")}.`,
    advice: rich`Send only those that your work needs.`,
  }),
  "attachment-type.manyGraphics": ({ count: images, bytes, names }, { name }) => ({
    fact: rich`There ${images === 1 ? "is one image" : `are ${count(images)} images`} (${size(bytes)}): ${enumerate(names.map(name), "en-US", 2)}.`,
    advice: rich`Send only those that your work needs, or make them smaller.`,
  }),
  "attachment-type.notLookedInto": ({ name: file, why }, { name }) => ({
    fact: rich`Not all of *${name(file)}* could be checked: ${whyWords["en-US"][why]}.`,
    advice: rich`See for yourself before sending that there are no programs, videos or music in it.`,
  }),
  "attachment-type.namesOnly": ({ name: file }, { name }) => ({
    fact: rich`Of what is in *${name(file)}* only the names could be read.`,
    advice: rich`See for yourself that each file is what its name says.`,
  }),
  "attachment-type.damaged": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* seems damaged or incomplete, and not all of it could be checked.`,
    advice: rich`See that it opens as it should before sending it.`,
  }),
  "disguised-attachment.executable": ({ name: file }, context) => ({
    fact: rich`*${context.name(file)}* is a program, and its name hides it.`,
    advice: rich`Programs are not sent by mail, whatever their name. Remove it; if it was not you who made it, do not open it and tell ${support(context, "en-US")}.`,
  }),
  "disguised-attachment.otherClass": ({ name: file, claims, is }, { name }) => ({
    fact: rich`*${name(file)}* is ${kindWords["en-US"][is]}; by its name it looks like ${kindWords["en-US"][claims]}.`,
    advice: rich`Give it the extension that it should have and attach it again, so that the recipient knows what opens.`,
  }),
  "disguised-attachment.bidi": ({ name: file }, { name }) => ({
    fact: rich`The name of *${name(file)}* carries invisible characters that change the order of its letters.`,
    advice: rich`It may look like a file of another kind. Write its name again and attach it once more.`,
  }),
  "encrypted-content.encrypted": ({ name: file, by, inside }, context) => ({
    fact: inside
      ? rich`*${context.name(file)}* contains an encrypted file${inParentheses(by, "en-US")}.`
      : rich`*${context.name(file)}* is encrypted${inParentheses(by, "en-US")}.`,
    advice: sentences(
      authorisedOnly,
      rich`Attach it without encryption or ask ${support(context, "en-US")}.`,
    ),
  }),
  "encrypted-content.armouredText": (_data, context) => ({
    fact: rich`The text carries a message encrypted with OpenPGP.`,
    advice: sentences(authorisedOnly, rich`Write it without encryption or ask ${support(context, "en-US")}.`),
  }),
  "encrypted-content.possiblyEncrypted": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* may be encrypted.`,
    advice: sentences(authorisedOnly, rich`If it is not encrypted, you can send it anyway.`),
  }),
  "encrypted-content.restricted": ({ name: file }, { name }) => ({
    fact: rich`*${name(file)}* opens without a password, but limits what can be done with it.`,
    advice: rich`You can send it as it is if the recipient need not print, copy or change it.`,
  }),
};
