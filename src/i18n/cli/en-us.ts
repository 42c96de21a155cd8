import { count } from "../words";
import { ageEnUS } from "./en-us/age";
import { inspectEnUS } from "./en-us/inspect";
import { scanEnUS } from "./en-us/scan";
import { sizeEnUS } from "./en-us/size";
import { verifyEnUS } from "./en-us/verify";
import type { CliTexts } from "./es-mx";

const files = (number: number): string => (number === 1 ? "1 file" : `${count(number)} files`);

/** Texts of the command line in English of the United States. */
export const enUS: CliTexts = {
  help: (ranks) => `Visto Bueno: checks messages against the e-mail policy.

Usage
  visto-bueno check FILE… [--rank RANK] [--json]
      Checks saved messages (.eml). With --json, one line per file.
  visto-bueno check --batch [--rank RANK]
      Reads JSON lines {id, path, rank?, options?} and answers one by one, in the same order.
  visto-bueno scan [FILE…] [--json]
      Looks for flagged language in text files and shows them with their marks. Without files, reads
      JSON lines {id, text, subject?} and answers one by one.
  visto-bueno inspect [FILE…] [--json]
      Says what each file is by its content, and what it holds. Without files it reads JSON lines
      {id, name, path} and answers one by one.
  visto-bueno size [FILE…] [--json]
      Estimates what a message will weigh. Each file is a JSON object {subject, from, to, cc, bcc,
      bodyHtml?, bodyText?, attachments}. Without files it reads lines like these, with an id.
  visto-bueno age MAILBOX --now INSTANT --zone ZONE [--days DAYS]
      Says how old each message is and how many days it has left before the server deletes it.
      MAILBOX is an mbox, a Maildir, a folder of .eml, or JSON lines {id, received} in a .jsonl file
      or, with "-", on standard input. Answers a line of JSON for each message.
  visto-bueno verify FOLDER [--json]
      Compares a saved folder, or the .zip files of a download, with its manifest: one line for each
      file that is missing, changed or extra, and the count.
  visto-bueno policy check FILE [--json]
      Checks a policy document: one line per fault.

Options
  --rank RANK        identifier of the rank in the policy; "unknown" (default) where it is not known
                     In the SRE's: ${ranks}
  --policy FILE      another policy document instead of the SRE's of 2005
  --now INSTANT      the moment that counts as now: 2026-11-23T09:00:00-06:00
  --zone ZONE        time zone of the mailbox, by the IANA: America/Mexico_City
  --days DAYS        last safe age; by default the policy's (90)
  --lang LANGUAGE    es-MX (default) or en-US
  --help, --version

Exit code of check: 0 can be sent, 1 asks first, 2 is not sent as it is, 3 something could not be checked.
Exit code of verify: 0 all match, 1 there are differences, 3 it could not be checked.
The others: 0, or 3 where something could not be checked.
`,
  outcomes: {
    allow: "can be sent",
    warn: "asks before sending",
    block: "is not sent as it is",
  },
  severities: { block: "Stops", warn: "Asks", advise: "Suggests" },
  nothingToSay: "Everything in order.",
  judgedBy: (policy, version) => `${policy} (version ${version}).`,
  total: (judged, warned, blocked, failed) =>
    [
      `${files(judged + failed)}: ${count(judged - warned - blocked)} in order`,
      `${count(warned)} with questions`,
      `${count(blocked)} not sent`,
      ...(failed === 0 ? [] : [`${count(failed)} not checked`]),
    ].join(", ") + ".",
  notJudged: "not checked",
  errors: {
    "bad-json": (detail) => `Not a valid JSON object${detail === "" ? "" : `: ${detail}`}.`,
    "missing-field": (field) =>
      `The field "${field}" is missing or has not the form that docs/cli-contract.md gives.`,
    "not-found": (path) => `There is no file ${path}.`,
    unreadable: (path) =>
      `${path} could not be read. Is it a folder, or is permission missing? Name a file that you can read.`,
    "not-a-message": (path) => `${path} is not a message: it has no header.`,
    "unknown-rank": (rank) => `The policy knows no rank "${rank}".`,
    "bad-policy": (path) =>
      `The policy document ${path} cannot be used. Check it with "visto-bueno policy check".`,
  },
  usage: {
    unknownCommand: (command) => `There is no command "${command}".`,
    unknownOption: (option) => `There is no option ${option}.`,
    optionNeedsValue: (option) => `The option ${option} needs a value.`,
    optionTakesNoValue: (option) => `The option ${option} takes no value.`,
    language: (value) => `There are no texts in "${value}": use es-MX or en-US.`,
    noFiles: "Name at least one .eml file, or use --batch.",
    batchAndFiles: "Use files or --batch, not both.",
    onePolicy: "Name one policy document.",
    seeHelp: 'See "visto-bueno --help".',
  },
  knownRanks: (ranks) => `The ranks are: ${ranks}.`,
  age: ageEnUS,
  inspect: inspectEnUS,
  scan: scanEnUS,
  size: sizeEnUS,
  verify: verifyEnUS,
  policyInOrder: (path) => `${path}: the document is in order.`,
  fault: ({ path, code, expected, found, nearest }) =>
    `${path === "" ? "document" : path}: ${code}; expected ${expected}, found ${found}` +
    (nearest === undefined ? "." : `; did you mean "${nearest}"?`),
};
