import { catalogue, popUp, toldTogether, type Catalogue, type Locale } from "../i18n";
import { markdown, nothing, plain, sentences, type Rich } from "../i18n/rich";
import type { PolicyFacts } from "../policy/document/facts";
import type { Remedy } from "../policy/remedy";
import { worstFirst, type JudgedFinding } from "../policy/verdict";

/** The longest `errorMessage` and `errorMessageMarkdown` that Outlook shows (platform notes §2.2). */
export const LONGEST_ALERT = 500;

export interface Alert {
  readonly errorMessage: string;
  readonly errorMessageMarkdown: string;
}

interface Told {
  readonly fact: Rich;
  readonly advice: Rich;
  /** What the pane would do at one click. */
  readonly inPane: Rich;
  readonly clause: Rich;
  /** The clause as a link to the policy's page. */
  readonly linked: Rich;
}

/** A way of telling the findings; the clauses of the first `links` of them lead to the policy's page. */
type Telling = (links: number) => Alert;

const bold = (text: Rich): Rich => text.map((segment) => ({ ...segment, bold: true }));

/** A list ends each item with a carriage return in Outlook's Markdown; plain text stays in one paragraph. */
function several(heading: Rich, items: readonly Rich[], tail: Rich): Alert {
  return {
    errorMessage: [plain(heading), ...items.map((item) => `• ${plain(item)}`), plain(tail)].join(" ").trim(),
    errorMessageMarkdown: `${markdown(heading)}\n\n${items.map((item) => `- ${markdown(item)}\r`).join("")}\n\n${markdown(tail)}`,
  };
}

const one = (text: Rich): Alert => ({ errorMessage: plain(text), errorMessageMarkdown: markdown(text) });

const fits = ({ errorMessage, errorMessageMarkdown }: Alert): boolean =>
  errorMessage.length <= LONGEST_ALERT && errorMessageMarkdown.length <= LONGEST_ALERT;

/** Every way of telling it, the fullest first. */
function* drafts(told: readonly Told[], locale: Locale, tail: Rich): Iterable<Telling> {
  const { alert } = catalogue(locale);
  const [first] = told;
  const clauseOf = ({ clause, linked }: Told, isLink: boolean) => (isLink ? linked : clause);
  if (told.length === 1 && first) {
    const { fact, advice, inPane } = first;
    yield (links) => one(sentences(bold(fact), advice, inPane, clauseOf(first, links > 0), tail));
    yield (links) => one(sentences(bold(fact), advice, clauseOf(first, links > 0), tail));
    yield (links) => one(sentences(bold(fact), clauseOf(first, links > 0), tail));
    yield (links) => one(sentences(clauseOf(first, links > 0), alert.detailsInPane, tail));
    return;
  }
  const heading = alert.heading(told.length);
  const end = sentences(alert.detailsInPane, tail);
  yield (links) =>
    several(
      heading,
      told.map((each, index) => sentences(each.fact, each.advice, clauseOf(each, index < links))),
      tail,
    );
  for (let shown = told.length; shown > 0; shown--) {
    const rest = told.length - shown;
    const more = rest === 0 ? nothing : alert.more(rest);
    yield (links) => {
      const lines = told
        .slice(0, shown)
        .map((each, index) => sentences(each.fact, clauseOf(each, index < links)));
      return several(heading, lines, sentences(more, end));
    };
  }
  yield () => one(sentences(heading, end));
}

/** The best remedy that lets the message pass, unless it is one of several alike: moving people out of sight is none. */
function inPaneOf(findings: readonly JudgedFinding[], words: Catalogue["alert"]["inPane"]): Rich {
  const ways: Remedy[] = [];
  for (const { remedies } of findings)
    for (const remedy of remedies) if (words[remedy.kind]) ways.push(remedy);
  const [best] = ways;
  const others = ways.slice(1).filter((way) => way.kind === best?.kind);
  // Two findings that are told together may offer the very same thing.
  const isOne = others.every((way) => JSON.stringify(way) === JSON.stringify(best));
  return (best && isOne && words[best.kind]) || nothing;
}

/** With as many links as there is room for, from the worst finding on: what is told comes first. */
function withLinks(draft: Telling, plainly: Alert): Alert {
  let best = plainly;
  for (let links = 1; ; links++) {
    const next = draft(links);
    const isMore = next.errorMessageMarkdown.length > best.errorMessageMarkdown.length;
    if (!isMore || !fits(next)) return best;
    best = next;
  }
}

/**
 * The Smart Alert for the findings that stop or question a send: the worst first, one line each with the thing itself,
 * within 500 characters in both forms; what does not fit is counted.
 * @param sendAgainMinutes where the host cannot offer to send anyway: for how long a second Send passes
 * @param base address of the folder that the kit is served from; without one clauses are no links
 */
export function alertFor(
  findings: readonly JudgedFinding[],
  policy: PolicyFacts,
  locale: Locale,
  sendAgainMinutes: number | undefined,
  base?: string,
): Alert {
  const { alert } = catalogue(locale);
  const page = base === undefined ? undefined : `${base}/policy.html#`;
  const stopping = worstFirst(findings).filter(({ severity }) => severity !== "advise");
  const isBlocked = stopping.some(({ severity }) => severity === "block");
  const told = toldTogether(stopping, catalogue(locale), popUp(policy)).map((one) => ({
    fact: one.fact,
    inPane: inPaneOf(one.findings, alert.inPane),
    // "You can send anyway" is untrue while something else blocks.
    advice: isBlocked && one.findings.every(({ severity }) => severity !== "block") ? nothing : one.advice,
    clause: one.clause === undefined ? nothing : alert.clause(one.clause),
    linked: one.clause === undefined ? nothing : alert.clause(one.clause, page && page + one.clause),
  }));
  const tail = sendAgainMinutes === undefined ? nothing : alert.sendAgain(sendAgainMinutes);
  for (const draft of drafts(told, locale, tail)) {
    const plainly = draft(0);
    if (fits(plainly)) return withLinks(draft, plainly);
  }
  return one(alert.detailsInPane);
}

/** For a failure of our own: nothing was judged, and the sender is told so. */
export function brokenAlert(
  policy: PolicyFacts,
  locale: Locale,
  sendAgainMinutes: number | undefined,
): Alert {
  const { alert } = catalogue(locale);
  const tail = sendAgainMinutes === undefined ? nothing : alert.sendAgain(sendAgainMinutes);
  return one(sentences(alert.broken(policy), tail));
}
