import { cliTexts } from "../i18n/cli";
import { plain, rich } from "../i18n/rich";
import { isFailed, type Answer } from "./answer";
import type { Judge } from "./judge";

/** A name as a terminal may show it: without control characters. */
export const shown = (name: unknown): string => plain(rich`${String(name)}`);

/** The readable report, message by message, with a count and the policy's version at its end. */
export async function* report(
  answers: AsyncIterable<Answer>,
  { policy, locale }: Judge,
): AsyncGenerator<string> {
  const texts = cliTexts(locale);
  let judged = 0;
  let warned = 0;
  let blocked = 0;
  let failed = 0;
  for await (const answer of answers) {
    if (isFailed(answer)) {
      failed++;
      yield `${shown(answer.id)}: ${texts.notJudged}\n  ${shown(answer.error.message)}\n\n`;
      continue;
    }
    judged++;
    if (answer.outcome === "warn") warned++;
    if (answer.outcome === "block") blocked++;
    const findings = answer.findings.map(
      ({ severity, message }) => `  ${texts.severities[severity]}: ${message}\n`,
    );
    const told = findings.length === 0 ? `  ${texts.nothingToSay}\n` : findings.join("");
    yield `${shown(answer.id)}: ${texts.outcomes[answer.outcome]}\n${told}\n`;
  }
  yield texts.total(judged, warned, blocked, failed) + "\n";
  if (!("unusable" in policy)) yield texts.judgedBy(policy.title[locale], policy.version) + "\n";
}
