import type { PolicyFacts } from "../policy/document/facts";
import type { UnverifiedData } from "../policy/finding";
import type { JudgedFinding } from "../policy/verdict";
import type { Catalogue, FindingText, TextContext } from "./catalogue";
import { enUS } from "./en-us";
import { esMX } from "./es-mx";
import type { Locale } from "./locale";
import { mask } from "../policy/text/mask";

export type { Catalogue, FindingText, TextContext } from "./catalogue";
export { localeOf, type Locale } from "./locale";

const catalogues: Record<Locale, Catalogue> = { "es-MX": esMX, "en-US": enUS };

export const catalogue = (locale: Locale): Catalogue => catalogues[locale];

/** Names keep their beginning and their extension, which is what tells them apart. */
export function shorten(name: string, most = 48): string {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const tail = 14;
  return letters.slice(0, most - tail - 1).join("") + "…" + letters.slice(-tail).join("");
}

/** How a pop-up tells things: flagged words masked, long names shortened. */
export const popUp = (policy: PolicyFacts): TextContext => ({
  policy,
  word: mask,
  name: (name) => shorten(name),
});

/** How the pane tells things: as they are. */
export const inFull = (policy: PolicyFacts): TextContext => ({
  policy,
  word: (word) => word,
  name: (name) => name,
});

const isUnverified = (finding: JudgedFinding): finding is JudgedFinding & { data: UnverifiedData } =>
  /\.unverified$/.test(finding.key);

/** The texts of one finding. */
export function findingText(finding: JudgedFinding, catalogue: Catalogue, context: TextContext): FindingText {
  if (isUnverified(finding)) return catalogue.unverified([finding.data], context);
  const text = catalogue.findings[finding.key as keyof Catalogue["findings"]] as (
    data: JudgedFinding["data"],
    context: TextContext,
  ) => FindingText;
  return text(finding.data, context);
}

/** Findings in groups as they are told: every blindness in one line (design.md §2, 2), the others one by one. */
export function toldTogether(
  findings: readonly JudgedFinding[],
  catalogue: Catalogue,
  context: TextContext,
): readonly (FindingText & {
  readonly clause: string | undefined;
  readonly findings: readonly JudgedFinding[];
})[] {
  const blind = findings.filter(isUnverified);
  const told = findings
    .filter((finding) => !isUnverified(finding))
    .map((finding) => ({
      ...findingText(finding, catalogue, context),
      clause: finding.clause,
      findings: [finding],
    }));
  if (blind.length === 0) return told;
  const text = catalogue.unverified(
    blind.map(({ data }) => data),
    context,
  );
  return [...told, { ...text, clause: undefined, findings: blind }];
}
