import { count } from "../../words";
import type { policyEsMX } from "../es-mx/policy";

const date = (day: string): string =>
  new Intl.DateTimeFormat("en-US", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(day));

/** What the pane and the policy's page say of the policy, in English of the United States. */
export const policyEnUS: typeof policyEsMX = {
  search: { label: "Search the policy", clear: "Clear the search" },
  found: (clauses, definitions) =>
    [
      clauses > 0 ? `${count(clauses)} ${clauses === 1 ? "clause" : "clauses"}` : "",
      definitions > 0 ? `${count(definitions)} ${definitions === 1 ? "definition" : "definitions"}` : "",
    ]
      .filter(Boolean)
      .join(" and ") || "No clause",
  nothing: {
    title: (query) => `No clause says “${query}”`,
    advice:
      "Try one word only, or its beginning: “attach”, “passw”. If it does not turn up, ask Technical Support.",
  },
  coverage: {
    checked: "Visto Bueno checks it.",
    partly: "Visto Bueno checks it in part.",
    told: "Visto Bueno tells it.",
    cannot: "No add-in can check it.",
    open: "Visto Bueno does not check it yet.",
  },
  languages: "Each clause in translation, then in its official wording.",
  showNotes: "Explain what Visto Bueno checks and what not",
  applies: {
    title: "What applies to you",
    rank: "Rank",
    rankUnknown: "You can state it above; until then, these are the limits of each rank.",
    message: "Message",
    mailbox: "Mailbox",
    people: "People",
    upTo: (size) => `up to ${size}`,
    days: (days) => `messages are deleted after ${count(days)} days`,
    peopleLimit: (people) => `up to ${count(people)} without written approval`,
  },
  about: {
    title: "About this policy",
    version: (version) => `Version ${version}`,
    validFrom: (day) => `In force since ${date(day)}`,
    source: "Official text",
  },
  contacts: "Whom to ask",
  page: {
    intro:
      "The official Spanish text and, beside it, a translation. Below each clause: what Visto Bueno checks and what not.",
    translation: "Translation",
    sections: "Contents",
  },
};
