import type { DraftPart, RankSource } from "../../policy/draft";
import { rich } from "../rich";
import { capitalize, clause, count, enumerate, inWords, size, sizeAgainst } from "../words";
import type { PaneTexts } from "./es-mx";
import { falseAlarmEnUS } from "./en-us/false-alarm";
import { policyEnUS } from "./en-us/policy";
import { rankEnUS } from "./en-us/rank";
import { recordEnUS } from "./en-us/record";
import { remediesEnUS } from "./en-us/remedies";
import { settlingEnUS } from "./en-us/settling";
import { supportEnUS } from "./en-us/support";

const about = (isExact: boolean, isLeast: boolean): string =>
  (isLeast ? "at least " : "") + (isExact ? "" : "about ");

const partNames: Readonly<Record<DraftPart, string>> = {
  from: "the “From” account",
  to: "the recipients in “To”",
  cc: "the recipients in “Cc”",
  bcc: "the recipients in “Bcc”",
  subject: "the subject",
  body: "the text",
  attachments: "the attachments",
  rank: "your rank",
  transmittedSize: "the exact size",
};

const rankSources: Readonly<Record<RankSource, string>> = {
  deployed: "according to your institution",
  directory: "according to the directory",
  declared: "as you stated",
};

/** Everything that the pane says besides the findings themselves, in English of the United States. */
export const paneEnUS: PaneTexts = {
  tabs: { draft: "Draft", mailbox: "Mailbox", policy: "Policy", label: "Parts of the pane" },
  remedies: remediesEnUS,
  settling: settlingEnUS,
  record: recordEnUS,
  policy: policyEnUS,
  support: supportEnUS,
  falseAlarm: falseAlarmEnUS,
  checking: "Checking…",
  severity: { block: "Cannot be sent like this", warn: "You decide", advise: "Suggestion" },
  heading: {
    allInOrder: "All in order. You can send.",
    resolved: "All settled. You can send.",
    toSettle: (things) =>
      things === 1
        ? "One thing before sending"
        : `${capitalize(inWords(things, "en-US"))} things before sending`,
    onlyAdvice: (suggestions) =>
      suggestions === 1
        ? "You can send. One suggestion."
        : `You can send. ${capitalize(inWords(suggestions, "en-US"))} suggestions.`,
  },
  rank: { ...rankEnUS, label: "Rank", source: (source) => rankSources[source], unknown: "not known yet" },
  meter: {
    size: (bytes, limit, isExact, isLeast) =>
      rich`Size: ${about(isExact, isLeast)}**${sizeAgainst(bytes, limit)}**`,
    sizeLimit: (bytes) => `limit ${size(bytes)}`,
    sizeLimits: (limits) => `limit ${limits.map((bytes) => size(bytes)).join(" or ")}, by rank`,
    links: (links) =>
      links === 1
        ? "The file in the cloud weighs nothing: only its link is sent."
        : `The ${count(links)} files in the cloud weigh nothing: only their links are sent.`,
    people: (people, isLeast, isMeeting) =>
      rich`${isMeeting ? rich`Attendees:` : rich`Recipients:`} ${isLeast ? "at least " : ""}**${count(people)}** ${people === 1 ? "person" : "people"}`,
    lists: (lists) =>
      lists === 1
        ? "Nobody knows how many people one of the lists holds: it counts as one."
        : `Nobody knows how many people ${count(lists)} lists hold: each counts as one.`,
    peopleLimit: (limit) => `up to ${count(limit)}`,
  },
  finding: {
    seeClause: (id) => capitalize(clause(id, "en-US")),
    seeClauses: (clauses) => `${count(clauses)} clauses not checked`,
    subject: "In the subject",
    body: "In the text",
    attachments: "In the name of an attachment",
    more: (others) =>
      others === 1 ? "It appears once more." : `It appears ${inWords(others, "en-US")} more times.`,
    moreSigns: (others) =>
      others === 1 ? "There is one more sign." : `There are ${inWords(others, "en-US")} more signs.`,
    moreShouts: (others) =>
      others === 1 ? "In one other place too." : `In ${inWords(others, "en-US")} other places too.`,
    moreFiles: (others) => `and ${count(others)} more`,
  },
  clause: {
    official: "A translation. The official wording:",
    inPolicy: "See it in the policy",
    inPolicyOf: (id) => `See it in the policy: ${clause(id, "en-US")}`,
  },
  unavailable: (parts) =>
    `This Outlook does not show ${enumerate(
      parts.map((part) => partNames[part]),
      "en-US",
      9,
    )}: that is left unchecked.`,
  failed: {
    title: "The draft could not be checked",
    advice: "Outlook did not deliver what you are writing. Look at it yourself before sending, or try again.",
    again: "Try again",
  },
  read: {
    title: "Drafts are checked here",
    advice:
      "This message has already been sent or received. When you write, reply or forward, open this pane: it shows what is worth settling before sending.",
  },
  unsupported: {
    title: "This Outlook does not show the draft",
    advice:
      "In this version the pane cannot read what you write. Open it in Outlook on the web or in a newer Outlook; until then, look at it yourself before sending.",
  },
  notLoaded: {
    title: "This part could not be opened",
    advice: "Check your connection and try again.",
    again: "Try again",
  },
  broken: {
    title: "The pane stopped working",
    advice: "The draft was not checked. Close the pane and open it again.",
  },
  footer: {
    record: "My answers",
    doubts: "Questions?",
    phone: (phone, extension) => (extension === "" ? phone : `${phone}, ext. ${extension}`),
    version: (title, version) => `${title} · version ${version}`,
  },
};
