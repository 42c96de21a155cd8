import { readEml } from "../eml/read-eml";
import { cliTexts, type CliTexts } from "../i18n/cli";
import type { PolicyDocument } from "../policy/document/fields";
import { known, unavailable, type Draft } from "../policy/draft";
import { evaluate } from "../policy/evaluate";
import type { Severity } from "../policy/finding";
import { flaggedInDraft, type FlaggedPlace } from "../policy/language/flagged-draft";
import { categories, type Category } from "../policy/language/term";
import { textMap } from "../policy/text/text-map";
import { failure, type Failed } from "./answer";
import { readLine } from "./json-line";
import { readFile } from "./read-file";
import type { Tool } from "./tool";

type Tier = "hint" | "warn" | "block";

/** One expression, where it stands in a field: UTF-16 offsets, end exclusive. */
export interface Scanned {
  readonly field: "subject" | "text";
  readonly start: number;
  readonly end: number;
  readonly category: Category | "missing-attachment";
  readonly tier: Tier;
  readonly rule: string;
  readonly lemma?: string;
}

/** What `scan` says of one text (docs/cli-contract.md), and for people the text with its marks. */
interface Scan {
  readonly id: unknown;
  readonly flagged: boolean;
  readonly severity?: Tier;
  readonly categories: readonly string[];
  readonly findings: readonly Scanned[];
}

const tierBy: Readonly<Record<Exclude<Severity, "off">, Tier>> = {
  advise: "hint",
  warn: "warn",
  block: "block",
};
const weights: readonly Tier[] = ["hint", "warn", "block"];

/** A new message to a group of people outside, with no files. */
function draftOf(text: string, subject: string | undefined): Draft {
  const outside = ["a", "b", "c"].map((name) => ({
    name: "",
    address: `${name}@example.org`,
    kind: "person" as const,
  }));
  return {
    item: "message",
    from: unavailable,
    to: known(outside),
    cc: known([]),
    bcc: known([]),
    subject: subject === undefined ? unavailable : known(subject),
    body: known({ format: "text", content: text }),
    attachments: known([]),
    rank: unavailable,
    transmittedSize: unavailable,
  };
}

/** The rules that judge words. */
const ofWords = /language$|^(?:courtesy|chain-letter|missing-attachment)$/;

/** The findings about language, one for each place. */
function scanned(text: string, subject: string | undefined, policy: PolicyDocument): readonly Scanned[] {
  const draft = draftOf(text, subject);
  const flagged = new Map<string, FlaggedPlace[]>();
  for (const one of flaggedInDraft(draft, policy.language)) {
    const key = JSON.stringify(one.place);
    const there = flagged.get(key);
    if (there) there.push(one);
    else flagged.set(key, [one]);
  }
  const found: Scanned[] = [];
  for (const { rule, severity, data, places } of evaluate(draft, policy).findings) {
    if (!ofWords.test(rule)) continue;
    const named = "category" in data ? data.category : rule === "courtesy" ? rule : "missing-attachment";
    for (const place of places) {
      if ((place.part !== "subject" && place.part !== "body") || place.end === place.start) continue;
      const { start, end, part } = place;
      // Signs of adverts and of propaganda are one finding.
      const hits = flagged.get(JSON.stringify(place)) ?? [];
      const hit =
        hits.find(({ category }) => category === named) ?? (rule === "chain-letter" ? hits[0] : undefined);
      found.push({
        field: part === "body" ? "text" : "subject",
        start,
        end,
        category: hit?.category ?? named,
        tier: tierBy[severity],
        rule,
        ...(hit ? { lemma: hit.lemma } : {}),
      });
    }
  }
  const fields = ["subject", "text"];
  return found.sort(
    (a, b) => fields.indexOf(a.field) - fields.indexOf(b.field) || a.start - b.start || a.end - b.end,
  );
}

function answer(id: unknown, text: string, subject: string | undefined, policy: PolicyDocument): Scan {
  const findings = scanned(text, subject, policy);
  const worst = findings.reduce((most, { tier }) => Math.max(most, weights.indexOf(tier)), -1);
  const order: readonly string[] = [...categories, "missing-attachment"];
  const severity = weights[worst];
  return {
    id,
    flagged: findings.length > 0,
    ...(severity === undefined ? {} : { severity }),
    categories: order.filter((one) => findings.some(({ category }) => category === one)),
    findings,
  };
}

/** The lines that hold findings, each finding in marks with what it is: `Eres un ⟦idiota⟧(1).` */
export function marked(text: string, findings: readonly Scanned[]): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const to = from + line.length;
    let out = "";
    let at = from;
    findings.forEach(({ start, end }, index) => {
      if (start < from || start >= to) return;
      // What begins inside another has its number behind it.
      if (start >= at) {
        out += `${text.slice(at, start)}⟦${text.slice(start, Math.min(end, to))}⟧`;
        at = Math.min(end, to);
      }
      out += `(${String(index + 1)})`;
    });
    if (out !== "") lines.push(out + text.slice(at, to));
    from = to + 1;
  }
  return lines;
}

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What Notepad of older Windows writes.
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

/** `visto-bueno scan`: the flagged language of a text, by a policy. */
export function scanTool(policy: PolicyDocument | { readonly unusable: string }): Tool<Scan> {
  /** What people are shown of a file besides its answer. */
  const texts = new WeakMap<Scan, string>();
  const scan = (id: unknown, text: string, subject: string | undefined, words: CliTexts): Scan | Failed => {
    if ("unusable" in policy) return failure(id, "bad-policy", policy.unusable, words);
    const said = answer(id, text, subject, policy);
    texts.set(said, text);
    return said;
  };
  return {
    fromLine(line, _io, words) {
      const read = readLine(line, words);
      if ("error" in read) return read;
      const { id, members } = read;
      const { text, subject } = members;
      if (typeof text !== "string") return failure(id, "missing-field", "text", words);
      if (subject !== undefined && subject !== null && typeof subject !== "string")
        return failure(id, "missing-field", "subject", words);
      return scan(id, text, subject ?? undefined, words);
    },

    async fromFile(path, io, words) {
      const bytes = await readFile(path, io);
      if (typeof bytes === "string") return failure(path, bytes, path, words);
      if (!/\.eml$/i.test(path)) return scan(path, decode(bytes), undefined, words);
      const reading = await readEml(bytes);
      if (reading.state === "not-a-message") return failure(path, "not-a-message", path, words);
      const { subject, body } = reading.draft;
      if (body.state !== "known") return failure(path, "unreadable", path, words);
      const { value } = body;
      const text = value.format === "text" ? value.content : textMap(value).text;
      return scan(path, text, subject.state === "known" ? subject.value : undefined, words);
    },

    words(said, locale) {
      const { scan: words } = cliTexts(locale);
      const { findings, severity } = said;
      return {
        said: severity === undefined ? words.silent : words.found(findings.length, words.tiers[severity]),
        below: [
          ...marked(
            texts.get(said) ?? "",
            findings.filter(({ field }) => field === "text"),
          ),
          ...findings.map(({ tier, category, lemma }, index) =>
            words.finding(index + 1, words.tiers[tier], words.categories[category], lemma),
          ),
        ],
      };
    },

    isPartly: ({ flagged }) => flagged,
    total: ({ told, partly, failed }, words) => words.scan.total(told - partly, partly, failed),
  };
}
