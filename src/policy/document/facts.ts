import {
  choice,
  either,
  integer,
  list,
  map,
  nameOf,
  object,
  optional,
  referenceTo,
  text,
  textOrEmpty,
  type Infer,
} from "./field";
import { categories, tierNames } from "../language/term";

const localized = (about: string) =>
  object(about, {
    "es-MX": text("In Spanish of Mexico."),
    "en-US": text("In English of the United States."),
  });

export const severity = choice(
  "`block`: cannot be sent as it is; `warn`: the sender decides; `advise`: shown while composing only; `off`: not reported.",
  ["block", "warn", "advise", "off"],
);

/** One severity for everybody, or a table by where the draft goes or by the sender's rank. */
export const severityChoice = either(
  "A severity, or a table of severities by recipients or rank.",
  severity,
  object("Severities by case; the most severe of those that apply is taken.", {
    inside: optional(severity),
    outside: optional(severity),
    ranks: optional(map("Severity by rank id.", "rank", severity)),
    otherwise: severity,
  }),
);

const contact = object("A person or desk to turn to.", {
  name: localized("Name of the desk."),
  phone: textOrEmpty("Telephone, as it is to be dialled; empty where there is none."),
  extension: textOrEmpty("Extension; empty where there is none."),
  email: textOrEmpty("E-mail address; empty where there is none.", "address"),
});

/** Everything of the policy document but its rules: what a rule may look at besides its own settings. */
export const factFields = {
  formatVersion: integer("Version of this format; 1.", 1, 1),
  id: text("Identifier of the policy; stays the same through its versions.", "id"),
  version: text("Version of this document; written into every verdict.", "id"),
  validFrom: text("Day from which the policy is in force, YYYY-MM-DD.", "date"),
  title: localized("Title of the policy."),
  source: text("Where the text comes from: name of the official document."),
  sections: list(
    "The parts of the policy, in order.",
    object("A part of the policy.", {
      id: nameOf("section", "Identifier of the section."),
      title: localized("Heading of the section."),
    }),
    1,
  ),
  clauses: list(
    "Every clause, sub-letter and definition, in the order of the policy.",
    object("A clause, sub-letter (7.a) or definition (def.spam).", {
      id: nameOf("clause", "Number of the clause: `7`, `7.a`, `def.spam`."),
      section: referenceTo("section", "Identifier of the section it stands in."),
      text: localized("The clause's wording: the official one in Spanish, a translation in English."),
      term: optional(localized("The term defined, for a definition.")),
      coverage: object("What the add-in does for this clause.", {
        status: choice(
          "`checked`, `partly` checked, only `told`, `cannot` be checked by an add-in, or still `open`: nothing does it yet.",
          ["checked", "partly", "told", "cannot", "open"],
        ),
        note: localized("What is checked, what is not, and which server rule must back it."),
      }),
    }),
    1,
  ),
  contacts: object("Whom to turn to.", {
    support: contact,
    competentAuthority: contact,
    accountRequests: contact,
  }),
  domains: object("Domains of e-mail addresses.", {
    institutional: list(
      "Domains of the institution; their subdomains count too.",
      text("A domain.", "domain"),
      1,
    ),
    lookalike: list("Domains that imitate an institutional one.", text("A domain.", "domain")),
    webmail: list("Free private mailboxes.", text("A domain.", "domain")),
  }),
  ranks: list(
    "The ranks that limits depend on, from the lowest to the highest.",
    object("A rank.", {
      id: nameOf("rank", "Identifier; deployed ranks and severity tables name it."),
      name: localized("Name."),
      titles: list(
        "Posts that belong to this rank, by the words that their titles begin with.",
        text("A post title."),
      ),
      message: object("Limit of one message.", {
        bytes: integer("Bytes as transmitted.", 1),
        clause: referenceTo("clause", "Clause that sets it."),
      }),
      mailbox: object("Limit of the mailbox.", {
        bytes: integer("Bytes.", 1),
        clause: referenceTo("clause", "Clause that sets it."),
      }),
    }),
    1,
  ),
  titleWords: optional(
    object("How the directory writes post titles, besides case, accents, punctuation and spacing.", {
      ignored: list(
        "Words that say nothing of the post, wherever they stand: articles, «Lic.», «despacho».",
        text("One word."),
      ),
      forms: list(
        "Abbreviations and gendered forms.",
        object("The ways to write one word or post.", {
          means: text("What they mean, as titles have it."),
          written: list(
            "The ways, one word or initials each, without dots: `Depto`, `Jefa`, `DGA`.",
            text("One word."),
            1,
          ),
        }),
      ),
    }),
  ),
  ageing: object("Mail that the server deletes by age.", {
    days: integer("Calendar days after which it is deleted.", 1),
    clause: referenceTo("clause", "Clause that says so."),
  }),
  reasons: list(
    "Reasons that a sender can give for sending what was warned about.",
    object("A reason.", {
      id: nameOf("reason", "Code kept in the verdict header."),
      text: localized("What the sender reads."),
    }),
  ),
  verdictHeader: choice(
    "On which messages the verdict header is written: none, those to the inside only, or all.",
    ["none", "inside", "all"],
  ),
  secondSendMinutes: integer(
    "For how many minutes a second Send passes what the first one warned about.",
    0,
    1440,
  ),
  language: optional(
    object("What the institution adds to the words and phrases that are looked for, and takes out of them.", {
      terms: optional(
        list(
          "Words and phrases looked for besides the product's own.",
          object("A word or phrase.", {
            term: text("As it is written, each form by itself; case and accents do not matter.", "phrase"),
            category: choice("What it is about.", categories),
            tier: choice(
              "`grave`, `offensive` or `mild`: what each does stands in the severities of the rules.",
              tierNames,
            ),
          }),
        ),
      ),
      silenced: optional(
        list("Terms not reported, by the lemma that a finding names (docs/lexicon.md).", text("A lemma.")),
      ),
    }),
  ),
} as const;

type Document = Infer<typeof factFields>;

/** The clause as rules and verdicts need it: without its wording, which the send bundle does not carry. */
export interface ClauseId {
  readonly id: string;
}

/** The reason as a verdict needs it: its code, without its wording. */
export interface ReasonId {
  readonly id: string;
}

/** What of the policy document judges; a whole `PolicyDocument` is one too. */
export type PolicyFacts = Pick<
  Document,
  "id" | "version" | "contacts" | "domains" | "ranks" | "verdictHeader" | "secondSendMinutes" | "language"
> & { readonly clauses: readonly ClauseId[]; readonly reasons: readonly ReasonId[] };

export type SeverityChoice = Infer<typeof severityChoice>;
export type RankDefinition = Document["ranks"][number];
