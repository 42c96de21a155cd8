import type { DraftPart } from "../policy/draft";
import type { Category } from "../policy/language/term";
import type { Catalogue, TextContext } from "./catalogue";
import { filesEnUS } from "./en-us/files";
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
  (exact ? "" : "about ") + sizeAgainst(bytes, limit);

/** What each of the heaviest would save, at most `most` of them: an alert has room for few words. */
function heaviest(
  { size: bytes, heaviest: heavy }: Weighed,
  { name }: TextContext,
  most = heavy.length,
): Rich {
  const [top, ...rest] = heavy.slice(0, most);
  if (!top) return nothing;
  const others = nothing.concat(
    ...rest.map((one) => rich`; without *${name(one.name)}* (${size(one.bytes)}), ${size(one.without)}`),
  );
  return rich`The heaviest part is *${name(top.name)}* (${size(top.bytes)}; ${size(bytes - top.without)} when sent): without it, ${size(top.without)} would be left${others}.`;
}

const lighten = (data: Weighed, context: TextContext): Rich =>
  data.heaviest.length > 0
    ? heaviest(data, context)
    : rich`Shorten the text or spread it over several messages.`;

const lists = (uncounted: number): Rich =>
  uncounted === 0 ? nothing : rich`A list whose members are not known counts as one person.`;

const atLeast = (uncounted: number): Rich => (uncounted === 0 ? nothing : rich`at least `);

const approval = (limit: number, fewer = "address fewer people"): Rich =>
  rich`Writing to more than ${count(limit)} people needs the written approval of the Competent Authority. Ask for it before sending, or ${fewer}.`;

function where({ part, paragraph: number }: Pick<Expression, "part" | "paragraph">): string {
  if (part === "subject") return "in the subject";
  if (part === "attachments") return "in the name of an attachment";
  return number === undefined ? "in the text" : `in the ${paragraph(number, "en-US")}`;
}

/** What an expression may do to whoever reads it, by what it is about. */
const mayBe: Readonly<Partial<Record<Category, string>>> = {
  threat: "may be read as a threat",
  hostility: "may sound hostile",
  obscenity: "is coarse or indecent",
  "discrimination-sex": "may discriminate by sex",
  "discrimination-race": "may discriminate by ethnic origin or skin color",
  "discrimination-age": "may discriminate by age",
  "discrimination-orientation": "may discriminate by sexual orientation or gender identity",
  "discrimination-marital": "may discriminate by marital status",
  "discrimination-religion": "may discriminate by religion",
  "discrimination-nationality": "may discriminate by nationality or migration status",
  "discrimination-disability": "may discriminate by disability",
};

const expression = (
  data: Expression,
  { word }: TextContext,
  otherwise: string,
  is = mayBe[data.category],
): Rich => rich`One expression ${is ?? otherwise}: “${word(data.word)}”, ${where(data)}.`;

const grave = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "", "is gravely offensive"),
  advice: rich`Put it in other words.`,
});
const offensive = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "may offend"),
  advice: rich`Use another one or, if it is a quotation that has to be there, put it in quotation marks.`,
});
const mild = (data: Expression, context: TextContext) => ({
  fact: expression(data, context, "may sound impolite"),
  advice:
    data.instead === undefined
      ? rich`See whether to put it differently.`
      : rich`One can say “${data.instead}”.`,
});

const partNames: Record<DraftPart, string> = {
  from: "the “From” account",
  to: "the recipients in “To”",
  cc: "the recipients in “Cc”",
  bcc: "the recipients in “Bcc”",
  subject: "the subject",
  body: "the text",
  attachments: "the attachments",
  rank: "your rank",
  transmittedSize: "the size",
};

const unreadOf = { size: "the size of ", content: "the content of " };

/** English of the United States. */
export const enUS: Catalogue = {
  locale: "en-US",
  findings: {
    "sender-account.foreignAccount": ({ address, domain }, { name }) => ({
      fact: rich`You are writing from ${name(address)}.`,
      advice: rich`The Secretariat's information is sent from your @${domain} account only. Change the account in “From”.`,
    }),
    "message-size.overLimit": (data, context) => ({
      fact: data.anyRank
        ? rich`The message weighs ${weighs(data)}; the highest limit is ${size(data.limit)}.`
        : rich`The message weighs ${weighs(data)}; your limit is ${size(data.limit)}.`,
      advice: lighten(data, context),
    }),
    "message-size.close": (data, context) => ({
      fact: rich`The message weighs ${weighs(data)}, almost exactly your limit of ${size(data.limit)}.`,
      advice: sentences(rich`It may go over the limit on its way and not arrive.`, heaviest(data, context)),
    }),
    "message-size.near": (data, context) => ({
      fact: rich`The message weighs ${weighs(data)}; your limit is ${size(data.limit)}.`,
      advice: sentences(rich`You can still send it.`, heaviest(data, context)),
    }),
    "message-size.rankUnknown": (data, context) => ({
      fact: rich`The message weighs ${weighs(data)} and the limit depends on your rank, which is not known yet.`,
      advice: sentences(
        rich`${rankLimits(data.limits, context, "en-US")}.`,
        rich`If yours is the lower limit, make it smaller before sending.`,
        heaviest(data, context, 1),
      ),
    }),
    "message-size.declaredRank": (data, context) => ({
      fact: rich`The message weighs ${weighs(data)}; it fits in ${size(data.limit)} for the rank you stated.`,
      advice: rich`You stated “${rankName(data.rank, context, "en-US")}”. If that is not your rank, correct it or make the message smaller.`,
    }),
    "courtesy.missingSubject": () => ({
      fact: rich`The subject is empty.`,
      advice: rich`Say in a few words what it is about.`,
    }),
    "courtesy.repeatedRecipient": ({ addresses }, { name }) => ({
      fact:
        addresses.length === 1
          ? rich`${name(addresses[0] ?? "")} is among the recipients more than once.`
          : rich`${count(addresses.length)} addresses are repeated: ${enumerate(addresses.map(name), "en-US")}.`,
      advice: rich`Once is enough: remove the others.`,
    }),
    "courtesy.shouting": ({ word }) => ({
      fact: rich`It reads like shouting: “${word}”.`,
      advice: rich`Write it in lower case and with a single mark.`,
    }),
    "courtesy.brusque": (data, { word }) => ({
      fact: rich`It may sound brusque: “${word(data.word)}”, ${where(data)}.`,
      advice: rich`Put it as you would like to read it.`,
    }),
    "missing-attachment.announced": ({ phrase }) => ({
      fact: rich`The text announces a file (“${phrase}”) and none is attached.`,
      advice: rich`Attach it before sending, or send it as it is if none is needed.`,
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
    ...filesEnUS,
    "mass-mailing.overLimit": ({ people, limit, uncountedLists }) => ({
      fact: rich`There are ${atLeast(uncountedLists)}${count(people)} recipients.`,
      advice: sentences(approval(limit), lists(uncountedLists)),
    }),
    "mass-mailing.meetingOverLimit": ({ people, limit, uncountedLists }) => ({
      fact: rich`There are ${count(people)} attendees.`,
      advice: sentences(approval(limit, "invite fewer people"), lists(uncountedLists)),
    }),
    "mass-mailing.overLimitAssumed": ({ people, assumed, limit, uncountedLists }) => ({
      fact: rich`There are at least ${count(people)} recipients and, through the lists, perhaps ${count(assumed)}.`,
      advice: sentences(approval(limit), lists(uncountedLists)),
    }),
    "mass-mailing.many": ({ people, limit, uncountedLists }) => ({
      fact: rich`There are ${atLeast(uncountedLists)}${count(people)} recipients; without approval there may be up to ${count(limit)}.`,
      advice: sentences(rich`See whether all of them need it.`, lists(uncountedLists)),
    }),
    "chain-letter.chain": (data, { word }) => ({
      fact: rich`It looks like a chain letter: “${word(data.word)}”, ${where(data)}.`,
      advice: rich`Do not pass it on. If it warns of something true, say so in your own words and name the source.`,
    }),
    "chain-letter.chainSign": (data, { word }) => ({
      fact: rich`Something reads as in a chain letter: “${word(data.word)}”, ${where(data)}.`,
      advice: rich`Say who is to forward it and what for.`,
    }),
    "chain-letter.advert": (data, { word }) => ({
      fact: rich`It looks like ${data.category === "politics" ? "propaganda" : "an advert"}: “${word(data.word)}”, ${where(data)}.`,
      advice: rich`The institutional mail is not for that. Take it out or use your personal account.`,
    }),
    "chain-letter.advertSign": (data, { word }) => ({
      fact: rich`Something reads like ${data.category === "politics" ? "propaganda" : "an advert"}: “${word(data.word)}”, ${where(data)}.`,
      advice: rich`If it is no matter of work, use your personal account.`,
    }),
  },
  mayBeWork: rich`If it is under copyright, say in the pane why it is sent.`,
  unverified: (all, context) => ({
    fact: rich`Not checked: ${unread(all, context, "en-US", partNames, unreadOf)}.`,
    advice: sentences(
      isLate(all) ? rich`Outlook did not answer in time.` : rich`Something is missing or could not be read.`,
      rich`Look for yourself before sending, or try again.`,
    ),
  }),
  ageing: ({ count: messages, bytes, day, isOverdue }) => {
    const [s, them] = messages === 1 ? ["", "it"] : ["s", "them"];
    const when = isOverdue
      ? "may be deleted at any moment"
      : `will be deleted from ${shortDate(day, "en-US")} on`;
    return `${count(messages)} message${s}${weight(bytes)} ${when}. Save ${them} in your Personal Folder.`;
  },
  alert: {
    heading: (findings) => rich`**${capitalize(inWords(findings, "en-US"))} things before sending:**`,
    more: (findings) =>
      findings === 1 ? rich`And one more thing.` : rich`And ${inWords(findings, "en-US")} more things.`,
    detailsInPane: rich`The details and how to resolve it are in the pane.`,
    inPane: {
      "remove-attachment": rich`You can remove the file from the pane.`,
      "replace-text": rich`You can change it from the pane.`,
      "declare-rank": rich`You can state your rank in the pane.`,
    },
    sendAgain: (minutes) =>
      rich`If it must go anyway, press Send again within the next ${count(minutes)} minutes.`,
    broken: (policy) =>
      rich`**Visto Bueno could not check this message.** Look for yourself before sending, or try again. If it happens again: ${support({ policy }, "en-US")}.`,
    clause: (id, address) => rich`(${link(rich`${capitalize(clause(id, "en-US"))}`, address)})`,
    openPane: "Check in the pane",
  },
};
